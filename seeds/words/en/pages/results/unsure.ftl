# What you were not sure of: whether it matters for the results.
unsure-all-title = { $n } answers that are not exact: should you find out?
unsure-all-depends = Find out. These depend on it: { $services }. { $how }
unsure-all-details = It does not decide whether you can apply, only what to bring or to bear in mind.
unsure-all-none = It makes no difference for you. No need to find out.
