# 隐私：回答留在手机里。
privacy-title = 隐私
privacy-lead = 您的回答只在这部手机里。谁也看不到，我们也看不到。
privacy-stays = 回答去了哪里
privacy-stays-1 = 问答是在您的手机里算的。打开以后，页面不再向任何地方发送东西。
privacy-stays-2 = 不用登录，不用写姓名，不用身份证号。
privacy-stays-3 = 网页的地址里也没有您的回答。
privacy-kept = 留下什么
privacy-kept-1 = 您点了“记在这部手机上”，回答才会留下，也只留在这部手机里。
privacy-kept-2 = 点“全部清除”，就没有了。
privacy-kept-3 = 大字的选择也记在手机里，下次打开还是大字。
privacy-not = 我们不做什么
privacy-not-1 = 没有统计，没有广告，也不在手机里放跟踪您的小文件。
privacy-not-2 = 不用别人的服务器：字体、图片、程序都从同一个网站来。网站的主机可能像别的网站一样记下访问的时间和网址，里面没有您的回答。
privacy-proof = 怎么知道是真的
privacy-proof-1 = 每一页都写着规定，浏览器照着执行：只能向本站取文件，表格不能寄到别处。
privacy-proof-2 = 您可以把网断了再答：打开以后，照样能答完。借别人的手机用，最后点“全部清除”。
