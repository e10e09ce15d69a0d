//! A reactive place in a view that is otherwise drawn once. Must not know: what it shows.

use super::Remount;
use leptos::prelude::{AnyView, IntoAny, IntoView};

/// A view that follows the signals it reads, in its place. Of one type, whatever is drawn.
pub fn slot<V: IntoView + 'static>(mut draw: impl FnMut() -> Option<V> + Send + 'static) -> AnyView {
    let draw: Box<dyn FnMut() -> Option<AnyView> + Send> =
        Box::new(move || draw().map(|view| Remount(view).into_any()));
    draw.into_any()
}
