paper-own-bank-card = Your own bank card
paper-social-security-card = Social security card, plastic or on your phone
paper-pay-records = Anything that shows you work here (pay records, badge, attendance, chat messages)
