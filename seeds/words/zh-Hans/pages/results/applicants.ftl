# 家里有两个大人的：谁来办。
apply-title = 谁来办
apply-first-yes = { $person }来办，现在就可以。
apply-first-office = { $person }来办，现在就可以去问，由窗口决定。
badge-by-yes = { $person }来办，可以办
badge-by-office = { $person }来办，窗口决定
# $unmet 本人要先做什么，是一整句。
apply-own = 您自己来办的话：{ $unmet }
apply-yes = { $person }来办：现在就可以。
apply-office = { $person }来办：可以去问，由窗口决定。
apply-not-yet = { $person }来办：还不行。
apply-lacks = { $person }来办：还差这一条：{ $lacks }。
apply-unknown = { $person }来办：还要弄清几件事。
apply-not-needed = { $person }来办：现在用不着。
apply-note = 想算得更准，请爱人自己从头答一遍。
