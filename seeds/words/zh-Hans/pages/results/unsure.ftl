# 您说不清楚的事：对全部结果，要不要紧。
unsure-all-title = 您没有说准的 { $n } 件事，要不要去弄清
unsure-all-depends = 要弄清。下面这些看它：{ $services }。{ $how }
unsure-all-details = 不影响能不能办，只影响带什么材料、有什么提醒。
unsure-all-none = 对您没有影响，不用去弄清。
