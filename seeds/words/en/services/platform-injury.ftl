platform-injury = Injury protection for platform workers (职业伤害保障)
    .what = Protection for people who deliver meals, run errands, drive riders or carry city freight. The platform pays for each order, you pay nothing. This year's notice says which platforms are in.
    .yes = Report it today: look for the entry for injury (in Chinese: 职业伤害) in the app you take orders in and follow the steps. If you cannot find it, call the platform, then 12333, and ask whether your platform is in.
    .office = The counter decides this one: report it on the platform today, then call 12333 and ask the questions below.
    .time = Ask 12333 how long each step takes. The sooner you report, the better.
    .fee = Free. The platform pays; check this year's notice.

platform-injury-require-platform-work = Working for a platform when it happened (meals, errands, rides, city freight and the like), even if you have stopped since
    .unmet = Not hurt while working for a platform: see recognition of a work injury.
platform-injury-require-hurt = Hurt while working on orders
    .unmet = Not hurt, so nothing to do.
platform-injury-require-covered-trade = Rides, meals, instant delivery or city freight (for other platforms, the counter decides)
platform-injury-require-on-an-order = Hurt while working on an order (for the way there and back, illness or disease, the counter decides)
platform-injury-require-before-july-2026 = The scheme did not cover the whole country yet; the counter decides

platform-injury-advice-report-now = The sooner the better. Both the platform and you have a time limit to apply; ask 12333 how many days, and do not wait.
platform-injury-advice-trial-here = When you were hurt, the scheme did not cover the whole country yet. Fujian was in the national trial from 1 July 2025, with a few large platforms first. Call 12333 today: was your platform in it, and can it still be reported? Call 12348 too, about damages from the platform or the other side.
platform-injury-advice-before-start = You were hurt before Fujian joined the national trial (1 July 2025). Ask 12333 whether the platform had other cover, and whether it can be handled as a work injury. Call 12348 too, about damages from the platform or the other side.

platform-injury-step-treat = Get treated first. After a traffic accident call the police and wait.
platform-injury-step-report-in-app = Report it in the app you take orders in. Keep a screenshot.
platform-injury-step-keep-proof = Keep proof: the order, your route, hospital records, receipts, the other side's number.
platform-injury-step-follow-up = If the platform does not report it or answer, call 12333, or ask at the rights centre for platform workers (新就业形态劳动者权益保障服务中心).

platform-injury-ask-before-start = I was hurt before 1 July 2026. Was my platform in the trial on that day? Can it still be reported?
platform-injury-ask-other-platform = I work for such a platform. Is it in this protection? If not, which way is open to me?
platform-injury-ask-kind-of-injury = It happened on my way to the first order (on my way home, when I fell ill). Does it count?
platform-injury-ask-time-limit = Within how many days must the platform apply? If it does not, how many days have I? Do you accept it after that?
platform-injury-ask-benefits = How is treatment paid? Is there money for the days I cannot work?

platform-injury-trap-no-fee = You pay nothing for this. An "accident insurance" fee taken from your earnings is something else; ask whether you can refuse it.
platform-injury-trap-whose-worker = With a labour contract with a delivery station or company, see recognition of a work injury (工伤认定).
platform-injury-trap-other-cover = If the platform says it has commercial insurance, do not stop there. Ask 12333 whether you can claim this too.
