//! A small book: a number that excludes an option, an age that excludes another, and the order of two dates.

use super::{clashes, is_impossible, narrowed};
use crate::model::book::RuleBook;
use crate::model::condition::{Comparison, Condition, DateOf, Operand, TimeUnit};
use crate::model::constraint::{Constraint, EarlierDate, Likelihood};
use crate::model::date::Day;
use crate::model::fact::{Fact, Kind, Scope, Unit};
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::FactId;
use crate::model::known::Known;

const NOW: FactId = FactId(2);
const MONTHS: FactId = FactId(3);
const BORN: FactId = FactId(4);
const DRAWS: FactId = FactId(5);
const CHILD_BORN: FactId = FactId(6);

fn choice(options: &[&str]) -> Kind {
    Kind::Choice(options.iter().map(|option| (*option).to_owned()).collect())
}

fn book() -> RuleBook {
    let fact = |id: &str, of, kind| Fact { id: id.to_owned(), of, kind, ..Fact::default() };
    let constraint = |condition, earlier| Constraint { condition, earlier, ..Constraint::default() };
    let younger = Condition::Elapsed(DateOf::Fact(BORN), TimeUnit::Months, Comparison::LessThan, 372);
    RuleBook {
        facts: vec![
            fact("partner-here", Scope::Household, choice(&["yes", "no"])),
            fact("children-count", Scope::Household, Kind::Number(Unit::Count, 0, 6)),
            fact("now", Scope::Applicant, choice(&["employer", "self", "never"])),
            fact("months", Scope::Applicant, Kind::Number(Unit::Months, 0, 600)),
            fact("born", Scope::Applicant, Kind::Date),
            fact("draws", Scope::Applicant, choice(&["yes", "no"])),
            fact("child-born", Scope::Child, Kind::Date),
        ],
        constraints: vec![
            constraint(
                Condition::All(vec![
                    Condition::Is(NOW, 0b100),
                    Condition::Number(MONTHS, Comparison::AtLeast, Operand::Number(1)),
                ]),
                None,
            ),
            constraint(Condition::All(vec![Condition::Is(DRAWS, 0b01), younger]), None),
            constraint(Condition::Always, Some(EarlierDate { date: CHILD_BORN, than: BORN, months: 0 })),
        ],
        partner: FactId(0),
        children: FactId(1),
        ..RuleBook::default()
    }
}

fn on() -> Day {
    Day::parse("2026-11-30").unwrap()
}

fn own(fact: FactId) -> FactKey {
    FactKey::new(fact, Person::Applicant)
}

fn known(answers: &[(FactKey, Known)]) -> Household {
    let mut household = Household::new();
    answers.iter().for_each(|(key, known)| household.learn(*key, *known));
    household
}

#[test]
fn what_follows_is_the_same_in_both_directions() {
    let left = |answers: &[(FactKey, Known)]| narrowed(&book(), &known(answers), on());
    let never = left(&[(own(NOW), Known::option(2))]);
    assert_eq!(never.get(own(MONTHS)), Some(Known::number(0)));
    let paid = left(&[(own(MONTHS), Known::Range(5, 40))]);
    assert_eq!(paid.get(own(NOW)), Some(Known::Options(0b011)));
    // Perhaps never, perhaps not: nothing follows.
    let open = left(&[(own(NOW), Known::Options(0b101)), (own(MONTHS), Known::Range(0, 9))]);
    assert_eq!(open, known(&[(own(NOW), Known::Options(0b101)), (own(MONTHS), Known::Range(0, 9))]));
}

#[test]
fn an_age_excludes_to_the_day() {
    let draws = |born: &str| {
        let day = Known::day(Day::parse(born).unwrap());
        narrowed(&book(), &known(&[(own(BORN), day)]), on()).get(own(DRAWS))
    };
    assert_eq!(draws("1995-11-30"), None, "thirty-one today");
    assert_eq!(draws("1995-12-01"), Some(Known::option(1)));
    let yes = narrowed(&book(), &known(&[(own(DRAWS), Known::option(0))]), on());
    assert_eq!(yes.get(own(BORN)), Some(Known::days(Day::EARLIEST, Day::parse("1995-11-30").unwrap())));
}

#[test]
fn the_order_of_two_dates_narrows_both_and_is_asked_of_each_child() {
    let born = Day::parse("1990-05-01").unwrap();
    let child = |n| FactKey::new(CHILD_BORN, Person::Child(n));
    let count = FactKey::new(FactId(1), Person::Household);
    let family = known(&[(own(BORN), Known::day(born)), (count, Known::number(2))]);
    let left = narrowed(&book(), &family, on());
    assert_eq!(left.get(child(1)), Some(Known::days(born, Day::LATEST)));
    assert_eq!(left.get(child(2)), None, "nobody has counted a third child");
    let mut older = family.clone();
    older.learn(child(1), Known::day(Day(born.0 - 1)));
    let found = clashes(&book(), &older, on());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].constraint, found[0].keys.clone()), (2, vec![own(BORN), child(1)]));
    assert_eq!(
        narrowed(&book(), &older, on()).get(child(1)),
        older.get(child(1)),
        "a contradiction is left as it is"
    );
}

#[test]
fn only_what_is_impossible_narrows_and_contradicts() {
    let mut unlikely = book();
    unlikely.constraints.iter_mut().for_each(|one| one.likelihood = Likelihood::Unlikely);
    let family = known(&[(own(NOW), Known::option(2)), (own(MONTHS), Known::number(7))]);
    assert_eq!(clashes(&unlikely, &family, on()).len(), 1);
    assert!(!is_impossible(&unlikely, &family, on()) && is_impossible(&book(), &family, on()));
    let never = known(&[(own(NOW), Known::option(2))]);
    assert_eq!(narrowed(&unlikely, &never, on()), never);
}
