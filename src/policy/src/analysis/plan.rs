//! A personal plan across services: what can be done today, from which day the rest can, in which order, and what runs
//! out first.
//!
//! Every day in it comes from [`crate::earliest_date`] or [`crate::counterfactuals`]: nothing is reckoned
//! here anew. A step that another service of the plan brings about ("has the permit") is not done before that
//! service is open, so its day is that service's day, and "not before" is all that is claimed: how long a
//! counter takes is in no rule. Where that day is not known, there is none. Must not know: sentences.

mod dated;
mod entry;
mod limits;
pub(crate) mod line;
mod order;
mod partner;

use crate::analysis::plan::entry::{Planner, ScheduledEntry};
use crate::model::book::RuleBook;
use crate::model::date::Day;
use crate::model::household::{Household, Person};
use crate::model::ids::ServiceId;
pub use dated::{DatedCounterfactual, dated};
pub use line::{Availability, Limit, PlanEntry, Prerequisite, Task};

/// The plan for these services, each for a person, as it looks on the day `on`, up to the horizon. What is
/// not needed is left out; what must be done first and brings a step about stands in it even if nobody asked
/// for it. First stands what is urgent ([`PlanEntry::urgency`]); then what can be done or is open, by its first
/// day; then what has no day. A service stands after one that must be done first, unless it is open sooner
/// than that.
pub fn plan(
    book: &RuleBook,
    household: &Household,
    on: Day,
    horizon: Day,
    services: &[(ServiceId, Person)],
) -> Vec<PlanEntry> {
    let all = order::with_firsts(book, household, services);
    let scheduled = Planner { book, household, on, horizon }.entries(&all);
    let mut entries: Vec<PlanEntry> = Vec::new();
    // Those that come after others first, so that what nothing depends on is known.
    for ScheduledEntry { entry, .. } in scheduled.into_iter().rev() {
        let about = (entry.service, entry.who);
        if services.contains(&about) || entries.iter().any(|later| later.depends_on(about)) {
            entries.push(entry);
        }
    }
    order::ordered(book, on, &all, entries)
}
