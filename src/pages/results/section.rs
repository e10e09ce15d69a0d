//! A section of a card, closed at first. Must not know: what stands in it.

use crate::components::{disclosure_about, el};
use leptos::prelude::*;

/// A section of a card. Paper shows no line to tap, so there the section has its title above it.
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
    let heading = el("h4").class("paper").text(title.clone());
    let section =
        disclosure_about(title, &about, "card-disclosure", el("div").child(heading).child(children()));
    if screen_only { section.attr("data-on", "screen").view() } else { section.view() }
}
