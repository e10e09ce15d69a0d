# 搜索页，和通到它的链接。
search-link = 搜索
home-search = 知道要找什么？直接搜一搜
meta-search = 用平时说的话搜一搜：居住证、落户、孩子上学、租房补贴、社保、讨薪……打的字不离开手机。
search-title = 搜一搜
search-lead = 用平时说的话就行。打错一个字也没关系。
search-no-script = 这个浏览器没有开脚本，打字搜索用不了。下面按类别都能找到。
search-label = 想找什么？
search-go = 搜索
search-private = 只在这部手机里找，打的字不发给任何人。
search-waiting = 正在准备，请稍等几秒。
search-results = 找到的内容
# $n 是条数。
search-found = 找到 { $n } 条。
search-found-one = 找到 1 条。
search-found-none = 找到 0 条。
search-none-title = 没有找到
search-none-shorter = 换短一点的说法再试，例如只打“租房”“工资”。
search-none-topics = 也可以在下面按类别找。
search-none-call = 还是找不到，打 12345（政务服务热线），说清楚您想办的事。
search-trouble = 搜索没有启动成功，可能是网络断了，或者浏览器太旧。下面按类别都能找到。
search-try = 大家常找
search-example-1 = 讨薪
search-example-2 = 房补
search-example-3 = 暂住证
search-example-4 = 孩子上学
search-example-5 = 五险一金
search-example-6 = 迁户口
search-example-7 = 工伤赔偿
search-example-8 = 退休金
search-topics = 按类别找
search-contents = 全部内容的目录
# 每一条前面的小字：这是什么。
search-kind-service = 能办的事
search-kind-topic = 一类事
search-kind-page = 说明
search-kind-family = 例子
search-kind-clause = 文件原文
