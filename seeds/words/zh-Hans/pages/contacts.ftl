# 热线和网上渠道。几点有人接，没有核对过，所以不写。
contacts-title = 打电话、上网找谁
contacts-lead = 不知道找谁，先打 12345。号码点一下就能拨。
contacts-danger = 有危险，马上打
contacts-hotlines = 热线电话
contacts-hotlines-note = 这些号码各地都有，打通的多半是您所在的那个城市。人不在福州的，前面加福州的区号 0591；问老家的事，加老家的区号。几点有人接，我们没有核对，以接通为准。
contacts-channels = 网上渠道
contacts-channels-note = 能办到哪一步，打开以后再看一眼。办不了的，去窗口。这里的网址点不开，要自己输进浏览器，一个字母也别错。
contacts-call = 拨打 { $number }
contacts-used = 这些事会用到（{ $n } 项）
contacts-read = 市里的文件或官方网页上写着
contacts-known = 知道有这个，这次没有打开核对。打不开，就打热线问
contacts-ask = 入口在哪里，要先问热线
danger-110 = 110 报警：有人要伤害您、出了交通事故
danger-119 = 119 火警：着火、被困
danger-120 = 120 急救：重伤、急病
