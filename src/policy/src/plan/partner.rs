//! What a partner can do for an entry: apply today instead, or bring an action about.

use super::entry::{Planner, ScheduledEntry};
use super::{Availability, order};
use crate::applicants::{applicants, in_place_of};
use crate::counterfactuals::Goal;
use crate::evaluate::{Outcome, Query};
use crate::household::{FactKey, Household, Person};
use crate::ids::ServiceId;

/// How much the partner reaches by applying today where the one who answers cannot, and the family as it then looks.
pub(super) fn goes(query: &Query<'_>) -> Option<(Goal, Household)> {
    let found = applicants(query);
    let [applicant, partner] = found.as_slice() else { return None };
    let goal = if partner.outcome == Outcome::Yes { Goal::Yes } else { Goal::Office };
    let instead = partner.works() && applicant.outcome == Outcome::NotYet;
    instead.then(|| (goal, in_place_of(query.book, query.household)))
}

/// The entries, for the partner, of what must be done before a service: as for somebody who answers, with what is known
/// of the partner.
pub(super) fn entries(planner: &Planner<'_>, service: ServiceId) -> Vec<ScheduledEntry> {
    let Planner { book, household, .. } = *planner;
    let after = &book.service(service).after;
    if after.is_empty() || !household.adults(book).contains(&(Person::Partner, true)) {
        return Vec::new();
    }
    let family = in_place_of(book, household);
    let firsts: Vec<(ServiceId, Person)> = after.iter().map(|first| (*first, Person::Applicant)).collect();
    let planner = Planner { household: &family, ..*planner };
    let mut entries = planner.entries(&order::with_firsts(book, &family, &firsts));
    entries.retain(|one| one.entry.who == Person::Applicant);
    for ScheduledEntry { entry, done } in &mut entries {
        entry.who = Person::Partner;
        // Nobody asks the partner everything; then the day counts on which it is open whatever they would answer.
        if entry.availability == Availability::Learn && entry.from.is_some() {
            entry.availability = Availability::Wait;
        }
        for (_, action) in done {
            action.key = FactKey::new(action.key.fact, other(action.key.who));
        }
    }
    entries
}

/// The partner's place and the applicant's, exchanged.
fn other(who: Person) -> Person {
    match who {
        Person::Applicant => Person::Partner,
        Person::Partner => Person::Applicant,
        who => who,
    }
}
