//! The personal plan: every line holds on its day and not the day before, what must come first stands first, what is
//! urgent stands before all. Steps are carried out here anew, by `changes.rs`. Beside the results: `plan_agrees.rs`;
//! single days: `plan_days.rs`.

use crate::changes::changed;
use crate::expiry::not_by_the_end_alone;
use crate::seeds::{assessed, book, content, day, described, key};
use policy::counterfactuals::Goal;
use policy::diagram::Diagram;
use policy::plan::{PlanEntry, Prerequisite, plan};
use policy::{
    Day, FactKey, Household, Known, Outcome, Person, Query, ServiceId, VecSet, with_partner_as_applicant,
};
use std::collections::BTreeSet;

/// A family's plan.
pub struct Plan {
    pub household: Household,
    pub on: Day,
    pub services: Vec<(ServiceId, Person)>,
    pub entries: Vec<PlanEntry>,
}

impl Plan {
    pub fn new(household: &Household, on: Day) -> Plan {
        Plan::of(household, on, &|_| true)
    }

    /// From those services alone that fit.
    fn of(household: &Household, on: Day, fits: &dyn Fn(ServiceId) -> bool) -> Plan {
        let mut services = assessed(book(), household);
        services.retain(|(service, _)| fits(*service));
        let entries = plan(book(), household, on, Day::LATEST, &services);
        Plan { household: household.clone(), on, services, entries }
    }

    pub fn find(&self, service: &str, who: Person) -> Option<&PlanEntry> {
        let id = book().service_named(service).unwrap();
        self.entries.iter().find(|entry| (entry.service, entry.who) == (id, who))
    }

    pub fn place(&self, service: &str) -> usize {
        let id = book().service_named(service).unwrap();
        self.entries.iter().position(|entry| entry.service == id).unwrap()
    }

    /// What is done for a line, by the day.
    fn steps(&self, entry: &PlanEntry) -> BTreeSet<(Day, FactKey, Known)> {
        let mut all = BTreeSet::new();
        for task in &entry.tasks {
            let mut day = self.on;
            if let Some(via) = task.prerequisite {
                let (from, steps) = self.brings_about(via);
                assert!(via.day.is_none() || from == via.day);
                all.extend(steps);
                day = via.day.unwrap_or_else(|| panic!("no day: {}", self.described(entry)));
            }
            all.insert((day, task.action.key, task.action.to));
        }
        all
    }

    /// From when a service that comes first is open, and what is done for it; of the partner's as if they answered.
    fn brings_about(&self, via: Prerequisite) -> (Option<Day>, BTreeSet<(Day, FactKey, Known)>) {
        let service = &book().service(via.service).id;
        if via.who != Person::Partner {
            let first = self.find(service, via.who).unwrap();
            return (first.from, self.steps(first));
        }
        let family = with_partner_as_applicant(book(), &self.household);
        let theirs = Plan::of(&family, self.on, &|id| leads_to(id, via.service));
        let first = theirs.find(service, Person::Applicant).unwrap();
        let steps = theirs.steps(first).into_iter();
        let of_partner =
            |(day, key, to): (Day, FactKey, Known)| (day, FactKey::new(key.fact, Person::Partner), to);
        (first.from, steps.map(of_partner).collect())
    }

    /// The family on a day, after all that is done for a line until then.
    pub fn after(&self, entry: &PlanEntry, until: Day) -> Household {
        let mut household = match entry.by {
            Some(_) => with_partner_as_applicant(book(), &self.household),
            None => self.household.clone(),
        };
        let steps = self.steps(entry);
        for day in steps.iter().map(|step| step.0).filter(|day| *day <= until).collect::<BTreeSet<Day>>() {
            let today = steps.iter().filter(|step| step.0 == day).map(|step| (step.1, step.2));
            household = changed(&household, day, &today.collect::<Vec<_>>()).unwrap();
        }
        household
    }

    fn outcomes(&self, entry: &PlanEntry, on: Day) -> VecSet<Outcome> {
        Diagram::of_service(&Query::new(book(), &self.after(entry, on), on, entry.service, entry.who))
            .outcomes()
    }

    /// Whether a goal is certainly reached.
    fn reached(&self, entry: &PlanEntry, on: Day, goal: Goal) -> bool {
        let all = self.outcomes(entry, on);
        match goal {
            Goal::Yes => all == VecSet::from_iter([Outcome::Yes]),
            Goal::Office => all.iter().all(is_open),
            Goal::Open => all.iter().any(is_open),
        }
    }

    pub fn is_real(&self, entry: &PlanEntry, on: Day) -> bool {
        let after = self.after(entry, on);
        not_by_the_end_alone(&after, (self.on, on), entry.service, entry.who, Goal::Office)
    }

    pub fn described(&self, entry: &PlanEntry) -> String {
        let service = &book().service(entry.service).id;
        format!("{service} on {}: {entry:?}\n{}", self.on, described(&self.household))
    }
}

pub fn is_open(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::Yes | Outcome::Office)
}

/// True if the other is the service, or must be done before it.
fn leads_to(other: ServiceId, service: ServiceId) -> bool {
    other == service || book().service(service).after.iter().any(|first| leads_to(other, *first))
}

/// The whole plan of every example family; of every worked case its service with those that come first; and the
/// services that come one after another for every example family as newcomers, on days that are hard to count from.
pub fn plans() -> Vec<Plan> {
    let chained = |id: ServiceId| {
        let services = &book().services;
        !book().service(id).after.is_empty() || services.iter().any(|service| service.after.contains(&id))
    };
    let mut plans = Vec::new();
    for family in &content().families {
        plans.push(Plan::new(&family.household, family.on));
        for today in ["2026-08-31", "2026-12-31", "2028-02-29"] {
            let mut newcomer = family.household.clone();
            newcomer.learn(key(Person::Applicant, "registered"), Known::option(1));
            newcomer.learn(key(Person::Applicant, "permit"), Known::option(0));
            newcomer.forget(key(Person::Applicant, "registered-on"));
            newcomer.forget(key(Person::Applicant, "endorse-by"));
            plans.push(Plan::of(&newcomer, day(today), &chained));
        }
    }
    let cases = content().cases.iter();
    plans.extend(cases.map(|case| Plan::of(&case.household, case.on, &|id| leads_to(id, case.service))));
    plans
}

#[test]
fn every_line_holds_on_its_day_and_not_the_day_before() {
    let (mut today, mut later, mut chained, mut earliest, mut plain, mut ended) = (0, 0, 0, 0, 0, 0);
    for plan in plans() {
        let on = plan.on;
        for entry in &plan.entries {
            let said = || plan.described(entry);
            let Some(from) = entry.from else {
                assert_eq!((entry.until, entry.plain), (None, None), "{}", said());
                continue;
            };
            let holds = |day: Day| plan.reached(entry, day, entry.goal);
            assert!(from >= on && holds(from), "not on its day: {}", said());
            let eve = Day(from.0 - 1);
            assert!(
                from == on || !holds(eve) || !plan.is_real(entry, eve),
                "the day before already: {}",
                said()
            );
            assert!(plan.is_real(entry, from), "only because the plan ends: {}", said());
            today += usize::from(from == on);
            later += usize::from(from > on);
            chained += usize::from(plan.steps(entry).iter().any(|step| step.0 > on));
            if let Some(until) = entry.until {
                assert!(holds(until) && !holds(Day(until.0 + 1)), "ends on another day: {}", said());
                ended += 1;
            }
            if let Some(may) = entry.earliest {
                assert!(on < may && may < from && plan.reached(entry, may, Goal::Open), "{}", said());
                let eve = Day(may.0 - 1);
                assert!(!plan.reached(entry, eve, Goal::Open) || !plan.is_real(entry, eve), "{}", said());
                earliest += 1;
            }
            if let Some(sure) = entry.plain {
                assert!(entry.goal == Goal::Office && from < sure, "{}", said());
                let yes = |day: Day| plan.reached(entry, day, Goal::Yes);
                assert!(yes(sure) && !yes(Day(sure.0 - 1)), "{}", said());
                plain += 1;
            }
        }
    }
    let counts = [today, later, chained, earliest, plain, ended];
    assert!(
        counts.iter().zip([600, 150, 30, 10, 20, 150]).all(|(found, least)| found >= &least),
        "{counts:?}"
    );
}

#[test]
fn what_comes_first_stands_first_and_what_runs_out_before_all() {
    let (mut firsts, mut running) = (0, 0);
    for plan in plans() {
        let all = &plan.entries;
        let waits = |later: &PlanEntry, first: &PlanEntry| {
            let named = book().service(later.service).after.contains(&first.service);
            let sooner = first.from.is_none() || later.from.is_some_and(|day| Some(day) < first.from);
            let same = later.who == first.who || !matches!(first.who, Person::Child(_));
            named && same && !sooner || later.depends_on((first.service, first.who))
        };
        // All that must come before a line, and so may stand before it though nothing runs out.
        let leads_to = |first: &PlanEntry, later: &PlanEntry| {
            let mut reached = vec![later];
            let mut next = 0;
            while next < reached.len() {
                let more = all.iter().filter(|one| waits(reached[next], one));
                let more: Vec<&PlanEntry> = more.filter(|one| !reached.contains(one)).collect();
                reached.extend(more);
                next += 1;
            }
            reached.contains(&first)
        };
        for (place, entry) in all.iter().enumerate() {
            for later in &all[place + 1..] {
                let said =
                    || format!("{}\n  before {}", plan.described(entry), book().service(later.service).id);
                assert!(!waits(entry, later), "must come after: {}", said());
                firsts += usize::from(waits(later, entry));
                let urgent = |one: &PlanEntry| one.urgency(plan.on);
                if let Some(last) = urgent(later) {
                    let sooner = urgent(entry).is_some_and(|day| day <= last);
                    let pulled = all[place + 1..]
                        .iter()
                        .any(|one| leads_to(entry, one) && urgent(one).is_some_and(|day| day <= last));
                    assert!(sooner || pulled, "runs out later: {}", said());
                    running += 1;
                }
            }
        }
    }
    assert!(firsts > 60 && running > 20, "{firsts} firsts, {running} that run out");
}
