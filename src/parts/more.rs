//! Something more to read, closed at first. A `details`, so that it opens without scripts and prints open.

use leptos::prelude::*;

/// A line to tap and what it opens.
pub fn more(summary: String, class: &'static str, content: impl IntoView + 'static) -> AnyView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            {content.into_any()}
        </details>
    }
    .into_any()
}
