work-injury = Recognition of a work injury (工伤认定)
    .what = You ask the human resources bureau (人社局) to state that work caused the injury. Treatment, lost wages and compensation rest on it. The employer pays the whole premium, you nothing.
    .yes = You can apply today, by yourself, within 1 year of the injury: take the diagnosis and proof of work to the work injury counter. The employer has to apply within 30 days; press it first.
    .office = Call 12333 today, then 12348 for free legal advice. Whether it counts, and which way it goes, the work injury counter decides. Have your diagnosis and proof of work ready.
    .time = A decision within 60 days of acceptance; 15 days in clear cases.
    .fee = The employer pays the premium, you nothing. The rules we found mention no charge for applying.

work-injury-require-hurt = Hurt at work, or an occupational disease (职业病)
    .unmet = Not hurt, so nothing to do.
work-injury-require-not-reported = Nobody has applied yet, or it was refused
    .unmet = It has been applied for. Call 12333, ask for the date and number, and wait for the result.
work-injury-require-has-employer = You worked for an employer or on a site when you were hurt (even without a contract)
    .unmet = You had no employer then, so work injury insurance does not cover you. See the note below. If a company sent you, the company is the employer: call 12333.
work-injury-require-from-work = Work caused it (if you were attacked, or suddenly taken ill on shift, the counter decides)
work-injury-require-not-mainly-at-fault = If it was on the way to or from work: you were not mainly to blame
    .unmet = The traffic police found you mainly to blame, so it cannot be recognised as it stands. If you disagree, ask the police at once how to have it reviewed (复核), then call 12348.
work-injury-require-within-a-year = Applied for, or no more than 1 year since the injury (after that, the counter decides)
work-injury-first-recognised = It is recognised. Once healed, ask for grading of the injury.

work-injury-advice-employers-30-days = Your employer's 30 days are still running. Ask them by message today to apply, and keep a screenshot. If they let the 30 days pass, they pay the costs of that time themselves.
work-injury-advice-go-yourself = Your employer's 30 days are over. You, your family or the union can apply yourselves, up to 1 year from the injury. The sooner the better.
work-injury-advice-within-the-year = You or your family may apply yourselves within 1 year of the injury, the sooner the better. Whether there is an employer, the counter decides once you apply.
work-injury-advice-errand = Hurt on an errand or a delivery: blame for a road accident does not matter, you can apply even if it was mainly yours, except if drunk, on drugs or self-inflicted. Private errands do not count.
work-injury-advice-no-finding = If the police cannot say who was to blame or have given no finding, apply in time all the same; the human resources bureau decides on the evidence. Do not wait: your year does not stop.
work-injury-advice-refused = Not accepted, or refused: within 60 days of getting the decision you may ask for a review, or go straight to court within 6 months. After a review you can still go to court, within 15 days of its decision. What the decision says counts. Call 12348 today, free.
work-injury-advice-no-employer = Work injury insurance does not cover this work, so wait for no employer. Use medical insurance first; if somebody else, or the person who hired you, was at fault, you can claim damages: ask 12348, free. If a household-service company sent you, the company is the employer and you can apply.
work-injury-advice-over-a-year = More than 1 year has passed, but do not give up. Call 12333 and 12348 today and say why. If the last day was a holiday, ask whether the day after it counts. Misled by the employer, in hospital, turned away before, or a suit about employment: say so, that time may not count.
work-injury-advice-ill-at-work = Taken ill on shift and died, or not saved within 48 hours: it counts as a work injury. Family should ask, with the emergency records. If the person lives and it is no occupational disease, it mostly does not count: use medical insurance and sick leave. For heatstroke or poisoning ask about a diagnosis of occupational disease.
work-injury-advice-wages-go-on = While you are off for treatment your employer goes on paying your wage each month, usually for no more than 12 months, longer for grave injuries.
work-injury-advice-over-age = If you work for an employer past retirement age, since 1 July 2026 the employer must insure you against work injury too.
work-injury-advice-platform-too = You were hurt working for a platform: see injury protection for platform workers first. With a contract with a delivery station or company it may be a work injury too.

work-injury-step-treat = Get treated first: in an emergency at the nearest hospital, otherwise at one under contract for work injuries (工伤协议医院); call 12333 and ask which. Tell the doctor that it happened at work; have time and place written down.
work-injury-step-keep-proof = Keep proof: photos, workmates' numbers, clock-ins, pay records, chats, badge.
work-injury-step-press-employer = Your employer has to apply within 30 days of the injury. If they have not, press them by message and keep a screenshot.
work-injury-step-apply = If they have not applied, fill in the form yourself and hand it in at the work injury counter. The counter must list everything missing in one go.
work-injury-step-grade = When the injury has settled and a disability remains that affects your work, ask for grading (劳动能力鉴定). If you disagree, ask for another within 15 days of receiving it.

work-injury-ask-who-employed = I was working by the day (for a platform, for myself, past retirement age) when I was hurt. Can I apply? Whose worker am I?
work-injury-ask-violence = I was attacked at work because of my work (by a customer, a colleague). Can it be recognised? Do you need the police record?
work-injury-ask-sudden-illness = I was suddenly taken ill on shift. Which papers do you need? Can it count?
work-injury-ask-late = I was hurt more than 1 year ago and did not apply because of such and such. Can you still accept it? Which time is not counted?
work-injury-ask-no-finding = I had an accident on the way to work and the police found no one to blame (the other driver fled). If I apply now, how do you decide, and what proof do you need?
work-injury-ask-refused = My application was not accepted (refused). Which condition failed? What proof can I add? Where do I ask for a review?
work-injury-ask-where = My employer is in such a district. Which counter is it? Can I apply online?

work-injury-trap-no-contract = It works without a contract. Pay records, badge and workmates can prove that you worked there.
work-injury-trap-no-insurance = It works without insurance too: the employer pays. If they do not, ask the insurance fund to advance it. An unlicensed employer is another road: one sum, not below injury benefits; report on 12333, arbitration is open. On a site with a main contractor, still apply for recognition first.
work-injury-trap-private-deal = Sign no "settled once and for all" paper before you have called 12348. It is free.
work-injury-trap-excluded = A deliberate crime, being drunk or on drugs, or hurting yourself is not covered.
work-injury-trap-employer-denies = If the employer says it was not a work injury, the employer has to prove it, not you.
work-injury-advice-unlicensed = Without a licence it is mostly no recognition but one sum: treatment, living costs and compensation, all from the workshop, not below injury benefits. Report it on 12333; if you cannot agree, go to labour arbitration, and ask 12348 for a free lawyer. On a site with a main contractor, apply for recognition first.
work-injury-advice-ill-at-work-limits = If the person died or was not saved within 48 hours: an employer must apply within 30 days; if it does not, the family applies within 1 year, the sooner the better.
