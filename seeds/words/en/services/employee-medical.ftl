employee-medical = Employee medical insurance (职工医保)
    .what = Health insurance for people who work; the employer pays a share. Without an employer you can pay it yourself, wherever your hukou (户口) is.
    .yes = You can speak up today: ask your employer to insure you; that is its duty. If it does not, ask 12393 and complain to 12333.
    .office = The medical insurance counter decides this one: call 12393 and ask the questions below, with your ID card and insurance record at hand.
    .time = Your employer must register you within 30 days of your start. If you join yourself, ask the counter from which day it pays.
    .fee = With an employer, each of you pays a share; yours comes out of your wages. On your own you pay it all. The sum changes; check this year's notice.

employee-medical-require-not-in-yet = Not yet in employee medical insurance
    .unmet = You are in it already; nothing to do.
employee-medical-require-works = Working: for an employer, on a site, for a platform, in your own business or by the day (if you hire people, have no work just now, or are retired, the counter decides)
employee-medical-require-no-benefit = No unemployment benefit is on its way (if it may be, the office decides)
employee-medical-require-sixteen = You are 16 or older
    .unmet = Under 16 nobody may employ you. See "Working under 16". For doctor's bills join resident medical insurance.
employee-medical-require-mainland = Through an employer, or with a mainland hukou (户口; of residents of Hong Kong, Macao and Taiwan and foreigners who join by themselves, the counter decides)
employee-medical-require-works-here = Working in Fuzhou
    .unmet = Join once you work in Fuzhou. Until then do not stop the insurance you have.
employee-medical-require-before-age = Below the statutory retirement age (after it, the counter decides)
employee-medical-first-by-oneself = You can join by yourself today: take your ID card to the medical insurance counter and pay yourself.
employee-medical-first-site = You can speak up today: find out who hired you and who pays you, and ask them to insure you. If nobody does, take your ID card to the medical insurance counter and join.

employee-medical-advice-employer-does-it = With an employer or on a site, the employer must do this; it is their duty. If they put it off, call 12333 or 12345.
employee-medical-advice-waiver-void = A paper saying you give up social insurance "of your own will" does not count, even if you signed it. Nor does cash instead of insurance.
employee-medical-advice-pay-yourself = You may join in your own name, wherever your hukou is. Take your ID card to the medical insurance counter and ask how flexible workers (灵活就业人员, people without a fixed employer) join.
employee-medical-advice-self-paid = You pay it all yourself now. With an employer, the employer owes its share. Let it start before you stop, without a gap.
employee-medical-advice-one-of-two = Employee or resident medical insurance: choose one. The employee kind costs more and pays more; the resident kind costs less. Ask 12393 what each costs and how long you wait, then choose.
employee-medical-advice-stop-resident = You have resident medical insurance now. Stop it only once the employee kind works, so that there is no gap.

employee-medical-step-who-pays = First see who does it: your employer, or you if you have none.
employee-medical-step-join = With an employer, ask the personnel department: "From which month is my employee medical insurance paid?" Without one, take your ID card to the medical insurance counter.
employee-medical-step-move = If you paid in another city, ask how to move it here. The years add up.
employee-medical-step-check-record = A month later look in the National medical insurance app (国家医保服务平台): was it paid?

employee-medical-ask-retired = I am past retirement age and still work. Have I enough years of employee medical insurance? If not, how do I make them up?
employee-medical-ask-hired-hands = I have a business licence and hire people. How do I join employee medical insurance, and how do they? Do I register as an employer first?
employee-medical-ask-two-employers = I work for two employers at once. Which of them pays my employee medical insurance?
employee-medical-ask-internship = My school sent me as an intern (or I work in the holidays). Who arranges medical insurance? Who pays if I am hurt?
employee-medical-ask-benefit = I lost my job and am applying for (drawing) unemployment benefit. Does the fund pay my employee medical insurance? From which month? Need I pay anything now?
employee-medical-ask-no-job = I have no work now and live in Fuzhou. Can I join employee medical insurance myself as a flexible worker?
employee-medical-ask-works-elsewhere = I live outside Fuzhou and work in Fuzhou. In which city do I join?
employee-medical-ask-not-mainland = I am a resident of Hong Kong, Macao or Taiwan (a foreigner) without an employer. Can I join employee medical insurance by myself, and with which papers?
employee-medical-ask-base = If I join myself, what do I pay a month? Which levels can I choose?
employee-medical-ask-waiting = If I join myself, how many months until it pays? Does an earlier gap count?

employee-medical-trap-waiver = An employer cannot make you "give it up". Even after signing you can ask them to insure you.
employee-medical-trap-not-resident-instead = With an employer, resident medical insurance does not replace the employee kind. They still owe it.
employee-medical-trap-double = The two kinds cannot both pay. Get one working before you stop the other.
employee-medical-trap-at-the-counter = For any paper besides your ID card the counter needs a ground in law; ask to see it. If refused, ask for the reasons in writing; a review may usually be asked for within 60 days. For old or disabled people somebody else can go, and you can ask for a home visit.
