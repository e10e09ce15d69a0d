//! Who should apply: the partner's application stands whatever the partner would answer to what was never asked, nobody
//! is helped by what only the two together have, and it is told only where it says something.

use crate::by_name::{known, parents};
use crate::families::{RandomFamily, config, random_families};
use crate::seeds::{assessed, book, content, day, described, name};
use policy::{
    Candidate, Day, FactKey, Household, Known, Outcome, Person, Query, Scope, ServiceId, applicants, assess,
    with_partner_as_applicant,
};
use proptest::prelude::*;

fn works(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Yes | Outcome::Office)
}

fn said(service: ServiceId, candidate: &Candidate) -> String {
    let rules = &book().service(service).requirements;
    let lacks: Vec<&str> = candidate.lacks.iter().map(|place| rules[*place].id.as_str()).collect();
    format!("{} {} {}", candidate.who.name(), candidate.outcome.name(), lacks.join(" ")).trim_end().to_owned()
}

/// Everything that is told about one family, a line for each service.
fn told_of(family: &str) -> Vec<String> {
    let family = content().families.iter().find(|other| other.id == family).unwrap();
    let mut lines = Vec::new();
    for (service, who) in assessed(book(), &family.household) {
        let found = applicants(&Query::new(book(), &family.household, family.on, service, who));
        if !found.is_empty() {
            let each: Vec<String> = found.iter().map(|candidate| said(service, candidate)).collect();
            lines.push(format!("{}: {}", book().service(service).id, each.join("; ")));
        }
    }
    lines
}

#[test]
fn example_families_are_told_who_should_apply() {
    // She is away and holds the permit, he works here: each could do what the other cannot, but not school.
    assert_eq!(
        told_of("each-half-a-proof"),
        [
            "residence-permit: applicant not-needed; partner yes",
            "public-rental-housing: applicant not-yet stable-work; partner office",
            "affordable-rental-housing: applicant not-yet here; partner office",
            "resident-medical-child: applicant not-yet lives-here; partner yes",
            "volunteers: applicant not-yet here; partner office",
            "online-hukou: applicant office; partner yes",
        ]
    );
    assert_eq!(
        told_of("nanping-driver"),
        ["compulsory-education: applicant not-yet permit; partner office"],
        "the wife holds the permit, and the child is enrolled with it"
    );
    assert_eq!(told_of("suspended-permit"), ["residence-registration: applicant not-needed; partner yes"]);
}

#[test]
fn a_family_without_a_second_adult_is_told_nothing() {
    let (mut alone, mut told) = (0, 0);
    for family in &content().families {
        let certain = family.household.adults(book()).contains(&(Person::Partner, true));
        for (service, who) in assessed(book(), &family.household) {
            let found = applicants(&Query::new(book(), &family.household, family.on, service, who));
            assert!(certain || found.is_empty(), "{}", family.id);
            told += usize::from(!found.is_empty());
        }
        alone += usize::from(!certain);
    }
    assert!(alone >= 5 && told >= 10, "{alone} alone, {told} told");
}

/// Who of these parents should apply for their child's school.
fn for_school(facts: &[(Person, &str, &str)]) -> Vec<Candidate> {
    let school = book().service_named("compulsory-education").unwrap();
    applicants(&Query::new(book(), &parents(facts), day("2026-11-24"), school, Person::Child(0)))
}

#[test]
fn one_parents_permit_and_the_others_work_are_nobodys_application() {
    let half = |who: Person, permit: &'static str, work: &'static str| {
        [(who, "permit", permit), (who, "work", work), (who, "registered", "no")]
    };
    for permit in ["valid", "talent"] {
        for work in ["employer", "site", "platform", "own-business", "casual"] {
            // The applicant is away: a permit without work here is not enough, nor is work without a permit.
            let apart =
                [half(Person::Applicant, permit, "none"), half(Person::Partner, "none", work)].concat();
            assert_eq!(for_school(&apart), [], "{permit} and {work} of two people");
            // Both of one parent are; the other lacks the permit.
            let one = [half(Person::Applicant, permit, work), half(Person::Partner, "none", work)].concat();
            let found = for_school(&one);
            let outcomes: Vec<(Person, Outcome)> = found.iter().map(|one| (one.who, one.outcome)).collect();
            let expected = [(Person::Applicant, Outcome::Office), (Person::Partner, Outcome::NotYet)];
            assert_eq!(outcomes, expected, "{permit} and {work} of one");
            let school = book().service_named("compulsory-education").unwrap();
            assert_eq!(said(school, &found[1]), "partner not-yet permit");
            // The partner lives here, so the permit alone is enough there.
            let other =
                [half(Person::Applicant, "none", work), half(Person::Partner, permit, "none")].concat();
            let outcomes: Vec<Outcome> = for_school(&other).iter().map(|one| one.outcome).collect();
            assert_eq!(outcomes, [Outcome::NotYet, Outcome::Office], "{permit} of the partner");
        }
    }
    // Both hold one: nothing to choose.
    let both = [half(Person::Applicant, "valid", "site"), half(Person::Partner, "valid", "site")].concat();
    assert_eq!(for_school(&both), []);
}

/// A partner certainly is here.
fn with_partner(mut household: Household) -> Household {
    household.learn(FactKey::new(book().partner, Person::Household), Known::option(0));
    household
}

#[test]
fn exchanging_twice_gives_back_what_both_are_asked() {
    for family in &content().families {
        let once = with_partner_as_applicant(book(), &family.household);
        let twice = with_partner_as_applicant(book(), &once);
        for (key, known) in family.household.iter() {
            let scope = book().fact(key.fact).of;
            if scope != Scope::Applicant {
                assert_eq!(twice.get(key), Some(known), "{} in {}", name(key), family.id);
            }
            let partner = FactKey::new(key.fact, Person::Partner);
            if scope == Scope::Adult && key.who == Person::Applicant {
                assert_eq!(once.get(partner), Some(known), "{} in {}", name(key), family.id);
                assert_eq!(once.get(key), family.household.get(partner), "{} in {}", name(key), family.id);
            }
        }
        // Nothing that only the applicant was asked is said of the partner; where the partner lives is half known.
        let own = once.iter().filter(|(key, _)| book().fact(key.fact).of == Scope::Applicant);
        let own: Vec<(String, Known)> = own.map(|(key, known)| (name(key), known)).collect();
        let here = known("lives-in", "fuzhou-district|fuzhou-county");
        assert_eq!(own, [("Applicant.lives-in".to_owned(), here)], "{}", family.id);
    }
}

/// The family in which the partner is the one who answers, and answers what only the applicant was asked as `other`.
fn answered_by_partner(family: &Household, other: &Household) -> Household {
    let mut answered = with_partner_as_applicant(book(), family);
    for (key, known) in other.iter().filter(|(key, _)| book().fact(key.fact).of == Scope::Applicant) {
        let bounds = answered.known(book(), key);
        if known.refines(bounds) {
            answered.learn(key, known);
        }
    }
    answered
}

fn check(
    random_family: &RandomFamily,
    family: &Household,
    other: &Household,
    on: Day,
) -> Result<usize, TestCaseError> {
    let mut told_some = 0;
    for (service, who) in assessed(book(), family) {
        let found = applicants(&Query::new(book(), family, on, service, who));
        let [applicant, partner] = found.as_slice() else { continue };
        told_some += 1;
        let rules = book().service(service);
        let i18n = || format!("{} {who:?}: {found:?}\n{}", rules.id, described(family));
        prop_assert!((applicant.who, partner.who) == (Person::Applicant, Person::Partner));
        prop_assert!(applicant.outcome != partner.outcome, "{}", i18n());
        prop_assert!(applicant.works() || partner.works(), "{}", i18n());
        for candidate in &found {
            prop_assert!(candidate.outcome == Outcome::NotYet || candidate.lacks.is_empty(), "{}", i18n());
            prop_assert!(
                candidate.lacks.iter().all(|place| !rules.requirements[*place].is_applicability()),
                "{}",
                i18n()
            );
        }
        let answered = answered_by_partner(family, other);
        let truly = assess(&Query::new(book(), &answered, on, service, who)).outcome;
        let own = assess(&Query::new(book(), family, on, service, who)).outcome;
        if rules.of == Scope::Child {
            // Whose papers are enough alone, with those both together have enough, too.
            prop_assert!(!works(applicant.outcome) || works(own), "{own:?} of {}", i18n());
            prop_assert!(!works(partner.outcome) || works(truly), "{truly:?} of {}", i18n());
        } else {
            prop_assert_eq!(applicant.outcome, own, "{}", i18n());
            prop_assert!(
                partner.outcome == Outcome::Unknown || partner.outcome == truly,
                "{truly:?} of {} answered as\n{}\n{random_family:?}",
                i18n(),
                described(other)
            );
        }
    }
    Ok(told_some)
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn it_holds_whatever_the_partner_would_answer(random_family in random_families(), other in random_families()) {
        for family in [random_family.narrow(), random_family.exact()] {
            let family = with_partner(family);
            check(&random_family, &family, &other.exact(), random_family.on)?;
        }
    }
}

#[test]
fn random_families_are_told_something_often_enough_for_the_law_above_to_mean_it() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut told_some = 0;
    for _ in 0..24 {
        let (random_family, other) = (
            random_families().new_tree(&mut runner).unwrap().current(),
            random_families().new_tree(&mut runner).unwrap().current(),
        );
        told_some +=
            check(&random_family, &with_partner(random_family.exact()), &other.exact(), random_family.on)
                .unwrap();
    }
    assert!(told_some >= 24, "only {told_some}");
}
