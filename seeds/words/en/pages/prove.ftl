# "Prove it on this phone": the phone works out all worked examples again and compares them with what came out where the
# site was made. The program fills in the numbers.

prove-title = Prove it on this phone
meta-prove = With one tap your own phone works out every example again and compares the answers with those from when the site was made. Nothing is sent.
prove-lead = Every result here is worked out by your own phone. You can let it prove that it does so correctly: one tap, and it works out all { $all } examples again and compares them, character by character, with what came out when the site was made.
prove-start = Start
prove-again = Once more
prove-bar = How far it has come
prove-loading = Fetching the program and the examples; a moment.
prove-running = { $n } of { $all } done.
prove-done = Done: { $n } of { $all } examples in { $time } s. Rules { $hash }. Same as when the site was made: yes, every character.
prove-different = Done. Examples that came out otherwise than when the site was made: { $n }.
prove-no-script = There is no button because JavaScript is turned off in this browser. Turn it on and come back. Other pages work without it.
prove-trouble = This did not work: the program or the examples could not be fetched, or this browser is too old.
prove-trouble-do = Check the network and press again. If that does not help, try another browser. It does not mean that anything was worked out wrongly.
prove-altered = Not started: the rules that arrived are not of the version that this page names.
prove-altered-do = Reload this page and press again. If it stays like this, a file was altered on its way: do not rely on results on this phone, and call 12345 instead.
prove-differs = This phone works things out otherwise than when the site was made. Do not rely on its results for now.
prove-differs-do = Reload this page and try once more, then in another browser. For what you need to do, call 12345 or ask at the counter.
prove-pair = The first example that differs (for programmers)
prove-pressed = When the site was made:{" "}
prove-found = This phone:{" "}
prove-what = What is tried
prove-what-1 = { $all } worked examples, some for every service: what such a person should get on such a day.
prove-what-2 = All of it is compared: the outcome, whether each condition is met, the advice, the papers to bring, and which answers are still missing.
prove-what-3 = The examples are invented and are nobody real. Your own answers are not among them and are not used.
prove-needs = What it needs
prove-needs-1 = A browser that runs JavaScript and WebAssembly. Most since 2018 do.
prove-needs-2 = About { $size } KB to download, unless you have opened the questions before. It is downloaded once.
prove-needs-3 = After you have been here, no network.
prove-needs-4 = Nothing is sent.
prove-shows = What it shows, and what not
prove-shows-1 = If every character is the same, the program and the rules on this phone are the ones that were checked, and they come to the same.
prove-shows-2 = It does not show that the rules are right. How they are checked is said on the page below. What the counter says counts.
prove-more = Read on
prove-version = Rules { $hash }
prove-link = Let your own phone work it out again
