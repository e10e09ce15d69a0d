//! A section of a card, closed at first. Must not know: what stands in it.

use crate::components::{Disclosure, drawn};
use leptos::prelude::*;

/// A section of a card. Paper shows no line to tap, so there the section has its title above it.
#[component]
pub(super) fn CardSection<C: IntoView + 'static>(
    /// The line to tap.
    title: String,
    /// True if paper does without it: paper is for the counter.
    #[prop(optional)]
    screen_only: bool,
    /// What is opened.
    children: TypedChildren<C>,
) -> impl IntoView {
    let content = children.into_inner()();
    drawn(view! {
        <Disclosure summary=title.clone() class="card-disclosure" screen_only>
            <div>
                <h4 class="paper">{title}</h4>
                {content}
            </div>
        </Disclosure>
    })
}
