//! One service of the plan in words: what is said of it below its name. Must not know: which group it stands
//! in; markup.

use super::super::super::localizer::Localizer;
use super::super::called;
use super::super::change::{paid_up, step_line};
use super::lines::{Line, NEAR, Note};
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry, Task};
use policy::{Changeability, Day, FactKey, Move, Person};

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
    let mut notes = Notes { i18n, entry, on, notes: Vec::new() };
    let lasts = notes.last_days();
    let opens = entry.from.filter(|from| *from > on && entry.availability != Availability::Learn);
    if let Some(by) = entry.by {
        let name = if notes.is_office() { "plan-by-office" } else { "plan-by" };
        notes.add(i18n.t_with(name, &[("person", &i18n.person(by))]));
    }
    let action = entry.action;
    match (entry.availability, opens) {
        (Availability::Today, _) if action != Move::Go && !notes.is_office() => {
            notes.add(i18n.t(&format!("plan-move-{}", action.name())));
        }
        (Availability::Today, _) if !bare && entry.by.is_none() => {
            notes.add(i18n.t(if notes.is_office() { "plan-now-office" } else { "plan-now" }));
        }
        (Availability::Wait | Availability::Steps, Some(from)) if !bare => notes.add_day("plan-opens", from),
        _ => {}
    }
    for task in &entry.tasks {
        notes.add(step_note(i18n, task, on));
    }
    notes.what_is_open();
    notes.later_days();
    let soon = |until: &Day| *until < entry.from.unwrap_or(on).plus_months(NEAR) && !lasts.contains(until);
    if let Some(closes) = entry.closes.filter(soon) {
        notes.add_day("plan-until", closes);
    }
    if !entry.preconditions_kept.is_empty() {
        notes.add_list("plan-keep", &entry.preconditions_kept);
    }
    Line {
        service: entry.service,
        who: entry.who,
        name: called(i18n, entry.service, entry.who),
        opens: opens.map(|from| (from, notes.is_office())),
        notes: notes.notes,
        lasts: if entry.availability == Availability::Closed { Vec::new() } else { lasts },
    }
}

/// What is said of one entry of the plan, so far.
struct Notes<'a> {
    i18n: Localizer,
    entry: &'a PlanEntry,
    on: Day,
    notes: Vec<Note>,
}

impl Notes<'_> {
    fn is_office(&self) -> bool {
        self.entry.goal == Goal::Office
    }

    fn add(&mut self, text: String) {
        self.notes.push(Note { text, last: false });
    }

    fn add_day(&mut self, name: &str, day: Day) {
        self.add(self.i18n.t_with(name, &[("day", &self.i18n.day(day))]));
    }

    fn add_list(&mut self, name: &str, keys: &[FactKey]) {
        let labels: Vec<String> = keys.iter().map(|key| self.i18n.label(*key)).collect();
        self.add(self.i18n.t_with(name, &[("list", &labels.join(&self.i18n.t("and")))]));
    }

    /// Says on which days something runs out, and returns these days.
    fn last_days(&mut self) -> Vec<Day> {
        let (entry, on) = (self.entry, self.on);
        let mut lasts: Vec<Day> = entry.limits.iter().map(|limit| limit.last).collect();
        let first = entry.limits.first();
        let runs_out = entry.runs_out(on);
        match (first, runs_out) {
            (Some(limit), _) if !limit.sure => self.add_day("plan-last-unsure", limit.last),
            (_, Some(last)) if last == on => self.add_day("plan-last-today", last),
            (_, Some(last)) => {
                let left = (last.0 - on.0).to_string();
                self.add(self.i18n.t_with("plan-last", &[("day", &self.i18n.day(last)), ("n", &left)]));
            }
            (Some(limit), None) => self.add_day("plan-last-then", limit.last),
            (None, None) => {}
        }
        if let Some(last) = runs_out.filter(|last| !lasts.contains(last)) {
            lasts.insert(0, last);
        }
        if let Some(last) = lasts.first() {
            self.day_off(*last, first.map(|limit| limit.due));
        }
        // The second of two days that run out is another's, and later.
        if let Some(last) = lasts.get(1) {
            self.add_day("plan-last-too", *last);
        }
        self.notes.iter_mut().for_each(|note| note.last = true);
        lasts
    }

    /// Says of a last day that is off what becomes of it: it has moved on, or one goes before it.
    fn day_off(&mut self, last: Day, due: Option<Day>) {
        let days_off = &self.i18n.book.days_off;
        match due.filter(|due| *due < last) {
            Some(due) => self.add_day("plan-last-moved", due),
            None if !days_off.is_off(last) && days_off.is_certain(last) => {}
            None if days_off.is_certain(last) => {
                self.add_day("plan-last-off", days_off.working_day_before(last))
            }
            None => self.add(self.i18n.t("plan-last-may-be-off")),
        }
    }

    /// What is to be found out.
    fn what_is_open(&mut self) {
        if !self.entry.missing.is_empty() {
            let asked = gates(self.i18n, &self.entry.missing);
            let is_learned = self.entry.availability == Availability::Learn;
            self.add_list(if is_learned { "plan-learn" } else { "plan-depends" }, &asked);
        }
    }

    /// From when it is open otherwise: at the latest, at the earliest, in another life, without an office.
    fn later_days(&mut self) {
        let (i18n, entry, on) = (self.i18n, self.entry, self.on);
        let latest = entry.from.filter(|from| entry.availability == Availability::Learn && *from > on);
        if let Some(from) = latest {
            self.add_day(if self.is_office() { "plan-latest-office" } else { "plan-latest" }, from);
        } else if matches!(entry.availability, Availability::Wait | Availability::Steps) && self.is_office() {
            self.add(i18n.t("plan-office"));
        }
        if let Some(soonest) = soonest(i18n, entry, on) {
            // Not twice, where the last month that is paid is the day.
            if !entry.tasks.iter().any(|task| paid_up(i18n, task, on) == Some(soonest)) {
                self.add_day("plan-soonest", soonest);
            }
        } else if let Some(earliest) = entry.earliest {
            self.add_day("plan-earliest", earliest);
        }
        if let Some(unmet) = entry.unmet.filter(|_| entry.availability == Availability::Life) {
            self.add(i18n.of(entry.who).message(unmet));
        }
        if let Some(plain) = entry.plain {
            self.add_day("plan-plain", plain);
        }
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
