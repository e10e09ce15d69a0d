# A family with two adults: who should apply.
apply-title = Who should apply
apply-first-yes = This can be done now by { $person }.
apply-first-office = The office can be asked now by { $person }; it decides.
badge-by-yes = Possible, by { $person }
badge-by-office = Office decides, by { $person }
# $unmet what the one who answers would have to do first, a whole sentence.
apply-own = If you apply yourself: { $unmet }
apply-yes = An application by { $person }: possible now.
apply-office = An application by { $person }: go and ask; the office decides.
apply-not-yet = An application by { $person }: not yet.
apply-lacks = An application by { $person }: this is still missing: { $lacks }.
apply-unknown = An application by { $person }: a few things are still to be found out.
apply-not-needed = An application by { $person }: not needed now.
apply-note = For a surer answer, let your partner answer the questions from the start.
