//! A condition bound to one person is never met by two together: in the real rules on schooling, and as a law of
//! every group over the people of a family.

use crate::by_name::{couple, known, parents};
use crate::families::{RandomFamily, config, random_families};
use crate::seeds::{book, day, described, key};
use policy::{
    Condition, Context, FactKey, Household, Known, NamedConditionId, Outcome, Person, PersonGroup, Query,
    Scope, ServiceId, Settled, assess, evaluate_condition,
};
use proptest::prelude::*;

/// Schooling for the first child of a family that does not live in Fuzhou.
fn schooling(facts: &[(Person, &str, &str)]) -> (Outcome, Option<Settled>) {
    let id = book().service_named("compulsory-education").unwrap();
    let found = assess(&Query::new(book(), &parents(facts), day("2026-11-24"), id, Person::Child(0)));
    let permit = book().service(id).requirements.iter().position(|requirement| requirement.id == "permit");
    let judged = found.requirements.iter().find(|judged| Some(judged.requirement) == permit).unwrap();
    (found.outcome, judged.truth.settled())
}

#[test]
fn the_permit_of_one_parent_and_the_work_of_the_other_do_not_add_up() {
    let parents = [(Person::Applicant, Person::Partner), (Person::Partner, Person::Applicant)];
    for (holder, other) in parents {
        for permit in ["valid", "talent"] {
            for work in ["employer", "site", "platform", "own-business", "casual"] {
                let apart = [
                    (holder, "permit", permit),
                    (holder, "work", "none"),
                    (holder, "registered", "no"),
                    (other, "permit", "none"),
                    (other, "work", work),
                    (other, "registered", "yes"),
                ];
                assert_eq!(
                    schooling(&apart),
                    (Outcome::NotYet, Some(Settled::No)),
                    "{holder:?} holds {permit}"
                );
                // The same two facts of one person do count; whether one parent is enough is for the district.
                let together = [
                    (holder, "permit", permit),
                    (holder, "work", work),
                    (holder, "registered", "no"),
                    (other, "permit", "none"),
                    (other, "work", "none"),
                    (other, "registered", "yes"),
                ];
                assert_eq!(
                    schooling(&together),
                    (Outcome::Office, Some(Settled::Yes)),
                    "{holder:?} holds {permit}"
                );
            }
        }
    }
}

#[test]
fn one_child_at_school_and_another_in_fuzhou_are_no_sibling_at_school_here() {
    let id = book().service_named("siblings-same-school").unwrap();
    let sibling = |second: (&str, &str), third: (&str, &str)| {
        let mut household = couple(&[]);
        household.learn(key(Person::Household, "children-count"), Known::number(3));
        for (n, (stage, place)) in [("entering-primary", "none"), second, third].into_iter().enumerate() {
            household.learn(key(Person::Child(n as u8), "stage"), known("stage", stage));
            household.learn(key(Person::Child(n as u8), "school-in"), known("school-in", place));
        }
        assess(&Query::new(book(), &household, day("2026-11-24"), id, Person::Child(0))).outcome
    };
    assert_eq!(sibling(("primary", "other-province"), ("kindergarten", "fuzhou")), Outcome::NotYet);
    assert_eq!(sibling(("kindergarten", "fuzhou"), ("primary", "other-province")), Outcome::NotYet);
    assert_eq!(sibling(("primary", "fuzhou"), ("kindergarten", "other-province")), Outcome::Office);
    // The child itself is not its own sibling.
    assert_eq!(sibling(("senior", "fuzhou"), ("working", "none")), Outcome::NotYet);
}

/// Every condition of the book that asks for one of several people, with the service it is for.
fn groups() -> Vec<(ServiceId, PersonGroup, Condition)> {
    fn inside(condition: &Condition, found: &mut Vec<Condition>) {
        match condition {
            Condition::Some(..) => found.push(condition.clone()),
            Condition::Named(NamedConditionId(place)) => {
                inside(&book().named_conditions[usize::from(*place)].condition, found)
            }
            other => other.parts().iter().for_each(|condition| inside(condition, found)),
        }
    }
    let mut groups = Vec::new();
    for id in book().service_ids() {
        let service = book().service(id);
        let mut found = Vec::new();
        let required = service.requirements.iter().map(|requirement| &requirement.condition);
        required
            .chain(service.advice.iter().map(|advice| &advice.condition))
            .for_each(|c| inside(c, &mut found));
        groups.extend(found.into_iter().filter_map(|condition| match condition {
            Condition::Some(bound, _) => Some((id, bound, condition)),
            _ => None,
        }));
    }
    groups
}

/// The family with one of its grown-ups alone, in the applicant's place.
fn alone(family: &Household, who: Person) -> Household {
    let mut alone = family.clone();
    alone.learn(FactKey::new(book().partner, Person::Household), Known::option(1));
    for (key, _) in family.iter().filter(|(key, _)| book().fact(key.fact).of == Scope::Adult) {
        let theirs = FactKey::new(key.fact, who);
        alone.learn(FactKey::new(key.fact, Person::Applicant), family.known(book(), theirs));
        alone.forget(FactKey::new(key.fact, Person::Partner));
    }
    alone
}

fn holds(
    random_family: &RandomFamily,
    family: &Household,
    id: ServiceId,
    condition: &Condition,
) -> Option<Settled> {
    let who = if book().service(id).of == Scope::Child { Person::Child(0) } else { Person::Applicant };
    evaluate_condition(&Context::new(book(), family, random_family.on, who), condition).settled()
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn what_holds_of_one_of_two_people_holds_of_one_of_them_alone(random_family in random_families()) {
        let mut both = random_family.exact();
        both.learn(FactKey::new(book().partner, Person::Household), Known::option(0));
        for (id, bound, condition) in groups() {
            if bound != PersonGroup::Adult {
                continue;
            }
            let together = holds(&random_family, &both, id, &condition);
            let best = [Person::Applicant, Person::Partner].map(|who| holds(&random_family, &alone(&both, who), id, &condition));
            prop_assert_eq!(together, best.into_iter().max().unwrap(), "{:?}\n{}", condition, described(&both));
        }
    }
}

#[test]
fn the_rules_do_speak_of_one_of_several_people() {
    for bound in [PersonGroup::Adult, PersonGroup::OtherChild] {
        assert!(
            groups().iter().any(|(_, other, _)| *other == bound),
            "no group over {bound:?} is left to test"
        );
    }
}
