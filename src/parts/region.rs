//! A part of a page that is drawn anew by itself, while everything around it stays as it is.

use leptos::either::Either;
use leptos::prelude::{AnyView, Get, IntoAny, RwSignal, view};

/// Draws this whenever `drawn` is counted up.
pub fn region(drawn: RwSignal<u32>, draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let screen = move || {
        let turn = drawn.get();
        let view = draw();
        // Left and right in turn: Leptos then takes what stood there away whole instead of patching it.
        if turn.is_multiple_of(2) { Either::Left(view) } else { Either::Right(view) }
    };
    (view! { {screen} }).into_any()
}
