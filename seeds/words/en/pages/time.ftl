# How long the city's plan is in force: what stands on every page.

# $day: the plan's last day.
expired-page = The city's plan was in force until { $day }. It has expired, and this page may no longer hold. Please call 12345 first.
valid-until = The city's plan is in force until { $day }. After that day, call 12345 first.
