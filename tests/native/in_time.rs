//! Rules in time: what is staged begins by itself on its day; a past event is judged by the rules of its day; and of a
//! rule that does not speak of a case, nothing is shown. A small set of seeds, changed for each question.

use crate::reader_bad::{broken, found};
use crate::seeds::{assessed, book, day, root};
use policy::{Assessment, FactKey, Household, Known, Outcome, Person, Query, RuleBook, Settled, assess};
use reader::{Files, read_files, render};

const PERMIT: &str = "policy/services/permit.toml";
const SCHOOL: &str = "policy/services/school.toml";

/// The rule book of seeds that must be sound.
#[track_caller]
fn sound(files: Files) -> RuleBook {
    let reading = read_files(files);
    let mistakes = render(&reading.diagnostics, &reading.files, false);
    reading.content.unwrap_or_else(|| panic!("{mistakes}")).book
}

fn family(book: &RuleBook, facts: &[(Person, &str, Known)]) -> Household {
    let mut household = Household::new();
    for (who, fact, known) in facts {
        household.learn(FactKey::new(book.fact_named(fact).unwrap(), *who), *known);
    }
    household
}

fn judged(book: &RuleBook, household: &Household, on: &str, service: &str, who: Person) -> Assessment {
    assess(&Query::new(book, household, day(on), book.service_named(service).unwrap(), who))
}

/// The requirements that are shown, by name.
fn shown<'b>(book: &'b RuleBook, found: &Assessment) -> Vec<&'b str> {
    let service = book.service(found.service);
    found.requirements.iter().map(|judged| service.requirements[judged.requirement].id.as_str()).collect()
}

/// Pupils of a junior school from 2027 on; until then of a primary school.
const STAGED: &str = "
[[requires]]
id = \"young\"
fact = \"stage\"
is = \"junior\"
from = \"2027-01-01\"
ground = [{ law = \"rules\", article = \"5\" }]

[[advice]]
id = \"soon\"
fact = \"stage\"
is = \"primary\"
until = \"2026-12-31\"
ground = [{ law = \"rules\", article = \"5\" }]

[[advice]]
id = \"soon\"
fact = \"stage\"
is = \"junior\"
from = \"2027-01-01\"
ground = [{ law = \"rules\", article = \"5\" }]

[[paper]]
any = [\"card\"]
until = \"2026-12-31\"
";

/// Seeds with a change, and a sentence for the advice.
fn advised(mut files: Files) -> Files {
    for language in ["zh-Hans", "en"] {
        let file = format!("words/{language}/rules.ftl");
        let words = format!("{}\nschool-advice-soon = soon\n", files.text(&file).unwrap());
        files.insert(&file, words);
    }
    files
}

fn staged() -> RuleBook {
    let school = crate::reader_bad::good().text(SCHOOL).unwrap().to_owned();
    sound(advised(broken(SCHOOL, "", &format!("{school}{STAGED}"))))
}

#[test]
fn a_staged_rule_takes_effect_by_itself_on_its_day() {
    let book = staged();
    for (stage, before, after) in [(0, Outcome::Yes, Outcome::NotYet), (1, Outcome::NotYet, Outcome::Yes)] {
        let household = family(
            &book,
            &[
                (Person::Household, "children-count", Known::number(1)),
                (Person::Applicant, "permit", Known::option(1)),
                (Person::Child(0), "stage", Known::option(stage)),
            ],
        );
        for (on, outcome) in
            [("2026-01-01", before), ("2026-12-31", before), ("2027-01-01", after), ("2030-06-01", after)]
        {
            let found = judged(&book, &household, on, "school", Person::Child(0));
            assert_eq!(found.outcome, outcome, "stage {stage} on {on}");
            assert_eq!(shown(&book, &found), ["held", "young"], "one of the two at a time, on {on}");
            let new = usize::from(on >= "2027");
            assert_eq!(found.advice, if new == stage { vec![new] } else { vec![] }, "stage {stage} on {on}");
            let lines: Vec<usize> = found.papers.iter().map(|needed| needed.line).collect();
            assert_eq!(lines, if new == 0 { vec![0, 1] } else { vec![0] }, "on {on}");
        }
        // Before either is in force, nothing is asked of the pupil.
        let found = judged(&book, &household, "2025-12-31", "school", Person::Child(0));
        assert_eq!((found.outcome, shown(&book, &found)), (Outcome::Yes, vec!["held"]));
    }
}

#[test]
fn what_is_staged_is_proven_for_the_days_to_come() {
    let reading = read_files(advised(broken(
        SCHOOL,
        "",
        &format!("{}{STAGED}", crate::reader_bad::good().text(SCHOOL).unwrap()),
    )));
    let content = reading.content.unwrap();
    let proof = proof::prove(&content.book, &content.words, day("2026-11-24"));
    for on in ["2026-11-24", "2026-12-31", "2027-01-01"] {
        let rows: Vec<_> =
            proof.services.iter().filter(|row| row.service == "school" && row.on == on).collect();
        assert!(!rows.is_empty(), "school is not proven for {on}");
        assert!(rows.iter().all(|row| row.outcomes.iter().any(|share| share.outcome == "yes")), "{rows:?}");
    }
}

/// Whoever registered until 2025 needs 12 months paid; later 24; whatever today is.
const BY_DAY_OF_REGISTRATION: &str = "id = \"paid\"
at = \"registered-on\"
until = \"2025-12-31\"
fact = \"paid-months\"
at-least = 12
ground = [{ office = true }]

[[requires]]
id = \"paid\"
at = \"registered-on\"
from = \"2026-01-01\"
fact = \"paid-months\"
at-least = 24
";
const PAID: &str =
    "id = \"paid\"\nfact = \"paid-months\"\nat-least = { schedule = \"slow\", at = \"later\" }\n";

fn by_event() -> RuleBook {
    sound(broken(PERMIT, PAID, BY_DAY_OF_REGISTRATION))
}

fn registered(book: &RuleBook, on: Known, paid: Known) -> Household {
    family(
        book,
        &[
            (Person::Applicant, "permit", Known::option(0)),
            (Person::Applicant, "registered-on", on),
            (Person::Applicant, "paid-months", paid),
        ],
    )
}

#[test]
fn a_past_event_is_judged_by_the_rules_of_its_day() {
    let book = by_event();
    for on in ["2026-11-24", "2027-05-01", "2028-12-31"] {
        for (registered_on, paid, outcome) in [
            ("2025-12-31", 11, Outcome::NotYet),
            ("2025-12-31", 12, Outcome::Yes),
            ("2026-01-01", 12, Outcome::NotYet),
            ("2026-01-01", 23, Outcome::NotYet),
            ("2026-01-01", 24, Outcome::Yes),
        ] {
            let household = registered(&book, Known::day(day(registered_on)), Known::number(paid));
            let found = judged(&book, &household, on, "permit", Person::Applicant);
            assert_eq!(found.outcome, outcome, "registered {registered_on}, paid {paid}, on {on}");
            // Only the rule of that day is shown, not the other as if it were met.
            assert_eq!(shown(&book, &found), ["due", "waited", "paid"], "registered {registered_on}");
            let last = found.requirements[2];
            assert_eq!(last.requirement, if registered_on < "2026" { 2 } else { 3 });
            let met = if outcome == Outcome::Yes { Settled::Yes } else { Settled::No };
            assert_eq!(last.truth.settled(), Some(met));
        }
    }
}

#[test]
fn an_event_of_an_uncertain_day_is_judged_by_all_rules_that_may_apply() {
    let book = by_event();
    let about = Known::days(day("2025-12-20"), day("2026-01-10"));
    for (paid, outcome) in [
        (Known::number(11), Outcome::NotYet),
        (Known::number(12), Outcome::Unknown),
        (Known::number(23), Outcome::Unknown),
        (Known::number(24), Outcome::Yes),
        (Known::Range(24, 40), Outcome::Yes),
        (Known::Range(0, 11), Outcome::NotYet),
    ] {
        let household = registered(&book, about, paid);
        let found = judged(&book, &household, "2026-11-24", "permit", Person::Applicant);
        assert_eq!(found.outcome, outcome, "paid {paid:?}");
        let missing: Vec<String> = found.missing.iter().map(|key| key.name(&book)).collect();
        let expected: &[&str] = if outcome == Outcome::Unknown { &["registered-on"] } else { &[] };
        assert_eq!(missing, expected, "paid {paid:?}: what is paid is known");
    }
}

#[test]
fn what_is_known_of_an_event_and_what_follows_agree_in_every_case() {
    // Exactly: an outcome is unknown only if two ways it may have been have two outcomes.
    let book = by_event();
    let days = ["2025-12-30", "2025-12-31", "2026-01-01", "2026-01-02"].map(day);
    let amounts = [11, 12, 13, 23, 24, 25];
    for (first, last) in (0..4).flat_map(|a| (a..4).map(move |b| (a, b))) {
        for (low, high) in (0..6).flat_map(|a| (a..6).map(move |b| (a, b))) {
            let mut ways = std::collections::BTreeSet::new();
            for registered_on in &days[first..=last] {
                for paid in amounts[low]..=amounts[high] {
                    let exact = registered(&book, Known::day(*registered_on), Known::number(paid));
                    ways.insert(judged(&book, &exact, "2026-11-24", "permit", Person::Applicant).outcome);
                }
            }
            let known = Known::days(days[first], days[last]);
            let household = registered(&book, known, Known::Range(amounts[low], amounts[high]));
            let found = judged(&book, &household, "2026-11-24", "permit", Person::Applicant).outcome;
            let expected = if ways.len() == 1 { *ways.first().unwrap() } else { Outcome::Unknown };
            assert_eq!(found, expected, "{household:?}");
        }
    }
}

#[test]
fn advice_and_papers_go_by_the_day_of_an_event_too() {
    let advice = "id = \"long\"\nat = \"registered-on\"\nuntil = \"2020-12-31\"\n";
    let mut files = broken(PERMIT, "id = \"long\"\n", advice);
    let paper = "any = [\"card\"]\nat = \"registered-on\"\nfrom = \"2021-01-01\"\n";
    let text = files.text(PERMIT).unwrap().replace("any = [\"card\"]\n", paper);
    files.insert(PERMIT, text.replace("when = { fact = \"permit\", is = \"lost\" }\n", ""));
    let book = sound(files);
    for (first, last, said, needed) in [
        ("2020-12-31", "2020-12-31", true, false),
        ("2021-01-01", "2021-01-01", false, true),
        // Advice is given when it certainly applies; a paper is named when it may be needed.
        ("2020-12-31", "2021-01-01", false, true),
    ] {
        let household = registered(&book, Known::days(day(first), day(last)), Known::number(300));
        let found = judged(&book, &household, "2026-11-24", "permit", Person::Applicant);
        assert_eq!((!found.advice.is_empty(), !found.papers.is_empty()), (said, needed), "{first} to {last}");
    }
}

#[test]
fn a_reckoned_day_may_decide_and_has_a_name() {
    let by_reckoned = BY_DAY_OF_REGISTRATION.replace("registered-on", "later").replace("2025", "2040");
    let mut files = broken(PERMIT, PAID, &by_reckoned.replace("2026-01-01", "2041-01-01"));
    assert!(found(&read_files(files.clone())).iter().any(|(code, ..)| code == "missing-words"));
    for language in ["zh-Hans", "en"] {
        let file = format!("words/{language}/rules.ftl");
        let words = format!("{}\ndate-later = later\n", files.text(&file).unwrap());
        files.insert(&file, words);
    }
    let book = sound(files);
    // Registered in 2025: 180 months later it is 2040; registered in 2026: 2041.
    for (registered_on, paid, outcome) in [
        ("2025-12-31", 12, Outcome::Yes),
        ("2026-01-01", 12, Outcome::NotYet),
        ("2026-01-01", 24, Outcome::Yes),
    ] {
        let household = registered(&book, Known::day(day(registered_on)), Known::number(paid));
        let found = judged(&book, &household, "2026-11-24", "permit", Person::Applicant);
        assert_eq!(found.outcome, outcome, "registered {registered_on}, paid {paid}");
    }
}

#[test]
fn any_day_of_the_calendar_can_be_asked_about() {
    let household = Household::new();
    for on in
        ["0001-01-01", "1900-01-01", "2025-10-08", "2026-02-28", "2029-01-01", "2100-12-31", "9999-12-31"]
    {
        for (service, who) in assessed(book(), &household) {
            let found = assess(&Query::new(book(), &household, day(on), service, who));
            assert!(!matches!(found.outcome, Outcome::Yes | Outcome::NotYet), "{on}: nothing is known");
        }
    }
}

/// The example of `seeds/README.md` on staging a rule.
fn example() -> String {
    let readme = std::fs::read_to_string(root().join("seeds/README.md")).unwrap();
    let blocks: Vec<&str> =
        readme.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    let staged: Vec<&str> = blocks.into_iter().filter(|block| block.contains("paid-ten-months")).collect();
    assert_eq!(staged.len(), 1);
    staged[0].to_owned()
}

#[test]
fn the_example_in_the_readme_is_sound_and_does_what_it_says() {
    let (mut files, _) = Files::load(&root().join("seeds"));
    let file = "policy/services/unemployment-benefit.toml";
    let text = files.text(file).unwrap().to_owned();
    let from = text.find("[[requires]]\nid = \"paid-a-year\"").unwrap();
    let to = from + 1 + text[from + 1..].find("[[").unwrap();
    // What the requirement of today rests on stays cited: the registers of articles would ask for it.
    let grounds = &text[from..to][text[from..to].find("ground = [").unwrap()..];
    let shown = "ground = [{ law = \"social-insurance-law\", article = \"第45条\" }, { office = true }]";
    let example = example();
    assert!(example.contains(shown), "{example}");
    let example = example.replacen(shown, grounds, 1);
    files.insert(file, format!("{}{}\n{}", &text[..from], example, &text[to..]));
    for (language, words) in [
        ("zh-Hans", "缴费满 10 个月\n    .unmet = 请单位补缴"),
        ("en", "Paid for 10 months\n    .unmet = Ask"),
    ] {
        let file = format!("words/{language}/services/unemployment-benefit.ftl");
        let name = "unemployment-benefit-require-paid-ten-months";
        let words = format!("{}\n{name} = {words}\n", files.text(&file).unwrap());
        files.insert(&file, words);
    }
    let book = sound(files);
    let family = family(
        &book,
        &[
            (Person::Applicant, "job-ended", Known::option(1)),
            (Person::Applicant, "work", Known::option(5)),
            (Person::Applicant, "jobless-registered", Known::option(0)),
            (Person::Applicant, "unemployment-paid-months", Known::number(10)),
            (Person::Applicant, "benefit-left", Known::option(1)),
            (Person::Applicant, "draws-pension", Known::option(1)),
            (Person::Applicant, "pension-group", Known::option(0)),
            (Person::Applicant, "born-on", Known::day(day("1990-01-01"))),
        ],
    );
    for (on, outcome) in [("2026-12-31", Outcome::NotYet), ("2027-01-01", Outcome::Yes)] {
        let found = judged(&book, &family, on, "unemployment-benefit", Person::Applicant);
        assert_eq!(found.outcome, outcome, "{on}");
    }
}
