# 我的办事日程：结果页上，哪件先办、哪天起能办。
plan-title = 我的办事日程
plan-first = 要紧的，先办
plan-learn-first = 先弄清楚这一件
plan-today = 今天就能办
# $day 从哪天起能办。
plan-from = { $day }起能办
plan-ask = 今天就能去问，由窗口决定
plan-steps = 先做到一样，就能办
plan-undated = 还定不下日子
plan-far = 几年以后的
plan-not-now = 现在还办不了的
# $n 有几件。
plan-unfold = 看是哪 { $n } 件
plan-now = 今天就能办。
plan-now-office = 今天就能去，由窗口决定。
# $person 家里谁来办。
plan-by = { $person }来办，今天就能办。
plan-by-office = { $person }来办，今天就能去，由窗口决定。
plan-opens = { $day }起能办。
plan-office = 到时候由窗口决定。
# $day 最后一天；$n 还有几天。
plan-last = 最后一天是{ $day }，还有 { $n } 天。
plan-last-today = 今天（{ $day }）是最后一天。
plan-last-then = 最后一天是{ $day }。
plan-last-unsure = 最迟{ $day }去最稳妥：准确的最后一天还没弄清。
plan-last-too = 还有一个期限，到{ $day }为止。
# $day 期限本来到哪天：那天放假。
plan-last-moved = 期限本来到{ $day }，那天休息，法律往后顺到上班的第一天（《民法典》第203条）。赶在{ $day }以前最稳。
# $day 前面最近的一个上班日。
plan-last-off = 那天休息，窗口多半不开：最迟{ $day }去。
plan-last-may-be-off = 那天休不休息，要看当年的放假通知：先查，早几天去最稳。
plan-until = 到{ $day }为止。
# $name 要先办的那件事；$day 那件事从哪天起能办。
plan-via = 要先办好“{ $name }”，它从{ $day }起能办。它办得晚，这件也会晚。
plan-via-today = 今天先办好“{ $name }”。它办得晚，这件也会晚。
plan-via-open = 要先办好“{ $name }”。哪天能办好，现在还说不准。
# $list 几样事的名字。
plan-keep = 前提：到那天，这些没有变：{ $list }。
plan-learn = 先弄清楚：{ $list }。
plan-depends = 到时候还要看：{ $list }。
plan-latest = 不管答案是什么，{ $day }起一定能办。
plan-latest-office = 不管答案是什么，{ $day }起都能去，由窗口决定。
plan-earliest = { $day }起也许就能办，到那天先打电话问。
plan-soonest = 最早{ $day }能办。
plan-plain = { $day }起，不用窗口另外决定。

plan-take = 带走日程：日历、文字、图片
plan-careful = 日程里写着您要办的事。别人也看这部手机，就想一想再存。
plan-save = 存进日历
plan-save-of = 存进日历：{ $name }
plan-save-all = 全部日子存进日历
plan-save-hint = 手机问要不要加进日历，就点“添加”。存了以后，规则或者您的情况变了，日历不会自己变。
plan-wechat = 微信里存不了日历文件。点右上角的“…”，选“在浏览器打开”，再存。也可以用下面的文字和图片。
plan-text = 文字（长按可以选中）
plan-copy = 复制文字
plan-copied = 复制好了。到备忘录或者聊天里粘贴。
plan-not-copied = 这部手机不让网页复制。请长按上面的文字，选“全选”，再选“复制”。
plan-make-picture = 做成图片
plan-picture-hint = 长按图片，选“保存图片”。
plan-picture-alt = 办事日程的图片，写的和上面的文字一样。
plan-no-picture = 这部手机做不了图片。请用上面的文字。

# 日历里的一行。
plan-event = 可以办了：{ $name }
plan-event-office = 可以去问了：{ $name }
plan-event-last = 最后一天：{ $name }
# 轮到谁：一件事不是您跑一趟的时候说。
plan-move-call = 打电话就行，不用跑。
plan-move-employer = 该单位做的：您今天就可以开口要。
plan-move-school = 该学校、公家做的：您今天就可以开口要。
