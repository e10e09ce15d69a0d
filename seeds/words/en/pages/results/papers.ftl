# What to bring: a list to tick, and a slip for the counter.
papers-spared = Need not be brought: { $paper }. If they ask for it all the same, show them this.
card-counter-sheet = Counter slip
card-counter-sheet-ask = Slip, and what to ask
counter-sheet-what = What (办什么)
counter-sheet-papers = What to bring (带什么)
counter-sheet-ask = Ask at the counter (到窗口问)
counter-sheet-basis = What it rests on (依据)
counter-sheet-between = {"; "}
counter-sheet-of = {": "}{ $what }
counter-sheet-print = Print this slip
counter-sheet-picture = Make a picture
counter-sheet-picture-alt = Picture of the slip: { $what }. It says what stands above.
counter-sheet-picture-hint = Hold the picture to save it on the phone or send it to your family.
