# --- 医保、失业、工伤自己用的材料和渠道 ---
channel-platform-app = 您接单的手机应用（找“职业伤害”入口）
paper-end-of-job-letter = 离职证明（单位开的，写明工作结束的日子和原因）
paper-jobless-receipt = 失业登记的证明
paper-injury-form = 工伤认定申请表（窗口领，或在网上下载）
paper-injury-decision = 认定工伤决定书
paper-work-evidence = 能证明您在那里干活的东西：工资记录、工牌、打卡、聊天记录、工友写的证明
paper-diagnosis = 医院的诊断证明和病历
paper-occupational-disease-certificate = 职业病诊断证明书
paper-traffic-finding = 交警的道路交通事故认定书（出了交通事故才要）
paper-site-pass = 工地的进场证、实名登记卡
paper-order-record = 出事那一单的订单截图
paper-pupil-proof = 孩子在读的证明（学校开）
paper-birth-certificate = 出生医学证明
