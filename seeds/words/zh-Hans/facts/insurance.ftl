# --- 医保、失业、工伤 ---
fact-medical-now = 您现在有哪一种医保（看病保险）？
    .label = 现在的医保
    .why = 已经有一份的，不用再办；两份不能同时报销。
    .find-out = 打开“国家医保服务平台”手机应用查参保信息，或打 12393。工资条上有“医保”扣款的，多半是职工医保。
    .option-employee = 职工医保，单位办的
    .option-employee-self = 职工医保，我自己全掏（灵活就业）
    .option-benefit = 领失业金带的医保（失业保险基金缴）
    .option-resident-fuzhou = 福州的居民医保
    .option-resident-home = 老家或别的城市的居民医保（以前叫新农合）
    .option-none = 没有，或者断了

fact-job-ended = 您最近一份有单位的工作，是怎么结束的？
    .label = 工作怎么结束的
    .why = 失业金只给不是自己想走的人。被逼走的，不算自己想走。
    .find-out = 看离职证明上“原因”那一行。写得不对，或者没有证明，打 12333 问。
    .hint = 合同到期没续、被辞退、被裁员，或者单位先提出、和您商量着走的，都选第二个。单位欠薪、不缴社保，您只好走的，选第三个。
    .option-no = 没有结束，或者没有过单位
    .option-dismissed = 被辞退、被裁员、单位先提出让走，或合同到期没续
    .option-forced-out = 被逼走的（欠薪、不缴社保、强迫干活等）
    .option-resigned = 自己辞职

fact-unemployment-paid-months = 丢工作以前，失业保险一共缴了几年几个月？
    .label = 失业保险缴了几个月
    .why = 满 12 个月才能领；缴得久，能领的月数多。
    .find-out = 在电子社保卡或掌上12333 里查“失业保险缴费记录”，或打 12333。自己缴的养老、医保不算。
    .hint = 在几个单位缴的加起来算，单位和您都缴了的月数才算。以前领过失业金的，从那以后重新上班算起。只有单位缴、您没缴的，选“{ dont-know }”，打 12333 问。

fact-benefit-left = 以前领过失业金，还有没领完的月数吗？
    .label = 上次没领完的失业金
    .why = 上次没领完的月数不作废，和这次的加在一起算。
    .find-out = 打 12333 查，或在电子社保卡里看“失业保险待遇”。
    .option-yes = 有，上次没领完
    .option-no = 没有，或者没领过

fact-jobless-registered = 办过失业登记了吗？（告诉政府您没工作、想找工作，免费）
    .label = 失业登记
    .why = 失业金从登记那天算起，没登记领不了。
    .find-out = 不记得的，打 12333 或问公共就业服务窗口。
    .option-yes = 办了
    .option-no = 还没办

fact-injury = 您有没有因为干活受伤，或者得病？
    .label = 干活受伤
    .why = 受了伤，有期限要赶。知道是哪一种，才能告诉您今天该做什么。
    .find-out = 看病历上的诊断和原因。说不清的，打 12333 或 12348。
    .hint = 不想说的，选“{ dont-know }”。
    .option-none = 没有
    .option-at-work = 干活时受了伤
    .option-errand = 外出办事、送货、出差时受了伤（路上出车祸也算）
    .option-violence = 干活时因为工作被人打伤
    .option-commuting = 上下班路上出了交通事故
    .option-sudden-illness = 当班时突然发病
    .option-occupational-disease = 职业病（医院查出是干活得的病，比如尘肺）

fact-injury-job = 出事那时候，您在做哪一种活？
    .label = 受伤时的工作
    .why = 找谁办、由谁出钱，看的是受伤那份活，不是现在的活。
    .find-out = 想想出事那天工钱由谁发、活由谁派。说不清的，打 12333。
    .hint = 职业病，说让您得病的那份活。做过好几处的，选最后做的那处。
    .option-employer = 在单位上班（工厂、公司、店里，也包括劳务派遣）
    .option-site = 在工地干活
    .option-platform = 跑平台（外卖、快递、网约车、拉货）
    .option-own-business = 自己当老板
    .option-casual = 打零工，替个人干活
    .option-household = 在别人家里做保姆、护工（和公司签合同的，选第一个）
    .option-over-age = 过了退休年龄，还在给人干活
    .option-unlicensed = 在没有执照的作坊、小厂，或执照被吊销的地方

fact-commute-fault = 路上那次事故，交警认定谁的责任大？
    .label = 路上事故的责任
    .why = 上下班路上的事故，您不负主要责任的，才算工伤。
    .find-out = 看交警给的“道路交通事故认定书”，找“责任”那一行。还没拿到，问办案的交警。
    .hint = 责任一样大、您责任小、您没责任，都选第一个。
    .option-not-mainly-mine = 主要不是我
    .option-mainly-mine = 主要是我，或全是我
    .option-no-finding = 查不清，或者还没有认定书

fact-injured-on = 受伤是哪一天？
    .label = 受伤的日子
    .why = 单位有 30 日去申请，您自己有 1 年。都从这天算起。
    .find-out = 填出事那天，不是去医院那天。记不清的，看病历上写的受伤日期，或事故认定书。
    .hint = 职业病的，填医院开出职业病诊断证明的那天。

fact-injury-reported = 工伤认定申请交上去了吗？（单位交的、自己交的都算）
    .label = 单位申请了工伤
    .why = 单位申请了，您等结果；没申请，您可以自己去。
    .find-out = 问单位要“受理通知”。拿不出来，打 12333 查有没有收到。
    .option-yes = 申请了
    .option-no = 没有申请

fact-injury-result = 工伤认定有结果了吗？
    .label = 工伤认定的结果
    .why = 没认下来的，有期限可以再争取。
    .find-out = 看收到的决定书。没收到，打 12333 查。
    .option-waiting = 还在等
    .option-recognised = 认定了
    .option-refused = 不受理，或者不予认定

fact-platform-kind = 出事那时候，您跑的是哪一种平台？
    .label = 平台种类
    .why = 国家的职业伤害保障，先管送餐、跑腿、载客、拉货这几种平台。
    .find-out = 看接单的手机应用里，“关于”或服务协议那一页写的是什么服务。
    .option-ride = 网约车（载人）
    .option-food-delivery = 外卖（送餐）
    .option-instant-delivery = 跑腿、即时配送（送菜、送药、代买；不是快递）
    .option-city-freight = 同城货运（拉货、搬家）
    .option-other = 快递，或者别的平台
