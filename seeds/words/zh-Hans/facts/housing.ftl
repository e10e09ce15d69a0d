fact-home-in-fuzhou = 您家（您、爱人和没成家的孩子）在福州有自己名下的房子吗？
    .label = 在福州有房
    .why = 公租房和保租房先帮没有房子的人。有房的，也可能因为房子小而能申请。
    .find-out = 看房产证上写的是谁的名字。不清楚，打 12345 问怎么查。
    .hint = 租的房、宿舍不算。福州的县和县级市也算在福州。
    .option-yes = 有
    .option-no = 没有

fact-fund = 您现在缴住房公积金吗？
    .label = 住房公积金
    .why = 公积金是存来买房、租房用的钱。
    .find-out = 看工资条上有没有“公积金”一行。也可以打 12329 报身份证号查。
    .option-employer = 单位在给我缴
    .option-self = 我自己在缴
    .option-sealed = 账户里有钱，现在没有缴（离职封存了）
    .option-none = 没有缴
