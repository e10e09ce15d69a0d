//! What a partner can do for a line: apply today instead, or bring a step about. Must not know: how lines are made.

use super::draft::{self, Draft};
use super::{How, order};
use crate::applicants::{applicants, in_place_of};
use crate::book::RuleBook;
use crate::change::Goal;
use crate::date::Day;
use crate::evaluate::{Context, Outcome};
use crate::household::{FactKey, Household, Person};
use crate::ids::ServiceId;

/// How much the partner reaches by applying today where the one who answers cannot, and the family as it then looks.
pub(super) fn goes(
    book: &RuleBook,
    household: &Household,
    on: Day,
    service: ServiceId,
    who: Person,
) -> Option<(Goal, Household)> {
    let found = applicants(book, household, on, service, who);
    let [applicant, partner] = found.as_slice() else { return None };
    let goal = if partner.outcome == Outcome::Yes { Goal::Yes } else { Goal::Office };
    let instead = partner.works() && applicant.outcome == Outcome::NotYet;
    instead.then(|| (goal, in_place_of(book, household)))
}

/// The lines, for the partner, of what must be done before a service: as for somebody who answers, with what is known
/// of the partner.
pub(super) fn drafts(context: &Context<'_>, horizon: Day, service: ServiceId) -> Vec<Draft> {
    let Context { book, household, on, .. } = *context;
    let after = &book.service(service).after;
    if after.is_empty() || !household.adults(book).contains(&(Person::Partner, true)) {
        return Vec::new();
    }
    let family = in_place_of(book, household);
    let firsts: Vec<(ServiceId, Person)> = after.iter().map(|first| (*first, Person::Applicant)).collect();
    let mut drafts = draft::drafts(book, &family, on, horizon, &order::with_firsts(book, &family, &firsts));
    drafts.retain(|draft| draft.entry.who == Person::Applicant);
    for Draft { entry, done } in &mut drafts {
        entry.who = Person::Partner;
        // Nobody asks the partner everything; then the day counts on which it is open whatever they would answer.
        if entry.how == How::Learn && entry.from.is_some() {
            entry.how = How::Wait;
        }
        for (_, step) in done {
            step.key = FactKey::new(step.key.fact, other(step.key.who));
        }
    }
    drafts
}

/// The partner's place and the applicant's, exchanged.
fn other(who: Person) -> Person {
    match who {
        Person::Applicant => Person::Partner,
        Person::Partner => Person::Applicant,
        who => who,
    }
}
