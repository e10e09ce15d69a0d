# "How these rules were checked": for people who want to know why to trust them. The program fills in the numbers.

proof-title = How these rules were checked
proof-lead = Each time this site is made, the rules are checked from the beginning. Not by trying a few people: every possible set of answers is worked out. If one thing is wrong, the site is not made.

proof-all = Every set of answers is worked out
proof-all-outcome = { $services } services, { $questions } questions, and { $assignments } situations that the rules can tell apart. Each has an outcome, and only one.
proof-all-questions = No idle questions: each can change some outcome. No idle rules: every outcome, every piece of advice and every paper is for somebody.
proof-all-words = What is said is what is computed: “at least” includes the number, “more than” and “under” do not. All three languages are compared.
proof-all-reasons = Every “not yet” has a reason. Looked at { $refusals } times, the reason was always the shortest: without any one part of it, “not yet” would no longer follow. The longest has { $longest } parts.
proof-all-days = Not for today only: also for the days around each beginning and end of a rule, and for the day after the city’s plan ends.

proof-lives = Only lives that are possible
proof-lives-lead = Some answers never go together. { $impossible } of these situations are no life that anybody has; they are not counted above as anybody's result, and no question is asked whose answer is settled by the others. There are { $constraints } such rules. What hardly ever goes together is asked once more.
proof-lives-all = Which answers do not go together, and which questions this spares
proof-lives-spares = Spares a question: { $questions }

proof-limits = Every limit, in three places
proof-limits-lead = There are { $limits } limits, such as “at least 6 months” or “within a year of the injury”. For each you can read what follows just below it, exactly at it, and just above it. By topic:

proof-broken = Broken on purpose, to see who notices
proof-broken-lead = We broke the rules { $mutants } times on purpose, one small thing at a time: “at least” became “more than”, a number grew by 1, a condition was dropped, an option changed. Then we looked whether the checks notice.
proof-broken-noticed = Noticed: { $noticed }. Worked examples look first and noticed { $by-cases }; of the rest, the complete check above noticed { $by-proof }.
proof-broken-equal = Changed nothing at all: { $equal }.
proof-broken-unasked = Would show only for answers that nobody can give: { $unasked }.
proof-broken-left = Not noticed: { $left }.

proof-equal = Where a change changed nothing
proof-equal-why = After the change, every outcome, reason, piece of advice and paper is the same as before, for every set of answers. This was compared one by one. Mostly another condition already takes care of it, or nobody can reach that number.
proof-unasked = Where a change would show only for answers nobody can give
proof-unasked-why = Somebody would have to say “I was not hurt” and also on what day. The questions never allow both, so nobody can meet the difference.
proof-unnoticed = What was not noticed
proof-unnoticed-why = These still lack a worked example. No mistake was found in the rules; what is missing is the example that would raise the alarm if somebody broke this place later.
proof-places = { $name }: { $n }
proof-shared = Rules that several services share

proof-cases = And worked examples
proof-cases-count = { $cases } worked examples and { $families } example families. People wrote down what the law and the plan say should come of each; the program must come to the same.
proof-stop = If anything differs, the site is not updated and the old one stays.

proof-files = For those who want to check for themselves
proof-file = All results, for programs
proof-file-schema = What each item in that file means
proof-file-rules = All rules, for programs
proof-fingerprint = Worked out for { $day } · rules { $hash } · your results show the same version if they come from these rules

proof-topic-title = { $topic }: every limit in three places
proof-topic-lead = Worked out for { $day }. At each limit only this one answer moves; all others stay.
proof-counts = Situations that the rules can tell apart, { $n } in all:
proof-share = { $outcome }: { $n }
proof-no-limits = There is no limit of numbers or days here.
proof-column-value = Answer
proof-column-result = Result
proof-limit = { $fact } → { $moves }
proof-limit-at = { $fact }, { $value } → { $moves }
proof-moves-outcome = result
proof-moves-requirement = condition: { $text }
proof-moves-advice = advice: { $text }
proof-moves-paper = paper: { $text }
proof-is-advice = said
proof-not-advice = not said
proof-is-paper = needed
proof-not-paper = not needed
