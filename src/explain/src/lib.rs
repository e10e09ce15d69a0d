//! Says a rule book to people who do not program, and to other programs: as sentences and decision tables
//! ([`service`]), as documented JSON ([`rules`]), and as what a change means to people ([`difference`]).
//!
//! Everything is made from the conditions themselves, so nothing said here can contradict what is computed. Host
//! only. It knows no files, no clock and no browser; words come from the seeds.

mod cells;
mod condition_tree;
mod decision_tables;
pub mod difference;
mod prose;
mod rows;
pub mod rules;
mod sentence;
mod service;

pub use condition_tree::ConditionTree;
pub use decision_tables::DecisionTables;
pub use prose::{ConditionScope, Prose};
pub use sentence::ConditionSentence;
pub use service::service;
