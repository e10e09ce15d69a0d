//! What stands on each address, as functions from words, rules and knowledge to a view.
//!
//! The same functions run at the press and in the browser. They know neither the browser nor how answers are kept.

mod about;
mod briefly;
mod changes;
mod check;
mod code;
mod contacts;
mod contents;
mod document;
mod families;
mod guidance;
mod home;
mod journeys;
mod localizer;
#[cfg(not(target_arch = "wasm32"))]
mod noscript;
mod places;
mod proof;
#[cfg(not(target_arch = "wasm32"))]
mod prove;
mod question;
mod results;
mod search;
mod service;
mod topic;
mod topics;
mod waiting;

#[cfg(not(target_arch = "wasm32"))]
pub use self::noscript::{AskPage, ask, ask_index};
pub use about::{ACCESSIBILITY, About, HOW, PRIVACY, about, links};
pub use changes::{Change, changes};
pub use check::Check;
pub use code::{CODE, CODE_ERROR, code};
pub use contacts::{Contact, contacts};
pub use contents::{Shelf, contents};
pub use document::{Passage, Piece, document};
pub use families::{Family, families, family, known};
pub use home::home;
pub use journeys::{Journey, Stage, When, journey, journeys};
pub use localizer::Localizer;
pub use places::{Area, Difference, places};
pub use proof::{Limit, ProofPage, Proven, proof, proof_topic};
#[cfg(not(target_arch = "wasm32"))]
pub use prove::{ProvePage, prove};
pub use question::{Question, Typed};
pub use results::{
    Case, Hands, ResultsPage, Share, Since, Turn, Turned, leading, lost_by, plan, results, suggested,
    way_told,
};
pub use search::{SearchPage, search};
pub use service::{InForce, service};
pub use topic::topic;
pub use topics::Topics;
pub use waiting::Waiting;

use leptos::prelude::*;

/// The heading of a step: it takes the focus when the step appears, and is the question itself.
#[component]
pub fn Heading(
    /// Its words.
    text: String,
) -> impl IntoView {
    view! { <h1 class="question-title" id="question" tabindex="-1">{text}</h1> }
}
