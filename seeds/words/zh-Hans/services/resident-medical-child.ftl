resident-medical-child = 少儿居民医保
    .what = 孩子的看病保险。户口在外地的孩子，住在福州或在福州上学，也可以在福州参加。
    .yes = 今天就可以去：带户口簿，再带居住证或居住登记回执，到住处的社区、学校或医保窗口。先给孩子办参保，再缴费。
    .office = 这一步要医保窗口来定：备好户口簿或孩子的证件，打 12393 或到窗口，照下面的话问。
    .time = 9 月 1 日到 12 月 31 日缴费的，第二年 1 月 1 日起能报销。第二年 1 月、2 月才缴的，从缴费那天起能报销。以当年公告为准。
    .fee = 个人缴一部分，政府补一部分。每年的数不一样，以当年公告为准。

resident-medical-child-require-still-young = 孩子还没工作（没上学、在上学都算）
    .unmet = 孩子已经工作了，按大人的办法参加医保。
resident-medical-child-require-not-insured-here = 孩子在福州还没有医保
    .unmet = 孩子在福州已经有医保，不用再办一份。每年 9 月到 12 月记得缴。
resident-medical-child-require-hukou-elsewhere = 孩子的户口在外地（户口在福州的，由窗口告诉您在哪里办）
resident-medical-child-require-lives-here = 您一家现在住在福州
    .unmet = 等住到福州再给孩子办。来之前，老家的医保先留着。
resident-medical-child-require-small-or-schooled-here = 孩子还没上学，或者在福州上学、上幼儿园（在外地上幼儿园的，由窗口定）
    .unmet = 孩子在外地上学，一般在上学的地方参保。等转到福州上学，再来办。
resident-medical-child-require-off-season = 现在不在集中参保的月份（3 月到 8 月），能不能办由医保窗口定

resident-medical-child-advice-baby = 孩子刚出生的，不用等几个月才能报销。几天之内要办，打 12393 问，越早越好。

resident-medical-child-step-check-home = 在国家医保服务平台查一下，孩子在老家有没有参保。
resident-medical-child-step-join = 在上学的，先问学校收不收。不在学校办的，到住处的社区或医保窗口登记。
resident-medical-child-step-pay = 按税务的渠道缴费。不会缴，打 12366 问。
resident-medical-child-step-check-record = 缴完过几天再查一次，看到“正常参保”才放心。

resident-medical-child-ask-local-hukou = 孩子的户口在福州。居民医保在户口那里办，还是在住的地方办？
resident-medical-child-ask-lives-at-home = 孩子住在老家、在老家上幼儿园，爸妈在福州。在老家参保，还是在福州参保？
resident-medical-child-ask-parent-permit = 给外地户口的孩子参保，要不要看爸妈的居住证？还没有证，用居住登记行不行？
resident-medical-child-ask-newborn = 孩子刚出生。几天内要办？从哪天起能报销？要先上户口吗？
resident-medical-child-ask-off-season = 现在不是集中参保的月份。孩子能不能中途参加？要等几个月？
resident-medical-child-ask-waiting = 孩子断过医保。要等几个月才能报销？
resident-medical-child-ask-abroad = 孩子是港澳台居民（或外国籍），住在福州（在福州上学）。能不能参加居民医保？凭什么证件？

resident-medical-child-trap-double = 老家和福州各缴一份，也只能享受一份。先停一头，再缴另一头。
resident-medical-child-trap-every-year = 缴一年管一年。每年 9 月到 12 月记得给孩子缴。
resident-medical-child-trap-both-ends = 学校和社区只要一头办。问清楚谁来办，别两头都不办。
resident-medical-child-trap-at-the-counter = 窗口要身份证以外的材料，要有法律、法规或国务院的规定作依据，可以请他指给您看。不给办的，请他写下理由；不服，一般 60 日内可以申请复议。老人、残疾人走不动的，可以托人代办，也可以问能不能上门。
