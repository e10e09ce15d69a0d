# The questions without scripts: one page a service, answers are links.
ask-title = { $service }: question by question
ask-lead = Tap an answer and the next question comes. Tapped wrong? Go back. What you tap is sent to nobody.
ask-start = Begin with question 1
ask-again = Start again
ask-guide = Read the guide: { $service }
ask-all = Ask about something else in this way
ask-index-title = Questions that work without the program
ask-index-lead = Tap what you came for, then answer by tapping. Nothing to download, nothing to type.
ask-meta = Tap through the questions without scripts: whether you can apply, what is missing, what to bring, where to go.
ask-service = The questions do not open? Tap through them here
ask-paper = On paper: begin at #1. Choose an answer, then find the number behind it.
ask-made = This page follows the rules of { $day }.
ask-until = This page follows the rules of { $day } and is good until { $until }. After that day the rules differ: read the guide.
ask-one-child = This page speaks of one child. If you have several, go through it once for each.
ask-two-children = This page speaks of two children: the one who is to go to school, and one other. If there are more, take another as the other one and go through it again.
ask-maybe-child = If you have several children, begin with the one who starts school next, then go through it for each.
person-child-other = your other child
ask-any-child = Do you have a child who is to go to school in Fuzhou?
ask-other-child = Do you have another child besides this one?
ask-some = Yes
ask-none = No

# Time from a day until today. The answers are bands, so that they stay right on any day of reading.
ask-since = { $question } Counted from that day, how long is it today?
ask-around = { $question } How far is that day from today?
ask-since-born-on = How old are you today?
ask-since-child-born-on = How old is { $child } today?
ask-count = How to count: that day does not count, the next one is day 1. From 5 March to 5 September it is a full 6 months. If a month has no such day, count to its last day.
ask-count-born-on = Full years by your birth date. The birthday itself counts.
ask-count-child-born-on = Full years by the birth date. The birthday itself counts.
ask-days = { $n } days
ask-days-one = 1 day
ask-months = { $n } months
ask-months-one = 1 month
ask-years = { $n } years
ask-years-one = 1 year
ask-years-born-on = { $n } years
ask-years-child-born-on = { $n } years
ask-reached = { $amount } or more
ask-reached-over = More than { $amount }
ask-reached-day = That day has come (today counts)
ask-reached-past = That day is past
ask-reached-before = { $amount } to go, or less
ask-short = Less than { $amount }
ask-short-over = No more than { $amount } (exactly that counts)
ask-short-day = That day has not come yet
ask-short-past = That day is not past (today counts)
ask-short-before = More than { $amount } to go
# The second half of a band, behind the first.
ask-and-short = less than { $amount }
ask-and-short-over = no more than { $amount } (exactly that counts)
ask-and-short-day = that day has not come yet
ask-and-short-past = that day is not past (today counts)
ask-and-short-before = more than { $amount } to go
ask-today = It is today
ask-both = { $from }, { $until }

# Numbers and days, in bands.
ask-amount-years = { $years } years ({ $n } months)
ask-below = Less than { $amount }
ask-from = { $amount } or more
ask-between = { $from } or more, but less than { $until }
ask-day-until = { $day } or earlier
ask-day-from = { $day } or later
ask-year-until = { $year } or earlier
ask-year-from = { $year } or later

# The statutory retirement age.
ask-retires-on-since = Have you reached the statutory retirement age today?
ask-retires-on-day = In which year do you reach the statutory retirement age?
ask-retires-on-help = Find your group, then the month you were born in, and read in which month you reach it. The day is that of your birthday; if the month has no such day, its last day.
ask-born = Born { $born }: reached { $reached }
ask-born-earlier = Born before { $born }: reached already
ask-born-later = Born after { $born }: not reached yet

# Results.
ask-unmet = Still missing
ask-not-needed = Why there is no need now
ask-office = The office decides these
ask-say = Ask at the counter
ask-advice = Good to know
ask-missing = Find out first
ask-retry = When you have found out, start again. If you cannot, take what papers you have and ask at the counter.
ask-how = Where to go and whom to call
