//! One line of the plan, made after the lines of the services that must be done first. Must not know: the order in
//! which lines are read.

use super::{Entry, How, Task, Via, limits};
use crate::book::{Book, Change, Requirement};
use crate::change::{Goal, Step, Way, done, every_way, losses, ways};
use crate::date::Day;
use crate::evaluate::{Context, Outcome, assess, judge};
use crate::household::{Household, Who};
use crate::ids::ServiceId;
use crate::known::Known;
use crate::period::Period;
use crate::truth::Truth;
use crate::when::when;

/// A line, and all that is done for it: its own steps and those of the services that come first.
pub(super) struct Draft {
    pub(super) entry: Entry,
    done: Vec<(Day, Step)>,
}

/// The line of a service for a person, if it is needed.
pub(super) fn draft(
    book: &Book,
    household: &Household,
    on: Day,
    horizon: Day,
    (service, who): (ServiceId, Who),
    before: &[Draft],
) -> Option<Draft> {
    let assessment = assess(book, household, on, service, who);
    let found =
        |household: &Household, day: Day, goal: Goal| when(book, household, day, horizon, service, who, goal);
    let mut entry = Entry {
        service,
        who,
        how: How::Today,
        goal: Goal::Yes,
        from: None,
        until: None,
        closes: None,
        earliest: None,
        plain: None,
        limits: Vec::new(),
        tasks: Vec::new(),
        keeps: Vec::new(),
        missing: assessment.missing,
    };
    let (mut after, mut all) = (household.clone(), Vec::new());
    match assessment.outcome {
        Outcome::NotNeeded => return None,
        Outcome::Yes => {}
        Outcome::Office => entry.goal = Goal::Office,
        Outcome::Unknown => {
            entry.how = How::Learn;
            let sure = found(household, on, Goal::Yes).certain;
            entry.goal = if sure.is_some() { Goal::Yes } else { Goal::Office };
        }
        Outcome::NotYet => {
            let context = Context::new(book, household, on, who);
            let tasks = |way: &Way| -> Vec<Task> {
                way.steps.iter().map(|step| task(&context, service, *step, before)).collect()
            };
            let Some((way, tasks)) = chosen(&context, horizon, service, &tasks) else {
                entry.how = How::Closed;
                return Some(Draft { entry, done: all });
            };
            let person = way.steps.iter().any(|step| step.by == Change::Person);
            entry.how = if person { How::Steps } else { How::Wait };
            (entry.goal, entry.tasks) = (way.goal, tasks);
            let days = timeline(on, &entry.tasks, before);
            match days.and_then(|all| Some((carried(book, household, &all)?, all))) {
                Some(done) => (after, all) = done,
                // Some day on the way is not known, so none is claimed.
                None => return Some(Draft { entry, done: all }),
            }
        }
    }
    let start = all.iter().map(|(day, _)| *day).fold(on, Day::max);
    if entry.how != How::Closed {
        let certain = found(&after, start, entry.goal).certain;
        entry.from = certain.map(|span| span.from);
        entry.until = certain.and_then(|span| span.until);
        entry.closes = entry.until.filter(|until| {
            let next = Day(until.0 + 1);
            let turns = |rule: &Requirement| {
                let Period { from, until: last, at } = &rule.period;
                at.is_none() && (*last == Some(*until) || *from == Some(next))
            };
            book.service(service).requirements.iter().any(turns)
                || when(book, &after, next, next, service, who, Goal::Office).certain.is_none()
        });
        let may = found(&after, start, Goal::Office).possible.map(|span| span.from);
        entry.earliest = may.filter(|may| entry.from.is_none_or(|from| *may < from) && *may > on);
        let day = entry.from.or(entry.earliest).unwrap_or(on);
        if entry.goal == Goal::Office {
            let sure = found(&after, day, Goal::Yes).certain.map(|span| span.from);
            entry.plain = sure.filter(|sure| entry.from.is_some_and(|from| from < *sure));
        }
        let context = Context::new(book, &after, day, who);
        if day > on {
            entry.keeps = losses(&context, service).iter().map(|risk| risk.step.key).collect();
            entry.keeps.sort_unstable();
            entry.keeps.dedup();
        }
        if entry.how != How::Learn && entry.goal == Goal::Open {
            entry.missing = assess(book, &after, day, service, who).missing;
        }
        entry.limits = limits::limits(&context, service, horizon);
    }
    Some(Draft { entry, done: all })
}

/// The way that a plan goes, and its steps: the one that only waits, or the first whose steps people can do, or that
/// time does. What nothing can change is in no plan. Before somebody is told to live otherwise, they are sent to an
/// office that can decide without.
fn chosen(
    context: &Context<'_>,
    horizon: Day,
    service: ServiceId,
    tasks: &dyn Fn(&Way) -> Vec<Task>,
) -> Option<(Way, Vec<Task>)> {
    let Context { book, household, on, who, .. } = *context;
    let ways = ways(book, household, on, horizon, service, who);
    let by = |most: Change| ways.iter().find(move |way| way.steps.iter().all(|step| step.by <= most));
    let waits = ways.iter().find(|way| way.steps.is_empty());
    let way = waits.or_else(|| by(Change::Person)).or_else(|| by(Change::Time))?;
    let first = tasks(way);
    let only_services = |tasks: &[Task]| tasks.iter().all(|task| task.via.is_some());
    if way.goal == Goal::Yes && !only_services(&first) {
        let others = every_way(context, horizon, service, Goal::Office, false).into_iter();
        let mut others = others.map(|way| (tasks(&way), way));
        if let Some((tasks, way)) = others.find(|(tasks, _)| only_services(tasks)) {
            return Some((way, tasks));
        }
    }
    Some((way.clone(), first))
}

/// A step, and the service that brings it about: one to be done first, which is needed until the step is taken.
fn task(context: &Context<'_>, service: ServiceId, step: Step, before: &[Draft]) -> Task {
    let Context { book, household, .. } = *context;
    let who = step.key.who;
    let needless = |first: ServiceId, value: Known| {
        let mut known = Household::new();
        known.learn(step.key, value);
        let context = Context::new(book, &known, Day::EARLIEST, who);
        let mut needs = book.service(first).requirements.iter().filter(|requirement| requirement.need);
        needs.any(|need| judge(&context, &need.condition) == Truth::NO)
    };
    let now = household.known(book, step.key);
    let brings_about = |first: &&ServiceId| needless(**first, step.to) && !needless(**first, now);
    let via = book.service(service).after.iter().find(brings_about).map(|first| {
        let entry = found(before, *first, who).map(|draft| &draft.entry);
        let day = entry.filter(|entry| entry.how != How::Learn && entry.goal != Goal::Open);
        Via { service: *first, who, day: day.and_then(|entry| entry.from) }
    });
    Task { step, via }
}

fn found(drafts: &[Draft], service: ServiceId, who: Who) -> Option<&Draft> {
    drafts.iter().find(|draft| (draft.entry.service, draft.entry.who) == (service, who))
}

/// What is done on which day, if all days are known: each step today or when its service is open, and before it what
/// that service takes.
fn timeline(on: Day, tasks: &[Task], before: &[Draft]) -> Option<Vec<(Day, Step)>> {
    let mut all: Vec<(Day, Step)> = Vec::new();
    for Task { step, via } in tasks {
        if step.by != Change::Person {
            return None;
        }
        let mut day = on;
        if let Some(via) = via {
            day = via.day?;
            for one in found(before, via.service, via.who).into_iter().flat_map(|draft| &draft.done) {
                if !all.contains(one) {
                    all.push(*one);
                }
            }
        }
        if !all.contains(&(day, *step)) {
            all.push((day, *step));
        }
    }
    all.sort_unstable();
    Some(all)
}

/// The family after all that, each step on its day.
fn carried(book: &Book, household: &Household, all: &[(Day, Step)]) -> Option<Household> {
    let mut after = household.clone();
    for together in all.chunk_by(|one, other| one.0 == other.0) {
        let steps: Vec<Step> = together.iter().map(|(_, step)| *step).collect();
        after = done(book, &after, together[0].0, &steps)?;
    }
    Some(after)
}
