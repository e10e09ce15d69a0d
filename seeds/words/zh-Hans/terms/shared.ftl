# 各项服务共用的办事地方、网上渠道、热线和材料。某一项自己用的，写在 terms/<主题>.ftl。

# 办事的地方
office-police-station = 您住的地方的派出所户籍窗口，或派出所委托的社区受理点（住在福州外面、在福州上班上学的，去单位、学校那里的派出所）。不知道归哪个所，打 12345
office-school-district = 您住的县（区）教育局，或想读的学校、幼儿园
office-exam-institute = 县（区）招考机构（管考试报名的部门），或孩子学校的教务处
office-housing = 您住的县（区）住建局，或街道办事处的住房保障窗口
office-provident-fund = 福州住房公积金中心的办事窗口
office-social-insurance = 社保经办窗口（管参保和缴费记录的柜台），一般在县（区）政务服务中心
office-medical-insurance = 医保经办窗口（管看病保险的柜台）。不知道在哪，打 12393
office-employment = 公共就业服务窗口（免费介绍工作、办失业登记的柜台）。失业金登记完以后，到社保经办窗口申请
office-work-injury = 单位参加工伤保险那个地方的人社局工伤认定窗口。不知道是哪一个，打 12333
office-village = 老家的村集体（村委会、村经济合作社）
office-hmt-counter = 您住的县（区）公安局指定的派出所或户政大厅。不知道是哪一个，打 12345 问
office-immigration = 您住的地方的派出所（登记住宿）；居留证件找县（区）公安局的出入境窗口
office-land-mediation = 老家的乡镇政府（街道办）、县农业农村局；仲裁找土地所在地的农村土地承包仲裁委员会。先打 12348 问

# 网上渠道
channel-mztong = 闽政通（福建省办事的手机应用和小程序）
channel-e-fuzhou = e福州（福州市民的手机应用）
channel-school-window = 榕教之窗（福州入学报名的平台）
channel-fu-ni-jiu-ye = 福你就业（福州找工作的平台）
channel-social-card = 电子社保卡（手机里的社保卡，能查社保）
channel-12333-app = 掌上12333（人社部的手机应用）
channel-si-platform = 国家社会保险公共服务平台（si.12333.gov.cn）
channel-12333-gov = 全国人社政务服务平台（www.12333.gov.cn）
channel-medical-app = 国家医保服务平台（国家医保局的手机应用）
channel-fund = 福州公积金（zfgjj.fuzhou.gov.cn），或“全国住房公积金”小程序
channel-exam = 福建省教育考试院（eeafj.cn）
channel-tax = 税务部门的缴费渠道（入口打 12366 问）

# 热线
hotline-12345 = 12345 政务服务热线：不知道找谁先打这里，窗口不收也打这里
hotline-12333 = 12333 人社热线：问养老、失业、工伤、就业培训，投诉欠薪
hotline-12393 = 12393 医保热线：问看病保险怎么参加、怎么转、怎么报
hotline-12348 = 12348 法律服务热线：免费问法律，申请法律援助（免费请律师）
hotline-12329 = 12329 公积金热线：问公积金开户、缴存、提取、贷款
hotline-12366 = 12366 税务热线：问社保费、医保费在哪里缴
hotline-12389 = 12389 公安监督热线：派出所不按规定办，打这里反映
hotline-12367 = 12367 移民管理热线：外国人、港澳台居民问证件

# 材料
paper-id-card = 居民身份证
paper-household-register = 户口簿
paper-labour-contract = 劳动合同
paper-business-licence = 营业执照
paper-employer-letter = 单位开的工作证明
paper-lease = 租房合同
paper-property-title = 房产证（自己的或亲友的）
paper-dormitory-letter = 单位、学校或房东开的住宿证明
paper-residence-permit = 居住证
paper-registration-receipt = 居住登记回执（写着登记那天的日期）
paper-social-insurance-record = 社保缴费记录
paper-photo-on-site = 照片（到窗口现场拍）
paper-acceptance-slip = 受理单（居住证领取凭证）
paper-marriage-certificate = 结婚证
paper-unmarried-statement = 没有结婚生孩子的说明（窗口有样子）
paper-identity-traces = 能说明您是谁的东西：旧户口簿、旧身份证、出生证明、亲属的户口簿
paper-migration-certificate = 户口迁移证
paper-demob-paper = 退役的证件
paper-passport = 护照
paper-release-paper = 释放证明
paper-home-return-permit = 回乡证（港澳居民来往内地通行证）
paper-taiwan-permit = 台胞证（台湾居民来往大陆通行证）
paper-dispute-evidence = 能说明事情经过的东西：通知、聊天记录、录音、签过的纸、分红的流水
paper-proxy-letter = 委托书（自己回不去，托家里人办的）
paper-disability-papers = 残疾证、诊断书或评估结果（有就带）
paper-kindergarten-bill = 幼儿园的缴费单
