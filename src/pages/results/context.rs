//! What all cards of a page have in common. Must not know: what a card looks like.

use super::Actions;
use crate::pages::Localizer;
use policy::{Assessment, Day, FactKey, Household, Query};
use std::rc::Rc;

/// What all cards of a page have in common.
#[derive(Clone, Copy)]
pub struct CardContext<'a> {
    /// What is known of the family.
    pub household: &'a Household,
    /// What was answered with "I don't know".
    pub open: &'a [FactKey],
    /// The evaluation date, China's.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: &'a str,
    /// What can be done with the results; `None` where they are only read.
    pub actions: Option<&'a Rc<dyn Actions>>,
    /// The share code of the answers, to be handed over where a result seems wrong.
    pub code: &'a str,
}

impl<'a> CardContext<'a> {
    /// The question to the engine of which a result is the answer.
    pub(super) fn query(&self, i18n: Localizer, result: &Assessment) -> Query<'a> {
        Query::new(i18n.book, self.household, self.on, result.service, result.who)
    }

    /// Results that are only read.
    pub fn read_only(household: &'a Household, on: Day) -> CardContext<'a> {
        CardContext { household, open: &[], on, fingerprint: "", actions: None, code: "" }
    }
}
