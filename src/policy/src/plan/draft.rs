//! One line of the plan, made after the lines of the services that must be done first. Must not know: the order in
//! which lines are read.

use super::{Entry, How, Task, Via, limits, order, partner};
use crate::book::{Change, Requirement, RuleBook};
use crate::change::{Goal, Step, Way, done, every_way, losses, ways};
use crate::date::Day;
use crate::evaluate::{Assessment, Context, Outcome, assess, judge};
use crate::household::{FactKey, Household, Person};
use crate::ids::ServiceId;
use crate::known::Known;
use crate::period::Period;
use crate::truth::Truth;
use crate::when::{Span, lapse_opens, when};

/// A line, and all that is done for it: its own steps and those of the services that come first.
pub(super) struct Draft {
    pub(super) entry: Entry,
    pub(super) done: Vec<(Day, Step)>,
}

/// The lines of these services, those that must be done first before all that come after them.
pub(super) fn drafts(
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    services: &[(ServiceId, Person)],
) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for about in order::firsts_first(book, services) {
        drafts.extend(draft(book, household, on, horizon, about, &drafts));
    }
    drafts
}

/// The first days in a row of those that certainly reach a goal, and of those that may; not if they begin after the plan
/// and for that alone: nobody waits for the plan to end.
pub(super) fn found(
    context: &Context<'_>,
    horizon: Day,
    service: ServiceId,
    goal: Goal,
) -> (Option<Span>, Option<Span>) {
    let Context { book, household, on, who, .. } = *context;
    let real = |span: &Span| {
        let then = Context { on: span.from, ..*context };
        !book.in_force(on) || !lapse_opens(&then, &book.service(service).requirements, goal)
    };
    let when = when(book, household, on, horizon, service, who, goal);
    (when.certain.filter(real), when.possible.filter(real))
}

/// The line of a service for a person, if it is needed.
fn draft(
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    (service, who): (ServiceId, Person),
    before: &[Draft],
) -> Option<Draft> {
    let assessment = assess(book, household, on, service, who);
    let mut entry = Entry {
        service,
        who,
        by: None,
        how: How::Today,
        goal: Goal::Yes,
        from: None,
        until: None,
        closes: None,
        earliest: None,
        plain: None,
        urgent: book.service(service).urgent,
        lapsed: false,
        limits: Vec::new(),
        tasks: Vec::new(),
        keeps: Vec::new(),
        missing: Vec::new(),
        unmet: None,
    };
    let (mut after, mut all) = (household.clone(), Vec::new());
    match assessment.outcome {
        Outcome::NotNeeded => return None,
        Outcome::Yes => {}
        Outcome::Office => entry.goal = Goal::Office,
        Outcome::Unknown => {
            entry.how = How::Learn;
            let context = Context::new(book, household, on, who);
            let (sure, _) = found(&context, horizon, service, Goal::Yes);
            entry.goal = if sure.is_some() { Goal::Yes } else { Goal::Office };
        }
        Outcome::NotYet => {
            if let Some((goal, family)) = partner::goes(book, household, on, service, who) {
                (entry.by, entry.goal, after) = (Some(Person::Partner), goal, family);
            } else {
                match steps(&mut entry, book, household, on, horizon, &assessment, before) {
                    Some(done) => (after, all) = done,
                    None => return Some(Draft { entry, done: all }),
                }
            }
        }
    }
    if entry.by.is_none() {
        entry.missing = assessment.missing;
    }
    days(&mut entry, &Context::new(book, &after, on, who), horizon, &all);
    Some(Draft { entry, done: all })
}

/// What is to be done first, and the family after it with all that is done for it; nothing where no day is claimed.
fn steps(
    entry: &mut Entry,
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    assessment: &Assessment,
    before: &[Draft],
) -> Option<(Household, Vec<(Day, Step)>)> {
    let Entry { service, who, .. } = *entry;
    let context = Context::new(book, household, on, who);
    let partners = partner::drafts(&context, horizon, service);
    let before: Vec<&Draft> = before.iter().chain(&partners).collect();
    let tasks = |way: &Way| -> Vec<Task> {
        way.steps.iter().map(|step| task(&context, service, *step, &before)).collect()
    };
    entry.missing = assessment.missing.clone();
    let (way, tasks) = match chosen(&context, horizon, service, &tasks) {
        Ok(found) => found,
        Err(how) => {
            entry.how = how;
            let unmet = assessment.judged.iter().filter(|judged| judged.truth == Truth::NO);
            let mut unmet = unmet.map(|judged| &book.service(service).requirements[judged.requirement]);
            entry.unmet = unmet.find(|requirement| !requirement.need).map(|requirement| requirement.unmet);
            return None;
        }
    };
    let person = way.steps.iter().any(|step| step.by == Change::Person);
    entry.how = if person { How::Steps } else { How::Wait };
    (entry.goal, entry.tasks) = (way.goal, tasks);
    let days = timeline(on, &entry.tasks, &before);
    let found = days.and_then(|all| Some((carried(book, household, &all)?, all)));
    if found.is_none() && entry.tasks.iter().all(|task| task.via.is_none()) {
        entry.earliest = Some(way.from).filter(|from| *from > on);
    }
    found
}

/// The days of a line on which its service is open, for the family after all that is done for it.
fn days(entry: &mut Entry, after: &Context<'_>, horizon: Day, all: &[(Day, Step)]) {
    let Entry { service, goal, .. } = *entry;
    let Context { book, on, who, .. } = *after;
    let found = |day: Day, goal: Goal| found(&Context { on: day, ..*after }, horizon, service, goal);
    let start = all.iter().map(|(day, _)| *day).fold(on, Day::max);
    let (certain, _) = found(start, goal);
    entry.from = certain.map(|span| span.from);
    entry.until = certain.and_then(|span| span.until);
    entry.closes = entry.until.filter(|until| {
        let next = Day(until.0 + 1);
        let turns = |rule: &Requirement| {
            let Period { from, until: last, at } = &rule.period;
            at.is_none() && (*last == Some(*until) || *from == Some(next))
        };
        book.service(service).requirements.iter().any(turns)
            || when(book, after.household, next, next, service, who, Goal::Office).certain.is_none()
    });
    let (_, may) = found(start, Goal::Office);
    let may = may.map(|span| span.from);
    entry.earliest = may.filter(|may| entry.from.is_none_or(|from| *may < from) && *may > on);
    let day = entry.from.or(entry.earliest).unwrap_or(on);
    if goal == Goal::Office {
        let sure = found(day, Goal::Yes).0.map(|span| span.from);
        entry.plain = sure.filter(|sure| entry.from.is_some_and(|from| from < *sure));
    }
    let then = Context { on: day, ..*after };
    if day > on {
        // What is done on the way is no longer as it is today, so it cannot stay so.
        let changed = |key: &FactKey| all.iter().any(|(_, step)| step.key == *key);
        let keys = losses(&then, service).into_iter().map(|risk| risk.step.key);
        entry.keeps = keys.filter(|key| !changed(key)).collect();
        entry.keeps.sort_unstable();
        entry.keeps.dedup();
    }
    if entry.how != How::Learn && goal == Goal::Open {
        entry.missing = assess(book, after.household, day, service, who).missing;
    }
    entry.limits = limits::limits(&then, service, horizon);
    entry.lapsed = entry.limits.is_empty() && limits::lapsed(&then, service);
}

/// The way that a plan goes, and its steps: the one that only waits, or the first whose steps people can do, or that
/// time does. What nothing can change is in no plan, nor what nobody changes for one paper; then how that stands. Before
/// somebody is told to live otherwise, they are sent to an office that can decide without.
fn chosen(
    context: &Context<'_>,
    horizon: Day,
    service: ServiceId,
    tasks: &dyn Fn(&Way) -> Vec<Task>,
) -> Result<(Way, Vec<Task>), How> {
    let Context { book, household, on, who, .. } = *context;
    let ways = ways(book, household, on, horizon, service, who);
    let by = |most: Change| ways.iter().find(move |way| way.steps.iter().all(|step| step.by <= most));
    let waits = ways.iter().find(|way| way.steps.is_empty());
    let Some(way) = waits.or_else(|| by(Change::Person)).or_else(|| by(Change::Time)) else {
        return Err(if by(Change::Life).is_some() { How::Life } else { How::Closed });
    };
    let first = tasks(way);
    let only_services = |tasks: &[Task]| tasks.iter().all(|task| task.via.is_some());
    if way.goal == Goal::Yes && !only_services(&first) {
        let others = every_way(context, horizon, service, Goal::Office, false).into_iter();
        let mut others = others.map(|way| (tasks(&way), way));
        if let Some((tasks, way)) = others.find(|(tasks, _)| only_services(tasks)) {
            return Ok((way, tasks));
        }
    }
    Ok((way.clone(), first))
}

/// A step, and the service that brings it about: one to be done first, which is needed until the step is taken.
pub(super) fn task(context: &Context<'_>, service: ServiceId, step: Step, before: &[&Draft]) -> Task {
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
        let entry = line_of(before, *first, who).map(|draft| &draft.entry);
        let day = entry.filter(|entry| entry.how != How::Learn && entry.goal != Goal::Open);
        Via { service: *first, who, day: day.and_then(|entry| entry.from) }
    });
    Task { step, now: household.get(step.key), via }
}

fn line_of<'d>(drafts: &[&'d Draft], service: ServiceId, who: Person) -> Option<&'d Draft> {
    drafts.iter().copied().find(|draft| (draft.entry.service, draft.entry.who) == (service, who))
}

/// What is done on which day, if all days are known: each step today or when its service is open, and before it what
/// that service takes.
pub(super) fn timeline(on: Day, tasks: &[Task], before: &[&Draft]) -> Option<Vec<(Day, Step)>> {
    let mut all: Vec<(Day, Step)> = Vec::new();
    for Task { step, via, .. } in tasks {
        if step.by != Change::Person {
            return None;
        }
        let mut day = on;
        if let Some(via) = via {
            day = via.day?;
            for one in line_of(before, via.service, via.who).into_iter().flat_map(|draft| &draft.done) {
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
pub(super) fn carried(book: &RuleBook, household: &Household, all: &[(Day, Step)]) -> Option<Household> {
    let mut after = household.clone();
    for together in all.chunk_by(|one, other| one.0 == other.0) {
        let steps: Vec<Step> = together.iter().map(|(_, step)| *step).collect();
        after = done(book, &after, together[0].0, &steps)?;
    }
    Some(after)
}
