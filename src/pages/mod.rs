//! The pages of the two programs that run on the phone, as components: questions and results. Pages that are only
//! prerendered live in `prerender::pages`.
//!
//! The same components run when pages are prerendered and in the browser. They know neither the browser nor how
//! answers are kept.

mod check;
mod clashes;
mod code;
mod content;
pub(crate) mod guidance;
mod localizer;
mod question;
pub(crate) mod results;
mod topics;
mod waiting;

pub use check::Check;
pub use clashes::{Clashes, ClashingAnswers};
pub use code::CodeField;
pub use content::content_from_bytes;
pub use localizer::Localizer;
pub use question::{Question, Typed};
pub use results::{
    Actions, CardContext, ChangeReason, ChangedOutcome, ResultsPage, Share, VisitDifference,
    counterfactual_lines, headline_outcome, icalendar, no_actions, picture, plan, risk_lines, spoken,
    suggested,
};
pub use topics::Topics;
pub use waiting::Waiting;

use leptos::prelude::*;

/// The heading of a step: it takes the focus when the step appears, and is the question itself.
#[component]
pub fn Heading(
    /// Its words.
    text: String,
    /// The id of the element that describes it, if there is one.
    #[prop(optional)]
    described_by: Option<&'static str>,
) -> impl IntoView {
    view! { <h1 class="question-title" id="question" tabindex="-1" aria-describedby=described_by>{text}</h1> }
}
