# Below the first question: a code that somebody reads out is typed in here. Said, too, if a link or a picture
# brings one.
code-title = I have a code
code-label = Type the code here, with or without spaces
code-open = Open
code-told = These are the answers from the code. Please look through them and change what is not right.
code-short = This code is too short: some signs are missing. Please compare it again.
code-garbled = A sign of the code is wrong or missing. Please compare it again, group by group. You can also begin without a code.
code-cut = The code in this link is not complete; its end may have been cut off. Ask for the whole link once more, or for the code to be read out. It works without a code, too: begin with the first question.
code-newer = A newer version of this guide made this code, and this page is still the old one. Please reload the page and open the code again.
code-vocabulary = This code cannot be opened: some questions have changed since it was made. Please begin at the first question; it takes a few minutes.
