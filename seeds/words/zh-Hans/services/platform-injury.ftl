platform-injury = 平台职业伤害保障
    .what = 给外卖、跑腿、网约车、同城货运的人的受伤保障。平台按单缴费，您不用缴。哪些平台在里面，以当年公告为准。
    .yes = 今天就报：在接单的手机应用里找“职业伤害”，按提示报。找不到，打平台客服，再打 12333 问您的平台在不在里面。
    .office = 这一步要窗口来定：今天先在平台上报，再打 12333，照下面的话问。
    .time = 各步要多久，请问 12333。越早报越好。
    .fee = 不要钱。保障费由平台缴，以当年公告为准。

platform-injury-require-platform-work = 出事那时候在跑平台（外卖、跑腿、网约车、同城货运等），现在不跑了也算
    .unmet = 不是跑平台时受的伤，看“工伤认定”那一项。
platform-injury-require-hurt = 接单干活时受了伤
    .unmet = 没有受伤，用不着办。
platform-injury-require-covered-trade = 是网约车、外卖、即时配送或同城货运（别的平台，由窗口定）
platform-injury-require-on-an-order = 接单干活时受的伤（路上、发病、慢性病，由窗口定）
platform-injury-require-before-july-2026 = 那时全国还没有统一实行，由窗口定

platform-injury-advice-report-now = 越早报越好。平台和您自己都有申请的期限，具体几天请问 12333，别等。
platform-injury-advice-trial-here = 您受伤那时候，全国还没有统一实行。福建从 2025年7月1日起列入国家的试行，先管几家大平台。您的平台在不在里面、现在还能不能报，今天就打 12333 问。同时打 12348，问能不能向平台或对方要赔偿。
platform-injury-advice-before-start = 您受伤在福建列入国家试行（2025年7月1日）以前。平台有没有别的保障、能不能按工伤办，打 12333 问。同时打 12348，问能不能向平台或对方要赔偿。

platform-injury-step-treat = 先治伤。出了交通事故先报警，等交警。
platform-injury-step-report-in-app = 在接单的手机应用里报，截图留着。
platform-injury-step-keep-proof = 留证据：订单截图、行车路线、病历、发票、对方的电话。
platform-injury-step-follow-up = 平台不报、不理，打 12333。也可以去问新就业形态劳动者权益保障服务中心，那里帮跑平台的人维权。

platform-injury-ask-before-start = 我是 2026年7月1日以前受的伤。那天我的平台在不在职业伤害保障的试行里面？现在还能不能报？
platform-injury-ask-other-platform = 我在……平台干活。这个平台在不在职业伤害保障里面？不在的话，我能走哪条路？
platform-injury-ask-kind-of-injury = 我是去接第一单的路上（收工回家路上、干活时发病）出的事。算不算职业伤害？
platform-injury-ask-time-limit = 平台几天内要替我申请？平台不申请，我自己几天内要申请？过了还收不收？
platform-injury-ask-benefits = 治伤的钱怎么报？不能跑单的日子有没有钱？

platform-injury-trap-no-fee = 这份保障不用您缴钱。从您的收入里扣“意外险”，是另一回事，问清楚能不能不买。
platform-injury-trap-whose-worker = 跟配送站或公司签了劳动合同的，走“工伤认定”那一项。
platform-injury-trap-other-cover = 平台说“买了商业保险”，也别只认这一头。问 12333，职业伤害能不能一起报。
