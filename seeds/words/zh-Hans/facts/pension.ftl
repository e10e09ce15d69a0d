fact-pension-group = 您属于哪一类退休年龄？
    .label = 退休年龄类别
    .why = 三类人到退休年龄的日子不一样。
    .find-out = 女同志看劳动合同或档案上的岗位。工人岗原来是 50 岁，管理和技术岗原来是 55 岁。自己缴社保的女同志，打 12333 问算哪一类。
    .hint = 拿不准的，选“{ dont-know }”。退休时由社保经办机构（办社保的部门）核定。
    .option-man = 男
    .option-woman-55 = 女，原来 55 岁退休（管理、技术岗位）
    .option-woman-50 = 女，原来 50 岁退休（工人岗位）

fact-born-on = 您的出生日期是哪一天？
    .label = 出生日期
    .why = 退休年龄按出生的月份算，差一个月也会不同。
    .find-out = 照身份证上写的填。
    .hint = 照身份证填。身份证和档案写得不一样的，以社保经办机构认定的为准。

fact-pension-now = 您现在的养老保险是什么情况？
    .label = 养老保险情况
    .why = 已经在缴的，用不着重新参加。停了的，可以接上。
    .find-out = 手机打开电子社保卡，看“社保查询”。也可以打 12333，查询不要钱。
    .hint = 职工养老由单位和个人一起缴。居民养老一般在老家缴，一年缴一次。当过兵、在国有单位干过的，那些年头也可能算，别选“{ fact-pension-now.option-never }”。
    .option-employer = 单位在给我缴职工养老
    .option-self = 我自己在缴职工养老
    .option-resident = 在缴城乡居民养老（老家的那种）
    .option-stopped = 以前缴过，现在停了
    .option-never = 从来没缴过

fact-paid-months = 职工养老，您一共缴了几年几个月？
    .label = 职工养老缴费月数
    .why = 能不能按月领养老金，能不能互转，都要看这个数。
    .find-out = 电子社保卡或 si.12333.gov.cn 上有“累计缴费月数”。也可以打 12333 查。
    .hint = 各省加在一起算，一年算 12 个月。居民养老不算进来。没缴过填 0。

fact-resident-paid = 您缴过城乡居民养老保险吗？
    .label = 缴过居民养老
    .why = 两种养老都缴过的人，退休时才要想怎么合到一起。
    .find-out = 问老家的村里或社保窗口，或者在电子社保卡上查。
    .hint = 在老家一年缴一次的那种，以前叫新农保、城居保。
    .option-yes = 缴过
    .option-no = 没缴过

fact-hires = 您自己雇了人吗？
    .label = 雇了人
    .why = 没雇人的，可以自己缴职工养老。雇了人的是老板，要先按单位登记。
    .find-out = 每月给别人发工资，就算雇了人。家里人帮忙、不拿工资的，打 12333 问算不算。
    .option-yes = 雇了
    .option-no = 没雇

fact-paid-elsewhere = 您以前在福州以外缴过职工养老吗？
    .label = 在外地缴过职工养老
    .why = 在外省缴的年限可以转过来，一起算。
    .find-out = 电子社保卡上能看到每个参保地。也可以打 12333 查。
    .hint = 几个地方都缴过，有外省就选外省。
    .option-no = 没有，只在福州缴过，或者没缴过
    .option-fujian-other = 缴过，都在福建省内
    .option-other-province = 缴过，在外省

fact-draws-pension = 您现在已经每月在领养老金了吗？
    .label = 已在领养老金
    .why = 已经在领的，用不着再办参保、转移和互转。
    .find-out = 看银行卡或社保卡上每月有没有“养老金”进账。也可以打 12333 查。
    .hint = 职工养老、居民养老，领哪一种都算。
    .option-yes = 在领
    .option-no = 没有领
fact-drawn-pension = 您领的是哪一种养老金？
    .label = 领的是哪种养老金
    .why = 领着职工养老金的，不能再领失业金。
    .find-out = 打 12333 查。在老家的村里、社区办的，多半是居民养老。
    .option-employee = 职工养老金（上班缴的，退休领的）
    .option-resident = 居民养老（以前叫新农保，在户口所在地领的）

