# Time: how fresh things are that change every year, and how long the city's plan is in force.

# $checked: last compared on that day; $again: to be compared again by that day. Pages are made beforehand and read later.
yearly = Details can change every year; this year's official notice prevails. Last checked on { $checked }. From { $again } on, call before you go.
yearly-stale = Call before you go. Details change every year; these were last checked on { $checked } and were due to be checked again on { $again }. This year's official notice prevails.

# $day: the plan's last day.
expired = The city's plan was in force until { $day }. It has expired. What rested on the plan alone is now up to the office; what the law gives goes on. Please call 12345 first.
expired-page = The city's plan was in force until { $day }. It has expired, and this page may no longer hold. Please call 12345 first.
not-begun = By this phone's date, the city's plan is not in force yet. Please check whether the date is right.
lapsed-first = Call and ask first. This rested on the city's plan, which ended on { $day }; the office says whether it goes on.
lapsed-rule = This rests on the city's plan alone, which ended on { $day }.
valid-until = The city's plan is in force until { $day }. After that day, call 12345 first.

# Where there is no channel online.
no-channels = No way to do this online was found: go to the counter or call.
