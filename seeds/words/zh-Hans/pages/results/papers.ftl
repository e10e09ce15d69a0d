# 带什么：可以打勾的单子，和一张带到窗口的办事单。
papers-spared = 不用带：{ $paper }。窗口还要，就请他看这一句。
card-slip = 办事单：带什么、去哪里
slip-what = 办什么
slip-papers = 带什么
slip-ask = 到窗口问清楚
slip-rests = 依据
slip-between = ；
slip-of = ：{ $what }
slip-print = 打印这张办事单
slip-picture = 做成图片
slip-picture-alt = 办事单图片：{ $what }。写的和上面一样。
slip-picture-hint = 长按图片，可以保存到手机，或者发给家里人。
