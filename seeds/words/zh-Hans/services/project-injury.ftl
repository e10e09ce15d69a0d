project-injury = 工地按项目参加的工伤保险
    .what = 一个工地买一份工伤保险，工地上每个人都在里面，短工也在。保险费由施工的单位缴，您不用缴。
    .yes = 今天就可以问：看工地公示牌有没有写参加工伤保险，再打 12333 查。
    .office = 今天先打 12333，再打 12348 免费问律师。能不能认，由工伤窗口定。备好诊断证明和工地的证据。
    .time = 申请工伤认定的，窗口收下以后 60 日内作决定。事情清楚的，15 日。
    .fee = 工伤保险费由施工的单位缴，不许从您工资里扣。我们查到的规定里没说申请要收钱。

project-injury-require-on-site = 在工地上干活，或者是在工地受的伤（现在不在了也算）
    .unmet = 不在工地干活，也不是在工地受的伤，看“工伤认定”那一项。
project-injury-require-from-work = 没在工地受伤，或者是因为干活受的伤（当班突发疾病的，由窗口定）
project-injury-require-not-mainly-at-fault = 上下班路上出事故的，您不负主要责任
    .unmet = 交警认定您负主要责任，眼下还认不下来。不同意这个认定，马上问交警怎么复核（请上级再看一次），再打 12348。
project-injury-require-within-a-year = 没在工地受伤，或者从受伤那天起在 1 年以内（超过 1 年的，由窗口定）
project-injury-first-hurt = 今天就带诊断证明和工地的证据，去工伤窗口；再看公示牌、打 12333 查工地参保没有。

project-injury-advice-not-hurt = 您没在工地受伤，这很好。开工前看清楚：公示牌上有没有“参加工伤保险”，花名册上有没有您的名字。
project-injury-advice-hurt = 受了伤，先叫总包或单位在 30 日内申请。不办的，您本人、家里人或工会在 1 年以内可以自己申请。
project-injury-advice-not-insured = 工地没参保，也能认定，钱由单位出。单位不出，可以申请从工伤保险基金先垫。
project-injury-advice-over-a-year = 超过 1 年了，也不要自己放弃。今天就打 12333 和 12348，说清楚为什么晚。

project-injury-step-read-board = 看工地门口的公示牌：总包是谁，有没有参加工伤保险，投诉电话是多少。拍下来。
project-injury-step-be-listed = 进场要实名登记。问劳资专管员（工地上管工人名册和工资的人）：我在不在名单上？
project-injury-step-if-hurt = 受了伤先治。拍现场，记下工友电话，病历上写清楚时间和地方。
project-injury-step-apply = 叫总包申请工伤认定。不办的，您自己去工伤窗口。

project-injury-ask-sudden-illness = 我是当班时突然发病的。要什么材料？能不能按工伤办？
project-injury-ask-violence = 我在工地因为干活被人打伤。能不能认定工伤？
project-injury-ask-no-finding = 我上下班路上出了事故，交警没有认定责任。现在申请，你们怎么认定？
project-injury-ask-late = 我在工地受伤超过 1 年了，因为……原因没申请。现在还能不能收？
project-injury-ask-project-insured = ……工地有没有按项目参加工伤保险？我在不在里面？
project-injury-ask-after-completion = 工程已经完工，我的伤还没好。钱找谁要？

project-injury-trap-no-deduction = 工伤保险不用您缴。从工资里扣这笔钱，打 12333。
project-injury-trap-subcontractor-gone = 小包工头跑了，找总包。别只盯着包工头。
project-injury-trap-accident-cover = 工地买了“意外险”，不等于参加了工伤保险。工伤保险还是要参加。
