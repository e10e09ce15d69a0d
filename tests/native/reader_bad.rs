//! Bad seeds: one thing is broken in a small good set, and the reader must name the mistake and its place.
//!
//! A row reads: name of the test; file; what stood there => what stands there now; code, file, text under the caret.

use crate::reader_bad_files::{
    ABOUT, ARTICLES, CASES, CHANGES, CONTACTS, COUPLE, CUTS, EN, EVERYDAY, FACTS, HANS, LIVES, NAMED,
    OPERATOR, PERMIT, PLACES, SCHOOL, START, TEXT, TIMES, UNCITED,
};
use reader::{Diagnostic, Reading, read_files, render};
use std::collections::BTreeSet;

pub use crate::reader_bad_files::{broken, good};

/// The text that a mistake points at.
pub fn under(reading: &Reading, diagnostic: &Diagnostic) -> String {
    let text = reading.files.text(&diagnostic.file).unwrap_or_default();
    let span = diagnostic.span.clone();
    if span.is_empty() && span.start > 0 {
        // A caret between two characters stands under the second.
        return text[span.start..].chars().take(1).collect();
    }
    text.get(span).unwrap_or("(outside the file)").to_owned()
}

/// Every mistake as `code file: text`.
pub fn found(reading: &Reading) -> BTreeSet<(String, String, String)> {
    let found = reading.diagnostics.iter();
    found.map(|d| (d.code.to_owned(), d.file.clone(), under(reading, d))).collect()
}

/// A row of the table.
pub struct Row {
    pub change: (&'static str, &'static str, &'static str),
    pub code: &'static str,
    pub at: (&'static str, &'static str),
}

impl Row {
    pub fn check(&self) {
        let (file, from, to) = self.change;
        let reading = read_files(broken(file, from, to));
        let expected = (self.code.to_owned(), self.at.0.to_owned(), self.at.1.to_owned());
        assert!(reading.content.is_none(), "a bad set of seeds became a guide");
        let all = found(&reading);
        assert!(all.contains(&expected), "expected {expected:?}, found {all:#?}");
        for diagnostic in &reading.diagnostics {
            assert!(!diagnostic.message.is_empty() && !diagnostic.help.is_empty(), "{diagnostic:?}");
        }
        let shown = render(&reading.diagnostics, &reading.files, false);
        let heading = format!("error[{}]", self.code);
        assert!(shown.contains(&heading) && shown.contains(&format!("--> {}:", self.at.0)), "{shown}");
        // A caret stands under the text, even behind wide characters.
        assert!(self.at.1.is_empty() || shown.contains('^'), "{shown}");
    }
}

macro_rules! bad {
    ($($name:ident: $file:expr, $from:expr => $to:expr, $code:literal at $place:expr, $text:expr;)*) => {
        $(#[test]
        fn $name() {
            Row { change: ($file, $from, $to), code: $code, at: ($place, $text) }.check();
        })*
        /// Every row.
        pub const ROWS: &[Row] = &[$(Row { change: ($file, $from, $to), code: $code, at: ($place, $text) }),*];
    };
}

bad! {
    // --- TOML and kinds of values ---
    full_width_equals: PERMIT, "order = 10" => "order ＝ 10", "not-toml" at PERMIT, "＝";
    full_width_quotes: PERMIT, "office = \"police\"" => "office = “police”", "not-toml" at PERMIT, "“police”";
    missing_quote: PERMIT, "topic = \"residence\"" => "topic = \"residence", "not-toml" at PERMIT, "\n";
    fact_twice: FACTS, "[fact.stage]" => "[fact.permit]", "duplicate-id" at FACTS, "permit";
    missing_key: FACTS, "kind = \"date\"\n" => "", "missing-key" at FACTS, "registered-on";
    missing_topic_in_empty_service: PERMIT, "" => "", "missing-key" at PERMIT, "";
    misspelt_key: PERMIT, "questions-for-office = [\"proof\"]" => "questions-for-office = [\"proof\"]\ntrap = []", "unknown-key" at PERMIT, "trap";
    misspelt_key_in_ground: PERMIT, "article = \"2\"" => "artical = \"2\"", "unknown-key" at PERMIT, "artical";
    text_for_a_list: PERMIT, "steps = [\"go\"]" => "steps = \"go\"", "not-a-list" at PERMIT, "\"go\"";
    number_for_text: PERMIT, "office = \"police\"" => "office = 7", "not-text" at PERMIT, "7";
    text_for_a_number: PERMIT, "order = 10" => "order = \"10\"", "not-a-number" at PERMIT, "\"10\"";
    text_for_true: PERMIT, "need = true" => "need = \"yes\"", "not-true-or-false" at PERMIT, "\"yes\"";
    list_for_a_table: PERMIT, "when = { fact = \"permit\", is = \"lost\" }" => "when = [1]", "not-a-table" at PERMIT, "[1]";
    no_such_day: SCHOOL, "until = \"2026-12-31\"" => "until = \"2026-02-29\"", "not-a-day" at SCHOOL, "\"2026-02-29\"";
    no_such_month: TIMES, "from = \"2030-01\"" => "from = \"2030-13\"", "not-a-month" at TIMES, "\"2030-13\"";
    full_width_comma: SCHOOL, "some = \"adult\"\nall = [{ fact = \"permit\", is" => "some = \"adult\"\nall = [{ fact = \"permit\"， is", "not-toml" at SCHOOL, "，";
    full_width_brackets: PERMIT, "steps = [\"go\"]" => "steps = 【\"go\"】", "not-toml" at PERMIT, "【\"go\"】";
    full_width_digits: PERMIT, "order = 10" => "order = １０", "not-toml" at PERMIT, "１０";
    full_width_space: PERMIT, "order = 10" => "order　= 10", "not-toml" at PERMIT, "　";
    full_width_brackets_in_a_number: PERMIT, "document = [{ clause = \"二(一)\"" => "document = [{ clause = \"二（一）\"", "unknown-clause" at PERMIT, "\"二（一）\"";
    full_width_day: SCHOOL, "until = \"2026-12-31\"" => "until = \"２０２６-12-31\"", "not-a-day" at SCHOOL, "\"２０２６-12-31\"";
    full_width_letters: SCHOOL, "fact = \"stage\"" => "fact = \"ｓｔａｇｅ\"", "unknown-fact" at SCHOOL, "\"ｓｔａｇｅ\"";
    full_width_name: PERMIT, "id = \"long\"" => "id = \"ｌｏｎｇ\"", "not-an-id" at PERMIT, "\"ｌｏｎｇ\"";
    full_width_space_in_a_name: PERMIT, "topic = \"residence\"" => "topic = \"residence　\"", "unknown-topic" at PERMIT, "\"residence　\"";
    full_width_equals_in_words: HANS, "paper-card = 话" => "paper-card ＝ 话", "not-fluent" at HANS, "＝";
    full_width_braces_in_words: "words/zh-Hans/pages/site.ftl", "{ $who }" => "｛ $who ｝", "wide-braces" at "words/zh-Hans/pages/site.ftl", "｛";
    number_of_many_digits: PERMIT, "order = 10" => "order = 99999999999999999999", "number-too-large" at PERMIT, "99999999999999999999";
    number_beyond_all_reckoning: PERMIT, "order = 10" => "order = 9999999999", "number-too-large" at PERMIT, "9999999999";
    a_month_a_day_too_long: SCHOOL, "from = \"2026-01-01\"" => "from = \"2026-02-30\"", "not-a-day" at SCHOOL, "\"2026-02-30\"";
    a_year_of_the_tang: SCHOOL, "from = \"2026-01-01\"" => "from = \"0626-01-01\"", "not-a-day" at SCHOOL, "\"0626-01-01\"";
    an_article_of_nothing: SCHOOL, "article = \"4\"" => "article = \"\"", "empty-text" at SCHOOL, "\"\"";
    a_name_in_chinese: PERMIT, "id = \"long\"" => "id = \"很久\"", "not-an-id" at PERMIT, "\"很久\"";
    // --- the same name twice ---
    option_of_a_rule_twice: PERMIT, "one-of = [\"none\", \"lost\"]" => "one-of = [\"none\", \"none\"]", "duplicate-id" at PERMIT, "\"none\"";
    step_twice: PERMIT, "steps = [\"go\"]" => "steps = [\"go\", \"go\"]", "duplicate-id" at PERMIT, "\"go\"";
    question_twice: PERMIT, "questions-for-office = [\"proof\"]" => "questions-for-office = [\"proof\", \"proof\"]", "duplicate-id" at PERMIT, "\"proof\"";
    paper_twice: PERMIT, "any = [\"card\"]" => "any = [\"card\", \"card\"]", "duplicate-id" at PERMIT, "\"card\"";
    earlier_service_twice: SCHOOL, "after = [\"permit\"]" => "after = [\"permit\", \"permit\"]", "duplicate-id" at SCHOOL, "\"permit\"";
    topic_twice: "policy/topics.toml", "[\"residence\"]" => "[\"residence\", \"residence\"]", "duplicate-id" at "policy/topics.toml", "\"residence\"";
    advice_twice: PERMIT, "[[paper]]" => "[[advice]]\nid = \"long\"\nfact = \"permit\"\nis = \"lost\"\nground = [{ office = true }]\n[[paper]]", "duplicate-id" at PERMIT, "\"long\"";
    clause_number_twice: CUTS, "number = \"二(二)\"" => "number = \"二(一)\"", "duplicate-id" at CUTS, "\"二(一)\"";
    clause_anchor_twice: CUTS, "anchor = \"2-2\"" => "anchor = \"2-1\"", "duplicate-id" at CUTS, "\"2-1\"";
    derived_twice: NAMED, "[derived.half-year-without-permit]" => "[derived.half-year]", "duplicate-id" at NAMED, "half-year";
    law_twice: "laws.toml", "number" => "number = \"1\"\nnumber", "duplicate-id" at "laws.toml", "number";
    schedule_twice: TIMES, "[reckoned.later]" => "[schedule.slow]\n[reckoned.later]", "duplicate-id" at TIMES, "slow";
    date_named_like_a_fact: TIMES, "[reckoned.later]" => "[reckoned.registered-on]", "duplicate-id" at TIMES, "registered-on";
    // --- the vocabulary ---
    unknown_kind: FACTS, "kind = \"date\"" => "kind = \"dates\"", "unknown-kind" at FACTS, "\"dates\"";
    unknown_scope: FACTS, "of = \"child\"" => "of = \"kid\"", "unknown-word" at FACTS, "\"kid\"";
    unknown_people: SCHOOL, "some = \"adult\"" => "some = \"adults\"", "unknown-word" at SCHOOL, "\"adults\"";
    unknown_expectation: CASES, "expect = \"yes\"" => "expect = \"no\"", "unknown-word" at CASES, "\"no\"";
    changed_to_no_such_option: FACTS, "change = \"person\"\n\n[fact.registered-on]" => "change = \"person\"\nchange-to = [\"vald\"]\n\n[fact.registered-on]", "unknown-option" at FACTS, "\"vald\"";
    changed_to_anything: FACTS, "change = \"person\"\n\n[fact.registered-on]" => "change = \"person\"\nchange-to = [\"none\", \"valid\", \"lost\"]\n\n[fact.registered-on]", "says-nothing" at FACTS, "[\"none\", \"valid\", \"lost\"]";
    a_number_changed_to_an_option: FACTS, "max = 600\nchange = \"time\"" => "max = 600\nchange = \"time\"\nchange-to = [\"valid\"]", "wrong-kind" at FACTS, "[\"valid\"]";
    a_partners_own_answer_made_certain: FACTS, "change = \"person\"\n\n[fact.registered-on]" => "change = \"person\"\nof-partner = [\"valid\"]\n\n[fact.registered-on]", "wrong-kind" at FACTS, "[\"valid\"]";
    one_option_is_no_choice: FACTS, "[\"primary\", \"junior\"]" => "[\"primary\"]", "options" at FACTS, "[\"primary\"]";
    option_twice: FACTS, "[\"primary\", \"junior\"]" => "[\"primary\", \"primary\"]", "options" at FACTS, "[\"primary\", \"primary\"]";
    max_below_min: FACTS, "max = 600" => "max = -1", "empty-range" at FACTS, "paid-months";
    no_partner_fact: FACTS, "partner-here" => "partner-there", "reserved-fact" at FACTS, "";
    wrong_children_fact: FACTS, "max = 6\n" => "max = 99\n", "reserved-fact" at FACTS, "";
    no_facts_at_all: FACTS, "" => "", "missing-key" at FACTS, "";
    schedule_that_never_ends: TIMES, "add = 6" => "add = -6", "schedule" at TIMES, "[schedule.slow]";
    reckoned_from_a_number: TIMES, "of = \"registered-on\"" => "of = \"paid-months\"", "wrong-kind" at TIMES, "later";
    reckoned_by_a_date: TIMES, "by = \"permit\"" => "by = \"registered-on\"", "wrong-kind" at TIMES, "later";
    reckoned_without_an_option: TIMES, ", lost = \"slow\"" => "", "missing-key" at TIMES, "{ none = \"slow\", valid = \"slow\" }";
    unknown_schedule: PERMIT, "schedule = \"slow\"" => "schedule = \"slowly\"", "unknown-schedule" at PERMIT, "\"slowly\"";
    unknown_topic: PERMIT, "topic = \"residence\"" => "topic = \"residents\"", "unknown-topic" at PERMIT, "\"residents\"";
    // --- conditions ---
    unknown_fact: SCHOOL, "fact = \"stage\"" => "fact = \"stages\"", "unknown-fact" at SCHOOL, "\"stages\"";
    unknown_option: SCHOOL, "is = \"primary\"" => "is = \"primry\"", "unknown-option" at SCHOOL, "\"primry\"";
    every_option: PERMIT, "one-of = [\"none\", \"lost\"]" => "one-of = [\"none\", \"lost\", \"valid\"]", "says-nothing" at PERMIT, "[\"none\", \"lost\", \"valid\"]";
    no_option: PERMIT, "one-of = [\"none\", \"lost\"]" => "one-of = []", "says-nothing" at PERMIT, "[]";
    number_asked_of_a_choice: SCHOOL, "is = \"primary\"" => "at-least = 6", "wrong-kind" at SCHOOL, "6";
    option_asked_of_a_number: PERMIT, "at-least = { schedule = \"slow\", at = \"later\" }" => "is = 6", "wrong-kind" at PERMIT, "6";
    number_asked_of_a_date: NAMED, "months-since = { at-least = 6 }" => "at-least = 6", "wrong-kind" at NAMED, "6";
    since_asked_of_a_choice: SCHOOL, "is = \"primary\"" => "months-since = { at-least = 6 }", "wrong-kind" at SCHOOL, "{ at-least = 6 }";
    two_verbs: PERMIT, "fact = \"paid-months\", at-least = 300" => "fact = \"paid-months\", at-least = 300, at-most = 400", "one-verb" at PERMIT, "{ fact = \"paid-months\", at-least = 300, at-most = 400 }";
    no_verb: NAMED, "{ fact = \"permit\", is = \"none\" }" => "{ fact = \"permit\" }", "one-verb" at NAMED, "{ fact = \"permit\" }";
    since_without_a_number: NAMED, "{ at-least = 6 }" => "{}", "one-verb" at NAMED, "{}";
    group_in_a_group: NAMED, "{ fact = \"permit\", is = \"none\" }" => "{ any = [] }", "too-deep" at NAMED, "{ any = [] }";
    empty_group: SCHOOL, "all = [{ fact = \"permit\", is = \"valid\" }]" => "all = []", "empty-group" at SCHOOL, "[]";
    three_of_two: PERMIT, "at-least = 1\nof = [{ fact = \"paid-months\", at-least = 300 }, " => "at-least = 3\nof = [", "impossible-count" at PERMIT, "3";
    no_condition: PERMIT, "when = { fact = \"permit\", is = \"lost\" }" => "when = {}", "no-condition" at PERMIT, "{}";
    whose_permit: SCHOOL, "some = \"adult\"\nall = [{ fact = \"permit\", is = \"valid\" }]" => "fact = \"permit\"\nis = \"valid\"", "whose-fact" at SCHOOL, "\"permit\"";
    whose_child: PERMIT, "fact = \"paid-months\"\n" => "fact = \"stage\"\n", "whose-fact" at PERMIT, "\"stage\"";
    unknown_derived: PERMIT, "half-year-without-permit" => "half-year-without-permits", "unknown-derived" at PERMIT, "\"half-year-without-permits\"";
    derived_of_itself: NAMED, "{ derived = \"half-year\" }" => "{ derived = \"half-year-without-permit\" }", "derived-in-circle" at NAMED, "\"half-year-without-permit\"";
    derived_in_a_long_circle: NAMED, "" => "[derived.a]\nall = [{ derived = \"b\" }]\n[derived.b]\nany = [{ derived = \"c\" }]\n[derived.c]\nderived = \"a\"\n", "derived-in-circle" at NAMED, "\"b\"";
    derived_further_down: NAMED, "[derived.half-year]" => "[derived.early]\nall = [{ derived = \"half-year\" }]\n[derived.half-year]", "derived-below" at NAMED, "\"half-year\"";
    derived_in_a_circle: NAMED, "fact = \"registered-on\"\nmonths-since = { at-least = 6 }" => "derived = \"half-year-without-permit\"", "derived-in-circle" at NAMED, "\"half-year-without-permit\"";
    office_in_a_derived: NAMED, "months-since = { at-least = 6 }" => "months-since = { at-least = 6 }\noffice = \"proof\"", "office-in-derived" at NAMED, "\"proof\"";
    schedule_of_centuries: TIMES, "limit = 240" => "limit = 2000000000", "number-too-large" at TIMES, "2000000000";
    since_the_flood: NAMED, "{ at-least = 6 }" => "{ at-least = 2147483647 }", "number-too-large" at NAMED, "2147483647";
    a_fact_beyond_all_numbers: FACTS, "max = 600" => "max = 2147483647", "number-too-large" at FACTS, "2147483647";
    question_not_listed: PERMIT, "questions-for-office = [\"proof\"]" => "questions-for-office = []", "question-not-listed" at PERMIT, "\"proof\"";
    number_that_nobody_has: PERMIT, "{ fact = \"paid-months\", at-least = 300 }" => "{ fact = \"paid-months\", at-least = 601 }", "out-of-range" at PERMIT, "601";
    requirement_that_nobody_meets: PERMIT, "any = [{ derived = \"half-year-without-permit\" }, { fact = \"permit\", is = \"lost\", office = \"proof\" }]" => "all = [{ derived = \"half-year-without-permit\" }, { fact = \"permit\", is = \"lost\" }]\noffice = \"proof\"", "never-met" at PERMIT, "\"waited\"";
    // --- first lines ---
    first_line_that_sorts_its_readers: HANS, "    .yes = 话 permit yes" => "    .yes = 今天去。证丢了的，再去一次。", "serves-several" at HANS, "证丢了的";
    first_line_that_promises_a_trip_for_a_call: HANS, "    .yes = 话 permit yes" => "    .yes = 今天就打电话。", "not-their-move" at HANS, "今天就打";
    first_line_of_a_duty_of_somebody_else: PERMIT, "office = \"police\"" => "office = \"police\"\naction = \"boss\"", "unknown-word" at PERMIT, "\"boss\"";
    question_with_a_blank: HANS, "permit-ask-proof = 话 permit-ask-proof" => "permit-ask-proof = 我有某某证", "blank-to-fill" at HANS, "某某";
    first_line_of_no_outcome: HANS, "    .yes = 话 school yes" => "    .yes = 话 school yes\n    .office = 话", "unseen-words" at SCHOOL, "\"school\"";
    first_line_of_no_cause: PERMIT, "[[paper]]" => "[[first]]\nid = \"never\"\ninstead-of = \"due\"\nfact = \"permit\"\nis = \"none\"\n[[paper]]", "unseen-words" at PERMIT, "\"never\"";
    first_line_instead_of_nothing: PERMIT, "[[paper]]" => "[[first]]\nid = \"never\"\ninstead-of = \"dues\"\nfact = \"permit\"\nis = \"valid\"\n[[paper]]", "unknown-word" at PERMIT, "\"dues\"";
    refusal_without_a_next_step: HANS, "    .unmet = 话 permit-require-paid unmet\n" => "", "missing-words" at PERMIT, "\"paid\"";
    step_for_nobody_in_particular: PERMIT, "steps = [\"go\"]" => "steps = [{ id = \"go\" }]", "missing-key" at PERMIT, "{ id = \"go\" }";
    papers_that_nobody_who_goes_has: SCHOOL, "any = [\"card\"]" => "any = [{ paper = \"card\", when = { fact = \"stage\", is = \"junior\" } }]", "paper-nobody-has" at PERMIT, "\"card\"";
    option_kept_of_a_number: FACTS, "max = 600\nchange = \"time\"" => "max = 600\nchange = \"time\"\nkept = [\"valid\"]", "wrong-kind" at FACTS, "[\"valid\"]";
    // --- services ---
    nothing_required: PERMIT, "" => "topic = \"residence\"\nfor = \"applicant\"\norder = 1\nseed = []\noffice = \"police\"\nsteps = [\"go\"]\n", "nothing-required" at PERMIT, "";
    no_steps: PERMIT, "steps = [\"go\"]" => "steps = []", "no-steps" at PERMIT, "";
    required_twice: PERMIT, "id = \"paid\"" => "id = \"waited\"", "duplicate-id" at PERMIT, "\"waited\"";
    periods_overlap: SCHOOL, "id = \"held\"" => "id = \"young\"\nfrom = \"2026-12-31\"", "duplicate-id" at SCHOOL, "\"young\"";
    period_is_empty: SCHOOL, "until = \"2026-12-31\"" => "until = \"2025-12-31\"", "empty-period" at SCHOOL, "\"2025-12-31\"";
    advice_of_an_empty_period: PERMIT, "id = \"long\"" => "id = \"long\"\nfrom = \"2027-01-01\"\nuntil = \"2026-12-31\"", "empty-period" at PERMIT, "\"2026-12-31\"";
    law_of_an_empty_period: "laws.toml", "from = \"2016-01-01\"" => "from = \"2016-01-01\"\nuntil = \"2015-12-31\"", "empty-period" at "laws.toml", "\"2015-12-31\"";
    law_without_a_first_day: "laws.toml", "from = \"2016-01-01\"\n" => "", "missing-key" at "laws.toml", "rules";
    yearly_without_days: PERMIT, "yearly = { checked = \"2026-11-20\", again = \"2027-06-01\" }" => "yearly = true", "yearly-without-days" at PERMIT, "true";
    yearly_without_the_next_day: PERMIT, ", again = \"2027-06-01\" }" => " }", "yearly-without-days" at PERMIT, "{ checked = \"2026-11-20\" }";
    yearly_checked_after_the_next_day: PERMIT, "again = \"2027-06-01\"" => "again = \"2026-11-20\"", "again-too-early" at PERMIT, "\"2026-11-20\"";
    document_of_an_empty_period: ABOUT, "until = \"2028-12-31\"" => "until = \"2024-12-31\"", "empty-period" at ABOUT, "\"2024-12-31\"";
    after_the_document: SCHOOL, "from = \"2026-01-01\"\nuntil = \"2026-12-31\"" => "from = \"2029-01-01\"", "never-in-force" at SCHOOL, "\"2029-01-01\"";
    before_the_document: PERMIT, "any = [\"card\"]" => "any = [\"card\"]\nuntil = \"2025-10-08\"", "never-in-force" at PERMIT, "\"2025-10-08\"";
    period_without_its_last_day: PERMIT, ", last-day = \"moves-on\"" => "", "last-day-unsaid" at PERMIT, "{ fact = \"registered-on\", days-since = { at-most = 1 } }";
    last_day_of_no_period: PERMIT, "before = \"2020-01-01\" }" => "before = \"2020-01-01\", last-day = \"stays\" }", "wrong-kind" at PERMIT, "\"stays\"";
    last_day_of_an_age: PERMIT, "at-most = 1 }, last" => "at-least = 1 }, last", "wrong-kind" at PERMIT, "\"moves-on\"";
    last_day_that_does_something_else: PERMIT, "\"moves-on\"" => "\"moves\"", "unknown-word" at PERMIT, "\"moves\"";
    days_off_backwards: TIMES, "2026-10-01/2026-10-07" => "2026-10-07/2026-10-01", "not-a-day-off" at TIMES, "\"2026-10-07/2026-10-01\"";
    days_off_of_another_year: TIMES, "2026-10-01/2026-10-07" => "2026-12-31/2027-01-02", "not-a-day-off" at TIMES, "\"2026-12-31/2027-01-02\"";
    weekday_worked_in_exchange: TIMES, "\"2026-10-10\"" => "\"2026-10-09\"", "not-a-day-off" at TIMES, "\"2026-10-09\"";
    year_of_no_notice: TIMES, "[days-off.year.2026]" => "[days-off.year.next]", "not-a-day-off" at TIMES, "next";
    month_beyond_the_year: TIMES, "plain-months = [11]" => "plain-months = [13]", "not-a-month" at TIMES, "13";
    window_of_no_name: SCHOOL, "from = \"2026-01-01\"\nuntil = \"2026-12-31\"" => "during = \"winter\"", "unknown-window" at SCHOOL, "\"winter\"";
    window_and_days_besides: SCHOOL, "until = \"2026-12-31\"" => "outside = \"summer\"", "window-and-days" at SCHOOL, "\"summer\"";
    window_on_no_day: TIMES, "before = \"09-01\"" => "before = \"09-31\"", "not-a-day" at TIMES, "\"09-31\"";
    deed_of_no_year: PERMIT, "last-day = \"moves-on\"" => "on = \"09-01\"", "on-without-window" at PERMIT, "\"09-01\"";
    year_by_its_distance: HANS, "paper-card = 话" => "paper-card = 明年的卡，话", "hand-written-year" at HANS, "明年";
    event_without_days: SCHOOL, "from = \"2026-01-01\"\nuntil = \"2026-12-31\"" => "at = \"registered-on\"", "at-without-days" at SCHOOL, "\"registered-on\"";
    event_that_is_no_date: SCHOOL, "from = \"2026-01-01\"\nuntil = \"2026-12-31\"" => "at = \"stage\"\nfrom = \"2026-01-01\"", "wrong-kind" at SCHOOL, "\"stage\"";
    two_clocks_of_one_rule: SCHOOL, "id = \"held\"" => "id = \"young\"\nat = \"registered-on\"\nfrom = \"2027-01-01\"", "duplicate-id" at SCHOOL, "\"young\"";
    law_before_its_day: "laws.toml", "from = \"2016-01-01\"" => "from = \"2027-01-01\"", "not-in-force-then" at SCHOOL, "\"rules\"";
    rule_after_its_law: "laws.toml", "from = \"2016-01-01\"" => "from = \"2016-01-01\"\nuntil = \"2027-06-30\"", "outlives-its-law" at PERMIT, "\"rules\"";
    schedule_without_a_law: TIMES, "law = \"rules\"\n" => "", "missing-key" at TIMES, "[schedule.slow]";
    schedule_of_an_unknown_law: TIMES, "law = \"rules\"" => "law = \"rule\"", "unknown-law" at TIMES, "\"rule\"";
    question_given_on_a_later_one: FACTS, "[fact.permit]\nof = \"adult\"\nkind = \"choice\"" => "[fact.permit]\nof = \"adult\"\nkind = \"choice\"\ngiven = { fact = \"paid-months\", at-least = 1 }", "given-later" at FACTS, "permit";
    unknown_service_before: SCHOOL, "after = [\"permit\"]" => "after = [\"permits\"]", "unknown-service" at SCHOOL, "\"permits\"";
    no_ground: PERMIT, "ground = [{ office = true }]" => "ground = []", "no-ground" at PERMIT, "[]";
    ground_says_nothing: PERMIT, "ground = [{ office = true }]" => "ground = [{ office = false }]", "no-ground" at PERMIT, "{ office = false }";
    unknown_law: SCHOOL, "law = \"rules\", article = \"4\"" => "law = \"rule\", article = \"4\"", "unknown-law" at SCHOOL, "\"rule\"";
    paper_of_no_name: PERMIT, "any = [\"card\"]" => "any = []", "empty-group" at PERMIT, "[]";
    nobody_has_tried_it: CASES, "" => "", "missing-key" at CASES, "";
    misspelt_file: "policy/service/permit.toml", "" => "order = 1\n", "stray-file" at "policy/service/permit.toml", "";
    // --- the document ---
    misspelt_key_of_the_document: ABOUT, "issuer" => "isuer", "unknown-key" at ABOUT, "isuer";
    document_that_ends_before_it_begins: ABOUT, "until = \"2028-12-31\"" => "until = \"2018-12-31\"", "empty-period" at ABOUT, "\"2018-12-31\"";
    document_changed: TEXT, "要便民" => "要惠民", "document-changed" at ABOUT, "\"852b1b3766d385b955b551249ab4b09bb69247abe86ee1b96f5a54b70211727a\"";
    document_empty: TEXT, "" => "", "document-changed" at ABOUT, "\"852b1b3766d385b955b551249ab4b09bb69247abe86ee1b96f5a54b70211727a\"";
    clause_is_not_there: CUTS, "starts = \"(二)\"" => "starts = \"(三)\"", "clause-not-found" at CUTS, "\"(三)\"";
    clause_begins_twice: CUTS, "starts = \"(二)\"" => "starts = \"二\"", "clause-not-found" at CUTS, "\"二\"";
    clauses_out_of_order: CUTS, "starts = \"(二)\"" => "starts = \"滿半年\"\n[[clause]]\nkind=\"clause\"\nstarts = \"居住滿\"", "clause-order" at CUTS, "\"居住滿\"";
    text_left_over: CUTS, "starts = \"一頁\"" => "starts = \"頁\"", "clause-gap" at CUTS, "\"頁\"";
    heading_changed: CUTS, "heading = \"居住\"" => "heading = \"居住登記\"", "heading-not-verbatim" at CUTS, "\"(一)\"";
    unknown_clause: PERMIT, "document = [{ clause = \"二(一)\"" => "document = [{ clause = \"二(九)\"", "unknown-clause" at PERMIT, "\"二(九)\"";
    one_character_changed: PERMIT, "document = [{ clause = \"二(一)\", quote = \"居住滿半年\"" => "document = [{ clause = \"二(一)\", quote = \"居住满半年\"", "quotation-not-verbatim" at PERMIT, "\"居住满半年\"";
    quotation_from_elsewhere: PERMIT, "document = [{ clause = \"二(一)\", quote = \"居住滿半年\"" => "document = [{ clause = \"二(二)\", quote = \"居住滿半年\"", "quotation-not-verbatim" at PERMIT, "\"居住滿半年\"";
    quotation_found_twice: PERMIT, "document = [{ clause = \"二(一)\", quote = \"居住滿半年\"" => "document = [{ clause = \"二(一)\", quote = \"辦證要\"", "quotation-not-unique" at PERMIT, "\"辦證要\"";
    quotation_empty: PERMIT, "document = [{ clause = \"二(一)\", quote = \"居住滿半年\"" => "document = [{ clause = \"二(一)\", quote = \" \"", "quotation-not-unique" at PERMIT, "\" \"";
    // --- which sentence leads to which services ---
    sentence_forgotten: UNCITED, "[[sentence]]\nclause = \"二(一)\"\nstarts = \"辦證要快\"\nbecause = \"city\"\n" => "", "uncovered-sentence" at TEXT, "辦證要快,辦證要便民。";
    sentence_no_longer_quoted: SCHOOL, "document = []" => "document = [{ clause = \"二(二)\", quote = \"隨遷子女入學\" }]", "needless-reason" at UNCITED, "\"隨遷\"";
    reason_for_what_is_quoted: UNCITED, "starts = \"辦證要快\"" => "starts = \"居住滿\"", "needless-reason" at UNCITED, "\"居住滿\"";
    reason_for_a_heading: UNCITED, "starts = \"辦證要快\"" => "starts = \"(一)居住\"", "needless-reason" at UNCITED, "\"(一)居住\"";
    reason_nobody_asks_for: UNCITED, "clause = \"二(一)\"" => "clause = \"二\"", "needless-reason" at UNCITED, "\"二\"";
    reason_for_no_sentence: UNCITED, "starts = \"辦證要快\"" => "starts = \"辦證要慢\"", "unknown-sentence" at UNCITED, "\"辦證要慢\"";
    reason_from_the_middle: UNCITED, "starts = \"辦證要快\"" => "starts = \"辦證要便民\"", "unknown-sentence" at UNCITED, "\"辦證要便民\"";
    reason_for_two_sentences: UNCITED, "starts = \"辦證要快\"" => "starts = \"\"", "unknown-sentence" at UNCITED, "\"\"";
    reason_in_no_clause: UNCITED, "clause = \"二(一)\"" => "clause = \"二(三)\"", "unknown-clause" at UNCITED, "\"二(三)\"";
    reason_twice: UNCITED, "clause = \"二(二)\"\nstarts = \"隨遷\"" => "clause = \"二(一)\"\nstarts = \"辦證要快,\"", "duplicate-id" at UNCITED, "\"辦證要快,\"";
    reason_without_words: UNCITED, "starts = \"隨遷\"\nbecause = \"city\"" => "starts = \"隨遷\"\nbecause = \"whim\"", "missing-words" at UNCITED, "\"whim\"";
    reason_without_a_because: UNCITED, "starts = \"隨遷\"\nbecause = \"city\"" => "starts = \"隨遷\"", "missing-key" at UNCITED, "[[sentence]]";
    coverage_that_is_no_truth: CUTS, "starts = \"(二)\"\ncoverage = true" => "starts = \"(二)\"\ncoverage = \"all\"", "not-true-or-false" at CUTS, "\"all\"";
    // --- the registers of articles ---
    register_of_no_law: "policy/articles/rule.toml", "" => "last = 1\narticle = []\n", "unknown-law" at "policy/articles/rule.toml", "";
    register_left_out: "laws.toml", "[rules]" => "[others]\nnumber = \"1\"\nfrom = \"2016-01-01\"\nchecked = \"2026-11-23\"\nregistered = true\n[rules]", "missing-file" at "policy/articles/others.toml", "";
    article_left_out: ARTICLES, "    { number = 6, about = \"definition\", says = \"月数怎样逐年变动\" },\n" => "", "article-missing" at ARTICLES, "12";
    article_in_two_entries: ARTICLES, "numbers = \"8-10\"" => "numbers = \"7-10\"", "duplicate-id" at ARTICLES, "\"7-10\"";
    article_without_a_summary: ARTICLES, ", says = \"只说小学\"" => "", "missing-key" at ARTICLES, "{ number = 5, about = \"person\", gives = [\"exception\"] }";
    article_with_an_empty_summary: ARTICLES, "\"只说小学\"" => "\" \"", "empty-text" at ARTICLES, "\" \"";
    article_told_nowhere: ARTICLES, ", reason = \"out-of-scope\"" => "", "unused-article" at ARTICLES, "7";
    article_excused_though_cited: ARTICLES, "\"住满半年可以办证\"" => "\"住满半年可以办证\", reason = \"principle\"", "needless-reason" at ARTICLES, "\"principle\"";
    article_excused_that_gives_nothing: ARTICLES, "\"怎样处罚\"" => "\"怎样处罚\", reason = \"principle\"", "needless-reason" at ARTICLES, "\"principle\"";
    article_excused_for_no_reason: ARTICLES, "\"out-of-scope\"" => "\"whim\"", "unknown-word" at ARTICLES, "\"whim\"";
    article_beyond_the_last: ARTICLES, "last = 12" => "last = 11", "beyond-last-article" at ARTICLES, "\"11-12\"";
    article_of_no_number: ARTICLES, "number = 1," => "number = 0,", "number-too-large" at ARTICLES, "0";
    articles_that_are_no_range: ARTICLES, "\"8-10\"" => "\"8–10\"", "not-a-number" at ARTICLES, "\"8–10\"";
    articles_backwards: ARTICLES, "\"8-10\"" => "\"10-8\"", "empty-range" at ARTICLES, "\"10-8\"";
    article_about_nobody: ARTICLES, "about = \"employer\"" => "about = \"boss\"", "unknown-word" at ARTICLES, "\"boss\"";
    article_that_gives_something_else: ARTICLES, "[\"remedy\"]" => "[\"hope\"]", "unknown-word" at ARTICLES, "\"hope\"";
    article_about_a_person_that_gives_nothing: ARTICLES, "gives = [\"exception\"], " => "", "missing-key" at ARTICLES, "5";
    rights_hidden_in_a_range: ARTICLES, "\"8-10\", about = \"authority\"" => "\"8-10\", about = \"authority\", gives = [\"right\"]", "grouped-rights" at ARTICLES, "\"8-10\"";
    article_cited_that_is_not_there: SCHOOL, "article = \"4\"" => "article = \"第13条\"", "unknown-article" at SCHOOL, "\"第13条\"";
    article_cited_that_nobody_has_read: SCHOOL, "article = \"4\"" => "article = \"第11条第1项\"", "unknown-article" at SCHOOL, "\"第11条第1项\"";
    article_of_a_schedule_that_is_not_there: TIMES, "article = \"6\"" => "article = \"60\"", "unknown-article" at TIMES, "\"60\"";
    // --- words ---
    not_a_message: HANS, "paper-card = 话 paper-card" => "paper-card 话", "not-fluent" at HANS, "话";
    said_twice: HANS, "paper-card = 话" => "law-rules = 又\npaper-card = 话", "said-twice" at HANS, "law-rules";
    said_in_two_files: "words/en/more.ftl", "" => "paper-card = again\n", "said-twice" at EN, "paper-card";
    selector_in_words: EN, "paper-card = words paper-card" => "paper-card = { $n ->\n   [one] a\n  *[other] b\n }", "not-a-blank" at EN, "paper-card";
    term_that_nothing_uses: EN, "paper-card = words" => "-brand = Anju\npaper-card = words", "unused-words" at EN, "brand";
    term_of_nobody: EN, "paper-card = words" => "paper-card = { -brand } words", "missing-words" at EN, "paper-card";
    message_that_refers_to_itself: EN, "paper-card = words" => "paper-card = { paper-card } words", "not-a-blank" at EN, "paper-card";
    not_said_in_english: EN, "paper-card = words paper-card\n" => "", "missing-words" at PERMIT, "\"card\"";
    question_not_asked_in_chinese: HANS, "    .find-out = 话 fact-stage find-out\n" => "", "missing-words" at FACTS, "stage";
    page_not_translated: "words/en/pages/site.ftl", "" => "", "missing-words" at "words/zh-Hans/pages/site.ftl", "greeting";
    no_chinese_at_all: HANS, "" => "", "missing-words" at PERMIT, "\"police\"";
    nobody_says_it: EN, "paper-card = words" => "paper-gold = gold\npaper-card = words", "unused-words" at EN, "paper-gold";
    label_against_its_rule: HANS, "permit-require-waited = 话 permit-require-waited" => "permit-require-waited = 登记超过 6 个月", "words-contradict-rule" at HANS, "超过 6 个月";
    english_label_against_its_rule: EN, "permit-require-waited = words permit-require-waited" => "permit-require-waited = Registered for more than half a year, over 6 months", "words-contradict-rule" at EN, "over 6 months";
    sentence_of_nothing: EN, "paper-card = words paper-card" => "paper-card = { \" \" }", "empty-words" at EN, "paper-card";
    blank_of_another_name: "words/en/pages/site.ftl", "{ $who }" => "{ $whom }", "blanks-differ" at "words/en/pages/site.ftl", "greeting";
    traditional_of_nothing: "words/zh-Hant/more.ftl", "" => "paper-crad = 居住證\n", "unused-words" at "words/zh-Hant/more.ftl", "paper-crad";
    english_attribute_not_said: EN, "    .find-out = words fact-stage find-out\n" => "", "missing-words" at FACTS, "stage";
    english_left_in_chinese: "words/terms.toml", "term = [" => "names = []\nterm = [", "english-in-chinese" at HANS, "paper-card";
    chinese_left_in_english: EN, "paper-card = words paper-card" => "paper-card = words 居住证 paper-card", "chinese-in-english" at EN, "居住证";
    half_width_comma_in_chinese: HANS, "paper-card = 话 paper-card" => "paper-card = 话,再说", "half-width-sign" at HANS, "话,";
    half_width_brackets_in_chinese: HANS, "paper-card = 话 paper-card" => "paper-card = 话(再说)", "half-width-sign" at HANS, "话(";
    full_width_comma_in_english: EN, "paper-card = words paper-card" => "paper-card = words， paper-card", "full-width-sign" at EN, "s，";
    term_called_by_another_name: EN, "paper-card = words paper-card" => "paper-card = noon (日)", "unsettled-term" at EN, "日";
    term_beside_another_word: EN, "paper-card = words paper-card" => "paper-card = the day (夜)", "unsettled-term" at EN, "夜";
    term_that_nobody_says: "words/terms.toml", "" => "term = [{ chinese = \"卡\", english = [\"tram\"] }]\n", "unused-term" at "words/terms.toml", "{ chinese = \"卡\", english = [\"tram\"] }";
    term_twice: "words/terms.toml", "" => "term = [{ chinese = \"卡\", english = [\"words\"] }, { chinese = \"卡\", english = [\"day\"] }]\n", "duplicate-id" at "words/terms.toml", "\"卡\"";
    word_for_two_terms: "words/terms.toml", "" => "term = [{ chinese = \"卡\", english = [\"words\"] }, { chinese = \"证\", english = [\"words\"] }]\n", "duplicate-id" at "words/terms.toml", "[\"words\"]";
    phrase_that_nobody_says: "words/zh-Hant/phrases.toml", "" => "[phrases]\n\"志愿\" = \"志願\"\n", "unused-phrase" at "words/zh-Hant/phrases.toml", "\"志愿\"";
    phrase_that_is_right_already: "words/zh-Hant/phrases.toml", "" => "[phrases]\n\"话\" = \"話\"\n", "needless-phrase" at "words/zh-Hant/phrases.toml", "\"话\"";
    phrase_of_other_words: "words/zh-Hant/phrases.toml", "" => "[phrases]\n\"话\" = \"說話\"\n", "phrase-length" at "words/zh-Hant/phrases.toml", "\"說話\"";
    // --- the operator ---
    address_without_a_scheme: OPERATOR, "" => "address = \"www.example.gov.cn/\"", "not-an-address" at OPERATOR, "\"www.example.gov.cn/\"";
    address_without_an_end: OPERATOR, "" => "address = \"https://www.example.gov.cn/anju\"", "not-an-address" at OPERATOR, "\"https://www.example.gov.cn/anju\"";
    domain_with_a_scheme: OPERATOR, "" => "site-domain = \"https://www.example.gov.cn\"", "not-a-domain" at OPERATOR, "\"https://www.example.gov.cn\"";
    site_code_of_nine_digits: OPERATOR, "" => "site-id-code = \"350100001\"", "not-a-site-code" at OPERATOR, "\"350100001\"";
    weakness_reported_to_nobody: OPERATOR, "" => "security-contact = \"security@example.gov.cn\"", "not-a-security-contact" at OPERATOR, "\"security@example.gov.cn\"";
    weakness_reported_for_ever: OPERATOR, "" => "security-contact = \"mailto:a@example.gov.cn\"", "security-without-expiry" at OPERATOR, "\"mailto:a@example.gov.cn\"";
    weakness_reported_until_no_day: OPERATOR, "" => "security-contact = \"tel:12345\"\nsecurity-expires = \"2027-02-30\"", "not-a-day" at OPERATOR, "\"2027-02-30\"";
    icp_filing_without_a_number: OPERATOR, "" => "icp = \"闽ICP备号\"", "not-a-filing-number" at OPERATOR, "\"闽ICP备号\"";
    police_filing_of_13_digits: OPERATOR, "" => "police = \"闽公网安备3501000200001号\"", "not-a-filing-number" at OPERATOR, "\"闽公网安备3501000200001号\"";
    mark_of_another_host: OPERATOR, "" => "mark = \"https://www.example.com/mark\"", "not-a-mark" at OPERATOR, "\"https://www.example.com/mark\"";
    first_language_switched_off: OPERATOR, "" => "languages = [\"en\"]", "language-needed" at OPERATOR, "[\"en\"]";
    operator_with_a_misspelt_key: OPERATOR, "" => "organizer = \"x\"", "unknown-key" at OPERATOR, "organizer";
    operator_in_a_misspelt_file: "operators.toml", "" => "name = \"x\"", "stray-file" at "operators.toml", "";
    // --- cases ---
    unknown_fact_in_a_case: CASES, "\"2026-05-24\", paid-months" => "\"2026-05-24\", paid-moths", "wrong-fact" at CASES, "paid-moths";
    number_out_of_range: CASES, "\"2026-05-24\", paid-months = 600" => "\"2026-05-24\", paid-months = 601", "wrong-fact" at CASES, "paid-months";
    child_too_many: "policy/cases/school.toml", "child = [{ stage = \"primary\" }]" => "child = [{}, {}, {}, {}, {}, {}, {}]", "wrong-fact" at "policy/cases/school.toml", "[{}, {}, {}, {}, {}, {}, {}]";
    case_differs: CASES, "registered-on = \"2026-05-24\"" => "registered-on = \"2026-05-26\"", "case-differs" at CASES, "\"half a year\"";
    case_gives_another_reason: CASES, "unmet = [\"waited\"]" => "unmet = [\"paid\"]", "case-differs" at CASES, "\"a day short\"";
    cases_of_no_service: "policy/cases/permits.toml", "" => "[[case]]\nname = \"x\"\n", "unknown-service" at "policy/cases/permits.toml", "";
    case_of_nobody: CASES, "unmet = [\"waited\"]" => "unmet = [\"waited\"]\nof = \"child-0\"", "unknown-word" at CASES, "\"child-0\"";
    cases_in_a_folder_of_no_service: "policy/cases/permits/papers.toml", "" => "[[case]]\nname = \"x\"\n", "unknown-service" at "policy/cases/permits/papers.toml", "";
    two_cases_of_one_name_in_two_files: "policy/cases/permit/papers.toml", "" => "[[case]]\nname = \"half a year\"\non = \"2026-11-24\"\nexpect = \"unknown\"\n", "duplicate-id" at "policy/cases/permit/papers.toml", "\"half a year\"";
    two_cases_of_one_name: CASES, "name = \"a day short\"" => "name = \"half a year\"", "duplicate-id" at CASES, "\"half a year\"";
    // --- families ---
    family_differs: COUPLE, "outcome = \"yes\"" => "outcome = \"office\"", "family-differs" at COUPLE, "{ outcome = \"office\", unmet = [], office = [] }";
    family_is_told_another_reason: COUPLE, "unmet = []" => "unmet = [\"paid\"]", "family-differs" at COUPLE, "{ outcome = \"yes\", unmet = [\"paid\"], office = [] }";
    family_of_which_another_rest_comes: COUPLE, "not-yet = [\"child-1.school\"]" => "yes = [\"child-1.school\"]", "family-differs" at COUPLE, "\"child-1.school\"";
    family_without_a_service: COUPLE, "not-yet = [\"child-1.school\"]" => "not-yet = []", "family-incomplete" at COUPLE, "[rest]";
    family_whose_default_does_not_fit: COUPLE, "not-yet = [\"child-1.school\"]" => "default = \"not-needed\"", "family-default-differs" at COUPLE, "\"not-needed\"";
    family_with_another_default: COUPLE, "not-yet = [" => "default = \"yes\"\nnot-yet = [", "unknown-word" at COUPLE, "\"yes\"";
    everyday_words_of_an_unknown_service: EVERYDAY, "permit = " => "permits = ", "unknown-service" at EVERYDAY, "permits";
    everyday_words_of_an_unknown_topic: EVERYDAY, "residence = " => "resident = ", "unknown-topic" at EVERYDAY, "resident";
    everyday_words_without_those_to_ignore: EVERYDAY, "ignored = [\"吗\"]" => "", "missing-key" at EVERYDAY, "";
    everyday_words_of_another_kind: EVERYDAY, "[topic]" => "[page]\n[topic]", "unknown-key" at EVERYDAY, "page";
    everyday_words_that_say_nothing: EVERYDAY, "\"暂住证\"" => "\"暂住证\", \" \"", "empty-text" at EVERYDAY, "\" \"";
    everyday_words_said_twice: EVERYDAY, "\"暂住证\"" => "\"暂住证\", \"暂住证\"", "duplicate-id" at EVERYDAY, "\"暂住证\"";
    family_with_an_unknown_service: COUPLE, "\"child-1.school\"" => "\"child-1.schol\"", "unknown-service" at COUPLE, "\"child-1.schol\"";
    family_expects_of_an_unknown_service: COUPLE, "permit = {" => "permits = {", "unknown-service" at COUPLE, "permits";
    family_lists_a_service_twice: COUPLE, "[\"child-1.school\"]" => "[\"child-1.school\", \"permit\"]", "duplicate-id" at COUPLE, "\"permit\"";
    family_without_this_child: COUPLE, "child-1.school" => "child-2.school", "unknown-word" at COUPLE, "\"child-2.school\"";
    family_with_another_outcome: COUPLE, "outcome = \"yes\"" => "outcome = \"maybe\"", "unknown-word" at COUPLE, "\"maybe\"";
    family_with_a_misspelt_fact: COUPLE, "paid-months" => "paid-month", "wrong-fact" at COUPLE, "paid-month";
    family_with_a_misspelt_stage: COUPLE, "\"primary\"" => "\"primry\"", "wrong-fact" at COUPLE, "stage";
    family_on_no_day: COUPLE, "2026-11-24" => "2026-11-31", "not-a-day" at COUPLE, "\"2026-11-31\"";
    family_with_a_misspelt_key: COUPLE, "[rest]" => "[rst]", "unknown-key" at COUPLE, "rst";
    family_without_a_story: "words/en/families.ftl", "" => "family-couple = words\n    .summary = words\n", "missing-words" at COUPLE, "";
    family_that_goes_on_in_one_language: "words/en/families.ftl", "story = words" => "next = then\n    .story = words", "missing-words" at COUPLE, "";
    words_of_no_family: "words/en/families.ftl", "" => "family-couples = words\n", "unused-words" at "words/en/families.ftl", "family-couples";
    words_that_no_family_has: "words/en/families.ftl", ".story" => ".tale = words\n    .story", "unused-words" at "words/en/families.ftl", "family-couple";
    // --- what only pages tell ---
    guide_without_papers: SCHOOL, "[[paper]]\nany = [\"card\"]\n" => "", "guide-lacks" at SCHOOL, "";
    guide_without_a_hotline: PERMIT, "hotlines = [\"call\"]\n" => "", "guide-lacks" at PERMIT, "";
    journey_that_counts_otherwise_than_the_rules: START, "months = 6" => "months = 5", "deadline-differs" at START, "{ months = 5, of = \"registered-on\" }";
    journey_that_ends_where_the_rules_begin: START, "from = {" => "within = {", "deadline-differs" at START, "{ months = 6, of = \"registered-on\" }";
    journey_in_months_and_days: START, "months = 6" => "months = 6, days = 3", "one-verb" at START, "{ months = 6, days = 3, of = \"registered-on\" }";
    journey_with_two_times: START, "from = {" => "within = { days = 9, of = \"registered-on\" }\nfrom = {", "one-verb" at START, "{ months = 6, of = \"registered-on\" }";
    journey_without_a_ground: START, "ground = [{ law = \"rules\", article = \"2\" }]\n" => "", "no-ground" at START, "\"wait\"";
    journey_to_an_unknown_service: START, "service = \"permit\"" => "service = \"permits\"", "unknown-service" at START, "\"permits\"";
    journey_without_words: START, "id = \"wait\"" => "id = \"weight\"", "missing-words" at START, "\"weight\"";
    words_of_no_stage: "words/en/pages/site.ftl", "journey-start-wait =" => "journey-start-gone = words\njourney-start-wait =", "unused-words" at "words/en/pages/site.ftl", "journey-start-gone";
    number_that_nobody_has_looked_at: CONTACTS, "known = [\"call\"]" => "known = []", "unknown-contact" at PERMIT, "\"call\"";
    number_that_no_service_names: CONTACTS, "[\"call\"]" => "[\"call\", \"cry\"]", "unknown-contact" at CONTACTS, "\"cry\"";
    area_of_unknown_size: PLACES, "circle = \"whole\"" => "circle = \"half\"", "unknown-word" at PLACES, "\"half\"";
    change_by_an_unknown_clause: CHANGES, "二(一)" => "二(九)", "unknown-clause" at CHANGES, "\"二(九)\"";
    a_fact_nobody_reads: SCHOOL, "fact = \"stage\"\nis = \"primary\"" => "fact = \"children-count\"\nat-least = 1", "unused-fact" at FACTS, "stage";
    // --- constraints ---
    likelihood_that_is_none: LIVES, "\"unlikely\"" => "\"rare\"", "unknown-word" at LIVES, "\"rare\"";
    constraint_on_no_fact: LIVES, "fact = \"registered-on\"" => "fact = \"registerd-on\"", "unknown-fact" at LIVES, "\"registerd-on\"";
    constraint_without_words: LIVES, "registered-early" => "registered-late", "missing-words" at LIVES, "registered-late";
    constraint_on_a_group: LIVES, "all = [" => "some = \"adult\"\nall = [", "constraint-of-several" at LIVES, "lost-long-ago";
    constraint_that_nobody_breaks: LIVES, "{ fact = \"paid-months\", at-least = 599 }" => "{ fact = \"permit\", is = \"valid\" }", "never-broken" at LIVES, "lost-long-ago";
    constraint_that_takes_an_option: LIVES, "all = [{ fact = \"permit\", is = \"lost\" }, { fact = \"paid-months\", at-least = 599 }]" => "fact = \"permit\"\nis = \"lost\"", "no-life-left" at LIVES, "lost-long-ago";
    constraint_that_takes_every_life: LIVES, "all = [{ fact = \"permit\", is = \"lost\" }, { fact = \"paid-months\", at-least = 599 }]" => "fact = \"paid-months\"\nat-least = 0", "no-life-left" at LIVES, "lost-long-ago";
    order_of_what_is_no_date: LIVES, "fact = \"registered-on\"\nbefore = \"1950-01-01\"" => "earlier = { date = \"paid-months\", than = \"registered-on\" }", "wrong-kind" at LIVES, "\"paid-months\"";
    case_that_nobody_lives: CASES, "{ permit = \"none\", registered-on = \"2026-05-24\"" => "{ permit = \"lost\", registered-on = \"2026-05-24\"", "impossible-life" at CASES, "\"half a year\"";
    life_that_breaks_something_else: "policy/lives.toml", "permit = \"lost\"" => "permit = \"none\"", "life-differs" at "policy/lives.toml", "\"lost, and long ago\"";
    constraint_that_no_life_tries: "policy/lives.toml", "unlikely = [\"registered-early\"]" => "", "untried-constraint" at LIVES, "registered-early";
    life_that_is_unlikely_by_nothing: "policy/lives.toml", "unlikely = [\"registered-early\"]" => "", "life-differs" at "policy/lives.toml", "\"registered in the first days\"";
}
