//! What still stands on a day: a rule that only the city's plan gives is the plan's, and ends with it.
//!
//! Nobody knows before what will follow the plan, so nothing is claimed outside its days: whether such a rule still
//! holds, the office decides. What a law says, alone or with the plan, goes on. Needs stay as they are: they open
//! nothing, they only say for whom a service is.

use crate::book::{Advice, LegalBasis, Requirement, RuleBook};
use crate::condition::Condition;
use crate::date::Day;
use crate::evaluate::{Context, judge};
use crate::truth::Truth;
use std::borrow::Cow;

/// A requirement as it stands on a day.
pub(crate) struct Rule<'a> {
    /// True if its failing means that the service is not needed.
    pub(crate) need: bool,
    /// What must hold; `None` if the office says whether it still does.
    pub(crate) condition: Option<&'a Condition>,
}

impl Rule<'_> {
    /// What is known of it.
    pub(crate) fn judge(&self, context: &Context<'_>) -> Truth {
        self.condition.map_or(Truth::OFFICE, |condition| judge(context, condition))
    }
}

/// The requirements in force on a day, as they stand.
pub(crate) fn rules<'a>(book: &RuleBook, on: Day, requirements: &'a [Requirement]) -> Vec<Rule<'a>> {
    let in_force = requirements.iter().filter(|requirement| requirement.period.in_force(on));
    in_force.map(|rule| rule.on(book, on)).collect()
}

/// True if a sentence of the plan is among the grounds, and no law.
pub(crate) fn only_the_plan(grounds: &[LegalBasis]) -> bool {
    grounds.iter().any(|ground| matches!(ground, LegalBasis::Document { .. }))
        && !grounds.iter().any(|ground| matches!(ground, LegalBasis::Law { .. }))
}

impl RuleBook {
    /// True if the city's plan is in force on this day.
    pub fn in_force(&self, on: Day) -> bool {
        self.from <= on && on <= self.until
    }
}

impl Requirement {
    /// True if this opens something by the plan alone: it ends with the plan.
    pub fn ends_with_plan(&self) -> bool {
        !self.need && only_the_plan(&self.grounds)
    }

    /// True if this is the plan's, and the plan is not in force.
    pub fn has_lapsed(&self, book: &RuleBook, on: Day) -> bool {
        !book.in_force(on) && self.ends_with_plan()
    }

    /// The requirement as it stands on this day.
    pub(crate) fn on(&self, book: &RuleBook, on: Day) -> Rule<'_> {
        let condition = (!self.has_lapsed(book, on)).then_some(&self.condition);
        Rule { need: self.need, condition }
    }

    /// What must hold on this day: the condition, or the word of the office that it still does.
    pub fn standing(&self, book: &RuleBook, on: Day) -> Cow<'_, Condition> {
        if self.has_lapsed(book, on) {
            return Cow::Owned(Condition::Office(self.label, Box::new(Condition::Always)));
        }
        Cow::Borrowed(&self.condition)
    }
}

impl Advice {
    /// True if this is said by the plan alone: it ends with the plan.
    pub fn ends_with_plan(&self) -> bool {
        only_the_plan(&self.grounds)
    }

    /// True if this may be said on this day; what is the plan's only while the plan is in force.
    pub fn may_be_said(&self, book: &RuleBook, on: Day) -> bool {
        self.period.in_force(on) && (book.in_force(on) || !self.ends_with_plan())
    }
}
