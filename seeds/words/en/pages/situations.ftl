# On the page of a service: what to do, and what else to know in which situation. For whom a piece of advice is follows
# from its condition; named conditions have their own words here.
service-do = What to do
service-do-yes = If you meet every condition
service-do-office = If the office has to decide
service-do-not-yet = If a condition is still missing
service-do-not-needed = If you do not need it now
service-situations = Your situation: what else to know
# $list: some situations.
situation-all-between = ;{" "}
situation-any-between = ; or{" "}
situation-none = Not in this situation: { $list }
situation-at-least = At least { $k } of these: { $list }
situation-adult = You or your partner: { $list }
situation-child = For one of the children: { $list }
situation-other-child = For another child: { $list }
situation-every = For everybody: { $list }
situation-always = For everybody

situation-sixteen = 16 or older
situation-works-for-oneself = Working without an employer who insures you (platform, casual jobs, own shop without staff, by the hour)
situation-insured-by-employer = Working for an employer or on a building site, not by the hour
situation-lost-job-with-a-year = Dismissed or forced out, 12 months or more of unemployment insurance paid, and no pension yet
situation-hurt-for-platform = Hurt while working for a platform
situation-not-hurt-for-platform = Not hurt while working for a platform
situation-employer-must-insure = Employed (ordinary work, or through an agency)
situation-with-hukou = With a mainland hukou
situation-jobless-unregistered = You never left an employer, or are not registered as jobless
situation-injury-counts-plainly = Hurt while working or on an errand, an occupational disease, or an accident on the way that was not mainly your fault
situation-resident-pension-due = 60 or older, resident pension paid in, and no pension yet
situation-seven-not-at-school = The child is 7 or older and not yet at primary school
situation-some-parent-suspended = The residence permit of one parent missed its endorsement and is suspended
situation-some-parent-not-registered = One parent with a hukou outside Fuzhou has neither a residence permit nor a residence registration
situation-self-paid-with-employer = Working for an employer or on a building site, but paying employee medical insurance all by yourself
situation-dispatched = Working through an agency
situation-part-time-worker = Working by the hour, part-time
situation-two-employers = Working for two employers at once
situation-sixteen-to-eighteen = 16 or older, but under 18
situation-past-retirement-age = Your statutory retirement date has come
situation-too-late-for-15-years = Even paying every month from now on, fewer than 15 years by retirement
situation-works-in-fuzhou = Working in Fuzhou now
situation-fujian-hukou-exam-year = The child has a Fujian hukou and is in grade 12, or has finished and wants to sit the university exam
situation-not-by-the-hour = Not working by the hour
situation-resident-paid-and-employee-enough = Resident pension paid in, and enough months of employee pension as well
situation-not-hurt-on-site = Not hurt, or not hurt on a building site
situation-hurt-on-site-unreported = Hurt on a building site, and no application for recognition yet
situation-school-wants-other = The child is at primary or junior high school in Fuzhou and wants another school
situation-local-child-coming-back = The child has its hukou in this district or county and is at primary or junior high school elsewhere
situation-starts-primary = The child is about to start primary school
situation-other-child-finishes-primary = Another child is in the last year of primary school
situation-finishing-primary = The child is in the last year of primary school
situation-other-child-finishes-junior = Another child is in grade 9

# For whom advice with a long condition is, in short. Where the condition changes, these change, too.
situation-legal-aid-days-left = Owed wages by an employer you have left, with fewer than 7 days to the end of the year
situation-treatment-away-emergency = Insured at home or in another city (医保在外地), or paying employee medical insurance all by yourself
situation-circle-counting-holder-moved = You have a residence permit (a suspended one counts)
situation-leaving-fuzhou-holder = You have a residence permit (a suspended one counts)
situation-work-injury-employers-30-days = Hurt working for an employer or on a site, no more than 30 days ago, and no application yet
situation-work-injury-go-yourself = Hurt working for an employer or on a site, more than 30 days and no more than 12 months ago, and no application yet
situation-work-injury-within-the-year = Hurt working for a platform or in casual jobs, no more than 12 months ago, and no application yet
situation-work-injury-over-a-year = Hurt more than 12 months ago, and no application yet
