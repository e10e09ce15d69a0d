//! The search for least sets of changes: whatever reaches the goal must touch a fact that a requirement in the way
//! reads, so only such facts are tried. Nothing is left out by that. Must not know: how ways are shown.

use crate::analysis::counterfactuals::action::{Action, Counterfactual};
use crate::analysis::counterfactuals::moves::{Allowed, Vocabulary, done, joined};
use crate::analysis::earliest_date::{Goal, availability_window, hinders, is_open, lapse_opens, turns};
use crate::evaluate::context::{Context, Query};
use crate::model::date::Day;
use crate::model::fact::Changeability;
use crate::model::household::Household;
use crate::model::service::Requirement;
use crate::model::vec_collections::VecSet;
use std::collections::VecDeque;

/// The real book never needs 300; the limit keeps the search short for any other.
const MOST_TRIED: usize = 4_000;

/// A set that reaches the goal, and the first day on which it does.
struct Found {
    actions: Vec<Action>,
    from: Day,
}

/// What is known of the goal after some steps.
struct Look {
    first: Option<Day>,
    /// In the way on every day looked at.
    always: Vec<bool>,
    /// In the way on some day looked at.
    sometimes: Vec<bool>,
}

struct Search<'a> {
    context: &'a Context<'a>,
    requirements: &'a [Requirement],
    vocabulary: Vocabulary,
    goal: Goal,
    allowed: Allowed,
}

/// Every least set of changes; see [`super::every_counterfactual`].
pub(super) fn least(query: &Query<'_>, horizon: Day, goal: Goal, never: bool) -> Vec<Counterfactual> {
    let requirements = query.requirements();
    let context = &query.context();
    let vocabulary = Vocabulary::new(context, requirements);
    let allowed = if never { Allowed::Any } else { Allowed::Possible };
    let search = Search { context, requirements, vocabulary, goal, allowed };
    let found = search.all(horizon);
    let least = found.iter().filter(|one| !found.iter().any(|other| makes_needless(other, one)));
    merged(least.map(|found| (found.actions.clone(), found.from)).collect())
        .into_iter()
        .map(|(actions, from)| {
            let after = done(context.book, context.household, context.on, &actions);
            let household = after.as_ref().unwrap_or(context.household);
            let span = availability_window(&query.of(household).on(from), horizon, goal).certain;
            Counterfactual { goal, actions, from, until: span.and_then(|span| span.until) }
        })
        .collect()
}

/// True if `other` reaches the goal with some of the steps of `one` alone, and no later. What nothing can change is
/// needless even if time takes longer.
fn makes_needless(other: &Found, one: &Found) -> bool {
    let less = other.actions.len() < one.actions.len()
        && other.actions.iter().all(|action| one.actions.contains(action));
    less && (other.from <= one.from || one.actions.iter().any(|action| action.by == Changeability::Never))
}

impl Search<'_> {
    /// Sets that reach the goal, every least one among them; the smaller ones first.
    fn all(&self, horizon: Day) -> Vec<Found> {
        let (mut found, mut seen): (Vec<Found>, VecSet<Vec<Action>>) = (Vec::new(), VecSet::new());
        let mut waiting = VecDeque::from([(Vec::new(), horizon)]);
        while let Some((actions, horizon)) = waiting.pop_front() {
            let at_once = |other: &Found| {
                other.from == self.context.on && other.actions.iter().all(|action| actions.contains(action))
            };
            if found.iter().any(at_once) || seen.len() > MOST_TRIED {
                continue;
            }
            let Context { book, household, on, .. } = *self.context;
            let Some(after) = done(book, household, on, &actions) else { continue };
            let look = self.look(&after, horizon);
            let mut horizon = horizon;
            if let Some(from) = look.first {
                found.push(Found { actions: actions.clone(), from });
                horizon = Day(from.0 - 1);
                if from == on {
                    continue;
                }
            }
            let allowed = if look.first.is_some() { Allowed::Possible } else { self.allowed };
            for action in self.next(&after, &actions, &look, allowed) {
                let mut more = actions.clone();
                more.push(action);
                more.sort_unstable();
                if seen.insert(more.clone()) {
                    waiting.push_back((more, horizon));
                }
            }
        }
        found
    }

    /// Looks at every day up to the horizon on which something turns, until the goal is reached.
    fn look(&self, after: &Household, horizon: Day) -> Look {
        let context = Context { household: after, ..*self.context };
        let days = std::iter::once(context.on).chain(turns(&context, self.requirements, horizon));
        let count = self.requirements.len();
        let mut look = Look { first: None, always: vec![true; count], sometimes: vec![false; count] };
        for day in days {
            let context = Context { on: day, ..context };
            let hindered: Vec<bool> = self
                .requirements
                .iter()
                .map(|requirement| hinders(&context, requirement, self.goal))
                .collect();
            let free = !hindered.contains(&true);
            if free && (self.goal != Goal::Open || is_open(&context, self.requirements)) {
                // Nobody is told to wait for the end of the document: what follows it is not known.
                let ends = self.context.book.in_force(self.context.on);
                look.first = (!ends || !lapse_opens(&context, self.requirements, self.goal)).then_some(day);
                break;
            }
            for (place, hindered) in hindered.into_iter().enumerate() {
                look.always[place] &= hindered;
                look.sometimes[place] |= hindered;
            }
        }
        look
    }

    /// The steps one of which every larger set that reaches the goal sooner must hold.
    fn next(&self, after: &Household, actions: &[Action], look: &Look, allowed: Allowed) -> Vec<Action> {
        let reads = &self.vocabulary.reads;
        let moves = |place: usize| {
            let keys = reads[place].iter().filter(|key| actions.iter().all(|action| action.key != **key));
            keys.flat_map(|key| self.vocabulary.moves_after(self.context, after, *key, allowed))
                .collect::<Vec<Action>>()
        };
        let places = |of: &[bool]| (0..reads.len()).filter(|place| of[*place]).collect::<Vec<usize>>();
        let fewest = places(&look.always).into_iter().map(moves).min_by_key(Vec::len);
        fewest.unwrap_or_else(|| {
            // No requirement alone is in the way, but each on another day, or several together.
            let some = places(&look.sometimes);
            let some = if some.is_empty() { (0..reads.len()).collect() } else { some };
            let all: VecSet<Action> = some.into_iter().flat_map(moves).collect();
            all.into_iter().collect()
        })
    }
}

/// Sets that differ in the values of one fact alone, said as one.
fn merged(mut sets: Vec<(Vec<Action>, Day)>) -> Vec<(Vec<Action>, Day)> {
    let mut place = 0;
    while place < sets.len() {
        let found =
            (place + 1..sets.len()).find_map(|other| Some((other, as_one(&sets[place], &sets[other])?)));
        match found {
            Some((other, one)) => {
                sets.remove(other);
                sets[place] = one;
                // What could not be joined before may be now.
                place = 0;
            }
            None => place += 1,
        }
    }
    sets
}

fn as_one(one: &(Vec<Action>, Day), other: &(Vec<Action>, Day)) -> Option<(Vec<Action>, Day)> {
    let alike = |(a, b): (&Action, &Action)| a.key == b.key && a.by == b.by;
    if one.1 != other.1 || one.0.len() != other.0.len() || !one.0.iter().zip(&other.0).all(alike) {
        return None;
    }
    let mut differing = (0..one.0.len()).filter(|n| one.0[*n] != other.0[*n]);
    let (only, None) = (differing.next()?, differing.next()) else { return None };
    let mut actions = one.0.clone();
    actions[only].to = joined(one.0[only].to, other.0[only].to)?;
    Some((actions, one.1))
}
