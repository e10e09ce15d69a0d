fact-home-in-fuzhou = Does your family (you, your partner, your unmarried children) own a home in Fuzhou?
    .label = Home owned in Fuzhou
    .why = Public and affordable rental homes go first to people without a home. Owners of a small home may still apply.
    .find-out = Look at the name on the property title (房产证). If unsure, call 12345.
    .hint = A rented room or a dormitory does not count as owned. Fuzhou's counties count as Fuzhou.
    .option-yes = Yes
    .option-no = No

fact-fund = Do you pay into the housing provident fund (住房公积金) now?
    .label = Housing provident fund
    .why = The fund is money saved for buying or renting a home.
    .find-out = Look for the provident fund (公积金) on your pay slip. Or call 12329 and give your ID number.
    .option-employer = My employer pays in
    .option-self = I pay in myself
    .option-sealed = There is money in my account, but nobody pays now (sealed after a job)
    .option-none = No
