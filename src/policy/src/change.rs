//! What would change an answer: for a "not yet" the least that turns it into a yes, for a "yes" what would lose it.
//!
//! A change leads from what is known of a fact to other values of it; to learn what is not known yet is no change.
//! People are no change either: nobody is told to have a partner or no child. What only time can do is waited for:
//! it moves the day, never a date, because a birthday or a registration stays where it is. Must not know: sentences.

mod moves;
mod search;

use crate::book::{Change, RuleBook};
use crate::date::Day;
use crate::evaluate::{Context, Outcome};
use crate::household::{FactKey, Household, Person};
use crate::ids::ServiceId;
use crate::known::Known;
pub use crate::when::Goal;
use crate::when::outcomes;
pub use moves::done;
use moves::{Allowed, Vocabulary};

/// One fact that would be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Step {
    /// The fact.
    pub key: FactKey,
    /// Its wanted values: any of these options, or any number from the first to the last.
    pub to: Known,
    /// What can change it so.
    pub by: Change,
}

/// A least set of changes that reaches a goal: without any one of them it is not reached, at least not by that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What is reached.
    pub goal: Goal,
    /// What would be otherwise, by person and fact; empty if it is enough to wait.
    pub steps: Vec<Step>,
    /// The first day on which the goal is reached if the steps are done today and the rest stays as it is.
    pub from: Day,
    /// The last day of those; `None` if there is no end up to the horizon.
    pub until: Option<Day>,
}

impl Way {
    /// What the way takes at worst: the person alone, time as well, another life, or what nothing can change.
    pub fn by(&self, on: Day) -> Change {
        let waits = if self.from > on { Change::Time } else { Change::Person };
        self.steps.iter().map(|step| step.by).fold(waits, Change::max)
    }
}

/// A single change after which a yes is no longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The change.
    pub step: Step,
    /// What would come of the service: `NotYet`, `Office`, or `Unknown` if it is one of these two.
    pub outcome: Outcome,
}

/// As many ways are worth reading.
const MOST: usize = 3;

/// For a "not yet", at most three ways: first what the person can do, then what takes time, then what would change how a
/// family lives; of each the smallest first. They lead to a yes if one can be reached without the last, otherwise to the
/// office, otherwise to where it depends on answers that are not known yet. What nothing can change is named only if
/// there is no other way at all. For any other outcome there is none.
pub fn ways(
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    service: ServiceId,
    who: Person,
) -> Vec<Way> {
    let context = Context::new(book, household, on, who);
    let requirements = &book.service(service).requirements;
    if outcomes(&context, requirements, |_| false) != [Outcome::NotYet] {
        return Vec::new();
    }
    let goals = [Goal::Yes, Goal::Office, Goal::Open];
    let mut ways: Vec<Way> = Vec::new();
    for (goal, never) in [false, true].into_iter().flat_map(|never| goals.map(|goal| (goal, never))) {
        if never && !ways.is_empty() {
            break;
        }
        let found = every_way(&context, horizon, service, goal, never);
        // They stand in order, so the first is the lightest.
        let is_light = found.first().is_some_and(|way| way.by(on) < Change::Life);
        if is_light || ways.is_empty() {
            ways = found;
        }
        if is_light {
            break;
        }
    }
    ways.truncate(MOST);
    ways
}

/// Every least set of changes that reaches a goal, in the order of [`ways`]; those that nothing can bring about only
/// if `never` is set.
pub fn every_way(
    context: &Context<'_>,
    horizon: Day,
    service: ServiceId,
    goal: Goal,
    never: bool,
) -> Vec<Way> {
    let on = context.on;
    let mut ways = search::least(context, horizon, service, goal, never);
    ways.sort_by_cached_key(|way| (way.by(on), way.steps.len(), way.from, way.steps.clone()));
    ways
}

/// For a "yes", every single change that would lose it and that a person or time can bring about. For any other
/// outcome, and where the service would then not be needed, there is none. What waiting loses, [`crate::when`] says.
pub fn risks(book: &RuleBook, household: &Household, on: Day, service: ServiceId, who: Person) -> Vec<Risk> {
    let context = Context::new(book, household, on, who);
    if outcomes(&context, &book.service(service).requirements, |_| false) != [Outcome::Yes] {
        return Vec::new();
    }
    losses(&context, service)
}

/// The same for a "yes" and for what an office decides; the latter is lost only to a "not yet".
pub fn losses(context: &Context<'_>, service: ServiceId) -> Vec<Risk> {
    let Context { book, household, on, .. } = *context;
    let requirements = &book.service(service).requirements;
    let before = outcomes(context, requirements, |_| false);
    if before != [Outcome::Yes] && before != [Outcome::Office] {
        return Vec::new();
    }
    let vocabulary = Vocabulary::new(context, requirements);
    let mut risks: Vec<Risk> = Vec::new();
    for key in vocabulary.keys() {
        for step in vocabulary.moves(context, key, Allowed::Loss) {
            let Some(changed) = done(book, household, on, &[step]) else { continue };
            let after = Context { household: &changed, ..*context };
            let outcome = match outcomes(&after, requirements, |_| false).as_slice() {
                [Outcome::Office] if before == [Outcome::Office] => continue,
                [only @ (Outcome::NotYet | Outcome::Office)] => *only,
                [Outcome::NotYet, Outcome::Office] => Outcome::Unknown,
                _ => continue,
            };
            let same =
                |risk: &&mut Risk| (risk.step.key, risk.step.by, risk.outcome) == (key, step.by, outcome);
            match risks.iter_mut().find(same).map(|risk| (moves::joined(risk.step.to, step.to), risk)) {
                Some((Some(to), risk)) => risk.step.to = to,
                _ => risks.push(Risk { step, outcome }),
            }
        }
    }
    risks.sort_by_key(|risk| (risk.step.by, risk.step.key));
    risks
}
