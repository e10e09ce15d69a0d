# 开始页的去处、页脚、总目录、例子家庭、办事页的小标题。
journeys-days-one = 1 天
journeys-months-one = 1 个月
journeys-years-one = 1 年

home-ways = 别的去处
home-families = 像您一样的人家，都能办什么
home-places = 福州的区、县和都市圈
home-contacts = 打电话、上网找谁
home-index = 全部页面的目录
home-changes = 政策有什么变化
home-how = 这个指南怎么算、怎么查对

footer-links = 更多
footer-link-index = 目录
footer-link-contacts = 热线
footer-link-document = 文件原文
footer-link-how = 怎么算的
footer-link-privacy = 隐私
footer-link-accessibility = 无障碍

contents-title = 全部页面的目录
contents-lead = 这里有每一页。想办的事叫什么，就找什么。
contents-more = 其他

families-title = 像您一样的人家
families-lead = 这些人家是举例，不是真人。他们各有各的情况，看看谁最像您，今天都能办什么。
families-other = 其他情况
families-facts = 他们的情况（{ $n } 项）
families-why = 为什么：逐条看
families-next = 他们接下来怎么做
families-on = 下面按{ $day }计算。换一天、换一个情况，结果会不一样。

guide-for-adult = 给本人办。家里有两个大人的，各人看各人的条件。
guide-for-child = 给孩子办，由爸妈出面。几个孩子，一个一个看。
guide-conditions = 申请条件：要满足什么
guide-partly = { $words }（有的情形由窗口决定）
guide-partly-note = 写着“由窗口决定”的，没有公布统一标准，到窗口去问。
guide-papers = 办理材料：带什么
guide-about = 去哪里、多久、多少钱、问谁
guide-where = 办理地点
guide-online = 网上办理
guide-time = 办理时限
guide-fee = 收费标准
guide-hotline = 咨询方式
guide-steps = 办理流程：一步一步
guide-ask = 到窗口这样问
guide-traps = 别人常在这里吃亏
guide-basis = 设定依据：哪些文件、哪几条
guide-from-until = { $from }起，有效期到{ $until }。
guide-law = { $from }起施行，{ $checked }核对过。
guide-law-until = { $from }起施行，到{ $until }为止，{ $checked }核对过。
guide-related = 相关的事
