fact-wants-job = Are you looking for work, or for other work?
    .label = Looking for work
    .why = The government finds people work free of charge. If you want that, we say where to go.
    .find-out = If unsure, choose yes. Asking costs nothing.
    .option-yes = Yes
    .option-no = No

fact-wants-training = Would you like to learn a trade, or how to start a business?
    .label = Training wanted
    .why = Some classes are subsidised. The two kinds may have different sign-up points.
    .find-out = If unsure, choose "Both", ask, and then decide.
    .option-no = Neither
    .option-skills = Learn a trade, or get a skills certificate
    .option-startup = Learn to start a business
    .option-both = Both

fact-city-help = Some places help women or young people. Which would you like to use?
    .label = Help for women, for the young
    .why = They help with work, learning and meeting people.
    .find-out = Each place sets its own age for the young. If you would like to go, choose it and ask there.
    .option-none = Neither
    .option-women = I am a woman and would like the women's centre
    .option-youth = The youth station (青年驿站) or night school (青年夜校)
    .option-both = Both

fact-wages-owed = Does anyone owe you wages?
    .label = Unpaid wages
    .why = The time limit differs: still working there, or already gone.
    .find-out = Compare pay slips, bank messages and days worked. If you cannot work it out, call 12333.
    .hint = If two places owe you, choose the one you have left.
    .option-none = No
    .option-still-employed = Yes, and I still work there
    .option-left = Yes, and I have left

fact-owed-job = For what kind of work are you owed wages?
    .label = Kind of work with unpaid wages
    .why = On a building site you can turn to the main contractor (总包).
    .find-out = See who pays the wages. On a site, see the notice board at the gate.
    .hint = The job that owes you, which need not be your present one.
    .option-employer = For an employer (factory, company, shop)
    .option-site = On a building site
    .option-platform = For a platform (food delivery, courier, ride-hailing)
    .option-person = For a person or household, not on a site

fact-left-job-on = On what day did you leave that job?
    .label = Day you left
    .why = After leaving you normally have 1 year to ask for arbitration (仲裁).
    .find-out = See the end-of-job letter, your last clock-in or last messages. If you do not recall the day, give the month.

fact-other-dispute = Apart from wages and injury at work, do you have another legal dispute?
    .label = Other dispute
    .why = A free lawyer may help with other matters too. For some they check your income; for violence in the family they do not.
    .find-out = If unsure, call 12348. Advice is free.
    .hint = You may skip this.
    .option-yes = Yes
    .option-no = No

fact-hardship = Is your family in serious difficulty?
    .label = Hardship
    .why = In an emergency you can ask for help whatever your hukou (户口). Lasting hardship goes another way.
    .find-out = If unsure, choose what presses most now and ask at the sub-district or township office.
    .hint = You may skip this.
    .option-none = No
    .option-urgent = An emergency, and we cannot get by now (no food, nowhere to stay, job lost, wages unpaid, fire, accident, sudden illness)
    .option-lasting = Not urgent, but money has long been too short to live on
    .option-medical = Medical bills are more than we can bear
