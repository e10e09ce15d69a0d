//! From when a counterfactual is reached whose actions other services bring about, as a plan computes it.
//! Must not know: sentences.

use crate::analysis::counterfactuals::action::Counterfactual;
use crate::analysis::earliest_date::Span;
use crate::analysis::plan::entry::{Planner, carried, found, partner_entries, task, timeline};
use crate::analysis::plan::line::Task;
use crate::analysis::plan::order;
use crate::evaluate::context::Query;
use crate::model::date::Day;

/// A counterfactual with its days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedCounterfactual {
    /// Its actions, with the services that bring them about.
    pub tasks: Vec<Task>,
    /// The first days in a row on which the goal is reached once all actions are done, each when its service is open;
    /// `None` if a day on the way is not known, or none comes.
    pub span: Option<Span>,
}

/// The days of a counterfactual one of whose actions takes a service that is not open today. Nothing for any other: its
/// own days hold, as its actions can be done today.
pub fn dated(query: &Query<'_>, horizon: Day, way: &Counterfactual) -> Option<DatedCounterfactual> {
    let Query { book, household, on, service, who } = *query;
    if way.actions.is_empty() || query.rules().after.is_empty() {
        return None;
    }
    let mut firsts = order::with_firsts(book, household, &[(service, who)]);
    firsts.retain(|about| *about != (service, who));
    let planner = Planner { book, household, on, horizon };
    let mut before = planner.entries(&firsts);
    before.extend(partner_entries(&planner, service));
    let before: Vec<&_> = before.iter().collect();
    let tasks: Vec<Task> = way.actions.iter().map(|action| task(query, *action, &before)).collect();
    if !tasks.iter().any(|task| task.prerequisite.is_some_and(|first| first.day != Some(on))) {
        return None;
    }
    let span = timeline(on, &tasks, &before).and_then(|all| {
        let after = carried(book, household, &all)?;
        let start = all.iter().map(|(day, _)| *day).fold(on, Day::max);
        found(&query.of(&after).on(start), horizon, way.goal).0
    });
    Some(DatedCounterfactual { tasks, span })
}
