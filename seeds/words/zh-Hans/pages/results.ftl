# 只在结果页说的话：问问题的时候还用不着，所以单独送到手机上。
results-lead-idle = 按您的回答，这几样现在都不用办。为什么不用，看每一样的第一句。
group-yes = 现在就可以办
group-office = 要由窗口决定，去问一问
group-not-yet = 还没到，先看差什么
group-unknown = 还要弄清楚几件事
group-good-to-know = 知道就好，不是要办的事
group-not-needed = 现在用不着办
badge-yes = 可以办
badge-yes-call = 打电话
badge-yes-employer = 单位必须做
badge-yes-school = 学校、公家必须做
badge-office = 窗口决定
badge-not-yet = 还没到
badge-unknown = 还不能确定
badge-not-needed = 现在不用
# $first 第一句；$day 从哪天起。
first-from = { $first }别的都不变，{ $day }起可以办。
# $place 去哪里。
unknown-first = 弄清楚下面的事，就有答案。也可以今天直接去问：{ $place }。
missing = { $label }：{ $how }
card-how = 怎么办
card-how-later = 以后怎么办
card-why = 为什么
card-papers = 带什么
card-about = 去哪里、多久、多少钱
card-about-more = 网上、多久、多少钱
card-where = 地点
card-online = 网上
card-time = 多久
card-fee = 费用
card-hotline = 电话
card-steps = 一步一步
card-ask = 到窗口这样问
card-traps = 别人常在这里吃亏
card-named = 文件里写到这件事的地方
dated-from = 从{ $from }起：{ $text }
dated-until = 到{ $until }为止：{ $text }
dated-between = 从{ $from }到{ $until }：{ $text }
dated-event-from = { $event }是{ $from }或以后的：{ $text }
dated-event-until = { $event }是{ $until }或以前的：{ $text }
dated-event-between = { $event }从{ $from }到{ $until }的：{ $text }
truth-met = 是这样
truth-unmet = 现在不是这样
truth-office = 由窗口决定
truth-unknown = 还不清楚
cite-plan = 榕政规〔2025〕9号，{ $clause }
cite-law = { $law } { $article }
cite-article = 第{ $n }条
cite-article-of-measures = 办法第{ $n }条
cite-article-item = 第{ $n }条第{ $item }项
cite-whole = 全文
cite-annex = 附件{ $n }
cite-office = 这一条由窗口决定，没有公布统一标准。
children-unknown = 还不知道您有几个孩子，孩子上学的几项没有列出来。
fingerprint = 按{ $day }计算 · 规则版本 { $hash }
any-one-of = 任选一样：
cite-office-partly = 有的情形没有公布统一标准，由窗口决定。
# $list 另外几条条件。
unmet-more = 还有这些也没到：{ $list }。
children-none = 您说没有孩子，所以孩子的几项没有列出来。

# $said 一条提醒；$fresh 有多新。
advice-fresh = { $said }{ $fresh }

# $checked 最后核对的那天；$again 该重新核对的那天。页面是先做好的，那天以后才有人看，话也要对。
yearly = 每年都可能变，以当年公告为准。最后核对{ $checked }。从{ $again }起，先打电话问，再跑。
yearly-stale = 先打电话问，再跑。这里每年都变，最后核对{ $checked }，{ $again }起该重新核对了。以当年公告为准。

lapsed-first = 先打电话问。这件事原来按市里的文件办，文件到{ $day }为止；现在还办不办，由窗口决定。
lapsed-rule = 这一条只靠市里的文件，文件到{ $day }为止。

# 网上没有渠道的事。
no-channels = 没有查到网上的办法，去窗口或者打电话。

# $n 有几项。
group-no-task = 现在没有事要做的（{ $n } 项）

# 接下来怎么做：照日程先说要紧的。$head 日程里的小标题；$name 一件事；$first 它的第一句；$list 几件事。
next-title = 接下来怎么做
next-first = { $head }：{ $name }。{ $first }
next-also = 还有：{ $list }。
next-also-more = 还有：{ $list }，等等。
next-group = { $head }：{ $list }。
next-group-more = { $head }：{ $list }，等等。
