//! What a widget tells when it is used. Leptos' own callbacks live in an arena, and each closure then brings the
//! arena's code along; these are plain.

use std::rc::Rc;
use std::sync::Arc;

/// Somebody who hears of a `T`.
pub struct Callback<T>(Rc<dyn Fn(T)>);

impl<T> Callback<T> {
    /// Does this with what is told.
    pub fn new(heard: impl Fn(T) + 'static) -> Callback<T> {
        Callback(Rc::new(heard))
    }

    /// Tells it.
    pub fn run(&self, what: T) {
        (self.0)(what);
    }
}

impl<T> Clone for Callback<T> {
    fn clone(&self) -> Callback<T> {
        Callback(Rc::clone(&self.0))
    }
}

/// What a widget follows: asked anew whenever a signal that it reads has changed. Leptos' own `Signal<T>` brings the
/// code of signals, memos and stored values along, for each `T`.
pub struct Follow<T>(Arc<dyn Fn() -> T + Send + Sync>);

impl<T> Follow<T> {
    /// Follows what this reads.
    pub fn new(read: impl Fn() -> T + Send + Sync + 'static) -> Follow<T> {
        Follow(Arc::new(read))
    }

    /// What it is now.
    pub fn get(&self) -> T {
        (self.0)()
    }
}

impl<T> Clone for Follow<T> {
    fn clone(&self) -> Follow<T> {
        Follow(Arc::clone(&self.0))
    }
}

/// Hears taps; of one type, whatever is done.
pub fn tap(heard: impl Fn() + 'static) -> Box<dyn FnMut(leptos::ev::MouseEvent)> {
    Box::new(move |_| heard())
}

/// Hears a form being sent, by button or by Enter; the browser itself sends nothing.
pub fn send(heard: impl Fn() + 'static) -> Box<dyn FnMut(leptos::ev::SubmitEvent)> {
    Box::new(move |event| {
        event.prevent_default();
        heard();
    })
}
