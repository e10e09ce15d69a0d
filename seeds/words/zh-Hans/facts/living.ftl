fact-wants-job = 您现在想找工作，或者换工作吗？
    .label = 想找工作
    .why = 政府介绍工作不收钱。想找，才告诉您去哪里。
    .find-out = 拿不定主意就选“{ fact-wants-job.option-yes }”，问一问不花钱。
    .option-yes = 想
    .option-no = 不想

fact-wants-training = 您想学手艺，或者学怎么开店创业吗？
    .label = 想学什么
    .why = 有些班政府给补贴，两样班报名的地方可能不同。
    .find-out = 拿不准就选“{ fact-wants-training.option-both }”，先问清楚再定。
    .option-no = 都不想
    .option-skills = 想学一门手艺，或考技能证书
    .option-startup = 想学创业、开店
    .option-both = 两样都想

fact-city-help = 有专门帮妇女、帮年轻人的地方，您想用哪一种？
    .label = 妇女、青年服务
    .why = 这些地方帮忙找活、学东西、交朋友。
    .find-out = 多大算青年，各处定的不一样；想用就选，再去问。
    .option-none = 都不用
    .option-women = 我是女性，想用妇女服务中心
    .option-youth = 想用青年驿站、青年夜校
    .option-both = 两种都想用

fact-wages-owed = 有没有人欠您的工资？
    .label = 被欠工资
    .why = 还在那里干，和已经离开，期限不一样。
    .find-out = 对一对工资条、银行短信和出工的天数；算不清打 12333。
    .hint = 两处都欠的，选已经离开的那处。
    .option-none = 没有
    .option-still-employed = 有，我还在那里干活
    .option-left = 有，我已经离开了

fact-owed-job = 欠您工资的，是哪一种活？
    .label = 欠薪的是哪种活
    .why = 工地欠薪可以找总包（整个工程的承包公司）。
    .find-out = 看工资是谁发的；工地看门口的告示牌。有几样的，选欠得最多的。
    .hint = 说的是欠钱的那份活，不一定是现在的活。
    .option-employer = 工厂、公司、店里等单位（快递站、派遣公司也算）
    .option-site = 工地
    .option-platform = 平台（外卖、网约车、跑腿，没有和站点签合同的）
    .option-person = 替个人或没有执照的小老板干活，不在工地
    .option-household = 在别人家里做保姆、护工，或给私人修自家的房子（公司派去的选第一个）
    .option-foreman = 我是带班的包工头，欠的是工程款
fact-wage-note = 对方写过工资欠条给您吗？
    .label = 工资欠条
    .why = 手里有欠条，多一条路：可以直接去法院。
    .find-out = 看有没有写着欠您多少钱、有签名或盖章的纸。
    .option-yes = 有欠条
    .option-no = 没有


fact-left-job-on = 您是哪一天离开那份工作的？
    .label = 离职的日子
    .why = 离开以后，一般要在 1 年内申请仲裁。
    .find-out = 看离职证明、最后一次打卡或最后的聊天记录；记不清哪天，先写月份。

fact-labour-trouble = 单位（老板）有没有这样对您？
    .label = 单位的不对
    .why = 这些事法律都管，一个电话就能投诉。
    .find-out = 拿不准，打 12333 问。
    .hint = 欠工资、受伤、被辞退，另外问。有好几样的，选最急的。
    .option-none = 没有
    .option-no-contract = 干了一个月以上，没签书面合同
    .option-papers = 扣身份证、银行卡，或者收押金
    .option-overtime = 加班没有加班费、没有休息，或者低于最低工资
    .option-pregnant = 因为怀孕、生孩子、喂奶被为难
    .option-danger = 打人、不让走，或者逼着干危险的活

fact-other-dispute = 除了欠薪和干活受伤，您还有别的官司、纠纷，或者被家里人打吗？
    .label = 别的纠纷
    .why = 别的事也可能请到免费律师。有的要看家里的经济情况，被家里人打的不看。
    .find-out = 不知道算不算，打 12348 免费问。正在挨打，打 110。
    .hint = 不想说也可以跳过。
    .option-none = 没有
    .option-family-violence = 被家里人打骂、虐待（家庭暴力）
    .option-other = 有别的官司或纠纷（辞退、赔偿、离婚、租房等）

fact-hardship = 家里有没有遇到大困难？
    .label = 家里的困难
    .why = 很急的困难，不分户口都可以求助；长期的困难，走另一条路。
    .find-out = 说不清就选眼下最要紧的那样，再到街道或乡镇去问。
    .hint = 不想说也可以跳过。
    .option-none = 没有
    .option-urgent = 出了急事，眼下日子过不下去（没饭吃、没地方住、丢了活、被欠薪、火灾、车祸、突发重病）
    .option-lasting = 不急，但钱长期不够过日子
    .option-medical = 看病花费太大，撑不住
