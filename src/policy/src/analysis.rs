//! What follows from a rule book beyond the truth of one condition: exact outcomes, reasons, days, changes and plans.

pub(crate) mod applicants;
pub(crate) mod assessment;
pub mod counterfactuals;
pub mod diagram;
pub mod earliest_date;
pub(crate) mod first_line;
pub mod plan;
pub mod reasons;
pub(crate) mod relevance;
