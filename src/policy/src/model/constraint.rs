//! Constraints between facts: what no life can be, and what hardly any is. Must not know: how a constraint is
//! asked about.

use crate::model::condition::Condition;
use crate::model::date::Months;
use crate::model::ids::{FactId, MessageId};
use crate::model::legal_basis::LegalBasis;

/// How sure it is that a combination of answers is a mistake.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Likelihood {
    /// No life is so: the answers contradict each other, and nothing is built on them.
    #[default]
    Impossible,
    /// Hardly any life is so: the person is asked once whether both answers are right.
    Unlikely,
}

/// One date lies before another moved by some months.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EarlierDate {
    /// The date that lies before.
    pub date: FactId,
    /// The date with which it is compared.
    pub than: FactId,
    /// The months by which the latter is moved on first; may be negative.
    pub months: Months,
}

/// Answers that do not go together. It is about one person, or about one child and the applicant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constraint {
    /// Its name in the seeds.
    pub id: String,
    /// Whether it cannot be, or hardly is.
    pub likelihood: Likelihood,
    /// What must not hold; with `earlier`, both together.
    pub condition: Condition,
    /// The order of two dates that must not be.
    pub earlier: Option<EarlierDate>,
    /// Why, to the person whose answers these are.
    pub reason: MessageId,
    /// What it rests on; nothing where the reason is not the law's.
    pub grounds: Vec<LegalBasis>,
}

impl Constraint {
    /// True if no life is so; false if hardly any is.
    pub fn is_impossible(&self) -> bool {
        self.likelihood == Likelihood::Impossible
    }
}
