# What to bring: a list to tick, and a slip for the counter.
papers-spared = Need not be brought: { $paper }. If they ask for it all the same, show them this.
card-slip = Slip for the counter: what to bring, where to go
slip-what = What (办什么)
slip-papers = What to bring (带什么)
slip-ask = Ask at the counter (到窗口问)
slip-rests = What it rests on (依据)
slip-between = {"; "}
slip-of = {": "}{ $what }
slip-print = Print this slip
slip-picture = Make a picture
slip-picture-alt = Picture of the slip: { $what }. It says what stands above.
slip-picture-hint = Hold the picture to save it on the phone or send it to your family.
