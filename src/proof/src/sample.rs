//! A small book for tests: a card for whoever has been registered six months and works or studies; and the proof
//! of it, and of its mutants.

#![cfg(test)]

use crate::mutation::{Touched, mutate};
use crate::{Flaw, prove};
use policy::{
    Changeability, Comparison, Condition, DateOf, Day, Fact, FactId, FactKey, Guidance, Household, Kind,
    Known, MessageId, Operand, Outcome, Person, PersonGroup, Query, Requirement, RequirementKind, RuleBook,
    Scope, Sensitivity, Service, ServiceId, TimeUnit, Unit, assess,
};
use words::Table;

const PARTNER: FactId = FactId(0);
const CHILDREN: FactId = FactId(1);
const REGISTERED_ON: FactId = FactId(2);
const WORK: FactId = FactId(3);
const PAID: FactId = FactId(4);

fn fact(id: &str, of: Scope, kind: Kind) -> Fact {
    Fact {
        id: id.to_owned(),
        of,
        kind,
        sensitivity: Sensitivity::Plain,
        changeability: Changeability::Person,
        kept: 0,
        change_to: None,
        of_partner: None,
        question: MessageId(0),
        question_other: None,
        label: MessageId(0),
        why: MessageId(0),
        find_out: MessageId(0),
        hint: None,
        given: None,
        past: false,
        options: Vec::new(),
    }
}

fn rule(id: &str, label: u16, need: bool, condition: Condition) -> Requirement {
    Requirement {
        id: id.to_owned(),
        kind: if need { RequirementKind::Applicability } else { RequirementKind::Eligibility },
        condition,
        label: MessageId(label),
        unmet: MessageId(0),
        grounds: Vec::new(),
        ..Requirement::default()
    }
}

fn options(names: &[&str]) -> Kind {
    Kind::Choice(names.iter().map(|name| (*name).to_owned()).collect())
}

/// The card: registered six months, paid twelve, and some adult works or studies.
fn book() -> RuleBook {
    let service = Service {
        id: "card".to_owned(),
        topic: 0,
        of: Scope::Applicant,
        urgent: false,
        name: MessageId(0),
        what: MessageId(0),
        yes: MessageId(0),
        not_yet: MessageId(0),
        decided: MessageId(0),
        not_needed: MessageId(0),
        requirements: vec![
            rule(
                "half-year",
                1,
                false,
                Condition::Elapsed(DateOf::Fact(REGISTERED_ON), TimeUnit::Months, Comparison::AtLeast, 6),
            ),
            rule("paid", 2, false, Condition::Number(PAID, Comparison::AtLeast, Operand::Number(12))),
            rule("busy", 0, true, Condition::Some(PersonGroup::Adult, vec![Condition::Is(WORK, 0b011)])),
        ],
        advice: Vec::new(),
        guidance: Guidance::default(),
        grounds: Vec::new(),
        after: Vec::new(),
        ..Service::default()
    };
    RuleBook {
        format: RuleBook::FORMAT,
        from: Day::EARLIEST,
        until: Day::LATEST,
        topics: Vec::new(),
        constraints: Vec::new(),
        facts: vec![
            fact("partner-here", Scope::Household, options(&["yes", "no"])),
            fact("children-count", Scope::Household, Kind::Number(Unit::Count, 0, 6)),
            fact("registered-on", Scope::Applicant, Kind::Date),
            fact("work", Scope::Adult, options(&["job", "study", "none"])),
            fact("paid", Scope::Applicant, Kind::Number(Unit::Months, 0, 600)),
        ],
        named_conditions: Vec::new(),
        schedules: Vec::new(),
        computed_dates: Vec::new(),
        days_off: policy::DaysOff::default(),
        clauses: Vec::new(),
        services: vec![service],
        partner: PARTNER,
        children: CHILDREN,
    }
}

fn tables() -> Vec<Table> {
    let table = |language: &str, policy: [&str; 3]| {
        Table::new(language, policy.map(str::to_owned).to_vec(), Vec::new())
    };
    vec![
        table("zh-Hans", ["在工作或读书", "登记满 6 个月", "缴满 12 个月"]),
        table("zh-Hant", ["在工作或讀書", "登記滿 6 個月", "繳滿 12 個月"]),
        table("en", ["Working or studying", "At least 6 months registered", "12 months or more paid"]),
    ]
}

fn today() -> Day {
    Day::parse("2026-11-24").unwrap()
}

fn kinds(book: &RuleBook, tables: &[Table]) -> Vec<(Flaw, String)> {
    let findings = prove(book, tables, today()).findings;
    findings.into_iter().map(|finding| (finding.kind, finding.detail)).collect()
}

#[test]
fn a_sound_book_is_counted_exactly() {
    let proof = prove(&book(), &tables(), today());
    // children-count is read by no rule here, and nothing else is wrong.
    assert_eq!(kinds(&book(), &tables()), [(Flaw::IdleFact, "children-count".to_owned())]);
    let [row] = proof.services.as_slice() else { panic!("{:?}", proof.services) };
    // date 2 × paid 2 × partner 2 × work 2 × partner's work 2
    assert_eq!(row.assignments, 32);
    let shares: Vec<_> = row.outcomes.iter().map(|share| (share.outcome, share.assignments)).collect();
    // Nobody is busy: 4 × (no partner 2 + partner 1); else 4 × 5, of which a quarter is a yes.
    assert_eq!(shares, [("yes", 5), ("not-yet", 15), ("not-needed", 12)]);
    assert_eq!(proof.never_shown[0].outcomes, ["office"]);
    assert_eq!(proof.alike, ["work: job = study"]);
}

#[test]
fn thresholds_are_listed_below_at_and_above() {
    let proof = prove(&book(), &tables(), today());
    let told: Vec<_> = proof
        .thresholds
        .iter()
        .map(|row| {
            (row.rule.as_str(), row.at.value.as_str(), [&row.below, &row.at, &row.above].map(|at| at.outcome))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("at-least 6 months since", "2026-05-24", ["yes", "yes", "not-yet"]),
            ("at-least 12", "12", ["not-yet", "yes", "yes"]),
        ]
    );
}

#[test]
fn refusals_have_minimal_reasons() {
    let proof = prove(&book(), &tables(), today());
    let [refusals] = proof.refusals.as_slice() else { panic!("{:?}", proof.refusals) };
    assert_eq!(refusals.samples, 200);
    // One requirement fails, and one adult is known to be busy: two facts, or three with the partner.
    assert!((2..=3).contains(&refusals.longest) && refusals.facts >= 2 * refusals.samples, "{refusals:?}");
}

#[test]
fn what_is_wrong_is_found() {
    let mut wrong = book();
    wrong.services[0].requirements[0].condition =
        Condition::Elapsed(DateOf::Fact(REGISTERED_ON), TimeUnit::Months, Comparison::MoreThan, 6);
    wrong.services[0].requirements[1].condition =
        Condition::Number(PAID, Comparison::AtLeast, Operand::Number(13));
    let found: Vec<Flaw> = kinds(&wrong, &tables()).into_iter().map(|(kind, _)| kind).collect();
    assert_eq!(found.iter().filter(|kind| **kind == Flaw::WordsContradict).count(), 3, "in each language");
    assert_eq!(found.iter().filter(|kind| **kind == Flaw::WordsOtherNumber).count(), 3, "in each language");

    let mut wrong = book();
    let facts = &mut wrong.facts[WORK.index()];
    facts.kind = options(&["job", "study", "none", "rest"]);
    assert!(kinds(&wrong, &tables()).contains(&(Flaw::UnusedOption, "work: none, rest".to_owned())));
    wrong.facts[WORK.index()].kind = options(&["job"]);
    assert!(kinds(&wrong, &tables()).contains(&(Flaw::OptionNotOffered, "work".to_owned())));

    let mut wrong = book();
    let paid = |comparison, n| Condition::Number(PAID, comparison, Operand::Number(n));
    wrong.services[0].requirements[1].condition =
        Condition::All(vec![paid(Comparison::MoreThan, 20), paid(Comparison::LessThan, 10)]);
    let found = kinds(&wrong, &[]);
    assert!(found.contains(&(Flaw::NeverHolds, "paid".to_owned())), "{found:?}");
    wrong.services[0].requirements[1].condition =
        Condition::Any(vec![paid(Comparison::AtLeast, 10), paid(Comparison::LessThan, 10)]);
    let found = kinds(&wrong, &[]);
    assert!(found.contains(&(Flaw::AlwaysHolds, "paid".to_owned())), "{found:?}");
    assert!(found.contains(&(Flaw::IdleInService, "paid".to_owned())), "{found:?}");
}

fn outcome(book: &RuleBook, registered: &str, paid: i32, work: usize) -> Outcome {
    let mut household = Household::new();
    household
        .learn(FactKey::new(REGISTERED_ON, Person::Applicant), Known::day(Day::parse(registered).unwrap()));
    household.learn(FactKey::new(PAID, Person::Applicant), Known::number(paid));
    household.learn(FactKey::new(WORK, Person::Applicant), Known::option(work));
    household.learn(FactKey::new(PARTNER, Person::Household), Known::option(1));
    assess(&Query::new(book, &household, today(), ServiceId(0), Person::Applicant)).outcome
}

/// Worked cases of the card: just enough and just short, for each kind of work.
fn holds(book: &RuleBook, _: Touched) -> bool {
    [
        ("2026-05-24", 12, 0, Outcome::Yes),
        ("2026-05-24", 12, 1, Outcome::Yes),
        ("2026-05-25", 12, 0, Outcome::NotYet),
        ("2026-05-24", 11, 0, Outcome::NotYet),
        ("2026-05-24", 12, 2, Outcome::NotNeeded),
    ]
    .into_iter()
    .all(|(registered, paid, work, expected)| outcome(book, registered, paid, work) == expected)
}

#[test]
fn mutants_survive_without_cases_and_die_with_them() {
    let book = book();
    let without = mutate(&book, &[], today(), |_, _| true);
    assert_eq!((without.mutants, without.killed_by_cases), (19, 0));
    assert!(without.survived.iter().any(|survivor| survivor.mutant.change.contains("more-than")));
    for survivor in &without.survived {
        assert_ne!(survivor.book, survivor.mutated, "{survivor:?}");
    }

    // The words alone notice every mutant of the half year's number and comparison.
    let words = mutate(&book, &tables(), today(), |_, _| true);
    let half_year = words.survived.iter().filter(|survivor| survivor.mutant.place == "requirement half-year");
    assert!(half_year.clone().all(|survivor| !survivor.mutant.change.contains("->")), "{words:?}");
    assert!(words.killed_by_proof > without.killed_by_proof);

    // No case has a partner, so nobody notices that every adult would have to work.
    let with = mutate(&book, &tables(), today(), holds);
    let survived: Vec<&str> = with.survived.iter().map(|survivor| survivor.mutant.change.as_str()).collect();
    assert_eq!(survived, ["some -> every"]);
    assert_eq!(with.kill_rate(), 947);
    assert_eq!(with, mutate(&book, &tables(), today(), holds), "the same every time");
}

#[test]
fn what_changes_nothing_is_equivalent() {
    // Nobody is registered before the calendar begins: the second condition never bites.
    let mut book = book();
    let never = Condition::Before(DateOf::Fact(REGISTERED_ON), true, Day::EARLIEST.0 - 400);
    let half_year = book.services[0].requirements[0].condition.clone();
    book.services[0].requirements[0].condition = Condition::Any(vec![half_year, never]);
    let mutation = mutate(&book, &[], today(), holds);
    let same: Vec<&str> = mutation.equivalent.iter().map(|mutant| mutant.change.as_str()).collect();
    assert_eq!(
        same,
        [
            "any: member 2 dropped",
            "any 2: registered-on compared with 1898-11-26",
            "any 2: registered-on compared with 1898-11-28"
        ]
    );
}
