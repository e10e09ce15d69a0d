//! A plan agrees with the results: its lines are their services, its days and ways theirs, and nobody is told to change
//! what is to stay.

use crate::changes::{changed, samples};
use crate::plan::{Plan, is_open, plans};
use crate::seeds::{book, described, name};
use policy::counterfactuals::{Action, Counterfactual, Goal, counterfactuals, every_counterfactual};
use policy::diagram::Diagram;
use policy::earliest_date::availability_window;
use policy::plan::{Availability, PlanEntry};
use policy::{Assessment, Changeability, Day, Known, Outcome, Query, applicants, assess};
use std::collections::BTreeSet;

/// One line of a plan beside what the results say of its service.
struct ComparedLine<'a> {
    plan: &'a Plan,
    entry: &'a PlanEntry,
    query: Query<'a>,
    assessment: Assessment,
    /// The days on which it is certainly open, if the household stays as it is.
    window: (Option<Day>, Option<Day>),
}

impl<'a> ComparedLine<'a> {
    fn new(plan: &'a Plan, entry: &'a PlanEntry) -> ComparedLine<'a> {
        let query = Query::new(book(), &plan.household, plan.on, entry.service, entry.who);
        let span = availability_window(&query, Day::LATEST, entry.goal).certain;
        let span = span.filter(|span| plan.is_real(entry, span.from));
        let window = (span.map(|span| span.from), span.and_then(|span| span.until));
        ComparedLine { plan, entry, assessment: assess(&query), query, window }
    }

    fn described(&self) -> String {
        self.plan.described(self.entry)
    }

    /// True if nobody can bring it about, or only by another life.
    fn has_no_way(&self) -> bool {
        [Availability::Closed, Availability::Life].contains(&self.entry.availability)
    }

    /// The partner can do today what the applicant cannot.
    fn check_partner(&self) {
        let (entry, said) = (self.entry, || self.described());
        let adults = applicants(&self.query);
        let [applicant, partner] = adults.as_slice() else { panic!("{}", said()) };
        assert!(partner.works() && applicant.outcome == Outcome::NotYet, "{}", said());
        let expected = (Outcome::NotYet, Availability::Today);
        assert_eq!((self.assessment.outcome, entry.availability), expected, "{}", said());
        let expected = (Some(self.plan.on), partner.outcome == Outcome::Yes);
        assert_eq!((entry.from, entry.goal == Goal::Yes), expected, "{}", said());
    }

    /// The ways that the results would name, with those to an office where the plan takes such a one.
    fn counterfactuals(&self) -> Vec<Counterfactual> {
        let entry = self.entry;
        let mut found = counterfactuals(&self.query, Day::LATEST);
        let first = found.iter().position(|way| way.actions.is_empty()).unwrap_or_default();
        if entry.goal == Goal::Office && found.first().is_some_and(|way| way.goal == Goal::Yes) {
            // Nobody need live otherwise, nor wait for more than a year, where an office can decide without.
            let is_other = |step: &Action| entry.tasks.iter().all(|task| task.action != *step);
            let is_far = found[first].from > self.plan.on.plus_months(12);
            assert!(is_far || found[first].actions.iter().any(is_other), "{}", self.described());
            assert!(entry.tasks.iter().all(|task| task.prerequisite.is_some()), "{}", self.described());
            found.extend(every_counterfactual(&self.query, Day::LATEST, Goal::Office, false));
        }
        // Where waiting takes more than a year, a step that leads to something sooner is taken.
        let near = self.plan.on.plus_months(12);
        if found.get(first).is_some_and(|way| way.from > near) {
            found.extend(counterfactuals(&self.query, near));
        }
        found
    }

    /// How the outcome of the results reads in a plan.
    fn check_outcome(&self, found: &[Counterfactual], way: Option<&Counterfactual>) {
        let (entry, on, said) = (self.entry, self.plan.on, || self.described());
        let open = (entry.availability, entry.goal);
        match self.assessment.outcome {
            Outcome::Yes => assert_eq!(open, (Availability::Today, Goal::Yes), "{}", said()),
            Outcome::Office => assert_eq!(open, (Availability::Today, Goal::Office), "{}", said()),
            Outcome::Unknown => {
                let expected = (Availability::Learn, &self.assessment.missing);
                assert_eq!((entry.availability, &entry.missing), expected, "{}", said());
                assert!(!entry.missing.is_empty(), "{}", said());
            }
            _ => {
                let none = self.has_no_way();
                assert_eq!(way.is_some(), !none, "no such way: {}", said());
                let can = found.iter().any(|way| way.by(on) < Changeability::Life);
                assert_eq!(none, !can, "{}", said());
                let life = found.iter().any(|way| way.by(on) == Changeability::Life);
                let is_life = entry.availability == Availability::Life;
                assert_eq!(is_life, !can && life, "{}", said());
                assert!(!is_life || entry.unmet.is_some(), "no next step: {}", said());
            }
        }
    }

    /// The days of the line are those of the way, or of waiting.
    fn check_days(&self, way: Option<&Counterfactual>) {
        let (entry, said) = (self.entry, || self.described());
        match way {
            None if !self.has_no_way() => assert_eq!((entry.from, entry.until), self.window, "{}", said()),
            Some(way) if entry.tasks.is_empty() => {
                let expected = (self.window, entry.goal);
                assert_eq!(((Some(way.from), way.until), way.goal), expected, "{}", said());
            }
            // What time brings has no day; what others bring about has theirs.
            Some(way) if entry.tasks.iter().all(|task| task.prerequisite.is_none()) => {
                let by_person = entry.tasks.iter().all(|task| task.action.by == Changeability::Person);
                let day = by_person.then_some(way.from);
                assert_eq!((entry.from, entry.goal), (day, way.goal), "{}", said());
                assert!(!by_person || entry.until == way.until, "{}", said());
            }
            _ => {}
        }
    }

    /// Nobody is told to change what is to stay, nor to live otherwise for a paper; and what is to stay is needed.
    fn check_tasks(&self) {
        let (entry, said) = (self.entry, || self.described());
        for task in &entry.tasks {
            assert!(!entry.preconditions_kept.contains(&task.action.key), "{}", said());
            assert!(task.action.by < Changeability::Life, "{}", said());
            assert_eq!(task.now, self.plan.household.get(task.action.key));
        }
        for key in &entry.preconditions_kept {
            let day = entry.from.or(entry.earliest).unwrap();
            let after = self.plan.after(entry, day);
            let loses = |value: Known| {
                let Some(other) = changed(&after, day, &[(*key, value)]) else { return false };
                let query = Query::new(book(), &other, day, entry.service, entry.who);
                let all = Diagram::of_service(&query).outcomes();
                match entry.goal {
                    Goal::Yes => !all.contains(&Outcome::Yes),
                    _ => !all.iter().all(is_open),
                }
            };
            let values = samples(book().fact(key.fact).anything());
            assert!(values.into_iter().any(loses), "{} loses nothing: {}", name(*key), said());
        }
    }
}

#[test]
fn every_day_is_the_one_that_the_results_name() {
    let (mut seen, mut by_partner) = (BTreeSet::new(), 0);
    for plan in plans() {
        let needed = plan.services.iter().copied().filter(|(service, who)| {
            let query = Query::new(book(), &plan.household, plan.on, *service, *who);
            // What is only good to know is no task.
            assess(&query).outcome != Outcome::NotNeeded && !query.rules().good_to_know
        });
        let lines: BTreeSet<_> = plan.entries.iter().map(|entry| (entry.service, entry.who)).collect();
        assert_eq!(lines, needed.collect(), "{}", described(&plan.household));
        assert_eq!(lines.len(), plan.entries.len(), "a line stands twice");
        for entry in &plan.entries {
            let line = ComparedLine::new(&plan, entry);
            if entry.by.is_some() {
                line.check_partner();
                by_partner += 1;
                continue;
            }
            seen.insert((entry.availability, entry.goal));
            let found = line.counterfactuals();
            let steps: Vec<_> = entry.tasks.iter().map(|task| task.action).collect();
            let way = found.iter().find(|way| way.actions == steps && way.goal == entry.goal);
            line.check_outcome(&found, way);
            line.check_days(way);
            line.check_tasks();
        }
    }
    for kind in [
        (Availability::Today, Goal::Yes),
        (Availability::Today, Goal::Office),
        (Availability::Wait, Goal::Yes),
        (Availability::Wait, Goal::Office),
        (Availability::Steps, Goal::Yes),
        (Availability::Steps, Goal::Office),
        (Availability::Steps, Goal::Open),
        (Availability::Learn, Goal::Yes),
        (Availability::Learn, Goal::Office),
        (Availability::Life, Goal::Yes),
        (Availability::Closed, Goal::Yes),
    ] {
        assert!(seen.contains(&kind), "{kind:?} is never seen: {seen:?}");
    }
    assert!(by_partner > 3, "{by_partner} by the partner");
}
