//! What would change an answer: a way that is shown leads there, on the day it says, and no step of it is idle. Changes
//! are carried out here anew. That none is missed: `changes_tried.rs`.

use crate::by_name::{NEWCOMER, half_years, own, somebody};
use crate::expiry::not_by_the_end_alone;
use crate::seeds::{book, content, day, described, key, name};
use policy::counterfactuals::{Action, Counterfactual, Goal, counterfactuals, every_counterfactual, risks};
use policy::diagram::{Diagram, askable};
use policy::earliest_date::availability_window;
use policy::{
    Changeability, Day, FactId, FactKey, Household, Kind, Known, Outcome, Person, Query, Scope, ServiceId,
    VecSet, assess, is_impossible,
};
use std::collections::BTreeSet;

/// One person's service on one day.
#[derive(Clone)]
pub struct Subject {
    pub household: Household,
    pub on: Day,
    pub service: ServiceId,
    pub who: Person,
}

impl Subject {
    pub fn outcome(&self) -> Outcome {
        assess(&Query::new(book(), &self.household, self.on, self.service, self.who)).outcome
    }

    pub fn all(&self, goal: Goal, never: bool) -> Vec<Counterfactual> {
        every_counterfactual(
            &Query::new(book(), &self.household, self.on, self.service, self.who),
            Day::LATEST,
            goal,
            never,
        )
    }

    pub fn described(&self) -> String {
        let service = &book().service(self.service).id;
        format!("{service} for {:?} on {}:\n{}", self.who, self.on, described(&self.household))
    }
}

/// Every worked case and everything about the example families.
pub fn subjects(outcome: Outcome) -> Vec<Subject> {
    let cases = content().cases.iter().map(|case| Subject {
        household: case.household.clone(),
        on: case.on,
        service: case.service,
        who: case.who,
    });
    let families = content().families.iter().flat_map(|family| {
        family.expect.iter().map(|expected| Subject {
            household: family.lives.clone(),
            on: family.on,
            service: expected.service,
            who: expected.who,
        })
    });
    cases.chain(families).filter(|subject| subject.outcome() == outcome).collect()
}

/// Whether a goal is reached for certain.
fn reached(household: &Household, on: Day, service: ServiceId, who: Person, goal: Goal) -> bool {
    let open = |outcome: &Outcome| matches!(outcome, Outcome::Yes | Outcome::Office);
    let outcomes = Diagram::of_service(&Query::new(book(), household, on, service, who)).outcomes();
    match goal {
        Goal::Yes => outcomes == VecSet::from_iter([Outcome::Yes]),
        Goal::Office => outcomes.iter().all(open),
        Goal::Open => outcomes.iter().any(open),
    }
}

/// The family after these changes. What hangs on a fact that no longer holds is forgotten; what comes up is not known,
/// but if it is a day that has passed, it is today. Nothing, if somebody would change what nobody would be asked.
pub fn changed(before: &Household, on: Day, changes: &[(FactKey, Known)]) -> Option<Household> {
    let mut after = before.clone();
    for (key, known) in changes {
        after.learn(*key, *known);
    }
    for (place, fact) in book().facts.iter().enumerate().filter(|(_, fact)| fact.given.is_some()) {
        let people = changes.iter().map(|(key, _)| key.who).filter(|who| match who {
            Person::Household => fact.of == Scope::Household,
            Person::Applicant => matches!(fact.of, Scope::Applicant | Scope::Adult),
            Person::Partner => fact.of == Scope::Adult,
            Person::Child(_) => fact.of == Scope::Child,
        });
        for who in people.collect::<BTreeSet<Person>>() {
            let key = FactKey::new(FactId(place as u16), who);
            let asked = |family: &Household| askable(book(), family, on, key) == Ok(true);
            let (was, is) = (asked(before), asked(&after));
            if changes.iter().any(|(other, _)| *other == key) {
                if !is {
                    return None;
                }
            } else if is && !was && fact.past && fact.kind == Kind::Date {
                after.learn(key, Known::day(on));
            } else if is != was {
                after.forget(key);
            }
        }
    }
    let nobody_lives_so = is_impossible(book(), &after, on) && !is_impossible(book(), before, on);
    (!nobody_lives_so).then_some(after)
}

fn pairs(steps: &[Action]) -> Vec<(FactKey, Known)> {
    steps.iter().map(|step| (step.key, step.to)).collect()
}

/// Each value of a region that could tell regions apart: every option, both ends.
pub fn samples(region: Known) -> Vec<Known> {
    match region {
        Known::Options(mask) => (0..32).filter(|n| mask & (1 << n) != 0).map(Known::option).collect(),
        Known::Range(low, high) => [low, high].into_iter().map(Known::number).collect(),
    }
}

/// A way leads where it says, on the day it says and not before, and with no step less.
pub fn check_way(subject: &Subject, way: &Counterfactual) {
    let Subject { household, on, service, who } = subject;
    let said = format!("{way:?}\n{}", subject.described());
    let after = changed(household, *on, &pairs(&way.actions)).unwrap_or_else(|| panic!("cannot be: {said}"));
    let holds = |day: Day| reached(&after, day, *service, *who, way.goal);
    let real =
        |family: &Household, day: Day| not_by_the_end_alone(family, (*on, day), *service, *who, way.goal);
    let eve = Day(way.from.0 - 1);
    assert!(holds(way.from) && real(&after, way.from), "does not lead there: {said}");
    assert!(way.from == *on || !holds(eve) || !real(&after, eve), "leads there a day earlier: {said}");
    if let Some(until) = way.until {
        assert!(holds(until) && !holds(Day(until.0 + 1)), "ends on another day: {said}");
    }
    for step in &way.actions {
        let fact = book().fact(step.key.fact);
        assert!(![book().partner, book().children].contains(&step.key.fact), "changes people: {said}");
        assert!(step.by == fact.changeability || step.by == Changeability::Never, "{said}");
        // Nobody is told to lose a permit or a job.
        let sensible = fact.change_to.is_none_or(|to| step.to.refines(Known::Options(to)));
        // What nobody leaves for a service is left by nobody.
        let was = household.known(book(), step.key);
        let kept = fact.kept != 0 && was.mask() & !fact.kept == 0 && step.by == Changeability::Never;
        let by_nobody = step.by == Changeability::Never && fact.changeability == Changeability::Person;
        assert!(kept || sensible && !by_nobody, "{said}");
        let before = household.known(book(), step.key);
        let known = before != fact.anything() && askable(book(), household, *on, step.key) == Ok(true);
        for value in samples(step.to) {
            assert!(!known || !value.refines(before), "{} is so already: {said}", name(step.key));
            let mut exact = pairs(&way.actions);
            exact.iter_mut().filter(|(key, _)| *key == step.key).for_each(|pair| pair.1 = value);
            // Of values that nobody's life has together, nothing is said.
            let Some(after) = changed(household, *on, &exact) else { continue };
            assert!(
                reached(&after, way.from, *service, *who, way.goal),
                "{} = {value:?}: {said}",
                name(step.key)
            );
        }
    }
    // Without a step, nothing is reached by that day; and nobody waits if what cannot change is not needed.
    let horizon = if way.by(*on) == Changeability::Never { Day::LATEST } else { way.from };
    for part in 0..(1u32 << way.actions.len()) - 1 {
        let some: Vec<(FactKey, Known)> = pairs(&way.actions)
            .into_iter()
            .enumerate()
            .filter(|(n, _)| part & (1 << n) != 0)
            .map(|(_, p)| p)
            .collect();
        if let Some(after) = changed(household, *on, &some) {
            let reached =
                availability_window(&Query::new(book(), &after, *on, *service, *who), horizon, way.goal)
                    .certain;
            let reached = reached.filter(|span| real(&after, span.from));
            assert_eq!(reached, None, "{some:?} is enough: {said}");
        }
    }
}

#[test]
fn every_way_leads_there_and_no_step_of_it_is_idle() {
    let all = subjects(Outcome::NotYet);
    let (mut shown, mut none) = (0, 0);
    for subject in &all {
        let Subject { household, on, service, who } = subject;
        let found = counterfactuals(&Query::new(book(), household, *on, *service, *who), Day::LATEST);
        let order: Vec<_> = found.iter().map(|way| (way.by(*on), way.actions.len(), way.from)).collect();
        assert!(order.is_sorted() && found.len() <= 3, "{found:?}\n{}", subject.described());
        let vain = found.iter().filter(|way| way.by(*on) == Changeability::Never).count();
        assert!(vain == 0 || vain == found.len(), "what cannot change beside what can: {found:?}");
        found.iter().for_each(|way| check_way(subject, way));
        shown += found.len();
        none += usize::from(found.is_empty());
    }
    assert!(all.len() >= 100 && shown >= all.len() && none * 10 <= all.len());
}

#[test]
fn every_least_set_is_sound_even_where_nothing_can_change() {
    let (mut sets, mut vain) = (0, 0);
    for subject in subjects(Outcome::NotYet) {
        for goal in [Goal::Yes, Goal::Office] {
            let all = subject.all(goal, true);
            all.iter().rev().take(4).for_each(|way| check_way(&subject, way));
            vain += all.iter().filter(|way| way.by(subject.on) == Changeability::Never).count();
            sets += all.len();
        }
    }
    assert!(sets > 300 && vain > 10 && vain < sets, "{vain} of {sets} are in vain");
}

#[test]
fn only_a_not_yet_has_ways_and_only_a_yes_has_risks() {
    for outcome in [Outcome::Yes, Outcome::Office, Outcome::NotNeeded, Outcome::Unknown] {
        for Subject { household, on, service, who } in subjects(outcome) {
            assert_eq!(counterfactuals(&Query::new(book(), &household, on, service, who), Day::LATEST), []);
            assert!(
                outcome == Outcome::Yes
                    || risks(&Query::new(book(), &household, on, service, who)).is_empty()
            );
        }
    }
}

#[test]
fn registering_today_opens_the_permit_half_a_year_later() {
    let household = somebody(&NEWCOMER);
    let service = book().service_named("residence-permit").unwrap();
    for (today, from) in half_years() {
        let found =
            counterfactuals(&Query::new(book(), &household, today, service, Person::Applicant), Day::LATEST);
        let (key, to) = own("registered", "yes");
        let steps = vec![Action { key, to, by: Changeability::Person }];
        assert_eq!(found, [Counterfactual { goal: Goal::Yes, actions: steps, from, until: None }], "{today}");
        assert_eq!(found[0].by(today), Changeability::Time);
    }
}

#[test]
fn a_question_that_a_change_brings_up_is_part_of_the_change() {
    // Without work the office decides; nobody takes a job for one paper, so each way is a change of life.
    // Who opens a business can insure themselves, if they hire nobody.
    let household = somebody(&[
        ("lives-in", "fuzhou-district"),
        ("hukou-place", "other-province"),
        ("work", "none"),
        ("pension-now", "stopped"),
        ("draws-pension", "no"),
        ("pension-group", "man"),
        ("born-on", "1990-05-01"),
    ]);
    let service = book().service_named("flexible-pension").unwrap();
    let on = day("2026-11-24");
    let subject = Subject { household, on, service, who: Person::Applicant };
    assert_eq!(subject.outcome(), Outcome::Office);
    let found = subject.all(Goal::Yes, false);
    found.iter().for_each(|way| check_way(&subject, way));
    let step = |(key, to)| Action { key, to, by: Changeability::Life };
    let steps: Vec<Vec<Action>> = found.into_iter().map(|way| way.actions).collect();
    assert_eq!(
        steps,
        [
            vec![step(own("work", "platform|casual"))],
            vec![step(own("work", "own-business")), step(own("hires", "no"))]
        ]
    );
}

#[test]
fn what_is_not_known_stays_unknown() {
    // Nobody asked where they work: registering alone opens the way to further questions, not to a yes.
    let household = somebody(&[
        ("lives-in", "fuzhou-district"),
        ("hukou-place", "other-province"),
        ("registered", "no"),
        ("permit", "none"),
    ]);
    let service = book().service_named("residence-permit").unwrap();
    let on = day("2026-11-24");
    let found = counterfactuals(&Query::new(book(), &household, on, service, Person::Applicant), Day::LATEST);
    let registered = key(Person::Applicant, "registered");
    assert!(!found.is_empty() && found.iter().all(|way| way.goal == Goal::Open), "{found:?}");
    let asked = found.iter().flat_map(|way| &way.actions).map(|step| step.key).collect::<BTreeSet<FactKey>>();
    assert_eq!(asked, BTreeSet::from([registered]), "{found:?}");
}
