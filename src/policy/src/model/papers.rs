//! The papers of a service: lines of papers that can replace one another, and papers that need not be brought.

use crate::model::condition::Condition;
use crate::model::ids::MessageId;
use crate::model::legal_basis::LegalBasis;
use crate::model::period::Period;

/// A paper that will do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Alternative {
    /// Its name in the seeds.
    pub id: String,
    /// The paper.
    pub paper: MessageId,
    /// Only those of whom this holds have it to show: a lease, who rents.
    pub condition: Option<Condition>,
    /// True if it stands for another paper, and is named only to those of whom the condition surely holds.
    pub only_if_sure: bool,
    /// Those of whom this holds can never have it.
    pub lacked: Option<Condition>,
}

/// A paper that nobody may ask for any more, and what says so.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct WaivedPaper {
    /// The paper.
    pub paper: MessageId,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
}

/// One line of the list of papers: any one of these will do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Paper {
    /// The papers that can replace one another.
    pub any: Vec<Alternative>,
    /// Only needed if this holds.
    pub condition: Option<Condition>,
    /// When it is in force.
    pub period: Period,
}

impl Paper {
    /// Every condition of the line and of what can stand in it.
    pub fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let of_each = self.any.iter().flat_map(|one| [&one.condition, &one.lacked]);
        of_each.chain([&self.condition]).flatten()
    }
}

impl WaivedPaper {
    /// What it rests on.
    pub fn grounds(&self) -> &[LegalBasis] {
        &self.grounds
    }
}
