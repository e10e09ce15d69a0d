//! What a partner can do for an entry: apply today instead, or bring an action about.

use crate::analysis::applicants::{applicants, with_partner_as_applicant};
use crate::analysis::earliest_date::Goal;
use crate::evaluate::context::Query;
use crate::evaluate::outcome::Outcome;
use crate::model::household::Household;

/// How much the partner reaches by applying today where the one who answers cannot, and the family as it then looks.
pub(super) fn goes(query: &Query<'_>) -> Option<(Goal, Household)> {
    let found = applicants(query);
    let [applicant, partner] = found.as_slice() else { return None };
    let goal = if partner.outcome == Outcome::Yes { Goal::Yes } else { Goal::Office };
    let instead = partner.works() && applicant.outcome == Outcome::NotYet;
    instead.then(|| (goal, with_partner_as_applicant(query.book, query.household)))
}
