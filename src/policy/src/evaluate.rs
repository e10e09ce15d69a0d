//! Evaluation: a book, a household and a day in; what follows for each condition out. Pure, total, the same everywhere.
//! Must not know: decision diagrams, and what else is analysed.

pub(crate) mod condition;
pub(crate) mod context;
pub(crate) mod in_force;
pub(crate) mod lives;
pub(crate) mod outcome;
pub(crate) mod papers;
pub(crate) mod residual;
