//! Facts and families by the names of the seeds, for tests that tell of somebody. Must not know: what any rule says.

use crate::seeds::{book, day, key};
use policy::{Day, FactKey, Household, Kind, Known, Person};

/// What is known if this is said of a fact: an option or several (`site|platform`), a number, a day or the days
/// between two (`2026-03-01..2026-03-31`).
pub fn known(fact: &str, value: &str) -> Known {
    let id = book().fact_named(fact).unwrap_or_else(|| panic!("there is no fact {fact}"));
    match &book().fact(id).kind {
        Kind::Choice(options) => {
            let place = |name: &str| options.iter().position(|option| option == name);
            let bit = |name: &str| 1 << place(name).unwrap_or_else(|| panic!("{fact} has no option {name}"));
            Known::Options(value.split('|').map(bit).sum())
        }
        Kind::Date => {
            let (first, last) = value.split_once("..").unwrap_or((value, value));
            Known::days(day(first), day(last))
        }
        Kind::Number(..) => Known::number(value.parse().unwrap()),
    }
}

/// This is said of the one who answers.
pub fn own(fact: &str, value: &str) -> (FactKey, Known) {
    (key(Person::Applicant, fact), known(fact, value))
}

/// Somebody of whom this is said, and nothing of anybody else.
pub fn somebody(facts: &[(&str, &str)]) -> Household {
    let mut household = Household::new();
    for (fact, value) in facts {
        let (key, known) = own(fact, value);
        household.learn(key, known);
    }
    household
}

/// A couple of whom this is said.
pub fn couple(facts: &[(Person, &str, &str)]) -> Household {
    let mut household = Household::new();
    household.learn(key(Person::Household, "partner-here"), known("partner-here", "yes"));
    for (who, fact, value) in facts {
        household.learn(key(*who, fact), known(fact, value));
    }
    household
}

/// Two parents of whom this is said and a child about to enter school; nobody is known to live in Fuzhou.
pub fn parents(facts: &[(Person, &str, &str)]) -> Household {
    let child = Person::Child(0);
    let family = [
        (Person::Household, "children-count", "1"),
        (Person::Applicant, "lives-in", "elsewhere"),
        (Person::Applicant, "hukou-place", "other-province"),
        (Person::Partner, "hukou-place", "other-province"),
        (child, "stage", "entering-primary"),
        (child, "child-hukou", "other-province"),
        (child, "school-in", "none"),
        (child, "child-born-on", "2020-05-01"),
    ];
    couple(&[&family, facts].concat())
}

/// Somebody who has just come to work in Fuzhou.
pub const NEWCOMER: [(&str, &str); 6] = [
    ("lives-in", "fuzhou-district"),
    ("hukou-place", "other-province"),
    ("registered", "no"),
    ("earlier-circle", "none"),
    ("permit", "none"),
    ("work", "employer"),
];

/// Days, and half a year after each by the Civil Code's counting (arts. 201, 202).
pub fn half_years() -> [(Day, Day); 5] {
    [
        ("2026-11-24", "2027-05-24"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2028-02-29", "2028-08-29"),
        ("2026-12-31", "2027-06-30"),
    ]
    .map(|(from, to)| (day(from), day(to)))
}
