work-injury = 工伤认定
    .what = 请人社局认定“这是干活受的伤”。认定了，治伤、误工、伤残的钱才有着落。保险费全是单位缴，您不用缴。
    .yes = 今天就可以办。单位没报的，您自己也能报：受伤那天起 1 年内，带诊断证明和上班的证据，到人社局工伤窗口。
    .not-yet = 还差这一步：先看下面这样。别自己放弃，同时打 12348，免费问律师。
    .office = 别放弃，这一步要工伤窗口来定。带诊断证明和上班的证据，今天先打 12333，再打 12348 免费问律师。
    .not-needed = 现在不用您自己办：没有受伤，或者单位已经替您申请了。单位说报了，也打 12333 查一下有没有收到。
    .time = 窗口收下以后，60 日内作决定。事情清楚的，15 日。
    .fee = 工伤保险费由单位缴，您不用出。我们查到的规定里没说申请要收钱。

work-injury-require-hurt = 干活受了伤，或者得了职业病（干活得的病）
    .unmet = 没有受伤，用不着办。
work-injury-require-not-reported = 单位还没有替您申请
    .unmet = 单位已经申请了。打 12333 查一下，问收到的日期和编号。
work-injury-require-has-employer = 受伤时是给单位或工地干活的（没签合同也算）
    .unmet = 打 12333 问您算谁的工人。
work-injury-require-from-work = 因为干活受的伤（当班突发疾病的，由窗口定）
    .unmet = 打 12333 说清楚当时的情况。
work-injury-require-not-mainly-at-fault = 上下班路上出事故的，您不负主要责任
    .unmet = 交警认定您负主要责任，眼下还认不下来。不同意这个认定，马上问交警怎么复核（请上级再看一次），再打 12348。
work-injury-require-within-a-year = 从受伤那天起，在 1 年以内（超过 1 年的，由窗口定）
    .unmet = 打 12333 和 12348，说清楚为什么晚了。

work-injury-advice-employers-30-days = 还在单位的 30 日里。今天就用短信或微信叫单位去申请，截图留着。过了 30 日单位还没办，这段时间该报的钱由单位出。
work-injury-advice-go-yourself = 单位的 30 日已经过了。您本人、家里人或工会可以自己去申请，在受伤那天起 1 年以内都行，越早越好。
work-injury-advice-over-a-year = 超过 1 年了，也不要自己放弃。今天就打 12333 和 12348，说清楚为什么晚。单位骗您、您在住院、申请过没人收，都讲出来。
work-injury-advice-ill-at-work = 当班时突然发病，人没了，或者 48 小时内没救回来，按工伤办。家里人来问，带抢救记录。人还在、也不是职业病的，一般不算工伤，走医保和病假。中暑、中毒的，先问能不能诊断职业病。
work-injury-advice-wages-go-on = 养伤不能上班的时候，单位照原工资按月发，一般不超过 12 个月。伤重的可以再延长。
work-injury-advice-over-age = 过了退休年龄还在给单位干活的，2026年7月1日起，单位也该给您参加工伤保险。
work-injury-advice-platform-too = 您是跑平台时受的伤，先看“平台职业伤害保障”那一项。跟配送站或公司签了合同的，也可能走工伤。

work-injury-step-treat = 先治伤。急的就近去，不急的去工伤协议医院（和社保签了约的），哪些是，打 12333 问。跟医生说是干活受的伤，病历上写清楚时间和地方。
work-injury-step-keep-proof = 留证据：照片、工友电话、打卡、工资记录、聊天记录、工牌。
work-injury-step-press-employer = 单位该在受伤那天起 30 日内去申请。还没去的，发短信或微信催，截图留着。
work-injury-step-apply = 单位没申请的，您自己填申请表，到工伤窗口交。材料不齐，窗口要一次写清楚缺什么。
work-injury-step-grade = 伤稳定了还有残疾、影响干活的，申请劳动能力鉴定（给伤分等级）。不服的，收到 15 日内可以再申请一次。

work-injury-ask-who-employed = 我受伤时是打零工（跑平台、自己当老板、过了退休年龄还在干）。我能不能申请工伤认定？算哪个单位的？
work-injury-ask-sudden-illness = 我是当班时突然发病的。要什么材料？能不能按工伤办？
work-injury-ask-late = 我受伤超过 1 年了，因为某某原因没申请。现在还能不能收？哪些时间可以不算？
work-injury-ask-where = 我的单位在某某区，工伤认定去哪个窗口？能不能在网上交？

work-injury-trap-no-contract = 没签合同也能认定。工资记录、工牌、工友作证都能证明您在那里干活。
work-injury-trap-no-insurance = 单位没给您参保，也能认定，钱由单位出。单位不出，可以申请从工伤保险基金先垫。没有执照的单位走另一条路：要一次性赔，不低于工伤的待遇，打 12333 举报、可以仲裁；工地上有总包的，还是先去申请认定。
work-injury-trap-private-deal = 先别签“一次了结”的协议。签之前打 12348，免费问。
work-injury-trap-excluded = 故意犯罪、醉酒或吸毒、自己弄伤自己的，不能认定。
work-injury-trap-employer-denies = 单位说不是工伤，要由单位拿出证据，不是您来证明。
