//! Something more to read, closed at first. A `details`, so that it opens without scripts and prints open.

use super::element::{Child, Element, el};
use leptos::prelude::*;

/// A line to tap and what it opens.
pub fn disclosure(summary: String, class: &'static str, content: impl Into<Child>) -> Element {
    el("details").class(class).child(el("summary").text(summary)).child(content)
}

/// The same, as a component.
#[component]
pub fn Disclosure(summary: String, class: &'static str, children: Children) -> impl IntoView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
