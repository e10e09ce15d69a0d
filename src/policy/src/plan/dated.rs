//! From when a way leads there whose steps other services bring about, as a plan reckons it. Must not know: sentences.

use super::draft::{carried, drafts, found, task, timeline};
use super::{Task, order, partner};
use crate::book::RuleBook;
use crate::change::Way;
use crate::date::Day;
use crate::evaluate::Context;
use crate::household::{Household, Person};
use crate::ids::ServiceId;
use crate::when::Span;

/// A way with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Its steps, with the services that bring them about.
    pub tasks: Vec<Task>,
    /// The first days in a row on which the goal is reached once all steps are done, each when its service is open;
    /// `None` if a day on the way is not known, or none comes.
    pub span: Option<Span>,
}

/// The days of a way one of whose steps takes a service that is not open today. Nothing for any other: its own days
/// hold, as its steps can be done today.
pub fn dated(
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    (service, who): (ServiceId, Person),
    way: &Way,
) -> Option<Dated> {
    let context = Context::new(book, household, on, who);
    if way.steps.is_empty() || book.service(service).after.is_empty() {
        return None;
    }
    let mut firsts = order::with_firsts(book, household, &[(service, who)]);
    firsts.retain(|about| *about != (service, who));
    let mut before = drafts(book, household, on, horizon, &firsts);
    before.extend(partner::drafts(&context, horizon, service));
    let before: Vec<&_> = before.iter().collect();
    let tasks: Vec<Task> = way.steps.iter().map(|step| task(&context, service, *step, &before)).collect();
    if !tasks.iter().any(|task| task.via.is_some_and(|via| via.day != Some(on))) {
        return None;
    }
    let span = timeline(on, &tasks, &before).and_then(|all| {
        let after = carried(book, household, &all)?;
        let start = all.iter().map(|(day, _)| *day).fold(on, Day::max);
        found(&Context { on: start, household: &after, ..context }, horizon, service, way.goal).0
    });
    Some(Dated { tasks, span })
}
