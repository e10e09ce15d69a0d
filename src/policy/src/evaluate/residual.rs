//! What is left of conditions under what is known: equal residuals have the same truth whatever else is learned.
//! Must not know: how truths are put together.

use crate::evaluate::context::Context;
use crate::model::condition::{Condition, Operand};
use crate::model::household::{FactKey, Person};
use crate::model::known::Known;
use crate::model::truth::{Settled, Truth};

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

/// What is left of some conditions: written while they are evaluated, part by part. A part that comes out settled is
/// reduced to its value.
#[derive(Default)]
pub(crate) struct Residual {
    /// A signature: equal for equal residuals.
    pub(crate) signature: Vec<u32>,
    /// The facts that still matter, some of them more than once.
    pub(crate) reads: Vec<FactKey>,
}

/// The kind of a leaf whose threshold is settled; those of conditions are less.
const SETTLED_THRESHOLD: u32 = 20;

/// A place in a residual, to which it can be cut back.
#[derive(Clone, Copy)]
pub(crate) struct Mark(usize, usize);

impl Residual {
    /// The place at which the next part is written.
    pub(crate) fn mark(&self) -> Mark {
        Mark(self.signature.len(), self.reads.len())
    }

    /// Puts the value in place of all that was written since the mark, if the part is settled.
    pub(crate) fn settle(&mut self, mark: Mark, truth: Truth) {
        if let Some(settled) = truth.settled() {
            self.cut(mark);
            self.signature.push(settled as u32);
        }
    }

    /// Takes away all that was written since the mark.
    pub(crate) fn cut(&mut self, mark: Mark) {
        self.signature.truncate(mark.0);
        self.reads.truncate(mark.1);
    }

    /// Begins a part that is put together of others; `kind` tells apart what is put together in different ways.
    pub(crate) fn begin(&mut self, kind: u32) {
        self.signature.push(Settled::Yes as u32 + 1 + kind);
    }

    /// Adds that a person may not exist.
    pub(crate) fn person(&mut self, context: &Context<'_>, who: Person) {
        let fact = match who {
            Person::Child(_) => context.book.children,
            _ => context.book.partner,
        };
        self.read(context, FactKey::new(fact, Person::Household));
    }

    /// Adds a condition that is put together of no others and is not settled.
    pub(crate) fn leaf(&mut self, context: &Context<'_>, leaf: &Condition) {
        // Once the threshold is settled, how it came about no longer matters.
        if let (Condition::Number(fact, ..), Some(threshold)) = (leaf, settled_threshold(context, leaf)) {
            self.begin(SETTLED_THRESHOLD);
            self.signature.push(threshold as u32);
            self.read(context, context.key(*fact));
            return;
        }
        for key in leaf_keys(context, leaf) {
            self.read(context, key);
        }
    }

    fn read(&mut self, context: &Context<'_>, key: FactKey) {
        self.reads.push(key);
        match context.household.known(context.book, key) {
            Known::Options(mask) => self.signature.push(mask),
            Known::Range(low, high) => self.signature.extend([low as u32, high as u32]),
        }
    }
}
