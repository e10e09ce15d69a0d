employee-medical = 职工医保
    .what = 上班的人参加的看病保险，单位和您一起缴。没有单位的人也可以自己缴，户口不在福州不要紧。
    .yes = 今天就可以开口：请单位给您办职工医保，这是单位必须做的。单位不办，打 12393 问、12333 投诉。
    .office = 这一步要医保窗口来定：打 12393，照下面的话问，备好身份证和社保记录。
    .time = 单位要在您上班 30 日内办好登记。自己参加的，到窗口问哪天起能报销。
    .fee = 有单位的，单位和您各缴一部分，从工资里扣您那份。自己参加的，全部自己缴；缴多少每年会变，以当年公告为准。

employee-medical-require-not-in-yet = 还没有参加职工医保
    .unmet = 您已经参加了，不用再办。
employee-medical-require-works = 在干活：有单位、在工地、跑平台、自己做生意、打零工都算（雇了人的、眼下没有活的、已经退休的，由窗口定）
employee-medical-require-no-benefit = 没有在等失业金（能领失业金的，由窗口定）
employee-medical-require-sixteen = 满 16 岁
    .unmet = 不满 16 岁，谁也不能招您干活。看“不满 16 岁在干活”。看病的医保，参加居民医保。
employee-medical-require-mainland = 由单位办，或者有内地户口（港澳台居民、外国人自己参保的，由窗口定）
employee-medical-require-works-here = 在福州干活
    .unmet = 等到福州开始干活再办。来之前，原来的医保先别停。
employee-medical-require-before-age = 还没到法定退休年龄（过了的，由窗口定）
employee-medical-first-by-oneself = 今天就可以自己办：带身份证，到医保窗口参加职工医保，自己缴。
employee-medical-first-site = 今天就可以开口：问清谁招的您、谁发工资，请他给您办。没有人办，带身份证到医保窗口自己参加。

employee-medical-advice-employer-does-it = 您有单位或在工地上，该由单位给您办，这是单位必须做的事。单位拖着不办，打 12333 或 12345。
employee-medical-advice-waiver-void = 单位叫您写“自愿不缴社保”，写了也不算数。单位给您一点钱顶社保，也不算数。
employee-medical-advice-pay-yourself = 您可以用自己的名字参加职工医保，不看户口在哪里。带身份证到医保窗口，问“灵活就业人员”怎么参加（就是没有固定单位的人）。
employee-medical-advice-self-paid = 您现在自己全掏。有了单位，单位该缴它那一份。请单位给您办上，再停自己的，中间别断。
employee-medical-advice-one-of-two = 职工医保和居民医保，只能选一个。职工医保缴得多、报得多；居民医保缴得少。先打 12393 问清两边各缴多少、要等几个月，再选。
employee-medical-advice-stop-resident = 您现在有居民医保。职工医保办好了，再停居民那一份，中间别断。

employee-medical-step-who-pays = 先弄清楚谁缴：有单位的单位办，没单位的自己办。
employee-medical-step-join = 有单位的，问人事：“我的职工医保从哪个月缴起？”没单位的，带身份证到医保窗口登记。
employee-medical-step-move = 以前在别的城市缴过的，问窗口怎么转过来。缴的年头可以加起来算。
employee-medical-step-check-record = 过一个月，在国家医保服务平台查，看有没有缴上。

employee-medical-ask-retired = 我过了退休年龄，还在干活。我的职工医保缴的年头够不够？不够怎么补？
employee-medical-ask-hired-hands = 我有营业执照，雇了人。我自己的职工医保怎么参加？雇的人怎么参加？要先按单位登记吗？
employee-medical-ask-two-employers = 我同时在两家单位上班。职工医保由哪家给我缴？
employee-medical-ask-internship = 我是学校安排来实习的（假期来打工的）。医保由谁办？受伤了谁管？
employee-medical-ask-benefit = 我丢了工作，在申请（在领）失业金。职工医保是不是由失业保险基金替我缴？从哪个月起？我现在要不要自己缴？
employee-medical-ask-no-job = 我现在没有活干，住在福州。能不能按灵活就业人员自己参加职工医保？
employee-medical-ask-works-elsewhere = 我住在福州外面，在福州干活。我该在哪个城市参加职工医保？
employee-medical-ask-not-mainland = 我是港澳台居民（外国人），没有单位。能不能自己参加职工医保？凭什么证件？
employee-medical-ask-base = 我自己参加，每个月缴多少？哪几档可以选？
employee-medical-ask-waiting = 我自己参加，要等几个月才能报销？以前断过算不算？

employee-medical-trap-waiver = 单位不能叫您“自愿放弃”。签了也可以要求单位补办。
employee-medical-trap-not-resident-instead = 有单位的，居民医保顶不了职工医保。单位该办的还是要办。
employee-medical-trap-double = 两种医保不能同时报销。办好一份，再停另一份。
employee-medical-trap-at-the-counter = 窗口要身份证以外的材料，要有法律、法规或国务院的规定作依据，可以请他指给您看。不给办的，请他写下理由；不服，一般 60 日内可以申请复议。老人、残疾人走不动的，可以托人代办，也可以问能不能上门。
