fact-wants-job = Are you looking for work, or for other work?
    .label = Looking for work
    .why = The government finds people work free of charge. If you want that, we say where to go.
    .find-out = If unsure, choose "{ fact-wants-job.option-yes }". Asking costs nothing.
    .option-yes = Yes
    .option-no = No

fact-wants-training = Would you like to learn a trade, or how to start a business?
    .label = Training wanted
    .why = Some classes are subsidised. The two kinds may have different sign-up points.
    .find-out = If unsure, choose "{ fact-wants-training.option-both }", ask, and then decide.
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
    .find-out = See who pays; on a site, look at the board at the gate. If several, the one that owes most.
    .hint = The job that owes you, which need not be your present one.
    .option-employer = A factory, company or shop (a courier station or an agency too)
    .option-site = On a building site
    .option-platform = A platform (delivery, ride-hailing, errands, with no contract with a station)
    .option-person = A private person or a boss without a licence, not on a site
    .option-household = A private household: nanny, carer, or work on their own home (sent by a company: the first)
    .option-foreman = I am a foreman, and it is project money
fact-wage-note = Did they give you a signed note (欠条) of the wages owed?
    .label = Signed note of wages owed
    .why = With a note there is one road more: straight to court.
    .find-out = Look for a paper with the sum owed and a signature or seal.
    .option-yes = Yes
    .option-no = No


fact-left-job-on = On what day did you leave that job?
    .label = Day you left
    .why = After leaving you normally have 1 year to ask for arbitration (仲裁).
    .find-out = See the end-of-job letter, your last clock-in or last messages. If you do not recall the day, give the month.

fact-labour-trouble = Has an employer (boss) treated you like this?
    .label = Trouble with an employer
    .why = The law deals with all of these, and one call is a complaint.
    .find-out = If unsure, ask 12333.
    .hint = Unpaid wages, injuries and dismissal are asked elsewhere. If several, choose the most pressing.
    .option-none = No
    .option-no-contract = No written contract after a month or more
    .option-papers = Kept my ID card or bank card, or took a deposit
    .option-overtime = Overtime unpaid, no rest, or pay below the minimum wage
    .option-pregnant = Trouble over pregnancy, birth or nursing
    .option-danger = Beating, not letting go, or forcing into danger

fact-other-dispute = Besides wages and injuries at work, is there another dispute, or violence in your family?
    .label = Other dispute
    .why = A free lawyer may help with other matters too. For some they check your income; for violence in the family they do not.
    .find-out = If unsure, call 12348. Advice is free. In danger now, call 110.
    .hint = You may skip this.
    .option-none = No
    .option-family-violence = Yes: beaten, abused or threatened at home
    .option-other = Yes: another dispute (dismissal, damages, divorce, a lease and so on)

fact-hardship = Is your family in serious difficulty?
    .label = Hardship
    .why = In an emergency you can ask for help whatever your hukou (户口). Lasting hardship goes another way.
    .find-out = If unsure, choose what presses most now and ask at the sub-district or township office.
    .hint = You may skip this.
    .option-none = No
    .option-urgent = An emergency, and we cannot get by now (no food, nowhere to stay, job lost, wages unpaid, fire, accident, sudden illness)
    .option-lasting = Not urgent, but money has long been too short to live on
    .option-medical = Medical bills are more than we can bear
