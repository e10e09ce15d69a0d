//! Why, all the way down, on the real book: what is blamed alone makes each requirement what it is.

use crate::by_name::known;
use crate::families::{config, random_families};
use crate::seeds::{assessed, book, content, described, name};
use policy::reasons::{Contribution, Reason, ReasonSubject, reasons};
use policy::{Condition, Context, Day, FactKey, Household, Person, Settled, evaluate_condition};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Every part, from the whole down.
fn parts<'r, 'a>(reason: &'r Reason<'a>, found: &mut Vec<&'r Reason<'a>>) {
    found.push(reason);
    reason.parts.iter().for_each(|part| parts(part, found));
}

/// The answers that the parts of at least this role read.
fn read_by(reason: &Reason<'_>, contribution: Contribution, context: &Context<'_>) -> BTreeSet<FactKey> {
    let mut found = Vec::new();
    parts(reason, &mut found);
    found
        .into_iter()
        .filter(|part| part.contribution >= contribution)
        .flat_map(|part| part.keys(context))
        .collect()
}

/// Checks every requirement that speaks of a household; how many, and how many parts were not blamed.
fn check(household: &Household, on: Day) -> (usize, usize) {
    let (mut requirements, mut aside) = (0, 0);
    for (service, who) in assessed(book(), household) {
        let context = Context::new(book(), household, on, who);
        for rule in &book().service(service).requirements {
            if !rule.period.in_force(on) {
                continue;
            }
            requirements += 1;
            let place =
                || format!("{} {} of {who:?}\n{}", book().service(service).id, rule.id, described(household));
            let standing = rule.effective_condition(book(), on);
            let whole = reasons(&context, &standing);
            let mut all = Vec::new();
            parts(&whole, &mut all);
            aside += all.iter().filter(|part| part.contribution == Contribution::None).count();
            for part in &all {
                if let ReasonSubject::Condition(condition) = part.of {
                    // What stands in a period whose last day moves on is judged on the first day off before today.
                    let days = [on, book().days_off.reaching(on)];
                    let truth =
                        |on| evaluate_condition(&Context { bound: part.bound, on, ..context }, condition);
                    assert!(days.into_iter().any(|on| part.truth == truth(on)), "{}", place());
                }
                // Who stands below is blamed only for the sake of who stands above.
                assert!(
                    part.parts.iter().all(|below| below.contribution <= part.contribution),
                    "{}",
                    place()
                );
            }
            assert!(whole.contribution == Contribution::Causes, "{}", place());
            match whole.truth.settled() {
                None => {
                    for part in all.iter().filter(|part| part.contribution > Contribution::None) {
                        assert!(
                            part.truth.settled().is_none(),
                            "{}: known is blamed for the unknown",
                            place()
                        );
                    }
                }
                Some(settled) => {
                    // Everything else forgotten, it stays what it is. Who is in the family is given.
                    let bears = read_by(&whole, Contribution::Contributes, &context);
                    let mut less = household.clone();
                    for (key, _) in household.iter() {
                        let family = [book().partner, book().children].contains(&key.fact);
                        if !bears.contains(&key) && !family {
                            less.forget(key);
                        }
                    }
                    let there = Context { household: &less, ..context };
                    assert_eq!(
                        evaluate_condition(&there, &standing),
                        whole.truth,
                        "{}\nwithout the rest:\n{}",
                        place(),
                        described(&less)
                    );
                    let office = |part: &&Reason<'_>| {
                        part.contribution == Contribution::Causes
                            && matches!(part.of, ReasonSubject::Condition(Condition::Office(..)))
                            && part.truth.settled() == Some(Settled::Office)
                    };
                    assert_eq!(settled == Settled::Office, all.iter().any(office), "{}", place());
                }
            }
        }
    }
    (requirements, aside)
}

#[test]
fn of_every_case_and_family_the_blamed_alone_make_it_so() {
    let families = content().families.iter().map(|family| check(&family.household, family.on));
    let cases = content().cases.iter().step_by(3).map(|case| check(&case.household, case.on));
    let (requirements, aside) = families.chain(cases).fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    assert!(requirements > 40_000, "{requirements}");
    assert!(aside > 10_000, "nearly everything is blamed: {aside}");
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn whatever_is_known_of_a_family(random_family in random_families()) {
        for household in [random_family.wide(), random_family.narrow(), random_family.exact()] {
            check(&household, random_family.on);
        }
    }
}

/// The persons that a group blames, and the facts that it blames them for.
fn blamed(household: &Household, on: Day, service: &str, rule: &str, who: Person) -> Vec<String> {
    let rules = &book().service(book().service_named(service).unwrap()).requirements;
    let rule = rules.iter().find(|other| other.id == rule).unwrap();
    let context = Context::new(book(), household, on, who);
    let standing = rule.effective_condition(book(), on);
    read_by(&reasons(&context, &standing), Contribution::Causes, &context).into_iter().map(name).collect()
}

#[test]
fn of_two_parents_the_one_without_a_permit_is_named() {
    let case = content().cases.iter().find(|case| {
        let permit = book().fact_named("permit").unwrap();
        let at = |who| case.household.get(FactKey::new(permit, who));
        case.service == book().service_named("compulsory-education").unwrap()
            && at(Person::Applicant) == Some(known("permit", "valid"))
            && at(Person::Partner) == Some(known("permit", "none"))
    });
    let case = case.expect("a case in which only one parent has a permit");
    let found = blamed(&case.household, case.on, "compulsory-education", "permit", Person::Child(0));
    // The first requirement is met by the parent with the permit: the other is not mentioned.
    assert!(found.contains(&"Applicant.permit".to_owned()), "{found:?}");
    assert!(found.iter().all(|name| !name.starts_with("Partner")), "{found:?}");
}

#[test]
fn who_registered_a_day_too_late_is_told_of_the_day_and_of_nothing_else_that_holds() {
    let named = |wanted: &str| content().cases.iter().find(|case| case.name == wanted).unwrap();
    let late = named("差一天满六个月");
    let found = blamed(&late.household, late.on, "residence-permit", "half-year", Person::Applicant);
    assert!(found.contains(&"Applicant.registered-on".to_owned()), "{found:?}");
    assert!(
        !found.contains(&"Applicant.registered".to_owned()),
        "being registered is no hindrance: {found:?}"
    );
    let met = named("登记满六个月那天");
    let found = blamed(&met.household, met.on, "residence-permit", "half-year", Person::Applicant);
    assert_eq!(found, ["Applicant.registered", "Applicant.registered-on"]);
}
