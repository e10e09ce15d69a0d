fact-wants-hukou = 您想把户口迁到福州吗？
    .label = 想不想迁户口
    .why = 迁不迁全看您自己。想迁，我们才告诉您怎么问、怎么办。
    .find-out = 拿不定主意就选“还在想”，先看看得失，再和家里人商量。
    .option-yes = 想迁
    .option-thinking = 还在想，先了解一下
    .option-no = 不迁

fact-land-rights = 您在老家有承包地、宅基地，或者村里的分红吗？
    .label = 老家的土地权益
    .why = 好多人怕迁了户口，地就没了。有地的，我们把规矩说清楚。
    .find-out = 问家里的长辈，找承包证、承包合同、宅基地证。也可以打电话问村委会，户上有没有您的名字。
    .hint = 有一样就选“是”。和父母在同一个本子上，也算。
    .option-yes = 有
    .option-no = 没有

fact-asked-to-give-up-land = 有没有人说，要迁户口就得先退地？
    .label = 有人要您退地
    .why = 这种要求不合规定。有人提过，我们告诉您怎么应对。
    .find-out = 想想有没有人要您签“自愿退地”的纸，或者说不退地就不给办。口头说的也算。
    .option-yes = 有人说过
    .option-no = 没有
