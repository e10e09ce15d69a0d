//! What stands on each address, as functions from words, rules and knowledge to a view.
//!
//! The same functions run at the press and in the browser. They know neither the browser nor how answers are kept.

#[cfg(not(target_arch = "wasm32"))]
mod ask;
mod check;
mod document;
mod guidance;
mod home;
mod question;
mod results;
mod say;
mod service;
mod topic;
mod topics;

#[cfg(not(target_arch = "wasm32"))]
pub use self::ask::{AskPage, ask, ask_index};
pub use check::{CheckPage, check};
pub use document::{Passage, Piece, document};
pub use home::home;
pub use question::{QuestionPage, Typed, question};
pub use results::{ResultsPage, results};
pub use say::Say;
pub use service::service;
pub use topic::topic;
pub use topics::topics;

use crate::parts::{Element, el};

/// The heading of a step: it takes the focus when the step appears, and is the question itself.
fn title(words: String) -> Element {
    el("h1").class("question-title").attr("id", "question").attr("tabindex", "-1").text(words)
}
