//! What stands on each address, as functions from words, rules and knowledge to a view.
//!
//! The same functions run at the press and in the browser. They know neither the browser nor how answers are kept.

mod check;
mod home;
mod question;
mod results;
mod say;
mod topics;

pub use check::{CheckPage, check};
pub use home::home;
pub use question::{QuestionPage, Typed, question};
pub use results::{ResultsPage, results};
pub use say::Say;
pub use topics::topics;
