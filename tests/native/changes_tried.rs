//! What would change an answer, by brute force: every set of up to three changes is tried, and none leads to
//! a goal that a found way does not cover; what is said to lose a yes loses it, and nothing else does.

use crate::changes::{Subject, changed, check_way, samples, subjects};
use crate::expiry::not_by_the_end_alone;
use crate::families::{config, random_families};
use crate::seeds::{assessed, book, name};
use policy::counterfactuals::{Action, Counterfactual, Goal, counterfactuals, risks};
use policy::diagram::{Diagram, askable};
use policy::earliest_date::availability_window;
use policy::{
    Changeability, Condition, Day, FactId, FactKey, Household, Kind, Known, Operand, Outcome, Query,
    ServiceId, assess,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// All facts that the rules of a service read, their gates, and the numbers with which they compare.
#[derive(Default)]
struct Reading {
    facts: BTreeSet<FactId>,
    numbers: BTreeSet<i32>,
}

impl Reading {
    fn of(service: ServiceId) -> Reading {
        let mut reading = Reading::default();
        for requirement in &book().service(service).requirements {
            reading.read(&requirement.condition);
        }
        for (place, fact) in book().facts.iter().enumerate() {
            let id = FactId(place as u16);
            if book().service(service).requirements.iter().any(|rule| rule.condition.reads(book(), id)) {
                reading.facts.insert(id);
                let gates = (0..place as u16).map(FactId);
                let read =
                    |gate: &FactId| fact.given.as_ref().is_some_and(|given| given.reads(book(), *gate));
                reading.facts.extend(gates.filter(read));
            }
        }
        reading
    }

    fn read(&mut self, condition: &Condition) {
        match condition {
            Condition::Number(_, _, Operand::Number(n)) => self.numbers.extend([*n, n + 1]),
            Condition::Number(_, _, Operand::Schedule(id, _)) => {
                let values = book().schedules[id.index()].values();
                self.numbers.extend(values.iter().flat_map(|value| [*value, value + 1]));
            }
            Condition::Named(id) => self.read(&book().named_conditions[id.index()].condition),
            other => other.parts().iter().for_each(|condition| self.read(condition)),
        }
    }

    /// Everything that a person or time could make of these facts, one value at a time; dates stay.
    fn values(&self, household: &Household, losing: bool) -> Vec<(FactKey, Known)> {
        let people = |fact: FactId| household.people(book(), book().fact(fact).of);
        let keys =
            self.facts.iter().flat_map(|fact| people(*fact).into_iter().map(|who| FactKey::new(*fact, who)));
        let mut values = Vec::new();
        for key in keys.filter(|key| ![book().partner, book().children].contains(&key.fact)) {
            let fact = book().fact(key.fact);
            let before = household.known(book(), key);
            // What nobody leaves for the sake of a service, such as being retired.
            let mask = household.get(key).map_or(0, Known::mask);
            let stays = mask != 0 && mask & !fact.kept == 0;
            let can = |to: &Known| match (fact.changeability, &fact.kind, *to) {
                (Changeability::Never, ..) | (_, Kind::Date, _) => false,
                _ if stays => false,
                (Changeability::Person | Changeability::Life, ..) if losing => true,
                (_, Kind::Choice(_), Known::Options(bit)) => match (fact.change_to, fact.changeability) {
                    (Some(to), _) => to & bit != 0,
                    // A later stage of school.
                    (None, Changeability::Time) => bit > before.mask(),
                    (None, _) => true,
                },
                (Changeability::Time, _, Known::Range(low, _)) => before.ends().1 < low,
                _ => true,
            };
            let all: Vec<Known> = match fact.anything() {
                Known::Options(mask) => samples(Known::Options(mask)),
                Known::Range(low, high) => self
                    .numbers
                    .iter()
                    .filter(|n| (low..=high).contains(n))
                    .map(|n| Known::number(*n))
                    .collect(),
            };
            values.extend(all.into_iter().filter(can).map(|value| (key, value)));
        }
        values
    }
}

/// Whether a fact is known and stands, or comes up by these changes and is the person's to choose.
fn may_change(before: &Household, on: Day, changes: &[(FactKey, Known)], key: FactKey) -> bool {
    let fact = book().fact(key.fact);
    if askable(book(), before, on, key) == Ok(true) {
        return before.get(key).is_some_and(|known| known != fact.anything());
    }
    let others: Vec<(FactKey, Known)> = changes.iter().copied().filter(|(other, _)| *other != key).collect();
    let after = changed(before, on, &others);
    let by_people = matches!(fact.changeability, Changeability::Person | Changeability::Life);
    by_people && after.is_some_and(|after| askable(book(), &after, on, key) == Ok(true))
}

/// Every set of at most three changes.
fn sets(values: &[(FactKey, Known)]) -> Vec<Vec<(FactKey, Known)>> {
    let mut all: Vec<Vec<(FactKey, Known)>> = vec![Vec::new()];
    let mut from = 0;
    for _ in 0..3 {
        let grown: Vec<Vec<(FactKey, Known)>> = all[from..]
            .iter()
            .flat_map(|set| {
                let later = values.iter().filter(|(key, _)| set.last().is_none_or(|(last, _)| last < key));
                later.map(|value| [set.as_slice(), &[*value]].concat())
            })
            .collect();
        from = all.len();
        all.extend(grown);
    }
    all
}

/// As many sets are tried for one answer.
const ENUMERABLE: usize = 4_000;

/// Tries every set of changes; none reaches the goal that a found way does not cover. False if there are too many.
fn check_against_brute_force(subject: &Subject, goal: Goal) -> bool {
    let Subject { household, on, service, who } = subject;
    let all = sets(&Reading::of(*service).values(household, false));
    if all.len() > ENUMERABLE {
        return false;
    }
    let found = subject.all(goal, false);
    let covers = |way: &Counterfactual, set: &[(FactKey, Known)], from: Day| {
        let within =
            |step: &Action| set.iter().any(|(key, value)| *key == step.key && value.refines(step.to));
        way.from <= from && way.actions.iter().all(within)
    };
    for set in all {
        let possible = set.iter().all(|(key, value)| {
            let so_already = askable(book(), household, *on, *key) == Ok(true)
                && value.refines(household.known(book(), *key));
            !so_already && may_change(household, *on, &set, *key)
        });
        // What is reached at once by less needs no second look.
        if !possible || found.iter().any(|way| covers(way, &set, *on)) {
            continue;
        }
        let Some(after) = changed(household, *on, &set) else { continue };
        let span =
            availability_window(&Query::new(book(), &after, *on, *service, *who), Day::LATEST, goal).certain;
        let real = |day: Day| not_by_the_end_alone(&after, (*on, day), *service, *who, goal);
        if let Some(span) = span.filter(|span| real(span.from)) {
            let covered = found.iter().any(|way| covers(way, &set, span.from));
            let said: Vec<String> =
                set.iter().map(|(key, value)| format!("{} = {value:?}", name(*key))).collect();
            assert!(covered, "missed {said:?} from {}: {found:#?}\n{}", span.from, subject.described());
        }
    }
    true
}

#[test]
fn brute_force_finds_no_way_that_is_missed() {
    let all = subjects(Outcome::NotYet);
    let mut tried = 0;
    for subject in &all {
        tried += usize::from(check_against_brute_force(subject, Goal::Yes));
    }
    assert!(tried * 10 >= all.len() * 9, "only {tried} of {}", all.len());
}

#[test]
fn brute_force_finds_no_way_to_the_office_or_to_further_questions_that_is_missed() {
    let all = subjects(Outcome::NotYet);
    let mut tried = 0;
    for subject in &all {
        for goal in [Goal::Office, Goal::Open] {
            tried += usize::from(check_against_brute_force(subject, goal));
        }
    }
    assert!(tried * 10 >= all.len() * 18, "only {tried} of {}", all.len() * 2);
}

/// What certainly loses a yes, one value at a time: no yes is left, and it is still needed.
fn check_risks(subject: &Subject) -> usize {
    let Subject { household, on, service, who } = subject;
    let found = risks(&Query::new(book(), household, *on, *service, *who));
    for change in Reading::of(*service).values(household, true) {
        let (key, value) = change;
        if value.refines(household.known(book(), key)) || !may_change(household, *on, &[change], key) {
            continue;
        }
        let Some(after) = changed(household, *on, &[change]) else { continue };
        let outcomes = Diagram::of_service(&Query::new(book(), &after, *on, *service, *who)).outcomes();
        let lost = !outcomes.contains(&Outcome::Yes) && !outcomes.contains(&Outcome::NotNeeded);
        let named: Vec<_> =
            found.iter().filter(|risk| risk.action.key == key && value.refines(risk.action.to)).collect();
        assert_eq!(
            named.len(),
            usize::from(lost),
            "{} = {value:?} of {found:?}\n{}",
            name(key),
            subject.described()
        );
        if let [risk] = named.as_slice() {
            let outcome = assess(&Query::new(book(), &after, *on, *service, *who)).outcome;
            assert!(risk.outcome == outcome || risk.outcome == Outcome::Unknown, "{risk:?} is {outcome:?}");
        }
    }
    found.len()
}

#[test]
fn what_would_lose_a_yes_is_named_and_nothing_else() {
    let all = subjects(Outcome::Yes);
    let found: usize = all.iter().map(check_risks).sum();
    assert!(all.len() >= 200 && found >= all.len());
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn ways_and_risks_hold_for_random_families(random_family in random_families(), at in any::<prop::sample::Index>()) {
        for household in [random_family.narrow(), random_family.exact()] {
            let all: Vec<Subject> = assessed(book(), &household)
                .into_iter()
                .map(|(service, who)| Subject { household: household.clone(), on: random_family.on, service, who })
                .collect();
            // A few at a time, others in the next run.
            for subject in all.iter().cycle().skip(at.index(all.len())).take(12) {
                match subject.outcome() {
                    Outcome::NotYet => {
                        let found = counterfactuals(&Query::new(book(), &subject.household, subject.on, subject.service, subject.who), Day::LATEST);
                        found.iter().for_each(|way| check_way(subject, way));
                        check_against_brute_force(subject, Goal::Yes);
                    }
                    Outcome::Yes => {
                        check_risks(subject);
                    }
                    _ => {}
                }
            }
        }
    }
}
