//! Which facts a rule reads, itself or through named conditions and computed dates.

use crate::model::book::RuleBook;
use crate::model::condition::{Condition, DateOf, Operand};
use crate::model::ids::FactId;
use crate::model::papers::Paper;
use crate::model::service::Service;

impl Condition {
    /// True if this reads the fact, itself or through a derived condition or a reckoned date.
    pub fn reads(&self, book: &RuleBook, fact: FactId) -> bool {
        let date = |date: &DateOf| match date {
            DateOf::Fact(id) => *id == fact,
            DateOf::Computed(id) => {
                let computed_date = book.computed_date(*id);
                computed_date.of == fact || computed_date.by == fact
            }
        };
        match self {
            Condition::Is(id, _) => *id == fact,
            Condition::Number(id, _, Operand::Number(_)) => *id == fact,
            Condition::Number(id, _, Operand::Schedule(_, at)) => *id == fact || date(at),
            Condition::Elapsed(of, ..) | Condition::Before(of, ..) => date(of),
            Condition::Named(id) => book.named_condition(*id).reads(book, fact),
            group => group.parts().iter().any(|condition| condition.reads(book, fact)),
        }
    }
}

impl Service {
    /// True if any of its rules reads this fact.
    pub fn reads(&self, book: &RuleBook, fact: FactId) -> bool {
        let in_condition = |condition: &Condition| condition.reads(book, fact);
        self.requirements.iter().any(|requirement| in_condition(&requirement.condition))
            || self.advice.iter().any(|advice| in_condition(&advice.condition))
            || self.guidance.papers.iter().flat_map(Paper::conditions).any(in_condition)
    }
}

impl RuleBook {
    /// True if any rule reads this fact.
    pub fn reads(&self, fact: FactId) -> bool {
        self.services.iter().any(|service| service.reads(self, fact))
    }
}
