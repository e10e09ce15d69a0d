//! Worked cases: every one holds, and together they show whatever a service can answer, to the day and the number.

use crate::seeds::{book, content, day, described};
use policy::diagram::Diagram;
use policy::{
    Assessment, Condition, Household, Kind, Known, Outcome, Person, Query, RuleBook, Scope, ServiceId, assess,
};
use reader::WorkedCase;
use std::collections::BTreeSet;

fn of_service(id: ServiceId) -> impl Iterator<Item = &'static WorkedCase> {
    content().cases.iter().filter(move |case| case.service == id)
}

fn found(case: &WorkedCase) -> Assessment {
    assess(&Query::new(book(), &case.household, case.on, case.service, case.who))
}

#[test]
fn every_case_holds() {
    let mut wrong = Vec::new();
    for case in &content().cases {
        if let Err(failures) = case.run(book()) {
            for failure in failures {
                let service = &book().service(case.service).id;
                wrong.push(format!(
                    "{service}, {}: expected {}, found {}",
                    case.name, failure.expected, failure.found
                ));
            }
        }
        // What a case says of an unknown outcome and of an unmet one is said of no other.
        assert!(
            case.missing.is_none() || case.expect == Outcome::Unknown,
            "{}: nothing is missing",
            case.name
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(content().cases.len() >= 100, "only {} cases", content().cases.len());
}

#[test]
fn a_case_that_expects_something_else_fails() {
    // The check itself can fail: each case, told to expect another outcome, does.
    for case in &content().cases {
        let other = if case.expect == Outcome::Yes { Outcome::NotYet } else { Outcome::Yes };
        let bent = WorkedCase { expect: other, ..case.clone() };
        assert!(bent.run(book()).is_err(), "{} cannot fail", case.name);
    }
}

#[test]
fn the_cases_of_a_service_show_every_outcome_it_can_have() {
    let mut gaps = Vec::new();
    for id in book().service_ids() {
        let service = book().service(id);
        let who = if service.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
        let days: BTreeSet<_> = of_service(id).map(|case| case.on).chain([day("2026-11-24")]).collect();
        let mut wanted = BTreeSet::from([Outcome::Unknown]);
        for on in days {
            wanted
                .extend(Diagram::of_service(&Query::new(book(), &Household::new(), on, id, who)).outcomes());
        }
        let shown: BTreeSet<Outcome> = of_service(id).map(|case| case.expect).collect();
        for outcome in wanted.difference(&shown) {
            gaps.push(format!("{}: no case with {outcome:?}", service.id));
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

#[test]
fn every_not_yet_and_every_unknown_says_why() {
    let mut silent = Vec::new();
    for case in &content().cases {
        let reason = match case.expect {
            Outcome::NotYet => case.unmet.as_ref().is_some_and(|unmet| !unmet.is_empty()),
            Outcome::Unknown => case.missing.as_ref().is_some_and(|missing| !missing.is_empty()),
            _ => true,
        };
        if !reason {
            silent.push(format!("{}: {}", book().service(case.service).id, case.name));
        }
    }
    assert!(silent.is_empty(), "these cases do not say why:\n{}", silent.join("\n"));
}

#[test]
fn every_requirement_makes_a_difference_in_some_case() {
    let mut untried = Vec::new();
    for id in book().service_ids() {
        let service = book().service(id);
        for requirement in &service.requirements {
            let always_office =
                matches!(&requirement.condition, Condition::Office(_, inner) if **inner == Condition::Always);
            let same = |place: usize| service.requirements[place].id == requirement.id;
            // `None` where it is out of force on the day of the case.
            let truths: BTreeSet<_> = of_service(id)
                .map(|case| found(case).requirements.into_iter().find(|judged| same(judged.requirement)))
                .map(|judged| judged.map(|judged| judged.truth.settled()))
                .collect();
            let in_periods = requirement.period != policy::Period::default();
            if truths.len() < 2 && (in_periods || !always_office) {
                untried.push(format!("{}: `{}` is {truths:?} in every case", service.id, requirement.id));
            }
        }
    }
    untried.dedup();
    assert!(untried.is_empty(), "{}", untried.join("\n"));
}

/// True if a number or a date of somebody turns this condition.
fn has_threshold(book: &RuleBook, condition: &Condition) -> bool {
    let numeric = |(place, fact): (usize, &policy::Fact)| {
        let id = policy::FactId(place as u16);
        !matches!(fact.kind, Kind::Choice(_)) && condition.reads(book, id)
    };
    book.facts.iter().enumerate().any(numeric)
}

/// Everything a person is told, as far as a boundary can move it.
fn told_by(
    case: &WorkedCase,
    household: &Household,
    on: policy::Day,
) -> (Outcome, Vec<policy::RequirementResult>, Vec<usize>) {
    let found = assess(&Query::new(book(), household, on, case.service, case.who));
    (found.outcome, found.requirements, found.advice)
}

/// True if one day more or less, or one in a number, changes what is said.
fn stands_on_a_boundary(case: &WorkedCase) -> bool {
    let now = told_by(case, &case.household, case.on);
    case.household.iter().any(|(key, known)| match known {
        Known::Range(low, high) if low == high && key.fact != book().children => [-1, 1].iter().any(|step| {
            let mut moved = case.household.clone();
            moved.learn(key, Known::number(low + step));
            told_by(case, &moved, case.on) != now
        }),
        _ => false,
    })
}

#[test]
fn every_service_with_a_day_or_a_number_has_a_case_on_each_side_of_its_boundary() {
    let mut gaps = Vec::new();
    for id in book().service_ids() {
        let service = book().service(id);
        let thresholds = service.requirements.iter().any(|r| has_threshold(book(), &r.condition));
        if !thresholds || service.id == "siblings-same-school" {
            continue;
        }
        let on_it: Vec<&WorkedCase> = of_service(id).filter(|case| stands_on_a_boundary(case)).collect();
        let outcomes: BTreeSet<Outcome> = on_it.iter().map(|case| case.expect).collect();
        if on_it.len() < 2 || outcomes.len() < 2 {
            let names: Vec<&str> = on_it.iter().map(|case| case.name.as_str()).collect();
            gaps.push(format!("{}: on a boundary stand only {names:?}", service.id));
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

#[test]
fn the_cases_leave_nothing_to_chance() {
    // A settled case must be settled by what it says, and say nothing that its people cannot have.
    for case in &content().cases {
        for (key, _) in case.household.iter() {
            let present = match key.who {
                Person::Household | Person::Applicant => true,
                Person::Partner => case.household.adults(book()).contains(&(Person::Partner, true)),
                child => case.household.children(book()).contains(&(child, true)),
            };
            assert!(
                present,
                "{} speaks of somebody who is not there:\n{}",
                case.name,
                described(&case.household)
            );
        }
    }
}
