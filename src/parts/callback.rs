//! What a widget tells when it is used. Leptos' own callbacks live in an arena, and each closure then brings the
//! arena's code along; these are plain.

use std::rc::Rc;

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
