//! One service of the plan in words: what is said of it below its name. Must not know: which group it stands
//! in; markup.

use super::super::super::localizer::Localizer;
use super::super::called;
use super::super::change::{paid_up, step_line};
use super::lines::{Line, NEAR, Note};
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry, Task};
use policy::{Changeability, Day, FactKey, Person};

/// The first day on which it could be done if every month from now on is paid for, where only that is left to wait for.
pub(super) fn soonest(i18n: Localizer, entry: &PlanEntry, on: Day) -> Option<Day> {
    if entry.from.is_some() || !matches!(entry.availability, Availability::Wait | Availability::Steps) {
        return None;
    }
    let day = |task: &Task| match (task.prerequisite, task.action.by) {
        (Some(via), _) => via.day,
        (None, Changeability::Person) => Some(on),
        (None, _) => paid_up(i18n, task, on),
    };
    let days = entry.tasks.iter().map(day).collect::<Option<Vec<Day>>>()?;
    days.into_iter().chain(entry.earliest).max()
}

/// A line; `bare` if the heading says already from when it is open.
pub(super) fn line(i18n: Localizer, entry: &PlanEntry, on: Day, bare: bool) -> Line {
    let day = |name: &str, day: Day| i18n.t_with(name, &[("day", &i18n.day(day))]);
    let list = |name: &str, keys: &[FactKey]| {
        let labels: Vec<String> = keys.iter().map(|key| i18n.label(*key)).collect();
        i18n.t_with(name, &[("list", &labels.join(&i18n.t("and")))])
    };
    let office = entry.goal == Goal::Office;
    let mut notes = Vec::new();
    let mut lasts: Vec<Day> = entry.limits.iter().map(|limit| limit.last).collect();
    let unsure = entry.limits.first().filter(|limit| !limit.sure);
    match entry.runs_out(on) {
        _ if unsure.is_some() => {
            notes.extend(unsure.map(|limit| (day("plan-last-unsure", limit.last), true)));
        }
        Some(last) if last == on => notes.push((day("plan-last-today", last), true)),
        Some(last) => {
            let left = (last.0 - on.0).to_string();
            notes.push((i18n.t_with("plan-last", &[("day", &i18n.day(last)), ("n", &left)]), true));
        }
        None => notes.extend(entry.limits.first().map(|limit| (day("plan-last-then", limit.last), true))),
    }
    if let Some(last) = entry.runs_out(on).filter(|last| !lasts.contains(last)) {
        lasts.insert(0, last);
    }
    // The second of two days that run out is another's, and later.
    notes.extend(lasts.get(1).map(|last| (day("plan-last-too", *last), true)));
    let mut add = |text: String| notes.push((text, false));
    if let Some(by) = entry.by {
        let name = if office { "plan-by-office" } else { "plan-by" };
        add(i18n.t_with(name, &[("person", &i18n.person(by))]));
    }
    let opens = entry.from.filter(|from| *from > on && entry.availability != Availability::Learn);
    match (entry.availability, opens) {
        (Availability::Today, _) if !bare && entry.by.is_none() => {
            add(i18n.t(if office { "plan-now-office" } else { "plan-now" }))
        }
        (Availability::Wait | Availability::Steps, Some(from)) if !bare => add(day("plan-opens", from)),
        _ => {}
    }
    for task in &entry.tasks {
        add(step_note(i18n, task, on));
    }
    if !entry.missing.is_empty() {
        let asked: Vec<FactKey> = gates(i18n, &entry.missing);
        add(list(
            if entry.availability == Availability::Learn { "plan-learn" } else { "plan-depends" },
            &asked,
        ));
    }
    let latest = entry.from.filter(|from| entry.availability == Availability::Learn && *from > on);
    if let Some(from) = latest {
        add(day(if office { "plan-latest-office" } else { "plan-latest" }, from));
    } else if matches!(entry.availability, Availability::Wait | Availability::Steps) && office {
        add(i18n.t("plan-office"));
    }
    if let Some(soonest) = soonest(i18n, entry, on) {
        // Not twice, where the last month that is paid is the day.
        if !entry.tasks.iter().any(|task| paid_up(i18n, task, on) == Some(soonest)) {
            add(day("plan-soonest", soonest));
        }
    } else if let Some(earliest) = entry.earliest {
        add(day("plan-earliest", earliest));
    }
    if let Some(unmet) = entry.unmet.filter(|_| entry.availability == Availability::Life) {
        add(i18n.of(entry.who).message(unmet));
    }
    if let Some(plain) = entry.plain {
        add(day("plan-plain", plain));
    }
    let soon = |until: &Day| *until < entry.from.unwrap_or(on).plus_months(NEAR) && !lasts.contains(until);
    if let Some(closes) = entry.closes.filter(soon) {
        add(day("plan-until", closes));
    }
    if !entry.preconditions_kept.is_empty() {
        add(list("plan-keep", &entry.preconditions_kept));
    }
    Line {
        service: entry.service,
        who: entry.who,
        name: called(i18n, entry.service, entry.who),
        notes: notes.into_iter().map(|(text, last)| Note { text, last }).collect(),
        opens: opens.map(|from| (from, office)),
        lasts: if entry.availability == Availability::Closed { Vec::new() } else { lasts },
    }
}

/// What is asked first: a fact that hangs on another unknown one is found out later.
fn gates(i18n: Localizer, missing: &[FactKey]) -> Vec<FactKey> {
    let free = |key: &&FactKey| i18n.book.fact(key.fact).given.is_none() || missing.len() == 1;
    missing.iter().filter(free).copied().collect()
}

/// A step in words.
fn step_note(i18n: Localizer, task: &Task, on: Day) -> String {
    if let Some(via) = task.prerequisite {
        let name = called(i18n, via.service, via.who);
        let name = match via.who {
            Person::Partner => {
                i18n.t_with("label-of-person", &[("person", &i18n.person(via.who)), ("label", &name)])
            }
            _ => name,
        };
        return match via.day {
            Some(day) if day == on => i18n.t_with("plan-via-today", &[("name", &name)]),
            Some(day) => i18n.t_with("plan-via", &[("name", &name), ("day", &i18n.day(day))]),
            None => i18n.t_with("plan-via-open", &[("name", &name)]),
        };
    }
    step_line(i18n, task, on)
}
