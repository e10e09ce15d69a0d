# 您说不清楚的事：对每一件事、对全部结果，要不要紧。
unsure-title = 说不清的
unsure-yes = { $labels }：不管怎样，都可以办。
unsure-office = { $labels }：不管怎样，都由窗口决定。
unsure-not-yet = { $labels }：不管怎样，现在都还没到。
unsure-not-needed = { $labels }：不管怎样，现在都用不着办。
unsure-no-matter = { $labels }：对这件事没有影响。
unsure-details = { $labels }：能不能办不看这个，只影响带什么、提醒什么。
unsure-all-title = 您没有说准的 { $n } 件事，要不要去弄清
unsure-all-depends = 要弄清。下面这些看它：{ $services }。{ $how }
unsure-all-details = 不影响能不能办，只影响带什么材料、有什么提醒。
unsure-all-none = 对您没有影响，不用去弄清。
