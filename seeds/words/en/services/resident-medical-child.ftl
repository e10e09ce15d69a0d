resident-medical-child = Resident medical insurance for children
    .what = Health insurance for your child. A child with hukou (户口) elsewhere who lives or studies in Fuzhou can join here.
    .yes = You can go today: take the household register (户口簿) and your residence permit (居住证) or registration receipt (登记回执) to the community, school or medical insurance counter, join for your child, then pay.
    .office = The medical insurance counter decides this one: have the household register or the child's papers ready, call 12393 or go, and ask the questions below.
    .time = Pay between 1 September and 31 December and it works from 1 January. Pay in January or February and it works from the day you pay. Check this year's notice.
    .fee = You pay a part and the government pays a part. The sum changes every year; check this year's notice.

resident-medical-child-require-still-young = The child does not work yet (at school or not)
    .unmet = The child works, and joins the way adults do.
resident-medical-child-require-not-insured-here = The child is not insured in Fuzhou yet
    .unmet = The child is insured in Fuzhou already. Remember to pay each September to December.
resident-medical-child-require-hukou-elsewhere = The child has hukou outside Fuzhou (with Fuzhou hukou, the counter tells you where to join)
resident-medical-child-require-lives-here = Your family lives in Fuzhou now
    .unmet = Join for the child once you live in Fuzhou. Until then keep the insurance at home.
resident-medical-child-require-small-or-schooled-here = The child is not at school yet, or at school or kindergarten in Fuzhou (at kindergarten elsewhere, the counter decides)
    .unmet = A child at school elsewhere usually joins there. Come back after a move to a Fuzhou school.
resident-medical-child-require-off-season = Outside the enrolment months (March to August) the medical insurance counter decides

resident-medical-child-advice-baby = A newborn does not have to wait months before it pays. Ask 12393 within how many days you must join; the sooner the better.

resident-medical-child-step-check-home = Look in the National medical insurance app (国家医保服务平台): is the child insured at home?
resident-medical-child-step-join = At school: ask first whether the school collects it. Otherwise join at the community or medical insurance counter near home.
resident-medical-child-step-pay = Pay through the tax office's channels. If stuck, call 12366.
resident-medical-child-step-check-record = Look again a few days later. Wait until it says insured (正常参保).

resident-medical-child-ask-local-hukou = My child has Fuzhou hukou. Do we join where the hukou is, or where we live?
resident-medical-child-ask-lives-at-home = The child lives and goes to kindergarten at home, the parents are in Fuzhou. Is the child insured at home or in Fuzhou?
resident-medical-child-ask-parent-permit = For a child with hukou elsewhere, do you need the parents' residence permit? Will our residence registration do?
resident-medical-child-ask-newborn = My baby was just born. Within how many days must we join? From which day does it pay? Is hukou needed first?
resident-medical-child-ask-off-season = It is not an enrolment month. Can my child join now? How many months is the wait?
resident-medical-child-ask-waiting = My child's insurance had a gap. How many months until it pays?
resident-medical-child-ask-abroad = My child is a resident of Hong Kong, Macao or Taiwan (or a foreign national) and lives (goes to school) in Fuzhou. Can the child join, and with which papers?

resident-medical-child-trap-double = Paying at home and in Fuzhou does not pay you twice. Stop one before you pay the other.
resident-medical-child-trap-every-year = One payment lasts one year. Pay again each September to December.
resident-medical-child-trap-both-ends = Either the school or the community does it. Ask which, so that it is not neither.
resident-medical-child-trap-at-the-counter = For any paper besides your ID card the counter needs a ground in law; ask to see it. If refused, ask for the reasons in writing; a review may usually be asked for within 60 days. For old or disabled people somebody else can go, and you can ask for a home visit.
