# 页脚：谁办的。页头：给搜索引擎和政府网站普查看的。
footer-organiser = 主办：{ $name }
footer-undertaker = 承办：{ $name }
footer-contact = 联系：{ $name }
footer-site-code = 网站标识码：{ $code }
footer-mark = 党政机关网站标识
footer-report-error = 政府网站找错
# 栏目类型，按政府网站网页标签的叫法。
column-type = 办事服务
# 分步办理的名称。
how-to = { $service }：怎么办
