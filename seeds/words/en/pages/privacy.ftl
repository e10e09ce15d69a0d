# Privacy: answers stay on the phone.
privacy-title = Privacy
privacy-lead = Your answers are on this phone only. Nobody can see them, nor can we.
privacy-stays = Where answers go
privacy-stays-1 = The questions are worked out on your phone. Once open, the page sends nothing to anyone.
privacy-stays-2 = No login, no name, no ID number.
privacy-stays-3 = The page address holds none of your answers. Only the link and the picture that you take along yourself do; opening that link does not send them to the site either.
privacy-kept = What is kept
privacy-kept-1 = Answers, last time's results and ticked papers stay only if you tick "{ remember }", and on this phone alone. While you help somebody, nothing is kept. If you look at another page, or the phone closes this one by itself, your answers are there when you come back; they go when you close it yourself.
privacy-kept-2 = Tap "{ clear }", and they are gone. Only a number stays: other open pages see by it that they must clear, too.
privacy-kept-3 = Large text is remembered on the phone, too, so that it is still large next time.
privacy-not = What we do not do
privacy-not-1 = No statistics, no advertising, no cookies.
privacy-not-2 = Nobody else's servers: letters, pictures and program come from this site. Its host may note times and addresses of visits, as any host does; your answers are not among them.
privacy-proof = How to know that it is true
privacy-proof-1 = Each page carries a rule that the browser enforces: it may fetch files from this site only, and send no form anywhere.
privacy-proof-2 = Cut the network and answer: once open, it works to the end. On a borrowed phone, tap "{ clear }" when you are done.
# Where the site stands in a folder of its host.
privacy-shared = This guide shares its host with other pages. Every page of the same host can read what is remembered on your phone here. If that worries you, do not tick "{ remember }".
