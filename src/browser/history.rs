//! The browser's history: each step of the wizard is an entry, so that every way back works.
//!
//! An entry holds two numbers and nothing else: not the question, not the answer. The screens are known only in memory,
//! so that a cleared interview leaves no trace. The first number identifies the session of the history: entries of an
//! earlier one (before a reload, before everything was cleared) no longer lead to a screen.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// Upper bound of the entries of one session.
const ENTRIES: f64 = 4096.0;

/// An entry of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The session that it belongs to.
    pub session_id: u64,
    /// Its index in the history stack of that session.
    pub index: u32,
}

impl Entry {
    fn state(self) -> JsValue {
        JsValue::from_f64(self.session_id as f64 * ENTRIES + f64::from(self.index))
    }

    /// The present entry; one that is not ours belongs to session 0.
    fn now() -> Entry {
        let state = history().state().ok().and_then(|state| state.as_f64()).unwrap_or(0.0);
        Entry { session_id: (state / ENTRIES) as u64, index: (state % ENTRIES) as u32 }
    }
}

/// The session of the present entry.
pub fn session_id() -> u64 {
    Entry::now().session_id
}

/// A number that no earlier session of this tab had: the milliseconds since 2020.
pub fn new_session_id() -> u64 {
    (js_sys::Date::now() - 1_577_836_800_000.0).max(1.0) as u64
}

/// Replaces the present entry.
pub fn replace_entry(entry: Entry) {
    history().replace_state_with_url(&entry.state(), "", None).ok();
}

/// Adds an entry after the present one.
pub fn push_entry(entry: Entry) {
    history().push_state_with_url(&entry.state(), "", None).ok();
}

/// Goes back one entry, as the browser's own button does.
pub fn back() {
    history().back().ok();
}

/// Calls back at every move in the history. From now on the page itself decides the scroll position: a step begins at
/// its question.
pub fn on_move(mut callback: impl FnMut(Entry) + 'static) {
    history().set_scroll_restoration(ScrollRestoration::Manual).ok();
    let listener = EventListener::new(&window(), "popstate", move |_| callback(Entry::now()));
    listener.forget();
}
