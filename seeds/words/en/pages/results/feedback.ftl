# At the foot of each card: the result seems wrong.
feedback-title = This seems wrong?
feedback-lead = Copy the text below. Read it out on the phone, or hand it over at the counter. You can turn to:
feedback-nothing-sent = Nothing is sent from here. You decide who gets it.
feedback-add-code = Add my answers, too
feedback-label = What to say: press and hold, select all, copy
# $service: which service; $outcome: the result; $day: the day it was worked out for; $hash: the version of the rules.
feedback-text = I looked up "{ $service }" in the guide Anju Fuzhou (安居·福州). The result was "{ $outcome }". I think this is wrong; please check it. Worked out for { $day }, rules { $hash }. (我在“安居·福州”查了上面这一项，觉得结果不对，请帮我核实。)
# What the result is called, in Chinese for the counter as well.
feedback-yes = You can (可以办)
feedback-office = Office decides (窗口决定)
feedback-not-yet = Not yet (还没到)
feedback-unknown = Not certain yet (还不能确定)
feedback-not-needed = Not needed now (现在不用)
# $code: the code that holds the answers.
feedback-code = My answers are in this code (我的回答都在这个码里): { $code }
