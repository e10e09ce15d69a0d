# 来办什么：每个主题的名字，和一句话说明里面有什么。
topic-residence = 居住登记和居住证
    .what = 登记住址、领居住证、每年签注，在福州周边换城市年限怎么接着算
topic-hukou = 户口迁到福州
    .what = 怎么落户、找谁问，老家的地会不会受影响
topic-schooling = 孩子上学
    .what = 幼儿园、小学初中、兄弟姐妹同校、中考、高考
topic-housing = 住房
    .what = 公租房、保障性租赁住房、灵活就业公积金
topic-insurance = 社会保险
    .what = 养老、医保、失业金、工伤
topic-living = 找活、工资和日常难处
    .what = 找工作、学手艺、讨工钱、免费律师、遇到难处，还有网上办事和融入城市
