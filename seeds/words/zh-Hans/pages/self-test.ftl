# “在这台手机上验证”：手机把算好的例子全部再算一遍，和做网站时算的逐字比。数字由程序填。

self-test-title = 在这台手机上验证
meta-self-test = 按一下，让您自己的手机把全部例子再算一遍，看和做网站时算的是不是一样。什么也不发出去。
# $all 例子数。
self-test-lead = 这里的结果，都是您的手机自己算的。算得对不对，可以让它自己验：按一下，把 { $all } 个例子全部再算一遍，和做网站时算的逐字比。
self-test-start = 开始验证
self-test-again = 再验一次
self-test-bar = 验证到哪里了
self-test-loading = 正在取程序和例子，请稍等。
# $n 算到第几个；$all 例子数。
self-test-running = { $all } 个算了 { $n } 个。
# $n 算了几个；$all 例子数；$time 几秒；$hash 版本。
self-test-done = 验完了。{ $all } 个例子，算了 { $n } 个，用时 { $time } 秒。规则版本 { $hash }。和做网站时算的：逐字一样。
# 网址没有加密（https）：浏览器不能核对文件。$n 算了几个；$all 例子数。
self-test-unchecked = 算完了。{ $all } 个例子，算了 { $n } 个，结果都对得上。但是这个网址没有加密，浏览器没法核对取来的文件，所以不能说和做网站时的是同一份。请换前面带小锁的网址再验。
# 程序装好以后，页面封上自己，再故意试着取一个文件。
self-test-sealed = 封上以后，这一页试着取一个文件：浏览器拦住了。
self-test-unsealed = 这个浏览器不认识“封上”这一步。只能向本站取文件的规定还在，别的都不受影响。
# $n 几个不一样。
self-test-different = 验完了。有 { $n } 个例子和做网站时算的不一样。
self-test-no-script = 按钮没有出来，是因为浏览器没有打开脚本。打开以后再来。别的页面不受影响。
self-test-trouble = 没有验成：程序或者例子没有取到，或者这个浏览器太旧。
self-test-trouble-do = 看一看网络，再按一次；还是不行，换一个浏览器试试。没有验成，不等于算错了。
self-test-altered = 没有验：取到的规则，和这一页写的版本不是同一份。
self-test-altered-do = 刷新这一页，再按一次。还是这样，说明文件在路上被改过：这台手机上的结果先不要用，打 12345 问。
self-test-differs = 这台手机算的，和做网站时算的不一样。它算出的结果先不要用。
self-test-differs-do = 刷新这一页，再验一次；还是这样，换一个浏览器。要办的事，打 12345 问，或者到窗口问。
self-test-pair = 第一个不一样的例子（给懂程序的人看）
self-test-expected = 做网站时：{" "}
self-test-found = 这台手机：{" "}
self-test-what = 验的是什么
self-test-what-1 = { $all } 个例子，每件事都有：这样的人，在这一天，应当得到什么。
self-test-what-2 = 比的是全部：结果、每个条件满不满足、该说的提醒、要带的材料、还缺哪个回答。
self-test-what-3 = 例子是编出来的，不是真人；您的回答不在里面，也不会用到。
self-test-needs = 要什么
self-test-needs-1 = 浏览器能运行网页里的程序。2018 年以后的手机大多可以。
# $size 千字节数。
self-test-needs-2 = 没打开过提问的那一页，要下载约 { $size } 千字节，比一张照片小。下载过就不用再下。
self-test-needs-3 = 看过这里以后，没有网络也能验。
self-test-needs-4 = 什么也不发出去。
self-test-shows = 说明什么，不说明什么
self-test-shows-1 = 逐字一样，说明：这台手机上的程序和规则，和检查过的是同一份，算得也一样。
self-test-shows-2 = 它不说明规则写得对。规则怎么检查，看下面那一页；能不能办成，以窗口为准。
self-test-more = 接着看
# $hash 版本。
self-test-version = 规则版本 { $hash }
self-test-link = 让您自己的手机再算一遍
