unemployment-benefit = 失业金
    .what = 丢了工作、还在找工作的时候，按月领的一笔钱。钱从您和单位缴过的失业保险里出。
    .yes = 今天就可以申请：带身份证、离职证明和失业登记的证明，到原单位缴失业保险的那个社保窗口。用手机在电子社保卡、掌上12333 上也能申请。
    .office = 这一步要窗口来定：带身份证和离职证明，打 12333 或到社保窗口，照下面的话问。
    .time = 申请以后，10 个工作日内办完。领多久，从失业登记那天算起。
    .fee = 失业登记不要钱。每月领多少，在福建按最低工资的一个比例算，缴得久比例高，要比城市低保高。现在多少，问窗口。

unemployment-benefit-require-job-ended = 有单位的那份工作已经结束
    .unmet = 您没说丢了单位的工作，现在用不着。
unemployment-benefit-require-no-new-job = 现在还没有新的单位
    .unmet = 已经有新单位了，不用再领。没领完的月数给您留着，以后再失业还能用。
unemployment-benefit-require-not-drawing = 没有在领职工养老金（领着居民养老的，由窗口定）
    .unmet = 您已经在领职工养老金，不能再领失业金。
unemployment-benefit-require-working-age = 还没到法定退休年龄（到了的，由窗口定）
unemployment-benefit-require-paid-a-year = 失业以前，单位和您缴失业保险满 12 个月（上次还有没领完的，由窗口定）
    .unmet = 还没满 12 个月。先打 12333 查记录，失业保险该由单位和您一起缴。漏缴了，问怎么让单位补。月数不白缴：没领过的会留着，下次上班参保接着加。
unemployment-benefit-require-not-own-wish = 不是自己辞职走的（被逼走的不算自己辞职）
    .unmet = 您说是自己辞职，一般还领不到。想一想当时为什么走：单位欠薪、不缴社保、逼您干活，叫被逼走；单位先提出、和您商量着走，也不算自己辞职。是这样，就把回答改过来，收好证据，再打 12333。
unemployment-benefit-require-registered = 办过失业登记，还想找工作
    .unmet = 还差失业登记（告诉政府您没工作、想找工作，免费）。带身份证和离职证明，去住处的公共就业服务窗口，不用回老家。也可以先上网办。
unemployment-benefit-first-other-province = 还差失业登记，免费。您的户口在外省，先打 12333 问住处的公共就业服务窗口要什么，再带身份证和离职证明去。

unemployment-benefit-advice-two-a-year = 在福建缴的：单位和您都缴了的，每满 1 年领 2 个月，不满 1 年的零头不算。满 1 年领 2 个月，满 3 年领 6 个月，满 10 年领 20 个月，最长 24 个月。以窗口核定为准。在外省缴的，各省不一样，打 12333 问。
unemployment-benefit-advice-twenty-four = 在福建，单位和您都缴满 12 年的，可以领 24 个月，这是最长的。以窗口核定为准。
unemployment-benefit-advice-left-over = 上次没领完的月数，和这次的加在一起，最长 24 个月。请窗口把两次的月数都写给您。
unemployment-benefit-advice-near-the-age = 您离退休年龄不到 1 年。领失业金的，可以一直领到退休年龄，养老保险费由失业保险基金按规定承担。是先自己缴再报，还是直接替您缴，先打 12333 问清楚，别断缴。
unemployment-benefit-advice-register-soon = 失业金从失业登记那天算起。早一天登记，早一天算。今天就去。
unemployment-benefit-advice-forced-out = 因为欠薪、不缴社保、强迫干活等原因走的，不算自己辞职。留好工资条、聊天记录、社保记录。离职时写明原因，别写“个人原因”。
unemployment-benefit-advice-employer-pays-loss = 单位该缴没缴，害得您领不到失业金的，单位要照数赔。先打 12333 问能不能让单位补缴，补不了再打 12348，免费问怎么要赔偿。
unemployment-benefit-advice-medical-paid = 领失业金的时候，医保费由失业保险基金（大家缴的钱）替您缴，您自己不用出。自己去缴以前，先打 12333 问一句。
unemployment-benefit-advice-medical-ends-too = 您的医保现在由失业保险基金缴，和失业金一起停。失业金快领完时，打 12393 问怎么接上，别断。

unemployment-benefit-step-get-letter = 向单位要离职证明（写明工作哪天、为什么结束）。单位要在 15 日内把您的名字报上去。
unemployment-benefit-step-register = 带身份证和离职证明，去公共就业服务窗口办失业登记。
unemployment-benefit-step-apply = 在电子社保卡、掌上12333 上申请，或者到社保窗口申请。
unemployment-benefit-step-check-in = 领的时候接着找工作。介绍合适的工作，没有正当理由不要推掉。

unemployment-benefit-ask-odd-jobs = 我丢了工作，现在跑平台（打零工、摆摊）。这算不算又有了工作？还能不能领失业金？
unemployment-benefit-ask-over-age = 我到了退休年龄，还没有领养老金。丢了工作能不能领失业金？
unemployment-benefit-ask-draws-resident = 我在领居民养老，丢了单位的工作。能不能领失业金？
unemployment-benefit-ask-left-over = 我上次失业金没领完，这次新缴的不满 1 年。剩下的月数能不能接着领？还有几个月？
unemployment-benefit-ask-where = 我在福州缴的失业保险，户口在外地。失业登记和失业金是在福州办，还是回老家办？
unemployment-benefit-ask-near-the-age = 我离退休不到 1 年，在领失业金。养老费是我先缴再报，还是你们替我缴？怎么报，有没有截止日子？
unemployment-benefit-ask-only-employer-paid = 我的失业保险只有单位缴，我自己没缴。能领什么？
unemployment-benefit-ask-lump-sum = 我是农村户口的合同工，干满 1 年，单位缴了、我自己没缴。我能补缴，还是领一次性生活补助？

unemployment-benefit-trap-resigned-word = 离职单上写“个人原因”，以后很难说清。实际是被辞退、被欠薪的，照实写。
unemployment-benefit-trap-clock = 时间从失业登记那天算。拖着不登记，前面的日子不补。
unemployment-benefit-trap-no-letter = 单位不给离职证明，先打 12333。因为这个领不到钱，单位要赔。
unemployment-benefit-trap-new-job = 有了新工作要马上报，多领的要退。
unemployment-benefit-trap-refused = 窗口说不符合的，请他们写成书面，写明哪一条不符合。不服，60 日内可以申请复议。
unemployment-benefit-trap-at-the-counter = 窗口要身份证以外的材料，要有法律、法规或国务院的规定作依据，可以请他指给您看。不给办的，请他写下理由；不服，一般 60 日内可以申请复议。老人、残疾人走不动的，可以托人代办，也可以问能不能上门。
