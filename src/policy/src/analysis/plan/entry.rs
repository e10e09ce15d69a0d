//! One entry of the plan, made after the entries of the services that must be done first. Must not know: the order in
//! which entries are read.

use crate::analysis::applicants::with_partner_as_applicant;
use crate::analysis::assessment::{Assessment, assess};
use crate::analysis::counterfactuals::action::{Action, Counterfactual};
use crate::analysis::counterfactuals::moves::done;
use crate::analysis::counterfactuals::{counterfactuals, every_counterfactual, losses};
use crate::analysis::earliest_date::{Goal, Span, availability_window, lapse_opens};
use crate::analysis::first_line::{action, first_line};
use crate::analysis::plan::line::{Availability, PlanEntry, Prerequisite, Task};
use crate::analysis::plan::{limits, order, partner};
use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::{Context, Query};
use crate::evaluate::outcome::Outcome;
use crate::model::book::RuleBook;
use crate::model::date::Day;
use crate::model::fact::Changeability;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::ServiceId;
use crate::model::known::Known;
use crate::model::period::Period;
use crate::model::service::Requirement;
use crate::model::truth::Truth;

/// What is done on which day.
pub(super) type Timeline = Vec<(Day, Action)>;

/// An entry, and all that is done for it: its own actions and those of the services that come first.
pub(super) struct ScheduledEntry {
    pub(super) entry: PlanEntry,
    pub(super) done: Timeline,
}

/// For whom a plan is made, and up to which day it looks.
#[derive(Clone, Copy)]
pub(super) struct Planner<'a> {
    pub(super) book: &'a RuleBook,
    pub(super) household: &'a Household,
    pub(super) on: Day,
    pub(super) horizon: Day,
}

impl<'a> Planner<'a> {
    /// The query of one service for one person.
    pub(super) fn query(&self, (service, who): (ServiceId, Person)) -> Query<'a> {
        Query::new(self.book, self.household, self.on, service, who)
    }

    /// The entries of these services, those that must be done first before all that come after them.
    pub(super) fn entries(&self, services: &[(ServiceId, Person)]) -> Vec<ScheduledEntry> {
        let mut entries: Vec<ScheduledEntry> = Vec::new();
        for about in order::firsts_first(self.book, services) {
            entries.extend(self.entry(about, &entries));
        }
        entries
    }

    /// The entry of a service for a person, if it is needed.
    fn entry(&self, about: (ServiceId, Person), before: &[ScheduledEntry]) -> Option<ScheduledEntry> {
        let query = self.query(about);
        if query.rules().good_to_know {
            return None;
        }
        let assessment = assess(&query);
        let mut entry = blank(&query);
        let (mut after, mut all) = (self.household.clone(), Vec::new());
        match assessment.outcome {
            Outcome::NotNeeded => return None,
            Outcome::Yes => {}
            Outcome::Office => entry.goal = Goal::Office,
            Outcome::Unknown => {
                entry.availability = Availability::Learn;
                let (sure, _) = found(&query, self.horizon, Goal::Yes);
                entry.goal = if sure.is_some() { Goal::Yes } else { Goal::Office };
            }
            Outcome::NotYet => {
                if let Some((goal, family)) = partner::goes(&query) {
                    (entry.by, entry.goal, after) = (Some(Person::Partner), goal, family);
                } else {
                    match self.actions(&mut entry, &assessment, before) {
                        Some(done) => (after, all) = done,
                        None => return Some(ScheduledEntry { entry, done: all }),
                    }
                }
            }
        }
        if entry.by.is_none() {
            entry.missing = assessment.missing;
        }
        days(&mut entry, &query.of(&after), self.horizon, &all);
        Some(ScheduledEntry { entry, done: all })
    }

    /// What is to be done first, and the family after it with all that is done for it; nothing where no day is claimed.
    fn actions(
        &self,
        entry: &mut PlanEntry,
        assessment: &Assessment,
        before: &[ScheduledEntry],
    ) -> Option<(Household, Timeline)> {
        let query = self.query((entry.service, entry.who));
        let partners = partner_entries(self, entry.service);
        let before: Vec<&ScheduledEntry> = before.iter().chain(&partners).collect();
        let tasks = |way: &Counterfactual| -> Vec<Task> {
            way.actions.iter().map(|action| task(&query, *action, &before)).collect()
        };
        entry.missing = assessment.missing.clone();
        let (mut way, mut tasks_of_way) = match chosen(&query, self.horizon, &tasks) {
            Ok(found) => found,
            Err(availability) => {
                entry.availability = availability;
                let failing = assessment.failing(query.rules());
                entry.unmet = first_line(&query.context(), query.rules(), Outcome::NotYet, failing);
                return None;
            }
        };
        let mut days = timeline(self.on, &tasks_of_way, &before);
        if let Some(less) = sooner(&query, self.horizon, &way, days.as_deref()) {
            (tasks_of_way, way) = (tasks(&less), less);
            days = timeline(self.on, &tasks_of_way, &before);
        }
        let person = way.actions.iter().any(|action| action.by == Changeability::Person);
        entry.availability = if person { Availability::Steps } else { Availability::Wait };
        (entry.goal, entry.tasks) = (way.goal, tasks_of_way);
        let found = days.and_then(|all| Some((carried(self.book, self.household, &all)?, all)));
        if found.is_none() && entry.tasks.iter().all(|task| task.prerequisite.is_none()) {
            entry.earliest = Some(way.from).filter(|from| *from > self.on);
        }
        found
    }
}

/// The entry of a service that is open today.
fn blank(query: &Query<'_>) -> PlanEntry {
    PlanEntry {
        service: query.service,
        who: query.who,
        by: None,
        availability: Availability::Today,
        goal: Goal::Yes,
        from: None,
        until: None,
        closes: None,
        earliest: None,
        plain: None,
        urgent: query.rules().urgent,
        stake: query.rules().stake,
        action: action(&query.context(), query.rules()),
        lapsed: false,
        limits: Vec::new(),
        tasks: Vec::new(),
        preconditions_kept: Vec::new(),
        missing: Vec::new(),
        unmet: None,
    }
}

/// The first days in a row of those that certainly reach a goal, and of those that may; not if they begin after the
/// document's last day and for that alone: nobody waits for the document to end.
pub(super) fn found(query: &Query<'_>, horizon: Day, goal: Goal) -> (Option<Span>, Option<Span>) {
    let real = |span: &Span| {
        let then = query.on(span.from).context();
        !query.book.in_force(query.on) || !lapse_opens(&then, query.requirements(), goal)
    };
    let window = availability_window(query, horizon, goal);
    (window.certain.filter(real), window.possible.filter(real))
}

/// The days of an entry on which its service is open; the query is about the family after all that is done for it.
fn days(entry: &mut PlanEntry, after: &Query<'_>, horizon: Day, all: &[(Day, Action)]) {
    let (on, goal) = (after.on, entry.goal);
    let found = |day: Day, goal: Goal| found(&after.on(day), horizon, goal);
    let start = all.iter().map(|(day, _)| *day).fold(on, Day::max);
    let (certain, _) = found(start, goal);
    entry.from = certain.map(|span| span.from);
    entry.until = certain.and_then(|span| span.until);
    entry.closes = entry.until.filter(|_| !after.rules().ends_quietly).filter(|until| {
        let next = Day(until.0 + 1);
        let turns = |rule: &Requirement| {
            let Period { from, until: last, at } = &rule.period;
            at.is_none() && (*last == Some(*until) || *from == Some(next))
        };
        after.requirements().iter().any(turns)
            || availability_window(&after.on(next), next, Goal::Office).certain.is_none()
    });
    let (_, may) = found(start, Goal::Office);
    let may = may.map(|span| span.from);
    entry.earliest = may.filter(|may| entry.from.is_none_or(|from| *may < from) && *may > on);
    let day = entry.from.or(entry.earliest).unwrap_or(on);
    if goal == Goal::Office {
        let sure = found(day, Goal::Yes).0.map(|span| span.from);
        entry.plain = sure.filter(|sure| entry.from.is_some_and(|from| from < *sure));
    }
    let then = after.on(day);
    if day > on {
        // What is done on the way is no longer as it is today, so it cannot stay so.
        let changed = |key: &FactKey| all.iter().any(|(_, action)| action.key == *key);
        let keys = losses(&then).into_iter().map(|risk| risk.action.key);
        entry.preconditions_kept = keys.filter(|key| !changed(key)).collect();
        entry.preconditions_kept.sort_unstable();
        entry.preconditions_kept.dedup();
    }
    if entry.availability != Availability::Learn && goal == Goal::Open {
        entry.missing = assess(&then).missing;
    }
    entry.limits = limits::limits(&then, horizon);
    entry.lapsed = entry.limits.is_empty() && limits::lapsed(&then);
}

/// A plan waits for so many months rather than take a step.
const PATIENCE: i32 = 12;

/// The counterfactual that a plan follows, and its tasks: the one that only waits, if not for long, or the first whose
/// actions people can take, or that time brings. What nothing can change is in no plan, nor what nobody changes for
/// one paper; then how that stands. Before somebody is told to live otherwise, they are sent to an office
/// that can decide without.
fn chosen(
    query: &Query<'_>,
    horizon: Day,
    tasks: &dyn Fn(&Counterfactual) -> Vec<Task>,
) -> Result<(Counterfactual, Vec<Task>), Availability> {
    let all = counterfactuals(query, horizon);
    let near = horizon.min(query.on.plus_months(PATIENCE));
    let mut way = followed(&all);
    // Nobody sits down to wait for years where a step or a question to an office would do.
    let mut soon =
        if way.is_some_and(|way| way.from > near) { counterfactuals(query, near) } else { Vec::new() };
    let by_person =
        |way: &Counterfactual| way.actions.iter().all(|action| action.by <= Changeability::Person);
    soon.retain(|way| way.goal != Goal::Open && by_person(way));
    way = followed(&soon).or(way);
    let Some(way) = way else {
        let life = all.iter().any(|way| way.actions.iter().all(|action| action.by <= Changeability::Life));
        return Err(if life { Availability::Life } else { Availability::Closed });
    };
    let first = tasks(way);
    let only_services = |tasks: &[Task]| tasks.iter().all(|task| task.prerequisite.is_some());
    if way.goal == Goal::Yes && !only_services(&first) {
        let others = every_counterfactual(query, near.max(way.from), Goal::Office, false).into_iter();
        let mut others = others.map(|way| (tasks(&way), way));
        if let Some((tasks, way)) = others.find(|(tasks, _)| only_services(tasks)) {
            return Ok((way, tasks));
        }
    }
    Ok((way.clone(), first))
}

/// Of several ways the one that only waits, or the first whose actions people can take, or that time brings.
fn followed(ways: &[Counterfactual]) -> Option<&Counterfactual> {
    let by =
        |most: Changeability| ways.iter().find(move |way| way.actions.iter().all(|action| action.by <= most));
    let waits = ways.iter().find(|way| way.actions.is_empty());
    waits.or_else(|| by(Changeability::Person)).or_else(|| by(Changeability::Time))
}

/// Some of the same actions, if time alone makes up for the others before the last of them can be done, or if the day
/// of one of them is not known.
fn sooner(
    query: &Query<'_>,
    horizon: Day,
    way: &Counterfactual,
    days: Option<&[(Day, Action)]>,
) -> Option<Counterfactual> {
    let by_person = way.actions.iter().all(|action| action.by == Changeability::Person);
    let last = match days {
        Some(days) => days.iter().map(|(day, _)| *day).max()?,
        None => by_person.then_some(horizon)?,
    };
    if last == query.on {
        return None;
    }
    let is_less = |less: &Counterfactual| {
        less.from < last
            && less.actions.len() < way.actions.len()
            && less.actions.iter().all(|action| way.actions.contains(action))
    };
    let all = every_counterfactual(query, horizon, way.goal, false).into_iter();
    all.filter(is_less).min_by_key(|less| less.from)
}

/// An action, and the service that brings it about: one to be done first, which is needed until the action is taken.
pub(super) fn task(query: &Query<'_>, action: Action, before: &[&ScheduledEntry]) -> Task {
    let Query { book, household, .. } = *query;
    let who = action.key.who;
    let needless = |first: ServiceId, value: Known| {
        let mut known = Household::new();
        known.learn(action.key, value);
        let context = Context::new(book, &known, Day::EARLIEST, who);
        let requirements = book.service(first).requirements.iter();
        let mut applicability = requirements.filter(|requirement| requirement.is_applicability());
        applicability.any(|one| evaluate_condition(&context, &one.condition) == Truth::NO)
    };
    let now = household.known(book, action.key);
    let brings_about = |first: &&ServiceId| needless(**first, action.to) && !needless(**first, now);
    let prerequisite = query.rules().after.iter().find(brings_about).map(|first| {
        let entry = entry_of(before, *first, who).map(|scheduled| &scheduled.entry);
        let day = entry.filter(|entry| entry.availability != Availability::Learn && entry.goal != Goal::Open);
        Prerequisite { service: *first, who, day: day.and_then(|entry| entry.from) }
    });
    Task { action, now: household.get(action.key), prerequisite }
}

fn entry_of<'d>(
    entries: &[&'d ScheduledEntry],
    service: ServiceId,
    who: Person,
) -> Option<&'d ScheduledEntry> {
    entries.iter().copied().find(|one| (one.entry.service, one.entry.who) == (service, who))
}

/// What is done on which day, if all days are known: each action today or when its service is open, and before it what
/// that service takes.
pub(super) fn timeline(on: Day, tasks: &[Task], before: &[&ScheduledEntry]) -> Option<Timeline> {
    let mut all: Timeline = Vec::new();
    for Task { action, prerequisite, .. } in tasks {
        if action.by != Changeability::Person {
            return None;
        }
        let mut day = on;
        if let Some(first) = prerequisite {
            day = first.day?;
            let done = entry_of(before, first.service, first.who).into_iter().flat_map(|one| &one.done);
            for one in done {
                if !all.contains(one) {
                    all.push(*one);
                }
            }
        }
        if !all.contains(&(day, *action)) {
            all.push((day, *action));
        }
    }
    all.sort_unstable();
    Some(all)
}

/// The family after all that, each action on its day.
pub(super) fn carried(book: &RuleBook, household: &Household, all: &[(Day, Action)]) -> Option<Household> {
    let mut after = household.clone();
    for together in all.chunk_by(|one, other| one.0 == other.0) {
        let actions: Vec<Action> = together.iter().map(|(_, action)| *action).collect();
        after = done(book, &after, together[0].0, &actions)?;
    }
    Some(after)
}

/// The entries, for the partner, of what must be done before a service: as for somebody who answers, with what is known
/// of the partner.
pub(super) fn partner_entries(planner: &Planner<'_>, service: ServiceId) -> Vec<ScheduledEntry> {
    let Planner { book, household, .. } = *planner;
    let after = &book.service(service).after;
    if after.is_empty() || !household.adults(book).contains(&(Person::Partner, true)) {
        return Vec::new();
    }
    let family = with_partner_as_applicant(book, household);
    let firsts: Vec<(ServiceId, Person)> = after.iter().map(|first| (*first, Person::Applicant)).collect();
    let planner = Planner { household: &family, ..*planner };
    let mut entries = planner.entries(&order::with_firsts(book, &family, &firsts));
    entries.retain(|one| one.entry.who == Person::Applicant);
    for ScheduledEntry { entry, done } in &mut entries {
        entry.who = Person::Partner;
        // Nobody asks the partner everything; then the day counts on which it is open whatever they would answer.
        if entry.availability == Availability::Learn && entry.from.is_some() {
            entry.availability = Availability::Wait;
        }
        for (_, action) in done {
            action.key = FactKey::new(action.key.fact, other(action.key.who));
        }
    }
    entries
}

/// The partner's place and the applicant's, exchanged.
fn other(who: Person) -> Person {
    match who {
        Person::Applicant => Person::Partner,
        Person::Partner => Person::Applicant,
        who => who,
    }
}
