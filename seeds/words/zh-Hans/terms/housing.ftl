paper-work-record = 干活的记录（平台接单记录、收款记录、结算单）
paper-income-and-assets = 收入和财产的材料（要哪几样，先问窗口）
paper-consent-to-check = 同意核查家庭情况的签字（在窗口填）
