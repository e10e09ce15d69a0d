unemployment-benefit = Unemployment benefit (失业金)
    .what = Money each month after you lose your job and while you look for another. It comes from the unemployment insurance that you and your employer paid.
    .yes = You can apply today: on your phone in the electronic social security card (电子社保卡) or the Zhangshang 12333 app (掌上12333), or at the social insurance counter where your last employer paid, with your ID card, end-of-job letter (离职证明) and proof of jobless registration (失业登记).
    .office = The counter decides this one: take your ID card and end-of-job letter, call 12333 or go to the social insurance counter, and ask the questions below.
    .time = Done within 10 working days of applying. The months are counted from the day you register as jobless.
    .fee = Jobless registration is free. In Fujian the monthly sum is a share of the minimum wage, higher the longer you paid, and has to be above the city's minimum living allowance. Ask for this year's sum.

unemployment-benefit-require-job-ended = A job with an employer has ended
    .unmet = You did not say that you lost a job, so this is not needed now.
unemployment-benefit-require-no-new-job = No new employer yet
    .unmet = You have a new employer, so there is nothing to draw. Months you did not use are kept for another time.
unemployment-benefit-require-not-drawing = You do not draw the employee pension (with the resident pension the office decides)
    .unmet = You draw the employee pension, so there is no unemployment benefit.
unemployment-benefit-require-working-age = Not yet at the statutory retirement age (past it, the office decides)
unemployment-benefit-require-paid-a-year = You and your employer paid unemployment insurance for 12 months or more before the job ended (if months are left from an earlier benefit, the office decides)
    .unmet = Not 12 months yet. Call 12333 and check the record: your employer and you have to pay this insurance together, so if months were left out, ask how the employer is made to pay. Nothing is lost: unused months are kept and added to those of your next insured job.
unemployment-benefit-require-not-own-wish = You did not resign by choice (being forced out is not resigning)
    .unmet = You said you resigned; then there is usually no benefit. Think about why you left. Unpaid wages, no insurance, being forced to work: that is being forced out. Leaving by agreement after the employer proposed it is not resigning either. If so, change your answer, keep the proof, and call 12333.
unemployment-benefit-require-registered = Registered as jobless (失业登记) and looking for work
    .unmet = Jobless registration is still missing. It is free. Take your ID card and end-of-job letter to the public employment counter where you live; no need to go home. You can also start online.
unemployment-benefit-first-other-province = Jobless registration is still missing. It is free. As your hukou is in another province, first ask 12333 what the public employment counter where you live needs, then go with your ID card and end-of-job letter.

unemployment-benefit-advice-two-a-year = Paid in Fujian: two months of benefit for every full year in which both your employer and you paid; odd months do not count. 1 year gives 2 months, 3 years 6, 10 years 20, at most 24. The counter settles it. If you paid in another province, its own rule counts: ask 12333.
unemployment-benefit-advice-twenty-four = In Fujian, 12 full years paid by both your employer and you give 24 months, which is the longest. The counter settles it.
unemployment-benefit-advice-left-over = Months left over from last time are added to the new ones, up to 24. Ask the counter to write down both.
unemployment-benefit-advice-near-the-age = You are less than a year from the retirement age. Who draws the benefit may draw it until that age, and the fund bears the pension contributions under its rules. Ask 12333 whether you pay first and claim back, or they pay for you. Do not let the payments break.
unemployment-benefit-advice-register-soon = The benefit counts from the day you register as jobless. Go today.
unemployment-benefit-advice-forced-out = Leaving because of unpaid wages, no insurance or forced labour is not resigning. Keep pay slips, chats and insurance records. Write the real reason when you leave, not "personal reasons" (个人原因).
unemployment-benefit-advice-employer-pays-loss = If your employer should have paid and did not, and you lose the benefit over it, they must pay you the whole loss. Ask 12333 whether they can be made to pay up. If not, call 12348, free, about claiming damages.
unemployment-benefit-advice-medical-paid = While you draw the benefit, the unemployment insurance fund pays your medical insurance. You pay nothing. Before paying any yourself, ask 12333.
unemployment-benefit-advice-medical-ends-too = The unemployment fund pays your medical insurance now, and stops together with the benefit. Before the benefit ends, ask 12393 how to go on without a gap.

unemployment-benefit-step-get-letter = Ask your employer for the end-of-job letter (离职证明) with the day and the reason. They must report your name within 15 days.
unemployment-benefit-step-register = Take your ID card and the letter to the public employment counter and register as jobless.
unemployment-benefit-step-apply = Apply in the electronic social security card (电子社保卡) or the Zhangshang 12333 app (掌上12333), or at the social insurance counter.
unemployment-benefit-step-check-in = Keep looking for work. Do not turn down suitable work without good reason.

unemployment-benefit-ask-odd-jobs = I lost my job and now work for a platform (by the day, at a stall). Does that count as a new job? Can I still draw the benefit?
unemployment-benefit-ask-over-age = I have reached retirement age and draw no pension yet. Can I get the benefit?
unemployment-benefit-ask-draws-resident = I draw the resident pension and lost a job with an employer. Can I get unemployment benefit?
unemployment-benefit-ask-left-over = I did not draw all months last time, and have paid less than a year since. Can the months left over go on now? How many are there?
unemployment-benefit-ask-where = I paid in Fuzhou and my hukou is elsewhere. Do I register and draw the benefit in Fuzhou or at home?
unemployment-benefit-ask-near-the-age = I am less than a year from retirement and draw the benefit. Do I pay the pension contributions first and claim them back, or do you pay them? How, and by when?
unemployment-benefit-ask-only-employer-paid = Only my employer paid unemployment insurance, not I. What can I get?
unemployment-benefit-ask-lump-sum = I am a contract worker with rural hukou, worked over a year, and only my employer paid. Can I pay my share now, or do I get the one-off living allowance?

unemployment-benefit-trap-resigned-word = "Personal reasons" on the leaving form is hard to undo. If you were dismissed or not paid, write that.
unemployment-benefit-trap-clock = The time starts on the day you register. Days before that are not paid.
unemployment-benefit-trap-no-letter = If the employer gives no letter, call 12333. If you lose the benefit over it, they must make it good.
unemployment-benefit-trap-new-job = Report a new job at once. Money drawn too long must be paid back.
unemployment-benefit-trap-refused = If the counter says no, ask for it in writing, with the condition that fails. You may ask for a review within 60 days.
unemployment-benefit-trap-at-the-counter = For any paper besides your ID card the counter needs a ground in law; ask to see it. If refused, ask for the reasons in writing; a review may usually be asked for within 60 days. For old or disabled people somebody else can go, and you can ask for a home visit.
