//! Callbacks and event handlers of components. Leptos' own `Callback` lives in an arena, and each closure
//! then brings the arena's code along (1.2 KB in the questions' program); these are plain.

use leptos::ev::{MouseEvent, SubmitEvent};
use std::rc::Rc;

/// A shared callback taking `T`.
pub struct Callback<T>(Rc<dyn Fn(T)>);

impl<T> Callback<T> {
    /// A callback that calls this function.
    pub fn new(function: impl Fn(T) + 'static) -> Callback<T> {
        Callback(Rc::new(function))
    }

    /// Calls it.
    pub fn run(&self, argument: T) {
        (self.0)(argument);
    }
}

impl<T> Clone for Callback<T> {
    fn clone(&self) -> Callback<T> {
        Callback(Rc::clone(&self.0))
    }
}

/// An event handler for `on:click`. Boxed, so that all buttons share one machine code.
pub fn click_handler(handler: impl Fn() + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(move |_| handler())
}

/// An event handler for `on:submit` of a form, by button or by Enter; the browser itself submits nothing.
pub fn submit_handler(handler: impl Fn() + 'static) -> Box<dyn FnMut(SubmitEvent)> {
    Box::new(move |event| {
        event.prevent_default();
        handler();
    })
}
