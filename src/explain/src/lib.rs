//! Says a rule book to people who do not program, and to other programs: as sentences and decision tables
//! ([`service`]), as documented JSON ([`rules`]), and as what a change means to people ([`difference`]).
//!
//! Everything is made from the conditions themselves, so nothing said here can contradict what is computed. Host
//! only. It knows no files, no clock and no browser; words come from the seeds.

mod cells;
pub mod difference;
mod rows;
pub mod rules;
mod sentence;
mod service;
mod sheet;
mod tree;
mod voice;

pub use sentence::Sentence;
pub use service::service;
pub use sheet::Sheet;
pub use tree::Tree;
pub use voice::{Scene, Voice};
