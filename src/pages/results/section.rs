//! A section of a card, closed at first. Must not know: what stands in it.

use crate::components::disclosure_about;
use leptos::prelude::*;

/// A section of a card.
#[component]
pub(super) fn CardSection(
    /// The line to tap.
    title: String,
    /// What the card is about, for those who hear the line alone: all cards have the same lines.
    about: String,
    /// True if paper does without it: paper is for the counter.
    #[prop(optional)]
    screen_only: bool,
    /// What is opened.
    children: Children,
) -> impl IntoView {
    let section = disclosure_about(title, &about, "card-disclosure", children());
    if screen_only { section.attr("data-on", "screen").view() } else { section.view() }
}
