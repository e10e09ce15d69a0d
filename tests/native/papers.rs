//! The list of papers: as short as a family's own way in allows, nothing on it that is not theirs, nothing missing.

use crate::families::{RandomFamily, config, random_families};
use crate::seeds::{assessed, book, content, day};
use policy::{
    Alternative, Assessment, Condition, Context, Household, Person, Query, Settled, assess,
    evaluate_condition,
};
use proptest::prelude::*;

/// What the list says of a family: the names of each line's papers.
fn listed(found: &Assessment) -> Vec<Vec<&'static str>> {
    let lines = &book().service(found.service).guidance.papers;
    let line = |needed: &policy::RequiredPaper| {
        needed.any.iter().map(|place| lines[needed.line].any[*place].id.as_str()).collect()
    };
    found.papers.iter().map(line).collect()
}

/// Everything on the list serves this family as far as is known, and everything that serves stands on it.
fn check(household: &Household, found: &Assessment, on: policy::Day) {
    let context = Context::new(book(), household, on, found.who);
    let possible = |when: &Option<Condition>| {
        when.as_ref().is_none_or(|when| evaluate_condition(&context, when).high() != Settled::No)
    };
    let service = book().service(found.service);
    for (line, paper) in service.guidance.papers.iter().enumerate() {
        let needed = found.papers.iter().find(|needed| needed.line == line);
        let surely = |when: &Option<Condition>| {
            when.as_ref().is_some_and(|when| evaluate_condition(&context, when).low() != Settled::No)
        };
        // What stands for another paper is for those who surely lack it, and nobody is asked for what they lack.
        let can_have =
            |one: &Alternative| !surely(&one.lacked) && (!one.only_if_sure || surely(&one.condition));
        let some = paper.any.iter().any(can_have);
        let wanted = possible(&paper.condition) && paper.period.in_force(on) && some;
        assert_eq!(needed.is_some(), wanted, "{} line {line}", service.id);
        let Some(needed) = needed else { continue };
        let fits = |one: &Alternative| can_have(one) && possible(&one.condition);
        let whole = !paper.any.iter().any(fits);
        for (place, one) in paper.any.iter().enumerate() {
            let stands = needed.any.contains(&place);
            assert_eq!(stands, can_have(one) && whole || fits(one), "{}: {}", service.id, one.id);
        }
    }
    // One trip, one of each: no paper is asked for in two lines, so no shorter list would do.
    let mut alone: Vec<&str> = listed(found).into_iter().filter(|line| line.len() == 1).flatten().collect();
    alone.sort_unstable();
    let count = alone.len();
    alone.dedup();
    assert_eq!(alone.len(), count, "{} asks for a paper twice", service.id);
}

#[test]
fn of_every_case_and_family_the_list_holds_what_serves_them_and_nothing_else() {
    let (mut lists, mut narrowed) = (0, 0);
    let mut look = |household: &Household, on| {
        for (service, who) in assessed(book(), household) {
            let found = assess(&Query::new(book(), household, on, service, who));
            check(household, &found, on);
            lists += 1;
            let lines = &book().service(service).guidance.papers;
            narrowed += usize::from(found.papers.iter().any(|n| n.any.len() < lines[n.line].any.len()));
        }
    };
    content().families.iter().for_each(|family| look(&family.household, family.on));
    content().cases.iter().step_by(4).for_each(|case| look(&case.household, case.on));
    assert!(lists > 8000, "{lists} lists");
    assert!(narrowed > 400, "only {narrowed} of {lists} lists are shorter than the whole");
}

proptest! {
    #![proptest_config(config(48))]

    #[test]
    fn whatever_is_known_of_a_family(random_family in random_families()) {
        let RandomFamily { on, .. } = random_family;
        for household in [random_family.wide(), random_family.narrow(), random_family.exact()] {
            for (service, who) in assessed(book(), &household) {
                check(&household, &assess(&Query::new(book(), &household, on, service, who)), on);
            }
        }
    }
}

/// What must come of one person, written by hand from the lists of order 175, art. 8.
#[test]
fn of_the_long_list_for_the_permit_each_sees_their_own() {
    let person = |facts: &[(&str, usize)]| {
        let mut household = Household::new();
        for (fact, option) in facts {
            household.learn(crate::seeds::key(Person::Applicant, fact), policy::Known::option(*option));
        }
        let service = book().service_named("residence-permit").unwrap();
        let found = assess(&Query::new(book(), &household, day("2026-11-24"), service, Person::Applicant));
        listed(&found).concat()
    };
    // Options: permit none; work employer, none; dwelling rented, relatives; studies yes, no.
    let renter = person(&[("permit", 0), ("work", 0), ("dwelling", 1), ("studies-here", 1)]);
    assert!(renter.contains(&"labour-contract") && renter.contains(&"lease"));
    assert!(["business-licence", "property-title", "student-card"].iter().all(|not| !renter.contains(not)));
    let guest =
        person(&[("earlier-circle", 0), ("permit", 0), ("work", 5), ("dwelling", 5), ("studies-here", 1)]);
    assert_eq!(guest, ["id-card", "permit-form", "photo-on-site", "property-title"]);
    let pupil =
        person(&[("earlier-circle", 0), ("permit", 0), ("work", 5), ("dwelling", 6), ("studies-here", 0)]);
    assert_eq!(pupil, ["id-card", "permit-form", "photo-on-site", "student-card", "school-letter"]);
}

#[test]
fn what_need_not_be_brought_rests_on_something_and_ends_with_the_plan_if_that_is_all() {
    let spared: Vec<_> =
        book().services.iter().flat_map(|s| s.guidance.waived_papers.iter().map(move |p| (s, p))).collect();
    assert!(spared.len() >= 7, "{}", spared.len());
    for (service, spared) in spared {
        assert!(!spared.grounds.is_empty(), "{}", service.id);
        assert!(spared.may_be_said(book(), day("2026-11-24")));
        assert_eq!(
            spared.may_be_said(book(), day("2029-01-01")),
            !spared.ends_with_document(),
            "{}",
            service.id
        );
        let asked = service.guidance.papers.iter().flat_map(|line| &line.any);
        assert!(asked.into_iter().all(|one| one.paper != spared.paper), "{} asks for it as well", service.id);
    }
}
