//! The plan in words: groups in the order in which one goes about them, a line a service. Must not know: markup.

use super::super::super::localizer::Localizer;
use super::notes::{line, soonest};
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry};
use policy::{Day, Person, ServiceId};

/// Lines under one heading.
pub(in crate::pages::results) struct Group {
    pub(in crate::pages::results) head: String,
    pub(in crate::pages::results) lines: Vec<Line>,
    /// True if it is a tap away: nothing in it is urgent.
    pub(in crate::pages::results) folded: bool,
}

/// One service.
pub(in crate::pages::results) struct Line {
    pub(in crate::pages::results) service: ServiceId,
    pub(in crate::pages::results) who: Person,
    pub(in crate::pages::results) name: String,
    pub(in crate::pages::results) notes: Vec<Note>,
    /// The day on which it opens, if that is not today: its day, and true if an office has the last word.
    pub(super) opens: Option<(Day, bool)>,
    /// Days on which something runs out.
    pub(super) lasts: Vec<Day>,
}

/// Something said of a line.
pub(in crate::pages::results) struct Note {
    pub(in crate::pages::results) text: String,
    /// True if it says that something runs out.
    pub(in crate::pages::results) last: bool,
}

/// What opens within so many months has its place among the days; what opens later is a tap away.
pub(super) const NEAR: i32 = 24;

/// So many lines are read at a glance: they are not folded.
const FEW: usize = 5;

/// True if there is something to do about it in the years to come.
pub(in crate::pages::results) fn is_task(i18n: Localizer, entry: &PlanEntry, on: Day) -> bool {
    let from = entry.from.or_else(|| soonest(i18n, entry, on));
    !matches!(entry.availability, Availability::Closed | Availability::Life)
        && from.is_none_or(|from| from <= on.plus_months(NEAR))
}

/// The groups: what is urgent, with all that must come before it; what to find out first; what can be done today; what
/// opens on a day; what one can ask about today; what a step opens; what has no day yet; what is years away; what only
/// another life would open. What nobody can bring about is in no group.
pub(in crate::pages::results) fn groups(i18n: Localizer, entries: &[PlanEntry], on: Day) -> Vec<Group> {
    let urgent = entries.iter().rposition(|entry| entry.urgency(on).is_some()).map_or(0, |last| last + 1);
    let (first, rest) = entries.split_at(urgent);
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
        // What is no task is a tap away, however little it is.
        let folded = lines.len() > FEW || matches!(name, "plan-far" | "plan-not-now");
        add(i18n.t(name), lines, folded);
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
