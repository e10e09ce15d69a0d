# For people who had their answers remembered and come back: compared with last time.
since-title = Since last time
# $day: the day of last time.
since-lead = You last looked on { $day }. This has changed:
# $service: which service; $then: the result of last time; $now: the result of today.
since-turned = { $service }: it was "{ $then }", now it is "{ $now }".
since-rules = The rules have changed.
since-time = A day has come: a waiting time is over, or a new rule has begun.
since-both = The rules have changed, and a day has come.
since-new = { $service }: not listed last time.
since-gone = No longer listed: { $n }.
since-same = As before: { $n } others.
