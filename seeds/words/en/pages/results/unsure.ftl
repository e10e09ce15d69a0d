# What you were not sure of: whether it matters, for one service and for all.
unsure-title = Not sure
unsure-yes = { $labels }: either way you can apply.
unsure-office = { $labels }: either way the office decides.
unsure-not-yet = { $labels }: either way it is too early now.
unsure-not-needed = { $labels }: either way you do not need this now.
unsure-no-matter = { $labels }: this makes no difference here.
unsure-details = { $labels }: it does not decide whether you can apply, only what to bring or to bear in mind.
unsure-all-title = { $n } answers that are not exact: should you find out?
unsure-all-depends = Find out. These depend on it: { $services }. { $how }
unsure-all-details = It does not decide whether you can apply, only what to bring or to bear in mind.
unsure-all-none = It makes no difference for you. No need to find out.
