# What every page says, and the start page.
site-name = Anju 安居
site-place = Fuzhou
skip = Skip to content
language-switch = Language
text-switch = Large text
footer-about = Based on the Fuzhou city plan 榕政规〔2025〕9号 and on national and Fujian law.
footer-privacy = What you enter is worked out on this phone only. Nothing is sent, and nothing is kept unless you ask.
footer-hotline = Not sure whom to ask? Call 12345 first.

home-title = Working in Fuzhou: what you can apply for, why, and where
home-lead = Answer a few plain questions. You will see what you and your family can apply for today, what is still missing, which papers to bring and which counter to go to.
home-start = Start
home-minutes = About 3 to 8 minutes, depending on what you ask
home-at-hand = Good to have at hand: ID card, residence permit, labour contract. You can answer without them
home-private = No login, no upload, nothing collected: your answers stay on your phone
home-topics = What this guide can make clear
home-honest = What you can rely on
home-honest-yes = Where there is an answer, you see the sentence or article it rests on.
home-honest-office = Where an office decides, we do not promise for it. We tell you what to ask.
home-honest-source = What we do not know, we say we do not know. No guessed numbers.
meta-home = Moving to Fuzhou for work: residence permit, hukou, schooling, housing and social insurance. What you can do, what to bring, where to go.
meta-wizard = Question by question: what you and your family can apply for in Fuzhou today. Your answers stay on your phone.
no-script-title = The questions cannot run on this phone
no-script = The questions need a small program that is not running here. Try another browser, or call 12345 (the government service line) and say what you want to do.
trouble = The questions could not start. The network may have dropped, the Wi-Fi may still want you to log in, or the browser may be too old. Please reload; if that does not help, try another browser or call 12345.
# Revealed by the style alone after some seconds, when something on the way has altered or blocked the script.
stalled = The program of this page did not start. The network you are on may have altered or blocked it. Please change to another network, then tap "{ stalled-again }". You can also tap through the questions without it.
# Opening it anew is not enough: the browser would show the altered page again. The button leads to the same
# page at another address.
stalled-again = Try again
# The page seals itself once both programs stand.
sealed = The questions are complete, and this page is sealed: the browser no longer lets it fetch or send anything.
loading = Getting ready, a few seconds please.
not-found-title = There is no such page
not-found = The address may be mistyped, or the page has moved.
not-found-home = Back to the start page

home-document = Read the plan itself; beside each clause stands what you can do with it
service-check = Check your own case
service-needed = Who this is for
service-conditions = What has to be true
service-else = If not yet: { $next }
service-after = Do these first
topic-services = What you can do here
document-title = The plan, word for word
document-lead = The original Chinese text, unchanged. Below each sentence about people stands what you can do with it, or why there is nothing to apply for.
document-contents = Contents
document-services = What you can do with this clause
document-city = This clause is about building the city; it is nothing a person can apply for.
document-sentence = What you can do with this sentence:{" "}
document-because-city-task = This sentence is work for the city itself. There is nothing to apply for.
document-because-target = This sentence is a target for the whole city. It is no condition for you.
document-because-government-internal = This sentence is about money between governments. None of it is paid to a person, and there is nothing to apply for.
document-because-cooperation = This sentence is about cities and institutions working together. There is nothing to apply for.
version = This page was made on { $day }; version of the rules { $hash }
release = There is a newer version of the guide. What you are reading still works, and your answers will not be lost.
release-take = Take the new version
