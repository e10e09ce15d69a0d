//! Lists of plain lines, of one type each, because they are most of what cards hold.

use leptos::prelude::*;

/// A list, an item a line.
#[component]
pub(super) fn Lines(#[prop(optional)] class: Option<&'static str>, lines: Vec<String>) -> impl IntoView {
    view! { <ul class=class>{items(lines)}</ul> }
}

/// A numbered list, an item a line.
#[component]
pub(super) fn NumberedLines(class: &'static str, lines: Vec<String>) -> impl IntoView {
    view! { <ol class=class>{items(lines)}</ol> }
}

/// An item a line.
pub(super) fn items(lines: Vec<String>) -> impl IntoView {
    lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
}

/// Lines, unless there are none.
pub(super) fn some(lines: Vec<String>) -> Option<Vec<String>> {
    (!lines.is_empty()).then_some(lines)
}
