# My plan: on the page of the results, what to do first and from which day.
plan-title = My plan
plan-first = Urgent: do these first
plan-learn-first = Find this out first
plan-today = You can do these today
# $day the first day.
plan-from = From { $day }
plan-ask = You can ask about these today; the office decides
plan-steps = One step away
plan-undated = No day yet
plan-far = Years from now
plan-not-now = Not open now
# $n how many there are.
plan-unfold = Show them ({ $n })
plan-now = You can do it today.
plan-now-office = You can go today; the office decides.
# $person who in the family.
plan-by = Today, { $person } can do it.
plan-by-office = Today, { $person } can go; the office decides.
plan-opens = You can do it from { $day }.
plan-office = The office will decide then.
# $day the last day; $n how many days are left.
plan-last = The last day is { $day }. Days left: { $n }.
plan-last-today = Today ({ $day }) is the last day.
plan-last-then = The last day is { $day }.
plan-last-unsure = To be safe, go by { $day }: the exact last day is not known yet.
plan-last-too = Another time limit ends on { $day }.
# $day the day on which the time limit itself ends: a day off.
plan-last-moved = The limit itself ends on { $day }, a day off, so the law moves it on to the next working day (Civil Code, article 203). Before { $day } is safest.
# $day the last working day before it.
plan-last-off = That is a day off and the counter is likely closed: go by { $day }.
plan-last-may-be-off = Whether that is a day off, the holiday notice of the year says: check it, and go some days before.
plan-until = Until { $day }.
# $name what must be done first; $day from when that can be done.
plan-via = First get this done: “{ $name }”. It can be done from { $day }. If that comes later, this comes later too.
plan-via-today = Today, first do this: “{ $name }”. If that comes later, this comes later too.
plan-via-open = First get this done: “{ $name }”. Nobody can say yet when it will be.
# $list names of facts.
plan-keep = This holds if these stay as they are: { $list }.
plan-learn = First find out: { $list }.
plan-depends = Then it still depends on: { $list }.
plan-latest = Whatever the answer, you can do it from { $day }.
plan-latest-office = Whatever the answer, you can go from { $day }; the office decides.
plan-earliest = It may be possible from { $day }. Call first that day.
plan-soonest = { $day } at the earliest.
plan-plain = From { $day }, no office has to decide anything extra.

plan-take = Take the plan: calendar, text, picture
plan-careful = The plan shows what you want to do. Think before you keep it on a phone that others look at.
plan-save = Add to calendar
plan-save-of = Add to calendar: { $name }
plan-save-all = Add all days to the calendar
plan-save-hint = When the phone asks, choose “Add”. If rules or your situation change later, the calendar does not change by itself.
plan-wechat = WeChat cannot keep calendar files. Tap “…” at the top right, choose “Open in browser”, and save from there. Or use the text and the picture below.
plan-text = Text (press and hold to select)
plan-copy = Copy the text
plan-copied = Copied. Paste it into a note or a chat.
plan-not-copied = This phone does not let pages copy. Press and hold the text above, choose “Select all”, then “Copy”.
plan-make-picture = Make a picture
plan-picture-hint = Press and hold the picture, then choose “Save image”.
plan-picture-alt = The plan as a picture; it says the same as the text above.
plan-no-picture = This phone cannot make the picture. Please use the text above.

# A line in the calendar.
plan-event = You can do it now: { $name }
plan-event-office = You can ask now: { $name }
plan-event-last = Last day: { $name }
# Whose move it is, where it is no trip of yours.
plan-move-call = A call is enough; no trip needed.
plan-move-employer = This is the employer's duty: you can ask for it today.
plan-move-school = This is the school's or the authority's duty: you can ask for it today.
