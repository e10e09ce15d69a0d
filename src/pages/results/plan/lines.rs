//! The plan in words: groups in the order in which one goes about them, a line a service. Must not know: markup.

use super::super::super::localizer::Localizer;
use super::super::change::{paid_up, stepped};
use super::name;
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry, Task};
use policy::{Changeability, Day, FactKey, Person, ServiceId};

/// Lines under one heading.
pub(super) struct Group {
    pub(super) head: String,
    pub(super) lines: Vec<Line>,
    /// True if it is a tap away: nothing in it presses.
    pub(super) folded: bool,
}

/// One service.
pub(super) struct Line {
    pub(super) service: ServiceId,
    pub(super) who: Person,
    pub(super) name: String,
    pub(super) notes: Vec<Note>,
    /// The day on which it opens, if that is not today: its day, and true if an office has the last word.
    pub(super) opens: Option<(Day, bool)>,
    /// Days on which something runs out.
    pub(super) lasts: Vec<Day>,
}

/// Something said of a line.
pub(super) struct Note {
    pub(super) text: String,
    /// True if it says that something runs out.
    pub(super) last: bool,
}

/// What opens within so many months has its place among the days; what opens later is a tap away.
const NEAR: i32 = 24;

/// The groups: what presses, with all that must come before it; what to find out first; what can be done today; what opens on a day; what one
/// can ask about today; what a step opens; what has no day yet; what is years away; what only another life would open.
/// What nobody can bring about is in no group.
pub(super) fn groups(i18n: Localizer, entries: &[PlanEntry], on: Day) -> Vec<Group> {
    let pressing = entries.iter().rposition(|entry| entry.urgency(on).is_some()).map_or(0, |last| last + 1);
    let (first, rest) = entries.split_at(pressing);
    let mut groups: Vec<Group> = Vec::new();
    let mut add = |head: String, lines: Vec<Line>, folded: bool| {
        if !lines.is_empty() {
            groups.push(Group { head, lines, folded });
        }
    };
    let lines = |all: &[PlanEntry], fits: &dyn Fn(&PlanEntry) -> bool, bare: bool| -> Vec<Line> {
        all.iter().filter(|entry| fits(entry)).map(|entry| line(i18n, entry, on, bare)).collect()
    };
    add(
        i18n.t("plan-first"),
        lines(first, &|entry| entry.availability != Availability::Closed, false),
        false,
    );
    // What opens several others is worth finding out before all else.
    let opens = |entry: &&PlanEntry| {
        let later = i18n.book.services.iter().filter(|later| later.after.contains(&entry.service));
        entry.availability == Availability::Learn && later.count() > 1
    };
    let lead = rest.iter().find(opens);
    let is_lead = |entry: &PlanEntry| lead.is_some_and(|lead| std::ptr::eq(lead, entry));
    add(i18n.t("plan-learn-first"), lines(rest, &is_lead, false), false);
    let today =
        |goal: Goal| move |entry: &PlanEntry| entry.availability == Availability::Today && entry.goal == goal;
    add(i18n.t("plan-today"), lines(rest, &today(Goal::Yes), true), false);
    let later = |entry: &&PlanEntry| {
        entry.from.is_some_and(|from| from > on) && entry.availability != Availability::Learn
    };
    let far = on.plus_months(NEAR);
    let mut days: Vec<Day> = rest.iter().filter(later).filter_map(|entry| entry.from).collect();
    days.sort_unstable();
    days.dedup();
    for day in days.into_iter().filter(|day| *day <= far) {
        let head = i18n.t_with("plan-from", &[("day", &i18n.day(day))]);
        add(head, lines(rest, &|entry| later(&entry) && entry.from == Some(day), true), false);
    }
    let mut fold = |name: &str, lines: Vec<Line>| {
        add(i18n.t(name), lines, true);
    };
    fold("plan-ask", lines(rest, &today(Goal::Office), true));
    let soonest = |entry: &PlanEntry| soonest(i18n, entry, on);
    let by_steps = |entry: &PlanEntry| match soonest(entry) {
        Some(day) => day <= far,
        None => entry.availability == Availability::Steps && entry.from == Some(on),
    };
    fold("plan-steps", lines(rest, &by_steps, true));
    let undated = |entry: &PlanEntry| match entry.availability {
        Availability::Learn => !is_lead(entry),
        Availability::Closed | Availability::Life => false,
        _ => entry.from.is_none() && soonest(entry).is_none(),
    };
    fold("plan-undated", lines(rest, &undated, true));
    let is_far = |entry: &PlanEntry| {
        let from = entry.from.filter(|_| later(&entry)).or_else(|| soonest(entry));
        from.is_some_and(|from| from > far)
    };
    fold("plan-far", lines(rest, &is_far, false));
    fold("plan-not-now", lines(rest, &|entry| entry.availability == Availability::Life, true));
    // Where nothing has its day, one need not look for what to begin with.
    if let Some(first) = groups.first_mut() {
        first.folded = false;
    }
    groups
}

/// The first day on which it could be done if every month from now on is paid for, where only that is left to wait for.
fn soonest(i18n: Localizer, entry: &PlanEntry, on: Day) -> Option<Day> {
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
fn line(i18n: Localizer, entry: &PlanEntry, on: Day, bare: bool) -> Line {
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
        add(told(i18n, task, on));
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
        name: name(i18n, entry.service, entry.who),
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
fn told(i18n: Localizer, task: &Task, on: Day) -> String {
    if let Some(via) = task.prerequisite {
        let name = name(i18n, via.service, via.who);
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
    stepped(i18n, task, on)
}
