//! What is left of the rules under what is known: equal residuals share one diagram.

use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::model::condition::{Condition, Operand};
use crate::model::household::{FactKey, Person};
use crate::model::known::Known;
use crate::model::vec_collections::VecSet;

/// The facts that one leaf reads.
pub(crate) fn leaf_keys(context: &Context<'_>, leaf: &Condition) -> Vec<FactKey> {
    let (fact, date) = leaf.operands();
    let facts = fact.into_iter().chain(date.map(|date| context.book.facts_of(date)).into_iter().flatten());
    facts.map(|fact| context.key(fact)).collect()
}

/// The one number that a leaf compares with, if what is known of the dates already settles it.
fn settled_threshold(context: &Context<'_>, leaf: &Condition) -> Option<i32> {
    let Condition::Number(_, _, Operand::Schedule(id, at)) = leaf else { return None };
    let schedule = context.book.schedule(*id);
    let mut thresholds =
        context.dates(*at).into_iter().flat_map(|(first, last)| [schedule.at(first), schedule.at(last)]);
    let first = thresholds.next()?;
    thresholds.all(|threshold| threshold == first).then_some(first)
}

/// What is left of the rules once settled parts are reduced to their value: equal residuals, equal diagrams.
#[derive(Default)]
pub(super) struct Residual {
    /// A signature: equal for equal residuals.
    pub(super) bytes: Vec<u32>,
    /// The facts that still matter.
    pub(super) reads: VecSet<FactKey>,
}

impl Residual {
    /// Adds a condition.
    pub(super) fn write(&mut self, context: &Context<'_>, condition: &Condition) {
        let truth = evaluate_condition(context, condition);
        if let Some(settled) = truth.settled() {
            self.bytes.push(settled as u32);
            return;
        }
        match condition {
            Condition::Named(id) => self.write(context, context.book.named_condition(*id)),
            Condition::Office(_, inner) => {
                self.bytes.push(7);
                self.write(context, inner);
            }
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner) => {
                self.bytes.push(8);
                for condition in inner {
                    self.write(context, condition);
                }
            }
            Condition::Some(bound, inner) | Condition::Every(bound, inner) => {
                self.bytes.push(9);
                for (who, certain) in context.people(*bound) {
                    self.bytes.push(10 + u32::from(certain));
                    if !certain {
                        let fact = match who {
                            Person::Child(_) => context.book.children,
                            _ => context.book.partner,
                        };
                        self.read(context, FactKey::new(fact, Person::Household));
                    }
                    for condition in inner {
                        self.write(&context.with(who), condition);
                    }
                }
            }
            _ => {
                self.bytes.push(12);
                let keys = leaf_keys(context, condition);
                match (condition, settled_threshold(context, condition)) {
                    // Once the threshold is settled, how it came about no longer matters.
                    (Condition::Number(fact, ..), Some(threshold)) => {
                        self.bytes.extend([13, threshold as u32]);
                        self.read(context, context.key(*fact));
                    }
                    _ => {
                        for key in keys {
                            self.read(context, key);
                        }
                    }
                }
            }
        }
    }

    fn read(&mut self, context: &Context<'_>, key: FactKey) {
        self.reads.insert(key);
        match context.household.known(context.book, key) {
            Known::Options(mask) => self.bytes.push(mask),
            Known::Range(low, high) => self.bytes.extend([low as u32, high as u32]),
        }
    }
}
