//! What a page without scripts takes for granted of a family, so that its questions stay few: one child at a time.
//! Must not know: how questions are ordered.

use crate::bands::conditions;
use policy::{Condition, FactKey, Household, Known, Person, PersonGroup, RuleBook, Scope, Service};

/// What is taken for granted; the page says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumed {
    /// Nothing: the service asks nothing about children.
    Nothing,
    /// The answers speak of one child; with several, the page is gone through once for each.
    OneChild,
    /// The answers speak of one child and, if there is another, of one other.
    TwoChildren,
    /// Whether there is a child is asked; if there are several, the answers speak of one of them.
    MaybeChild,
}

/// The family with which a service's questions begin.
pub fn family(book: &RuleBook, service: &Service) -> (Household, Assumed) {
    let groups = |bound: PersonGroup| conditions(service).any(|condition| over(book, condition, bound));
    let (range, assumed) = match service.of {
        Scope::Child if groups(PersonGroup::OtherChild) => ((1, 2), Assumed::TwoChildren),
        Scope::Child => ((1, 1), Assumed::OneChild),
        _ if groups(PersonGroup::Child) => ((0, 1), Assumed::MaybeChild),
        _ => ((0, 0), Assumed::Nothing),
    };
    let mut household = Household::new();
    household.learn(FactKey::new(book.children, Person::Household), Known::Range(range.0, range.1));
    (household, assumed)
}

/// True if a group of the condition ranges over these people.
fn over(book: &RuleBook, condition: &Condition, wanted: PersonGroup) -> bool {
    let mut found = false;
    book.visit(condition, &mut |part| found |= part.group() == Some(wanted));
    found
}
