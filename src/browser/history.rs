//! The browser's history: each step of the wizard is an entry, so that every way back works.
//!
//! An entry holds a number and nothing else: not the question, not the answer. Where a number leads is known only
//! in memory, so that a cleared conversation leaves no trace.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;

/// Names the present entry.
pub fn replace(step: u32) {
    history().replace_state_with_url(&JsValue::from_f64(f64::from(step)), "", None).ok();
}

/// Adds an entry.
pub fn push(step: u32) {
    history().push_state_with_url(&JsValue::from_f64(f64::from(step)), "", None).ok();
}

/// Goes back one entry, as the browser's own button does.
pub fn back() {
    history().back().ok();
}

/// Hears every move in the history until the page is left; 0 for entries that are not ours.
pub fn on_move(mut moved: impl FnMut(u32) + 'static) {
    let listener = EventListener::new(&window(), "popstate", move |_| {
        let step = history().state().ok().and_then(|state| state.as_f64()).unwrap_or(0.0);
        moved(step as u32);
    });
    listener.forget();
}
