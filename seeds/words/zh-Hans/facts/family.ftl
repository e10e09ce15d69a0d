fact-lives-in = 您现在住在哪里？
    .label = 现在住的地方
    .why = 办事要去住处所在的区或县。
    .find-out = 看门口的门牌，或者问房东、工友：这里归哪个区、哪个县？还不清楚，打 12345 报地址问。
    .hint = 说的是平时过夜的地方，不是老家。
    .option-fuzhou-district = 福州市区（鼓楼、台江、仓山、马尾、晋安、长乐）
    .option-fuzhou-county = 福州的县或县级市（福清、闽侯、连江、罗源、闽清、永泰）
    .option-coming = 还没到福州，准备来
    .option-elsewhere = 住在别的地方（也包括平潭）

fact-partner-here = 您的爱人也在福州吗？
    .label = 爱人在福州
    .why = 有些事，夫妻两人里有一个满足就行。先弄清要不要看爱人的情况。
    .find-out = 爱人就是您的丈夫或妻子。平时住在福州就选“是”，只是来看看您就选“否”。
    .option-yes = 在
    .option-no = 不在

fact-children-count = 您有几个孩子要办上学或参保的事？
    .label = 孩子人数
    .why = 每个孩子上几年级、户口在哪都不一样，要一个一个看。
    .find-out = 只数要在福州办事的孩子，从最大的数起。没有就选“没有”。
    .hint = 只数您是爸妈或监护人的孩子。帮忙带孙辈的别数进来：上学看孩子爸妈的居住证，请他们自己来答。
