# 带什么：可以打勾的单子，和一张带到窗口的办事单。
papers-spared = 不用带：{ $paper }。窗口还要，就请他看这一句。
card-counter-sheet = 办事单
card-counter-sheet-ask = 办事单、照着问
counter-sheet-what = 办什么
counter-sheet-papers = 带什么
counter-sheet-ask = 到窗口问清楚
counter-sheet-basis = 依据
counter-sheet-between = ；
counter-sheet-of = ：{ $what }
counter-sheet-print = 打印这张办事单
counter-sheet-picture = 做成图片
counter-sheet-picture-alt = 办事单图片：{ $what }。写的和上面一样。
counter-sheet-picture-hint = 长按图片，可以保存到手机，或者发给家里人。
