# --- medical insurance, unemployment, work injury ---
fact-medical-now = Which medical insurance (医保) do you have now?
    .label = Medical insurance now
    .why = If you have one, you need not join again. Two cannot pay at the same time.
    .find-out = Look in the National medical insurance app (国家医保服务平台), or call 12393. If your pay slip shows a deduction (医保), it is most likely the employee kind.
    .option-employee = Employee medical insurance through an employer
    .option-employee-self = Employee medical insurance that I pay all by myself (flexible)
    .option-benefit = The one that comes with unemployment benefit (paid by the fund)
    .option-resident-fuzhou = Resident medical insurance in Fuzhou
    .option-resident-home = Resident medical insurance at home or in another city (once called 新农合)
    .option-none = None, or it has lapsed

fact-job-ended = How did your last job with an employer end?
    .label = How the job ended
    .why = Unemployment benefit is for people who did not choose to leave. Being forced out is not choosing.
    .find-out = Look at the line for the reason (原因) in your end-of-job letter. If it is wrong or you have none, call 12333.
    .hint = Contract ran out, dismissed, laid off, or agreed to go after the employer proposed it: choose the second. Left because wages or insurance were not paid: choose the third.
    .option-no = It has not ended, or I had no employer
    .option-dismissed = Dismissed, laid off, asked to go, or contract not renewed
    .option-forced-out = Forced out (unpaid wages, no insurance, forced labour and the like)
    .option-resigned = I resigned

fact-unemployment-paid-months = How many years and months of unemployment insurance (失业保险) were paid before you lost the job?
    .label = Months of unemployment insurance
    .why = You need at least 12 months; more months give a longer benefit.
    .find-out = Look for the payment record (失业保险缴费记录) in the electronic social security card or the Zhangshang 12333 app (掌上12333). Or call 12333. Pension or medical insurance that you pay yourself does not count.
    .hint = Add up all employers, but only months paid by both the employer and you. If you drew the benefit before, count from the job after that. If only the employer paid, choose "{ dont-know }" and ask 12333.

fact-benefit-left = Did you draw unemployment benefit before and leave months undrawn?
    .label = Months left from an earlier benefit
    .why = Months left over are not lost. They are added to the new ones.
    .find-out = Call 12333, or look under unemployment benefits in the electronic social security card.
    .option-yes = Yes, some months are left
    .option-no = No, or I never drew it

fact-jobless-registered = Have you registered as jobless (失业登记)? It is free and tells the government you want work.
    .label = Jobless registration
    .why = The benefit counts from the day you register. Without it there is none.
    .find-out = If you do not remember, call 12333 or ask the public employment counter.
    .option-yes = Yes
    .option-no = No

fact-injury = Were you hurt, or did you fall ill, because of work?
    .label = Hurt at work
    .why = There are deadlines. Knowing the kind tells you what to do today.
    .find-out = See the diagnosis and cause on your hospital record. If unsure, call 12333 or 12348.
    .hint = Rather not say? Choose "{ dont-know }".
    .option-none = No
    .option-at-work = Hurt while working
    .option-errand = Hurt on an errand, a delivery or a business trip (road accidents too)
    .option-violence = Beaten or attacked at work because of the work
    .option-commuting = Traffic accident on the way to or from work
    .option-sudden-illness = Suddenly taken ill on shift
    .option-occupational-disease = Occupational disease (a doctor found that work caused it, such as dust lung)

fact-injury-job = What kind of work were you doing when it happened?
    .label = Work at the time of the injury
    .why = Who handles it and who pays depends on that job, not on your work today.
    .find-out = Who paid you that day, and who gave you the work? If unsure, call 12333.
    .hint = For an occupational disease: the job that made you ill. If there were several, the last of them.
    .option-employer = For an employer (factory, company, shop; also through an agency)
    .option-site = On a building site
    .option-platform = For a platform (food delivery, courier, ride-hailing, freight)
    .option-own-business = My own business
    .option-casual = Odd jobs for others
    .option-household = In a private household, as a nanny or carer (with a contract with a company, choose the first)
    .option-over-age = Past retirement age and still working for others
    .option-unlicensed = A workshop or plant without a licence, or whose licence was revoked

fact-commute-fault = Who was mainly to blame for that accident, according to the traffic police?
    .label = Blame for the road accident
    .why = An accident on the way to or from work counts if you were not mainly to blame.
    .find-out = See the line for blame (责任) in the traffic police finding (道路交通事故认定书). If you do not have it yet, ask the officer.
    .hint = Equal blame, less blame or none: choose the first.
    .option-not-mainly-mine = Not mainly me
    .option-mainly-mine = Mainly me, or only me
    .option-no-finding = It cannot be found out, or there is no finding yet

fact-injured-on = On what day were you hurt?
    .label = Day of the injury
    .why = Your employer has 30 days to apply and you have 1 year, both from this day.
    .find-out = The day of the accident, not of the first hospital visit. If unsure, see the date of injury in your records or the police finding.
    .hint = For an occupational disease: the day the hospital certified it.

fact-injury-reported = Has the application for recognition been handed in, by your employer or by you?
    .label = Employer has applied
    .why = If so, you wait for the result. If not, you can go yourself.
    .find-out = Ask your employer for the notice of acceptance (受理通知). If there is none, call 12333 and check.
    .option-yes = Yes
    .option-no = No

fact-injury-result = Has the work injury been decided?
    .label = Outcome of the application
    .why = If it was refused, there is a time limit to fight it.
    .find-out = Look at the decision you received. If none came, call 12333.
    .option-waiting = Still waiting
    .option-recognised = Recognised
    .option-refused = Not accepted, or refused

fact-platform-kind = What kind of platform were you working for when it happened?
    .label = Kind of platform
    .why = The national injury protection takes in meals, errands, rides and city freight first.
    .find-out = In your order app, see the page About (关于) or the service agreement.
    .option-ride = Ride-hailing (网约车)
    .option-food-delivery = Food delivery (外卖)
    .option-instant-delivery = Errands and instant delivery (即时配送); not parcels
    .option-city-freight = City freight and moving (同城货运)
    .option-other = Parcel delivery (快递), or another platform
