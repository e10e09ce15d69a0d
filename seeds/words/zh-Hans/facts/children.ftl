fact-stage = { $child }现在读到哪一步了？
    .label = 读到哪一步
    .why = 每一步要办的事不一样，先弄清孩子走到哪了。
    .find-out = 看孩子这学期在哪个班。不清楚，问老师这是几年级。
    .hint = 按这学期说。没在上学的，按本来该上的说。
    .option-before-kindergarten = 还没上幼儿园
    .option-kindergarten = 幼儿园小班、中班
    .option-kindergarten-senior = 幼儿园大班（读完就上小学）
    .option-entering-primary = 没在幼儿园，到了上小学一年级的时候
    .option-primary = 小学
    .option-junior = 初一、初二
    .option-junior-final = 初三
    .option-senior = 高一、高二（中专、职高也算）
    .option-senior-final = 高三（中专、职高的最后一年也算）
    .option-working = 不上学了

fact-last-primary-year = { $child }是小学最后一年吗？
    .label = 小学最后一年
    .why = 小学毕业那年要办升初中。
    .find-out = 一般是六年级。不清楚，问老师：孩子读完这一年，毕不毕业？

fact-child-hukou = { $child }的户口在哪里？
    .label = 孩子的户口
    .why = 户口在外地的，按随迁子女报名，就是跟着爸妈来福州上学的孩子。户口在福州的，还要看是不是就在住处这个区（县）。
    .find-out = 翻户口簿里孩子那一页。没带在身边，请家里人拍照发来。
    .hint = 看孩子自己的户口，不看爸妈的。
    .option-fuzhou = 福州（区、县、县级市都算）
    .option-fujian-other = 福建的其他地方（也包括平潭）
    .option-other-province = 外省

fact-hukou-here = { $child }的户口，就在现在住的这个区（县）吗？
    .label = 户口在本区（县）
    .why = 入学归各区、各县管。户口在福州另一个区、县的，要多问一句。
    .find-out = 看户口簿首页写的区、县，再看住处门牌上的区、县，是不是同一个。
    .hint = 例：户口在福清，住在仓山，选“否”。
    .option-yes = 就在这个区（县）
    .option-no = 不在这个区（县）

fact-school-in = { $child }现在在哪里上学？
    .label = 在哪里上学
    .why = 在福州读和从外地转来，办法不一样。
    .find-out = 看学校门口的牌子，或孩子课本、作业本上的校名。不清楚，打电话问老师。
    .hint = 上幼儿园的，说幼儿园在哪里。
    .option-fuzhou = 福州
    .option-fujian-other = 福建的其他地方（也包括平潭）
    .option-other-province = 外省
    .option-none = 现在没有上学

fact-public-school = { $child }读的是公办学校吗？
    .label = 公办学校
    .why = 已经在公办学校读着，就不用再办入学。
    .find-out = 交不交学费最好认：小学、初中不收学费的，多半是公办。拿不准，问老师。
    .hint = 公办就是政府办的学校。

fact-child-born-on = { $child }是哪一天出生的？
    .label = 出生日期
    .why = 上幼儿园和小学，要看满没满岁数。
    .find-out = 看出生医学证明或户口簿。填公历，不填农历。

fact-senior-record = { $child }的高中学籍在福建吗？
    .label = 高中学籍在福建
    .why = 在福建考大学，先要有福建的高中学籍。
    .find-out = 学籍就是学校系统里登记孩子在哪读书的记录。问班主任或教务处，请他们查。
    .hint = 人在这里读，学籍也可能还留在老家。
    .option-yes = 在福建
    .option-no = 不在福建

fact-senior-years = 到高中毕业，{ $child }在福建能读满 3 年高中吗？
    .label = 在福建读高中的年数
    .why = 在福建考大学，规定里写着 3 年完整的学习经历。
    .find-out = 从高一入学那天数起。中间转过学、休过学的，问教务处系统里怎么记的。
    .hint = 还在读的，按一直读到毕业来答。
    .option-three = 能，从高一到高三都在福建读
    .option-broken = 中间转过学、休过学，不知道怎么算
    .option-fewer = 不能，加起来不满 3 年
