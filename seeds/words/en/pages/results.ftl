# Words that only the results say: no question needs them, so they travel to the phone on their own.
results-lead-idle = By your answers, none of these needs doing now. The first sentence of each says why.
group-yes = You can do this now
group-office = An office decides: go and ask
group-not-yet = Not yet: see what is missing
group-unknown = Something to find out first
group-good-to-know = Good to know, nothing to do
group-not-needed = No need for now
badge-yes = You can
badge-yes-call = A phone call
badge-yes-employer = The employer must
badge-yes-school = The school or authority must
badge-office = Office decides
badge-not-yet = Not yet
badge-unknown = Not certain yet
badge-not-needed = Not needed now
# $first: the first sentence; $day: from which day.
first-from = { $first } If nothing else changes, you can from { $day }.
# $place: where to go.
unknown-first = Find out what stands below, and there will be an answer. Or go and ask today: { $place }.
missing = { $label }: { $how }
card-how = How
card-how-later = How, later
card-why = Why
card-papers = What to bring
card-about = Where, how long, how much
card-about-more = Online, how long, how much
card-where = Place
card-online = Online
card-time = Time
card-fee = Cost
card-hotline = Phone
card-steps = Step by step
card-ask = What to ask at the counter
card-traps = Where others lost out
card-named = Where the plan names this
dated-from = From { $from }: { $text }
dated-until = Until { $until }: { $text }
dated-between = From { $from } to { $until }: { $text }
dated-event-from = { $event } on or after { $from }: { $text }
dated-event-until = { $event } on or before { $until }: { $text }
dated-event-between = { $event } from { $from } to { $until }: { $text }
truth-met = true for you
truth-unmet = not true for you now
truth-office = the office decides
truth-unknown = not known yet
cite-plan = City plan 榕政规〔2025〕9号, section { $clause }
cite-law = { $law }, { $article }
cite-article = Article { $n } (第{ $n }条)
cite-article-of-measures = Measures, Article { $n } (办法第{ $n }条)
cite-article-item = Article { $n }, item { $item } (第{ $n }条第{ $item }项)
cite-whole = the whole text (全文)
cite-annex = Annex { $n } (附件{ $n })
cite-office = The office decides this; no general standard has been published.
children-unknown = We do not know yet how many children you have, so the schooling services are not listed.
fingerprint = Worked out for { $day } · rules { $hash }
any-one-of = Any one of these:
cite-office-partly = Some situations are for the office to decide; no general standard has been published.
# $list: the other conditions.
unmet-more = Not met yet either: { $list }.
children-none = You said you have no children, so the services for children are not listed.

# $said: a piece of advice; $fresh: how fresh it is.
advice-fresh = { $said } { $fresh }

# $checked: last compared on that day; $again: to be compared again by that day. Pages are made beforehand and
# read later.
yearly = Details can change every year; this year's official notice prevails. Last checked on { $checked }. From { $again } on, call before you go.
yearly-stale = Call before you go. Details change every year; these were last checked on { $checked } and were due to be checked again on { $again }. This year's official notice prevails.

lapsed-first = Call and ask first. This rested on the city's plan, which ended on { $day }; the office says whether it goes on.
lapsed-rule = This rests on the city's plan alone, which ended on { $day }.

# Where there is no channel online.
no-channels = No way to do this online was found: go to the counter or call.

# $n: how many services.
group-no-task = Nothing to do about these now ({ $n })

# What to do next: says the plan, what is pressing first. $head: a heading of the plan.
next-title = What you do next
next-first = { $head }: { $name }. { $first }
next-also = Also: { $list }.
next-also-more = Also: { $list } and more.
next-group = { $head }: { $list }.
next-group-more = { $head }: { $list } and more.
