//! What is in force on a day: a rule that rests on the city's document alone ends with the document.
//!
//! What will follow the document is not known, so nothing is claimed outside its days: whether such a rule still holds,
//! the office decides. What a law says, alone or with the document, goes on. Requirements of applicability stay as they
//! are: they open nothing, they only say for whom a service is.

use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::model::book::RuleBook;
use crate::model::condition::Condition;
use crate::model::date::Day;
use crate::model::legal_basis::LegalBasis;
use crate::model::papers::WaivedPaper;
use crate::model::period::Period;
use crate::model::service::{Advice, Requirement, RequirementKind};
use crate::model::truth::Truth;
use std::borrow::Cow;

/// A requirement as it is in force on a day.
pub(crate) struct EffectiveRequirement<'a> {
    /// What it decides.
    pub(crate) kind: RequirementKind,
    /// What must hold; `None` if the office says whether it still does.
    pub(crate) condition: Option<&'a Condition>,
}

impl EffectiveRequirement<'_> {
    /// What is known of it.
    pub(crate) fn evaluate(&self, context: &Context<'_>) -> Truth {
        self.condition.map_or(Truth::OFFICE, |condition| evaluate_condition(context, condition))
    }
}

/// The requirements in force on a day.
pub(crate) fn effective_requirements<'a>(
    book: &RuleBook,
    on: Day,
    requirements: &'a [Requirement],
) -> Vec<EffectiveRequirement<'a>> {
    let in_force = requirements.iter().filter(|requirement| requirement.period.in_force(on));
    in_force.map(|rule| rule.effective(book, on)).collect()
}

impl RuleBook {
    /// True if the city's document is in force on this day.
    pub fn in_force(&self, on: Day) -> bool {
        self.from <= on && on <= self.until
    }
}

impl Requirement {
    /// True if this rests on the document alone, and the document is not in force.
    pub fn has_lapsed(&self, book: &RuleBook, on: Day) -> bool {
        !book.in_force(on) && self.ends_with_document
    }

    /// The requirement as it is in force on this day.
    pub(crate) fn effective(&self, book: &RuleBook, on: Day) -> EffectiveRequirement<'_> {
        let condition = (!self.has_lapsed(book, on)).then_some(&self.condition);
        EffectiveRequirement { kind: self.kind, condition }
    }

    /// What must hold on this day: the condition, or the word of the office that it still does.
    pub fn effective_condition(&self, book: &RuleBook, on: Day) -> Cow<'_, Condition> {
        if self.has_lapsed(book, on) {
            return Cow::Owned(Condition::Office(self.label, Box::new(Condition::Always)));
        }
        Cow::Borrowed(&self.condition)
    }
}

impl Advice {
    /// True if this may be said on this day; what rests on the document alone, only while the document is in force.
    pub fn may_be_said(&self, book: &RuleBook, on: Day) -> bool {
        self.period.in_force(on) && (book.in_force(on) || !self.ends_with_document)
    }
}

impl Period {
    /// Whether the rule speaks of this case, on this day and for this event.
    pub fn applies(&self, context: &Context<'_>) -> Truth {
        if !self.in_force(context.on) {
            return Truth::NO;
        }
        self.inside().iter().map(|limit| evaluate_condition(context, limit)).fold(Truth::YES, Truth::and)
    }
}

impl WaivedPaper {
    /// True if this may be said on this day: what the document alone says, only while the document is in force.
    pub fn may_be_said(&self, book: &RuleBook, on: Day) -> bool {
        book.in_force(on) || !self.ends_with_document()
    }

    /// True if the document alone says this.
    pub fn ends_with_document(&self) -> bool {
        LegalBasis::only_the_document(&self.grounds)
    }
}
