//! Lists of plain lines. They are most of what cards hold, so they are made with the builder
//! ([`crate::components::el`]).

use crate::components::el;
use leptos::prelude::*;

/// A list, an item a line.
#[component]
pub(super) fn Lines(
    /// The class of the list; none if it is empty.
    #[prop(optional)]
    class: &'static str,
    /// The text of each item.
    lines: Vec<String>,
) -> impl IntoView {
    let list = el("ul").children(items(lines));
    if class.is_empty() { list.view() } else { list.class(class).view() }
}

/// A numbered list, an item a line.
#[component]
pub(super) fn NumberedLines(
    /// The class of the list.
    class: &'static str,
    /// The text of each item.
    lines: Vec<String>,
) -> impl IntoView {
    el("ol").class(class).children(items(lines)).view()
}

/// An item a line.
pub(super) fn items(lines: Vec<String>) -> Vec<AnyView> {
    lines.into_iter().map(|line| el("li").text(line).view()).collect()
}

/// Lines, unless there are none.
pub(super) fn some(lines: Vec<String>) -> Option<Vec<String>> {
    (!lines.is_empty()).then_some(lines)
}
