fact-pension-group = Which retirement-age group are you in?
    .label = Retirement-age group
    .why = The three groups reach retirement age on different days.
    .find-out = Women: look at the post in your labour contract. Worker posts used to retire at 50, managers and technicians at 55. Women who pay for themselves: call 12333 and ask which group applies.
    .hint = Not sure? Choose "{ dont-know }". The social insurance counter settles it when you retire.
    .option-man = Man
    .option-woman-55 = Woman, formerly retiring at 55 (managers, technicians)
    .option-woman-50 = Woman, formerly retiring at 50 (workers)

fact-born-on = When were you born?
    .label = Date of birth
    .why = Retirement age follows the month of birth. One month can make a difference.
    .find-out = Copy it from your ID card.
    .hint = As on your ID card. If your personnel file says otherwise, the social insurance counter decides which counts.

fact-pension-now = How do you stand with pension insurance now?
    .label = Pension insurance now
    .why = If you are already paying in, there is nothing to join. If you stopped, you can go on.
    .find-out = Open the electronic social security card (电子社保卡) and look up your insurance. Or call 12333; it is free.
    .hint = Employee pension (职工养老) is shared by employer and worker. Resident pension (居民养老) is usually paid once a year at home. If you served in the army or worked for the state, those years may count: do not choose "{ fact-pension-now.option-never }".
    .option-employer = My employer pays employee pension for me
    .option-self = I pay employee pension myself
    .option-resident = I pay resident pension (the one back home)
    .option-stopped = I paid once, but stopped
    .option-never = I have never paid

fact-paid-months = How many years and months of employee pension have you paid in all?
    .label = Months of employee pension
    .why = This number decides whether you can draw a monthly pension, and which way you can convert.
    .find-out = The electronic social security card and si.12333.gov.cn show the total. Or call 12333.
    .hint = Add all provinces; a year is 12 months. Resident pension does not count. If none, put 0.

fact-resident-paid = Have you ever paid resident pension?
    .label = Has paid resident pension
    .why = Only people with both kinds have to think about joining the two at retirement.
    .find-out = Ask your village or the social insurance counter at home, or look at the electronic social security card.
    .hint = The kind paid once a year at home, formerly the new rural pension (新农保).
    .option-yes = Yes
    .option-no = No

fact-hires = Do you hire anyone?
    .label = Hires someone
    .why = Without workers you may pay employee pension yourself. With workers you are an employer and register as one first.
    .find-out = If you pay someone wages each month, you hire. If family helps without pay, ask 12333.
    .option-yes = Yes
    .option-no = No

fact-paid-elsewhere = Have you paid employee pension outside Fuzhou before?
    .label = Employee pension elsewhere
    .why = Years paid in another province can be moved here and added up.
    .find-out = The electronic social security card lists every place. Or call 12333.
    .hint = If one of the places was in another province, choose that.
    .option-no = No: only in Fuzhou, or never
    .option-fujian-other = Yes, elsewhere in Fujian only
    .option-other-province = Yes, in another province

fact-draws-pension = Do you already draw a pension every month?
    .label = Draws a pension
    .why = If you do, there is nothing more to join, move or convert.
    .find-out = See whether pension money (养老金) comes into your bank or social security card each month. Or call 12333.
    .hint = Employee or resident pension: either counts.
    .option-yes = Yes
    .option-no = No
fact-drawn-pension = Which pension do you draw?
    .label = Kind of pension drawn
    .why = With an employee pension there is no unemployment benefit.
    .find-out = Call 12333. If your village or community office arranged it, it is most likely the resident pension.
    .option-employee = The employee pension (paid while working, drawn after retiring)
    .option-resident = The resident pension (once called 新农保, drawn where the hukou (户口) is)

