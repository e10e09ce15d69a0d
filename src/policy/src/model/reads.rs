//! Which facts a rule or a constraint reads, itself or through named conditions and computed dates.

use crate::model::book::RuleBook;
use crate::model::condition::{Condition, DateOf};
use crate::model::constraint::Constraint;
use crate::model::fact::Scope;
use crate::model::household::{Household, Person};
use crate::model::ids::FactId;
use crate::model::papers::Paper;
use crate::model::service::Service;
use crate::model::vec_collections::VecSet;

impl Condition {
    /// True if this reads the fact, itself or through a named condition or a computed date.
    pub fn reads(&self, book: &RuleBook, fact: FactId) -> bool {
        let mut found = false;
        book.visit(self, &mut |part| {
            let (own, date) = part.operands();
            found |= own == Some(fact) || date.is_some_and(|date| book.facts_of(date).contains(&fact));
        });
        found
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
    /// Visits a condition and everything inside it, named conditions included: what only walks a condition
    /// need not know what kinds there are.
    pub fn visit<'a>(&'a self, condition: &'a Condition, visit: &mut dyn FnMut(&'a Condition)) {
        visit(condition);
        match condition {
            // A book that was never checked may name one that it does not hold.
            Condition::Named(id) => {
                if let Some(named) = self.named_conditions.get(id.index()) {
                    self.visit(&named.condition, visit);
                }
            }
            other => other.parts().iter().for_each(|part| self.visit(part, visit)),
        }
    }

    /// The facts that a date follows from.
    pub fn facts_of(&self, date: DateOf) -> Vec<FactId> {
        match date {
            DateOf::Fact(fact) => vec![fact],
            DateOf::Computed(id) => {
                let computed_date = self.computed_date(id);
                vec![computed_date.by, computed_date.of]
            }
        }
    }

    /// True if any rule reads this fact.
    pub fn reads(&self, fact: FactId) -> bool {
        self.services.iter().any(|service| service.reads(self, fact))
    }
}

impl Constraint {
    /// The facts that it reads, in the order of the vocabulary.
    pub fn facts(&self, book: &RuleBook) -> VecSet<FactId> {
        let mut facts = VecSet::new();
        book.visit(&self.condition, &mut |part| {
            let (own, date) = part.operands();
            facts.extend(own);
            facts.extend(date.into_iter().flat_map(|date| book.facts_of(date)));
        });
        facts.extend(self.earlier.into_iter().flat_map(|earlier| [earlier.date, earlier.than]));
        facts
    }

    /// Of whom it speaks in this family: of each child, of each adult, or of the applicant alone, if some
    /// fact is only known of the applicant.
    pub fn people(&self, book: &RuleBook, household: &Household) -> Vec<Person> {
        let facts = self.facts(book);
        let reads = |scope: Scope| facts.iter().any(|fact| book.fact(*fact).of == scope);
        if reads(Scope::Child) {
            household.people(book, Scope::Child)
        } else if reads(Scope::Adult) && !reads(Scope::Applicant) {
            household.people(book, Scope::Adult)
        } else {
            vec![Person::Applicant]
        }
    }
}
