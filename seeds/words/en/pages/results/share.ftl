# At the foot of the results: taking the answers along.
share-title = Take it with you: code, link, picture
share-lead = The code below holds your answers. Go on from here on another phone, or read the code out to somebody over the phone.
share-safe = The code holds no name and no phone number. Whoever has it can see these answers.
# $list: the answers that are not in it.
share-left-out = These answers are left out: { $list }.
share-sensitive = Put the sensitive answers in, too
share-all-in = The sensitive answers are in it now. Please give it only to people you trust.
share-code = Code to read out
share-code-how = The other person opens the questions of this guide, taps "{ code-title }" on the first page and types it in. Every round sign is the digit 0, every upright stroke the digit 1.
share-link = Link: press and hold, select all, copy
share-picture = QR code that opens these answers
share-scan = Scan it with another phone, or press and hold the picture.
