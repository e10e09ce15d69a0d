project-injury = Work injury insurance by building project (按项目参加工伤保险)
    .what = One insurance for a whole site. Everyone working there is in it, day workers too. The construction company pays, you pay nothing.
    .yes = You can ask today: see whether the site board says the site is insured, then check with 12333.
    .office = Call 12333 today, then 12348 for free legal advice. Whether it counts, the work injury counter decides. Have your diagnosis and proof of the site ready.
    .time = For recognition of an injury: 60 days from acceptance, 15 in clear cases.
    .fee = The construction company pays the premium; nothing may be taken from your wages for it. The rules we found mention no charge for applying.

project-injury-require-on-site = Working on a building site, or hurt on one (even if you have left since)
    .unmet = Not on a site and not hurt on one: see recognition of a work injury.
project-injury-require-from-work = Not hurt on the site, or hurt through work (for a sudden illness on shift, the counter decides)
project-injury-require-not-mainly-at-fault = If it was on the way to or from work: you were not mainly to blame
    .unmet = The traffic police found you mainly to blame, so it cannot be recognised as it stands. If you disagree, ask the police at once how to have it reviewed (复核), then call 12348.
project-injury-require-within-a-year = Not hurt on the site, or no more than 1 year since the injury (after that, the counter decides)
project-injury-first-hurt = Take the diagnosis and proof of the site to the work injury counter today; then look at the site board and ask 12333 whether the site is insured.

project-injury-advice-not-hurt = You were not hurt on the site, good. Before you start: does the board say the site is insured (参加工伤保险), and is your name on the roll?
project-injury-advice-hurt = If you are hurt, press the main contractor (总包) or employer to apply within 30 days. If they do not, you, your family or the union can apply within 1 year.
project-injury-advice-not-insured = It works even if the site was not insured: the employer pays. If they do not, ask the insurance fund to advance it.
project-injury-advice-over-a-year = More than 1 year has passed, but do not give up. Call 12333 and 12348 today and say why it is late.

project-injury-step-read-board = Read the board at the gate: main contractor, injury insurance, complaint number. Take a photo.
project-injury-step-be-listed = You must be registered by name to enter. Ask the labour officer (劳资专管员, who keeps the roll and the wages): am I on the list?
project-injury-step-if-hurt = If hurt, get treated first. Photograph the place, note workmates' numbers, have time and place written down.
project-injury-step-apply = Press the main contractor to apply for recognition. If they do not, go to the work injury counter yourself.

project-injury-ask-sudden-illness = I was suddenly taken ill on shift. Which papers do you need? Can it count?
project-injury-ask-violence = I was attacked on the site because of the work. Can it be recognised?
project-injury-ask-no-finding = I had an accident on the way to or from the site and the police found no one to blame. If I apply now, how do you decide?
project-injury-ask-late = I was hurt on the site more than 1 year ago and did not apply because of such and such. Can you still accept it?
project-injury-ask-project-insured = Is such a site insured by project? Am I in it?
project-injury-ask-after-completion = The building is finished and I am not well yet. Whom do I ask for the money?

project-injury-trap-no-deduction = You do not pay for this insurance. If it is taken from your wages, call 12333.
project-injury-trap-subcontractor-gone = If the small boss has run off, go to the main contractor (总包).
project-injury-trap-accident-cover = Commercial accident cover (意外险) is not work injury insurance. The site must have the latter all the same.
