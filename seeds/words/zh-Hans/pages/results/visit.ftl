# 记在手机上的人再来时：和上次看的时候相比。
visit-title = 和上次相比
# $day 上次看的那天
visit-lead = 上次是{ $day }看的。下面这些变了：
# $service 哪件事，$then 上次的结果，$now 现在的结果
visit-turned = { $service }：上次是“{ $then }”，现在是“{ $now }”。
visit-rules = 规则改了。
visit-time = 日子到了：期限满了，或者新规定开始了。
visit-both = 规则改了，日子也到了。
visit-new = { $service }：上次没有列出来。
visit-gone = 有 { $n } 项现在不再列出来。
visit-same = 其余 { $n } 项和上次一样。
