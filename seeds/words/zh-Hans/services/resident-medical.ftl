resident-medical = 居民医保（凭居住证参加）
    .what = 没有单位给您办医保时，自己参加的看病保险。一年缴一次，凭居住证就能在福州办。
    .yes = 今天就可以去：带身份证和居住证，到住处的社区或医保窗口办参保，再缴费。
    .office = 这一步要医保窗口来定：打 12393，照下面的话问，备好身份证和手上的证件。
    .time = 9 月 1 日到 12 月 31 日缴费的，第二年 1 月 1 日起能报销。第二年 1 月、2 月才缴的，从缴费那天起能报销。以当年公告为准。
    .fee = 个人缴一部分，政府补一部分。低保的、丧失劳动能力的残疾人、低收入家庭里 60 岁以上的老人和未成年人，个人那份由政府补贴，先问能免多少，再缴。每年的数不一样，以当年公告为准。

resident-medical-require-not-covered-here = 还没有职工医保，在福州也没有居民医保
    .unmet = 您已经有医保，不用再办一份。
resident-medical-require-lives-here = 现在住在福州，或者户口在福州
    .unmet = 等住到福州再办。来之前，老家的医保先别停。
resident-medical-require-no-employer = 没有单位该给您办职工医保（有单位的，由窗口定）
resident-medical-require-no-benefit = 没有在等失业金（能领失业金的，由窗口定）
resident-medical-require-permit = 户口在福州，或者有能用的福建居住证，人才居住证也行（户口在平潭的、在福州读书的、港澳台居民和外国人，由窗口定）
    .unmet = 还差一张能用的居住证，看“居住证”那一项走到哪一步。也可以打 12393，问没有证能不能先参保。
resident-medical-require-off-season = 现在不在集中参保的月份（3 月到 8 月），能不能办由医保窗口定
resident-medical-first-benefit = 您领着失业金，医保由失业保险基金替您缴，不用再办。
resident-medical-first-yearly = 您在福州已经有居民医保，不用再办。每年 9 月到 12 月记得缴。
resident-medical-first-register = 还差居住证，第一步是居住登记：今天带身份证去住处的派出所。也可以打 12393，问没有证能不能先参保。
resident-medical-first-endorse = 您的居住证停用了，先带证和身份证去派出所补签，再来参保。
resident-medical-first-applied = 等居住证领到手，就来参保。也可以先打 12393，问凭受理单行不行。
resident-medical-first-local = 今天就可以去：带身份证和户口簿，到社区或医保窗口办参保，再缴费。
resident-medical-first-collect = 还差居住证。登记满半年了，先去派出所把证办下来，再来参保。
resident-medical-first-waits = 还差居住证。您登记的日子是{ $answer-registered-on }，从那天数满 6 个月去派出所领证，再来参保。也可以打 12393，问没有证能不能先参保。
resident-medical-first-no-hukou = 您还没有户口，先打 12393 问凭什么参保；户口看“没有户口、户口被注销了”。

resident-medical-advice-permit-day-over = 您的居住证过了签注的日子，停用了。先带证和身份证去派出所补签，再拿它参保。
resident-medical-advice-permit-elsewhere = 您的居住证是别的市办的。先打 12393 问能不能凭它在福州参保，同时去现在住处的派出所改地址。
resident-medical-advice-employer-should = 您有单位。单位应当给您办职工医保（单位和您一起缴），先看“职工医保”那一项。
resident-medical-advice-move-from-home = 老家的医保可以按规定转过来。两边只能享受一份，先打 12393 问哪天停老家的，中间别断。
resident-medical-advice-gap = 断过，或者没赶上集中参保的月份，一般要等 3 个月才能报销。每多断 1 年，再多等 1 个月；把断的补缴上，可以少等。断了还不到 3 个月、以前连着缴满 2 年的，赶紧打 12393 问能不能马上接上、不用等：别等到 9 月。
resident-medical-advice-student = 在福州读大学、中专、技校的，先问学校：学生一般由学校统一参保，不用居住证。老家已经参保的，不用再参一份。
resident-medical-advice-one-of-two = 居民医保和职工医保，只能选一个。居民医保缴得少；职工医保缴得多、报得多，自己干活的人也能参加。先打 12393 问清两边各缴多少、要等几个月，再选。
resident-medical-advice-should-join = 没有职工医保、也没有国家别的医疗保障的，应当参加居民医保。两份不能同时参加，也不能重复报销。

resident-medical-step-check-other = 在国家医保服务平台查一下，老家还有没有医保。
resident-medical-step-join = 带身份证和居住证，到住处的社区或医保窗口登记参保。
resident-medical-step-pay = 按税务的渠道缴费。不会缴，打 12366 问。
resident-medical-step-check-record = 缴完过几天再查一次，看到“正常参保”才放心。

resident-medical-ask-employer-first = 我在福州有单位，单位还没给我办职工医保。这段时间我能不能先参加居民医保？以后怎么换？
resident-medical-ask-benefit = 我丢了工作，在申请（在领）失业金。医保是不是由失业保险基金替我缴？我现在要不要参加居民医保？
resident-medical-ask-student = 我在福州的……学校读书，没有居住证。由学校办参保，还是我自己来？
resident-medical-ask-lost-permit = 我的居住证丢了，正在补。没拿到新证之前，能不能先参加居民医保？凭什么材料？
resident-medical-ask-local-hukou = 我的户口就在福州（或平潭），没有居住证。我参加居民医保，在户口那里办，还是在住的地方办？
resident-medical-ask-off-season = 现在不是集中参保的月份。我能不能中途参加？要等几个月才能报销？
resident-medical-ask-permit-elsewhere = 我的居住证是福建别的市办的，现在住福州。能凭它在福州参保吗？
resident-medical-ask-not-mainland = 我是港澳台居民（外国人），住在福州。能不能参加居民医保？凭什么证件？
resident-medical-ask-waiting = 我断过医保。按我的情况要等几个月？补缴要多少钱？

resident-medical-trap-double = 老家和福州各缴一份，也只能享受一份。先停一头或转过来，再缴。
resident-medical-trap-every-year = 居民医保缴一年管一年。每年 9 月到 12 月记得缴，断了要等。
resident-medical-trap-no-permit-yet = 居住证从办居住登记那天起算半年。还没登记的，这周就先去登记。
resident-medical-trap-at-the-counter = 窗口要身份证以外的材料，要有法律、法规或国务院的规定作依据，可以请他指给您看。不给办的，请他写下理由；不服，一般 60 日内可以申请复议。老人、残疾人走不动的，可以托人代办，也可以问能不能上门。
