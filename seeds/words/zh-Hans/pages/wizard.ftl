# 问答各步和结果。
topics-title = 您想办哪方面的事？
topics-hint = 可以选几样。
topics-label = 想办的事
topics-error = 请至少选一样。
continue = 继续
back = 返回
clear = 全部清除
clear-sure = 全部回答都会删掉，找不回来。
clear-all = 确定，全部删掉
wizard-bar = 问答导航
left-last = 最后一题
left-at-most = 最多还剩 { $n } 题
why-we-ask = 为什么问这个
how-to-find-out = 不知道？可以这样弄清楚
dont-know = 我不清楚
yes = 是
no = 不是
or = ，或者
and = 、
date = { $year }年{ $month }月{ $day }日
month = { $year }年{ $month }月
month-names = 1 2 3 4 5 6 7 8 9 10 11 12
year = { $year }年
from-to = { $from }到{ $to }
years-months = { $years }年{ $months }个月
count-0 = 没有
count-1 = 1 个
count-2 = 2 个
count-3 = 3 个
count-4 = 4 个
count-5 = 5 个
count-6 = 6 个
field-year = 年
field-month = 月
field-day = 日
field-years = 几年
field-months = 几个月
field-about = 只记得大概是这个时候
input-error-empty = 请填年份。记不清就选“{ dont-know }”。
input-error-empty-months = 请填一共缴了几年、几个月。没缴过填 0。记不清就选“{ dont-know }”。
input-error-not-digits = 请只填数字，一格填一个数。
input-error-year = 年份请写四位数，比如 2026。
input-error-no-such-day = 没有这一天，请看看月和日。
input-error-day-without-month = 填了日，还要填月。
input-error-out-of-range = 这个数不太可能。这里填一共几年，不是哪一年。
person-household = 家里
person-applicant = 您
person-partner = 爱人
person-child = 孩子
person-child-1 = 老大
person-child-2 = 老二
person-child-3 = 老三
person-child-4 = 老四
person-child-5 = 老五
person-child-6 = 老六
label-of-person = { $person }：{ $label }
clash-impossible = 这里的回答对不上。{ $reason }请改一个，拿不准的选“{ dont-know }”。不改也能往下走，这几个回答先不算数。
clash-unlikely = 请再看一眼。{ $reason }没填错的话，照原样再答一次。
check-title = 看看您的回答
check-hint = 点“{ change }”可以改，别的回答不会丢。
change = 修改
see-results = 看结果
cleared = 全部清除了，这部手机上没有留下您的回答。
recall-failed = 上次记下的回答打不开了，已经清掉。请重新选，别的都不受影响。
recalled-partly = 规则更新过，有几个旧回答用不上了，其余的都在。
# $day 上次回答的日子。
recalled-old = 这些是{ $day }的回答。会随时间变的几题，要再问一遍，其余的都在。
results-title = 您的结果
new-day = 新的一天开始了，下面按今天重新算过。

offer-language = This guide is also in English: tap “English” at the top.
fields-hint-date = 月和日记不清，可以不填。
fields-hint-months = 只知道总共几个月，就只填“{ field-months }”。月数记不清，可以不填。一个月也没有的，填一个 0。
input-error-no-such-month = 月份请填 1 到 12。
input-error-future = 这一天还没到。请填已经过去的日子。
input-error-future-clock = 这部手机的日期比这一页做好的日子还早，看不出这一天到了没有。请先把手机的日期调对；或者选“{ dont-know }”。
# $day 这一页做好的日子。
clock-wrong = 这部手机的日期好像不对：比这一页做好的日子还早。不要紧，下面都按{ $day }算。把手机的日期调对以后再打开，就按当天算。
title = { $page } — 安居·福州
title-error = 请再看看：{ $page } — 安居·福州

# 结果页的话还没送到的时候。
results-coming = 结果正在准备，请稍等几秒。
results-missing = 结果还没有送到，可能是网络断了。您的回答都在，请不要关掉这一页。连上网，结果会自己出来。一直没有，可以打 12345 问。
ask-instead = 在这里一题一题点着问

# 结果页上由问答程序自己说的话。$day 文件的最后一天。
see-answers = 看或改我的回答
print = 打印
remember = 记在这部手机上
remember-hint = 下次打开接着看。只存在这部手机里，随时可以清除。
cannot-remember = 这部手机不让网页保存，所以记不住。其他都不受影响。
expired = 市里的文件有效期到{ $day }，现在已经过期。只靠这份文件的事，下面都写“{ badge-office }”；法律规定的照旧。请先打 12345 问清楚。
not-begun = 市里的文件还没有开始施行。只靠这份文件的事，现在还办不了。

# 帮别人查。$n 第几位。
helping-offer = 我在帮别人查
helping-hint = 可以轮流帮几个人。不问姓名，回答只在这一页，不存到手机里。
helping-line = 您在帮第 { $n } 位查。下面说的“您”，指的是这位。
helping-begun = 现在帮第 1 位查。关掉这一页，大家的回答都会消失。
helping-people = 您在帮的人
helping-person = 第 { $n } 位
helping-add = 再帮一位
helping-done = 办完了，清除这位
helping-cleared = 刚才那位的回答已经清除，没有留下。
