//! What would change an answer: for a "not yet" the least that turns it into a yes, for a "yes" what would lose it.
//!
//! A change leads from what is known of a fact to other values of it; to learn what is not known yet is no change.
//! People are no change either: nobody is told to have a partner or no child. What only time can do is waited for:
//! it moves the day, never a date, because a birthday or a registration stays where it is. Must not know: sentences.

pub(crate) mod action;
pub(crate) mod moves;
mod search;

use crate::analysis::counterfactuals::moves::{Allowed, Vocabulary};
pub use crate::analysis::earliest_date::Goal;
use crate::analysis::earliest_date::outcomes;
use crate::evaluate::context::{Context, Query};
use crate::evaluate::outcome::Outcome;
use crate::model::date::Day;
use crate::model::fact::Changeability;
pub use action::{Action, Counterfactual, Risk};
pub use moves::done;

/// As many ways are worth reading.
const MOST: usize = 3;

/// For a "not yet", at most three ways: first what the person can do, then what takes time, then what would
/// change how a family lives; of each the smallest first. They lead to a yes if one can be reached without
/// the last, otherwise to the office, otherwise to where it depends on answers that are not known yet. What
/// nothing can change is named only if there is no other way at all. For any other outcome there is none.
pub fn counterfactuals(query: &Query<'_>, horizon: Day) -> Vec<Counterfactual> {
    let on = query.on;
    if outcomes(&query.context(), query.requirements(), |_| false) != [Outcome::NotYet] {
        return Vec::new();
    }
    let goals = [Goal::Yes, Goal::Office, Goal::Open];
    let mut counterfactuals: Vec<Counterfactual> = Vec::new();
    for (goal, never) in [false, true].into_iter().flat_map(|never| goals.map(|goal| (goal, never))) {
        if never && !counterfactuals.is_empty() {
            break;
        }
        let found = every_counterfactual(query, horizon, goal, never);
        // They stand in order, so the first is the lightest.
        let is_light = found.first().is_some_and(|way| way.by(on) < Changeability::Life);
        if is_light || counterfactuals.is_empty() {
            counterfactuals = found;
        }
        if is_light {
            break;
        }
    }
    counterfactuals.truncate(MOST);
    counterfactuals
}

/// Every least set of changes that reaches a goal, in the order of [`counterfactuals`]; those that nothing
/// can bring about only if `never` is set.
pub fn every_counterfactual(query: &Query<'_>, horizon: Day, goal: Goal, never: bool) -> Vec<Counterfactual> {
    let on = query.on;
    let mut counterfactuals = search::least(query, horizon, goal, never);
    counterfactuals.sort_by_cached_key(|way| (way.by(on), way.actions.len(), way.from, way.actions.clone()));
    counterfactuals
}

/// For a "yes", every single change that would lose it and that a person or time can bring about. For any
/// other outcome, and where the service would then not be needed, there is none. What waiting loses,
/// [`crate::earliest_date`] says.
pub fn risks(query: &Query<'_>) -> Vec<Risk> {
    if outcomes(&query.context(), query.requirements(), |_| false) != [Outcome::Yes] {
        return Vec::new();
    }
    losses(query)
}

/// The same for a "yes" and for what an office decides; the latter is lost only to a "not yet".
pub fn losses(query: &Query<'_>) -> Vec<Risk> {
    let Query { book, household, on, .. } = *query;
    let requirements = query.requirements();
    let context = &query.context();
    let before = outcomes(context, requirements, |_| false);
    if before != [Outcome::Yes] && before != [Outcome::Office] {
        return Vec::new();
    }
    let vocabulary = Vocabulary::new(context, requirements);
    let mut risks: Vec<Risk> = Vec::new();
    for key in vocabulary.keys() {
        for action in vocabulary.moves(context, key, Allowed::Loss) {
            let Some(changed) = done(book, household, on, &[action]) else { continue };
            let after = Context { household: &changed, ..*context };
            let outcome = match outcomes(&after, requirements, |_| false).as_slice() {
                [Outcome::Office] if before == [Outcome::Office] => continue,
                [only @ (Outcome::NotYet | Outcome::Office)] => *only,
                [Outcome::NotYet, Outcome::Office] => Outcome::Unknown,
                _ => continue,
            };
            let same = |risk: &&mut Risk| {
                (risk.action.key, risk.action.by, risk.outcome) == (key, action.by, outcome)
            };
            match risks.iter_mut().find(same).map(|risk| (moves::joined(risk.action.to, action.to), risk)) {
                Some((Some(to), risk)) => risk.action.to = to,
                _ => risks.push(Risk { action, outcome }),
            }
        }
    }
    risks.sort_by_key(|risk| (risk.action.by, risk.action.key));
    risks
}
