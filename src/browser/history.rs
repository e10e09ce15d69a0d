//! The browser's history: each step of the wizard is an entry, so that every way back works.
//!
//! An entry holds two numbers and nothing else: not the question, not the answer. Where they lead is known only in
//! memory, so that a cleared conversation leaves no trace. The first number is the run: entries of an earlier run
//! (before a reload, before everything was cleared) lead nowhere any more.

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;
use web_sys::ScrollRestoration;

/// More steps than this do not happen in one run.
const STEPS: f64 = 4096.0;

/// An entry of the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which run it belongs to.
    pub run: u64,
    /// Which step of that run it is.
    pub step: u32,
}

impl Entry {
    fn state(self) -> JsValue {
        JsValue::from_f64(self.run as f64 * STEPS + f64::from(self.step))
    }

    /// The present entry; one that is not ours is of run 0.
    fn now() -> Entry {
        let state = history().state().ok().and_then(|state| state.as_f64()).unwrap_or(0.0);
        Entry { run: (state / STEPS) as u64, step: (state % STEPS) as u32 }
    }
}

/// The run of the present entry.
pub fn run() -> u64 {
    Entry::now().run
}

/// A number that no earlier run of this tab had: the milliseconds since 2020.
pub fn new_run() -> u64 {
    (js_sys::Date::now() - 1_577_836_800_000.0).max(1.0) as u64
}

/// Names the present entry.
pub fn replace(entry: Entry) {
    history().replace_state_with_url(&entry.state(), "", None).ok();
}

/// Adds an entry.
pub fn push(entry: Entry) {
    history().push_state_with_url(&entry.state(), "", None).ok();
}

/// Goes back one entry, as the browser's own button does.
pub fn back() {
    history().back().ok();
}

/// Hears every move in the history until the page is left. From now on the page itself decides where it is scrolled to:
/// a step begins at its question.
pub fn on_move(mut moved: impl FnMut(Entry) + 'static) {
    history().set_scroll_restoration(ScrollRestoration::Manual).ok();
    let listener = EventListener::new(&window(), "popstate", move |_| moved(Entry::now()));
    listener.forget();
}
