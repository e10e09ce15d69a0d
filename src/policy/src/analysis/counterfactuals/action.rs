//! What would be otherwise: one action, a least set of them, and what a single one loses.

use crate::analysis::earliest_date::Goal;
use crate::evaluate::outcome::Outcome;
use crate::model::date::Day;
use crate::model::fact::Changeability;
use crate::model::household::FactKey;
use crate::model::known::Known;

/// One fact that would be otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Action {
    /// The fact.
    pub key: FactKey,
    /// Its wanted values: any of these options, or any number from the first to the last.
    pub to: Known,
    /// What can change it so.
    pub by: Changeability,
}

/// A least set of changes that reaches a goal: without any one of them it is not reached, at least not by that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counterfactual {
    /// What is reached.
    pub goal: Goal,
    /// What would be otherwise, by person and fact; empty if it is enough to wait.
    pub actions: Vec<Action>,
    /// The first day on which the goal is reached if the steps are done today and the rest stays as it is.
    pub from: Day,
    /// The last day of those; `None` if there is no end up to the horizon.
    pub until: Option<Day>,
}

impl Counterfactual {
    /// What the way takes at worst: the person alone, time as well, another life, or what nothing can change.
    pub fn by(&self, on: Day) -> Changeability {
        let waits = if self.from > on { Changeability::Time } else { Changeability::Person };
        self.actions.iter().map(|action| action.by).fold(waits, Changeability::max)
    }
}

/// A single change after which a yes is no longer one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Risk {
    /// The change.
    pub action: Action,
    /// What would come of the service: `NotYet`, `Office`, or `Unknown` if it is one of these two.
    pub outcome: Outcome,
}
