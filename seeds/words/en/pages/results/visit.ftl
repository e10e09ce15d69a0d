# For people who had their answers remembered and come back: compared with last time.
visit-title = Since last time
# $day: the day of last time.
visit-lead = You last looked on { $day }. This has changed:
# $service: which service; $then: the result of last time; $now: the result of today.
visit-turned = { $service }: it was "{ $then }", now it is "{ $now }".
visit-rules = The rules have changed.
visit-time = A day has come: a waiting time is over, or a new rule has begun.
visit-both = The rules have changed, and a day has come.
visit-new = { $service }: not listed last time.
visit-gone = No longer listed: { $n }.
visit-same = As before: { $n } others.
