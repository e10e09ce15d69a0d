# “怎么查过的”：给想知道凭什么可信的人看。数字由程序填。

proof-title = 这些规则是怎么查过的
proof-lead = 每次做这个网站，规则都从头查一遍。不是抽几个人试试，是把每一种回答都算过。有一处不对，网站就做不出来。

proof-all = 每一种回答都算过
# $services 事项数；$questions 要问的事；$assignments 情况数。
proof-all-outcome = { $services } 件事，{ $questions } 个问题，规则分得出的情况一共 { $assignments } 种。每一种都有结果，而且只有一个。
proof-all-questions = 没有白问的问题：每个问题都能改变某个结果。没有白写的规则：每个结果、每条提醒、每样材料，都有人用得上。
proof-all-words = 说的和算的一致：写“满”“以上”的，含这个数；写“超过”“不满”的，不含。三种文字都对过。
# $refusals 看过的次数；$longest 最长的原因有几点。
proof-all-reasons = 说“还没到”都有原因。看了 { $refusals } 次，每次的原因都是最短的：拿掉任何一点，就不能说“还没到”。最长的有 { $longest } 点。
proof-all-days = 不只看今天。规则开始、结束的前后一天，市里的文件到期的第二天，都算过。

proof-lives = 只算可能有的人
proof-lives-lead = 有些回答不会同时成立。上面的情况里，有 { $impossible } 种是谁都不会有的，不算作任何人的结果；别的回答已经说清的，就不再问。这样的规定有 { $constraints } 条。很少有、但说得通的，当场再问一次。
proof-lives-all = 哪些回答不会同时成立，少问了哪些问题
proof-lives-spares = 少问：{ $questions }

proof-limits = 每条线都看三处
# $limits 线数。
proof-limits-lead = “满 6 个月”“受伤 1 年内”这样的线，一共 { $limits } 条。每条线都列出差一点、刚好、多一点，各是什么结果。按类看：

proof-broken = 故意弄坏，看有没有人发现
# $mutants 一共几处。
proof-broken-lead = 我们故意把规则弄坏 { $mutants } 次，一次只坏一处：把“满”改成“超过”，把数改大 1，去掉一个条件，换一个选项。再看查得出查不出。
# $noticed 查出；$by-cases 例子查出；$by-proof 证明查出。
proof-broken-noticed = 查出来 { $noticed } 次。先看例子：例子查出 { $by-cases } 次。例子没查出的，再由上面的全面检查查出 { $by-proof } 次。
proof-broken-equal = 改了等于没改的 { $equal } 次。
proof-broken-unasked = 要两个回答互相矛盾才看得出差别的 { $unasked } 次。问题不会让人这样答。
proof-broken-left = 没有查出来的 { $left } 次。

proof-equal = 改了等于没改的，在哪里
proof-equal-why = 改过以后，每一种回答的结果、原因、提醒、材料，都和原来一模一样。这是逐一比过的。多半是别的条件已经管着它，或者那个数没有人碰得到。
proof-unasked = 回答互相矛盾才看得出差别的，在哪里
proof-unasked-why = 要先说“没受过伤”，又说“哪天受的伤”，才看得出差别。这样的两个回答，问题不会让人同时给，所以谁也碰不到。
proof-unnoticed = 没有查出来的，在哪里
proof-unnoticed-why = 这几处还缺一个例子。规则本身没有查出错；缺的是万一以后改错了，马上会报警的例子。
proof-places = { $name }：{ $n } 处
proof-shared = 几件事共用的规则

proof-cases = 还有算好的例子
# $cases 例子数；$families 家庭数。
proof-cases-count = { $cases } 个例子、{ $families } 户例子家庭，先由人照着法律和文件写好该是什么结果，程序算出来的要一样。
proof-stop = 任何一项不对，网站就不会更新，旧的那一份留着。

proof-files = 给想自己查的人
proof-file = 全部结果，给程序读的
proof-file-schema = 上面那份里，每一项是什么意思
proof-file-rules = 全部规则，给程序读的
# $day 做的那天；$hash 版本。
proof-fingerprint = 按{ $day }算 · 规则版本 { $hash } · 您的结果下面也写着版本，两个一样，查的就是这一份规则

# $topic 类别名。
proof-topic-title = { $topic }：每条线的三处
# $day 做的那天。
proof-topic-lead = 按{ $day }算。每条线只动这一个回答，别的回答都不动。
# $n 情况数。
proof-counts = 规则分得出的情况，一共 { $n } 种：
proof-share = { $outcome }：{ $n } 种
proof-no-limits = 这件事没有数字和日子的线。
proof-column-value = 回答
proof-column-result = 结果
# $fact 问的事；$moves 影响什么。
proof-limit = { $fact } → { $moves }
# 同一个回答、同一个结果有几条线的，还说是哪条线。$value 那条线。
proof-limit-at = { $fact }，{ $value } → { $moves }
proof-moves-outcome = 结果
proof-moves-requirement = 条件：{ $text }
proof-moves-advice = 提醒：{ $text }
proof-moves-paper = 材料：{ $text }
proof-is-advice = 提醒
proof-not-advice = 不提醒
proof-is-paper = 要带
proof-not-paper = 不用带
