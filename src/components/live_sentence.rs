//! A sentence that appears when something is done, and is heard where its place is announced. Must not know:
//! what it says.

use super::slot;
use leptos::prelude::*;

/// A sentence, once there is one. It stands in an element of its own, which programs that translate the page
/// leave in its place.
#[component]
pub fn LiveSentence(
    /// The sentence; empty while there is none.
    sentence: RwSignal<String>,
) -> impl IntoView {
    slot(move || {
        let words = sentence.get();
        (!words.is_empty()).then(|| view! { <span>{words}</span> })
    })
}
