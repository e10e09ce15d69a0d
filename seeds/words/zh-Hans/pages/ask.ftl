# 不用脚本的问答：一页一件事，答案是链接，点了就到下一题。
ask-title = { $service }：一题一题问
ask-lead = 点一个答案，就到下一题。点错了，按返回。点的是什么，不会发到别处。
ask-start = 从第 1 题开始
ask-again = 从头再答
ask-guide = 看办事指南：{ $service }
ask-all = 别的事，也这样问
ask-index-title = 问答打不开，也能一题一题问
ask-index-lead = 点一件事，再一题一题往下点。不用下载，也不用填字。
ask-meta = 不用网页程序，一题一题点：能不能办，还差什么，带什么，去哪里。
ask-service = 问答打不开？在这里一题一题点着问
ask-paper = 印在纸上怎么用：从 #1 看起。选好答案，再去找答案后面的号码。
ask-made = 这一页按{ $day }的规则做。
ask-until = 这一页按{ $day }的规则做，只用到{ $until }。过了那天，规则不一样，请看办事指南。
ask-one-child = 这里只说一个孩子。有几个孩子的，一个一个答。
ask-two-children = 这里只说两个孩子：要上学的这个，和另一个。还有别的孩子，就换一个当“另一个”，再答一遍。
ask-maybe-child = 有几个孩子的，先说最近要上学的那个，再一个一个答。
person-child-other = 另一个孩子
ask-any-child = 您有没有孩子要在福州上学？
ask-other-child = 除了这个孩子，您还有别的孩子吗？
ask-some = 有
ask-none = 没有

# 从某天数到今天有多久。答案是一段一段的，隔多久来看都对。
ask-since = { $question }从那天数到今天，有多久了？
ask-around = { $question }今天离那天还有多久？
ask-since-born-on = 到今天，您满多少岁了？
ask-since-child-born-on = 到今天，{ $child }满多少岁了？
ask-count = 怎么数：那天不算，第二天算第 1 天。3 月 5 日到 9 月 5 日，是满 6 个月。那个月没有这一天的，数到月底。
ask-count-born-on = 周岁，照身份证数。生日当天就算满。
ask-count-child-born-on = 周岁，照出生证明数。生日当天就算满。
ask-days = { $n } 天
ask-days-one = 1 天
ask-months = { $n } 个月
ask-months-one = 1 个月
ask-years = { $n } 年
ask-years-one = 1 年
ask-years-born-on = { $n } 岁
ask-years-child-born-on = { $n } 岁
ask-reached = 满 { $amount }
ask-reached-over = 超过 { $amount }
ask-reached-day = 那天到了（正好今天也算）
ask-reached-past = 那天已经过了
ask-reached-before = 离那天只有 { $amount }，或者更近
ask-short = 不满 { $amount }
ask-short-over = 没有超过 { $amount }（正好也算）
ask-short-day = 那天还没到
ask-short-past = 那天还没过（正好今天也算）
ask-short-before = 离那天超过 { $amount }
# 一段时间的后一半，接在前一半后面。
ask-and-short = 不满 { $amount }
ask-and-short-over = 没有超过 { $amount }（正好也算）
ask-and-short-day = 那天还没到
ask-and-short-past = 那天还没过（正好今天也算）
ask-and-short-before = 离那天超过 { $amount }
ask-today = 正好是今天
ask-both = { $from }，{ $until }

# 数和日子，一段一段。
ask-amount-years = { $years } 年（{ $n } 个月）
ask-below = 不满 { $amount }
ask-from = { $amount }，或者更多
ask-between = { $from }以上，不满{ $until }
ask-day-until = { $day }或者更早
ask-day-from = { $day }或者更晚
ask-year-until = { $year }年或者更早
ask-year-from = { $year }年或者更晚

# 法定退休年龄。
ask-retires-on-since = 到今天，您到法定退休年龄了吗？
ask-retires-on-day = 您哪一年到法定退休年龄？
ask-retires-on-help = 找到自己那一类，再找出生的年月，看哪一年哪个月到。到的那天和生日同一天；那个月没有这一天的，算月底。
ask-born = { $born }出生：{ $reached }到
ask-born-earlier = 比{ $born }早出生：已经到了
ask-born-later = 比{ $born }晚出生：还没到

# 结果。
ask-unmet = 还差这些
ask-not-needed = 为什么现在不用
ask-office = 这几条由窗口决定
ask-say = 到窗口这样问
ask-advice = 还要知道
ask-missing = 先弄清楚
ask-retry = 弄清楚了，再从头答一遍。还是弄不清，带上手边的材料去窗口问。
ask-how = 去哪里、打什么电话
