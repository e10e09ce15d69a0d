//! Something more to read, closed at first. A `details`, so that it opens without scripts and prints open.

use super::element::{Child, Element, el};
use leptos::prelude::*;

/// A line to tap and what it opens.
pub fn disclosure(summary: String, class: &'static str, content: impl Into<Child>) -> Element {
    el("details").class(class).child(el("summary").text(summary)).child(content)
}

/// The same where other lines of the page have the same words: what is opened is about `about`, for those who hear the
/// line alone.
pub fn disclosure_about(
    summary: String,
    about: &str,
    class: &'static str,
    content: impl Into<Child>,
) -> Element {
    let heard = format!("{summary} {about}");
    el("details").class(class).child(el("summary").attr("aria-label", heard).text(summary)).child(content)
}

/// A line to tap and what it opens. The content keeps its type: erased, it would bring the code that patches it.
#[component]
pub fn Disclosure<C: IntoView + 'static>(
    /// The line.
    summary: String,
    /// `disclosure`, or `card-disclosure` in a card.
    class: &'static str,
    /// True if paper does without it.
    #[prop(optional)]
    screen_only: bool,
    /// What is opened.
    children: TypedChildren<C>,
) -> impl IntoView {
    view! {
        <details class=class data-on=screen_only.then_some("screen")>
            <summary>{summary}</summary>
            {children.into_inner()()}
        </details>
    }
}
