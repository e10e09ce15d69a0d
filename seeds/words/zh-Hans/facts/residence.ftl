fact-hukou-place = 您的户口在哪里？
    .label = 户口所在地
    .why = 户口在哪，决定要不要办居住证，也决定有些事该找哪边办。
    .find-out = 看户口簿第一页盖的派出所章，或者身份证上的住址。户口迁过的，以户口簿为准。
    .hint = 户口簿上写的地方，不是现在住的地方。
    .other = 爱人的户口在哪里？
    .option-fuzhou-district = 福州市区（鼓楼、台江、仓山、马尾、晋安、长乐）
    .option-fuzhou-county = 福州的县或县级市（福清、闽侯、连江、罗源、闽清、永泰）
    .option-pingtan = 平潭
    .option-putian = 莆田
    .option-ningde = 宁德
    .option-nanping = 南平
    .option-fujian-other = 福建的其他地方（厦门、泉州、漳州、三明、龙岩）
    .option-other-province = 外省

fact-registered = 您在福州办过居住登记吗？
    .label = 办过居住登记
    .why = 居住证的半年，从办登记那天算起。
    .find-out = 找找登记回执，或者翻手机短信。找不到就带身份证去住处附近的派出所，请他们查一下。
    .hint = 居住登记就是到派出所或社区登记“我住在这里”，以前叫暂住登记。只签了租房合同不算。
    .other = 爱人在福州办过居住登记吗？
    .option-yes = 办过
    .option-no = 没办过

fact-registered-on = 您是哪一天办的居住登记？
    .label = 居住登记日期
    .why = 满 6 个月就能办居住证，要从这一天数起。
    .find-out = 看登记回执上的日期。回执丢了，带身份证去派出所查。记不清哪天，先写月份。
    .hint = 填在现在住的这个区或县登记的日期。不是到福州的日期，也不是租房的日期。
    .other = 爱人是哪一天办的居住登记？

fact-earlier-circle = 搬来现在这个区或县之前，您在下面哪个地方办过居住登记？
    .label = 之前登记的地方
    .why = 文件说，在福州都市圈（福州和周边几个城市）里换地方住，登记的时间接着算。
    .find-out = 找以前的登记回执或居住证，看是哪里的派出所发的。也可以打 12345，请他们转那边的公安查。
    .hint = 只说紧接着现在这次的上一次。没登记过，或者中间断开很久的，选“没有”。
    .option-none = 没有
    .option-fuzhou-other = 福州的另一个区或县
    .option-pingtan = 平潭
    .option-putian = 莆田
    .option-ningde = 宁德
    .option-nanping = 南平

fact-earlier-registered-on = 在那个地方，您是哪一天办的登记？
    .label = 之前登记的日期
    .why = 如果能接着算，半年就从那一天数起。
    .find-out = 看以前的回执或居住证。找不到，打那边派出所的电话，报身份证号请他们查。记不清哪天，先写月份。

fact-permit = 您有福建省的居住证吗？
    .label = 居住证
    .why = 有证的每年盖一次签注就行。没有证的，才要去申领。
    .find-out = 居住证是一张卡，上面有您的照片、户口地址和现在的地址。签注日期看卡，或者请派出所查。
    .hint = 签注就是每年去确认一次“我还住在这里”。
    .other = 爱人有福建省的居住证吗？
    .option-none = 没有
    .option-valid = 有，还在用
    .option-suspended = 有，但忘了签注，用不了了
    .option-lost = 丢了，或者坏得看不清
    .option-talent = 有人才居住证

fact-endorse-by = 您的居住证，下一次要在哪一天之前签注？
    .label = 该签注的日子
    .why = 提前一个月就可以去办。过了这天，证会停用。
    .find-out = 看卡上的签发日期。每满一年的那一天，就是该签注的日子。补签过的，两份规定的说法不一样，先按卡上的签发日期填（取早的一天），再带证去派出所问清楚。
    .hint = 例：2025年12月24日签发，就填2026年12月24日。已经过了的，照实填。

fact-work = 您在福州做什么工作？
    .label = 工作
    .why = 有工作，是办居住证的三条路之一。社保怎么交，也看这个。
    .find-out = 看工资是谁发的，合同是和谁签的。几样都做，选时间最长的那样。
    .other = 爱人在福州做什么工作？
    .option-employer = 在单位上班（工厂、公司、店里，也包括劳务派遣）
    .option-site = 在工地干活
    .option-platform = 跑平台（外卖、快递、网约车）
    .option-own-business = 自己当老板，有营业执照
    .option-casual = 打零工，或者没有执照的小买卖
    .option-none = 现在没有工作
    .option-retired = 已经退休

fact-dwelling = 您在福州住的是什么样的房子？
    .label = 住处
    .why = 有住处，也是办居住证的三条路之一。带什么证明，看这个。
    .find-out = 看看合同上写的是谁的名字。没有合同，就看房租交给谁。
    .option-own = 自己的房子
    .option-rented = 租的房子，有书面合同
    .option-rented-no-contract = 租的或合租的，自己没有合同
    .option-work-dormitory = 单位宿舍或工棚
    .option-school-dormitory = 学校宿舍
    .option-relatives = 亲戚朋友自己的房子（他们有房产证）
    .option-none = 没有固定住处

fact-studies-here = 您本人在福州上全日制的学校吗？
    .label = 本人在读书
    .why = 本人在读书，也是办居住证的三条路之一。
    .find-out = 看有没有学生证和学籍。业余班、短期培训不算。不清楚，问学校教务处。
    .hint = 说的是您自己，不是孩子。
