paper-own-bank-card = 本人的银行卡
paper-social-security-card = 社会保障卡（实体卡或手机上的电子社保卡）
paper-pay-records = 能证明在这里干活的东西（工资记录、工牌、考勤、聊天记录）
