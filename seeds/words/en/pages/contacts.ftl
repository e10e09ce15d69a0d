# Hotlines and channels. When somebody answers was not checked and is not said.
contacts-title = Whom to call, where to go online
contacts-lead = Not sure whom to ask? Call 12345 first. Tap a number to call it.
contacts-danger = In danger, call at once
contacts-hotlines = Hotlines
contacts-hotlines-note = These numbers exist everywhere and mostly reach the city you are in. From outside Fuzhou dial its area code 0591 first; for your home place, its own. We have not checked at which hours they are answered. They speak Chinese.
contacts-channels = Online
contacts-channels-note = What can be done there may change; look again after opening. If it cannot be done there, go to the counter. The addresses are not links: type them into your browser, letter by letter.
contacts-call = Call { $number }
contacts-used = Used for ({ $n })
contacts-read = The city plan or an official page names it
contacts-known = It exists; we did not open it to check. If it does not open, call a hotline
contacts-ask = Ask a hotline first where to enter
danger-110 = 110 police: somebody threatens you, or a traffic accident
danger-119 = 119 fire: a fire, or somebody trapped
danger-120 = 120 ambulance: a grave injury or sudden illness
