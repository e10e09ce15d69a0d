# 每一页都有的话，和开始页。
site-name = 安居
site-place = 福州
skip = 跳到正文
language-switch = 语言
text-switch = 大字
footer-about = 根据福州市人民政府榕政规〔2025〕9号文件和国家、福建省的法规整理。
footer-privacy = 您填的内容只在这部手机里计算，不上传。您不要求记住，就不留存。
footer-hotline = 不知道找谁，先打 12345。

home-title = 来福州工作，能办什么、凭什么、去哪里办
home-lead = 回答几个简单的问题，就知道您和家人现在能办哪些事，还差哪一步，带什么材料，去哪个窗口。
home-start = 开始
home-minutes = 大约 3 到 8 分钟，看您想问几样
home-at-hand = 手边有身份证、居住证、劳动合同更好，没有也能答
home-private = 不用登录，不上传，不收集；答案只在您手机里
home-topics = 能帮您弄清楚这些方面
home-honest = 说话算数
home-honest-yes = 能下结论的，告诉您依据是哪一句、哪一条。
home-honest-office = 要由窗口决定的，不替窗口答应，只告诉您该问什么。
home-honest-source = 不知道的就说不知道，不猜数字。
meta-home = 来福州务工居住：居住证、落户、孩子上学、住房、社保，能办什么、带什么、去哪里，一步步问清楚。
meta-wizard = 一题一题问清楚：您和家人在福州现在能办哪些事。答案只在您手机里。
no-script-title = 这部手机打不开问答
no-script = 问答要用到网页程序，这里没有运行起来。您可以换一个浏览器再试，或者直接打 12345（政务服务热线），说清楚您想办的事。
trouble = 问答没有启动成功，可能是网络断了，无线网还没有登录，或者浏览器太旧。请刷新再试；还是不行，可以换一个浏览器，或者打 12345。
# 程序被路上的什么改动或拦住的时候，只靠样式过几秒露出来。
stalled = 这一页的程序没有运行起来，可能是上网的地方把网页改动了，或者拦住了。请换一个网络，再点“{ stalled-again }”。不用程序，也可以一题一题点着问。
# 只重新打开不够：浏览器会把改动过的网页再拿出来。这个按钮换一个网址打开同一页。
stalled-again = 再试一次
# 问答装齐以后，页面自己封上。
sealed = 问答已经装齐，这一页封上了：浏览器不再让它取任何东西，也不再让它送出任何东西。
loading = 正在准备，请稍等几秒。
not-found-title = 没有这一页
not-found = 地址可能写错了，或者页面换了地方。
not-found-home = 回到开始页

home-document = 读文件原文，每一条旁边都有能办的事
service-check = 用自己的情况查一查
service-needed = 什么人用得着
service-conditions = 要满足什么
service-else = 还没做到：{ $next }
service-after = 先办好这些
topic-services = 这方面能办的事
document-title = 文件原文
document-lead = 原文一字不改。讲个人的条，每一句下面写着靠它能办什么，或者为什么没有要您办的事。
document-contents = 目录
document-services = 靠这一条能办的事
document-city = 这一条讲的是城市建设，不是个人可以去申请的事。
document-sentence = 靠这一句能办：
document-because-city-task = 这一句讲政府自己要做的事，不用您申请什么。
document-because-target = 这一句是全市的指标，不是您办事的条件。
document-because-government-internal = 这一句讲政府之间怎么拨钱，不发给个人，不用您办什么。
document-because-cooperation = 这一句讲城市和单位之间的合作，不用您办什么。
version = 这一页{ $day }制作，规则版本 { $hash }
release = 指南有新版本。您现在看的还能用，填的回答不会丢。
release-take = 换成新版本
