# "Prove it on this phone": the phone works out all worked examples again and compares them with what came out where the
# site was made. The program fills in the numbers.

self-test-title = Prove it on this phone
meta-self-test = With one tap your own phone works out every example again and compares the answers with those from when the site was made. Nothing is sent.
self-test-lead = Every result here is worked out by your own phone. You can let it prove that it does so correctly: one tap, and it works out all { $all } examples again and compares them, character by character, with what came out when the site was made.
self-test-start = Start
self-test-again = Once more
self-test-bar = How far it has come
self-test-loading = Fetching the program and the examples; a moment.
self-test-running = { $n } of { $all } done.
self-test-done = Done: { $n } of { $all } examples in { $time } s. Rules { $hash }. Same as when the site was made: yes, every character.
self-test-different = Done. Examples that came out otherwise than when the site was made: { $n }.
self-test-no-script = There is no button because JavaScript is turned off in this browser. Turn it on and come back. Other pages work without it.
self-test-trouble = This did not work: the program or the examples could not be fetched, or this browser is too old.
self-test-trouble-do = Check the network and press again. If that does not help, try another browser. It does not mean that anything was worked out wrongly.
self-test-altered = Not started: the rules that arrived are not of the version that this page names.
self-test-altered-do = Reload this page and press again. If it stays like this, a file was altered on its way: do not rely on results on this phone, and call 12345 instead.
self-test-differs = This phone works things out otherwise than when the site was made. Do not rely on its results for now.
self-test-differs-do = Reload this page and try once more, then in another browser. For what you need to do, call 12345 or ask at the counter.
self-test-pair = The first example that differs (for programmers)
self-test-expected = When the site was made:{" "}
self-test-found = This phone:{" "}
self-test-what = What is tried
self-test-what-1 = { $all } worked examples, some for every service: what such a person should get on such a day.
self-test-what-2 = All of it is compared: the outcome, whether each condition is met, the advice, the papers to bring, and which answers are still missing.
self-test-what-3 = The examples are invented and are nobody real. Your own answers are not among them and are not used.
self-test-needs = What it needs
self-test-needs-1 = A browser that runs JavaScript and WebAssembly. Most since 2018 do.
self-test-needs-2 = About { $size } KB to download, unless you have opened the questions before. It is downloaded once.
self-test-needs-3 = After you have been here, no network.
self-test-needs-4 = Nothing is sent.
self-test-shows = What it shows, and what not
self-test-shows-1 = If every character is the same, the program and the rules on this phone are the ones that were checked, and they come to the same.
self-test-shows-2 = It does not show that the rules are right. How they are checked is said on the page below. What the counter says counts.
self-test-more = Read on
self-test-version = Rules { $hash }
self-test-link = Let your own phone work it out again
