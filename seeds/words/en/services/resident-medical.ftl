resident-medical = Resident medical insurance with a residence permit (居民医保)
    .what = Health insurance you join yourself when no employer insures you. Paid once a year; a residence permit (居住证) is enough to join in Fuzhou.
    .yes = You can go today: take your ID card and residence permit to the community or the medical insurance counter, join, then pay.
    .office = The medical insurance counter decides this one: call 12393 and ask the questions below, with your ID card and what you have at hand.
    .time = Pay between 1 September and 31 December and it works from 1 January. Pay in January or February and it works from the day you pay. Check this year's notice.
    .fee = You pay a part and the government pays a part. For people on the minimum living allowance, disabled people who cannot work, and over-60s and minors of poor families the government subsidises your part: ask how much before you pay. The sum changes every year; check this year's notice.

resident-medical-require-not-covered-here = No employee medical insurance, and no resident one in Fuzhou
    .unmet = You are already insured; no need for a second one.
resident-medical-require-lives-here = Living in Fuzhou now, or with a hukou in Fuzhou
    .unmet = Join once you live in Fuzhou. Until then, do not stop your insurance at home.
resident-medical-require-no-employer = No employer owes you employee medical insurance (职工医保; with one, the counter decides)
resident-medical-require-no-benefit = No unemployment benefit is on its way (if it may be, the counter decides)
resident-medical-require-permit = A hukou (户口) in Fuzhou, or a Fujian residence permit (居住证) that works; a talent permit (人才居住证) will do (with a hukou in Pingtan, as a student here, as a foreigner or resident of Hong Kong, Macao or Taiwan, the counter decides)
    .unmet = You still need a permit that works: see "Residence permit" for the next step. You can also call 12393 and ask whether you may join without one.
resident-medical-require-off-season = Outside the enrolment months (March to August) the medical insurance counter decides
resident-medical-first-benefit = While you draw unemployment benefit, its fund pays your medical insurance; nothing to do.
resident-medical-first-yearly = You have resident insurance in Fuzhou; nothing to do. Remember to pay each September to December.
resident-medical-first-register = A residence permit is missing, and it begins with registration: take your ID card to the police station near your home today. You can also call 12393 and ask whether you may join without one.
resident-medical-first-endorse = Your permit is suspended: have it endorsed at the police station with your ID card, then join.
resident-medical-first-applied = Once you have the permit in hand, join. You can also call 12393 and ask whether the receipt of your application will do.
resident-medical-first-local = You can go today: take your ID card and household register to the community or the medical insurance counter, join, then pay.
resident-medical-first-collect = A residence permit is missing. The half year since registration is over: apply for it at the police station first, then join.
resident-medical-first-waits = A residence permit is missing. You registered on { $answer-registered-on }; 6 months later get the permit at the police station, then join. You can also call 12393 and ask whether you may join without one.
resident-medical-first-no-hukou = Without a hukou, first ask 12393 on which papers you can join; for the hukou see "Without hukou, or hukou cancelled".

resident-medical-advice-permit-day-over = The day for endorsing (签注) your permit is over, so the permit is suspended. Take it and your ID card to the police station first; then join with it.
resident-medical-advice-permit-elsewhere = Your permit was issued in another city. First call 12393 and ask whether you can join in Fuzhou with it; have its address changed at the police station where you live now.
resident-medical-advice-employer-should = You have an employer, who must give you employee medical insurance (职工医保) and share the cost. See that service first.
resident-medical-advice-move-from-home = Insurance at home can be moved here under the rules. Only one of two pays, so call 12393 and ask when to stop the one at home, without a gap.
resident-medical-advice-gap = After a gap, or if you missed the enrolment months, there is usually a wait of 3 months before it pays, and 1 more month for each further year missed. Paying for missed years shortens it. If the gap is under 3 months and you were insured for 2 years before it, ask 12393 at once whether you can go on without a wait; do not wait for September.
resident-medical-advice-student = At a college or vocational school in Fuzhou, ask the school first: students are usually insured through it, without a permit. If you are insured at home, there is no need for a second one.
resident-medical-advice-one-of-two = Resident or employee medical insurance: choose one. The resident kind costs less; the employee kind costs more and pays more, and is open to people who work for themselves. Ask 12393 what each costs and how long you wait, then choose.
resident-medical-advice-should-join = Who has no employee medical insurance and no other state cover is to join resident medical insurance. Two at once are not allowed, nor being paid twice.

resident-medical-step-check-other = Look in the National medical insurance app (国家医保服务平台): are you still insured at home?
resident-medical-step-join = Take your ID card and permit to the community or medical insurance counter near home and join.
resident-medical-step-pay = Pay through the tax office's channels. If stuck, call 12366.
resident-medical-step-check-record = Look again a few days later. Wait until it says insured (正常参保).

resident-medical-ask-employer-first = I have an employer in Fuzhou who has not arranged employee medical insurance yet. May I join resident medical insurance meanwhile? How do I change later?
resident-medical-ask-benefit = I lost my job and am applying for (drawing) unemployment benefit. Does the fund pay my medical insurance? Need I join resident medical insurance now?
resident-medical-ask-student = I study at such a school in Fuzhou and have no residence permit. Does the school insure me, or do I join myself?
resident-medical-ask-lost-permit = I lost my residence permit and am getting a new one. Can I join resident medical insurance before it comes? With which papers?
resident-medical-ask-local-hukou = My hukou is in Fuzhou (or Pingtan) and I have no permit. Do I join where my hukou is, or where I live?
resident-medical-ask-off-season = It is not an enrolment month. Can I join now? How many months until it pays?
resident-medical-ask-permit-elsewhere = My permit is from another city in Fujian and I now live in Fuzhou. Does it count here?
resident-medical-ask-not-mainland = I am a resident of Hong Kong, Macao or Taiwan (a foreigner) and live in Fuzhou. Can I join resident medical insurance, and with which papers?
resident-medical-ask-waiting = My insurance had a gap. How many months must I wait? What would paying for the gap cost?

resident-medical-trap-double = Paying at home and in Fuzhou does not pay you twice. Stop or move one before you pay the other.
resident-medical-trap-every-year = One payment lasts one year. Pay again each September to December, or you will have to wait.
resident-medical-trap-no-permit-yet = The half year for the permit starts on the day you register as a resident. If you have not, go this week.
resident-medical-trap-at-the-counter = For any paper besides your ID card the counter needs a ground in law; ask to see it. If refused, ask for the reasons in writing; a review may usually be asked for within 60 days. For old or disabled people somebody else can go, and you can ask for a home visit.
