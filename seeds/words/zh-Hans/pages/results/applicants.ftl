# 家里有两个大人的：谁来办。
apply-title = 谁来办
apply-first-yes = 您这边还不行。{ $person }来办，现在就可以。
apply-first-office = 您这边还不行。{ $person }来办，可以先去问，由窗口决定。
apply-yes = { $person }来办：现在就可以。
apply-office = { $person }来办：可以去问，由窗口决定。
apply-not-yet = { $person }来办：还不行。
apply-lacks = { $person }来办：还差这一条：{ $lacks }。
apply-unknown = { $person }来办：还要弄清几件事。
apply-not-needed = { $person }来办：现在用不着。
apply-note = 想算得更准，请爱人自己从头答一遍。
