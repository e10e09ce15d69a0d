//! Groups of states, and how a view becomes a state. Must not know: which components there are.

use super::unique_ids::unique_ids;
use crate::prerender::html;
use leptos::prelude::IntoView;

/// A component, or several that belong together, in one state.
#[derive(Clone, Debug)]
pub struct State {
    /// Its name in addresses, unique in its group.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The markup.
    pub html: String,
    /// True if nothing is drawn in this state.
    pub draws_nothing: bool,
}

/// States of components that belong together: one page.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name in addresses.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its states.
    pub states: Vec<State>,
}

impl Group {
    /// A group without states.
    pub(super) fn new(id: &str, title: &str) -> Group {
        Group { id: id.to_owned(), title: title.to_owned(), states: Vec::new() }
    }

    /// Adds a state; and where something in it can be opened, the same once all is opened.
    pub(super) fn add<V: IntoView>(&mut self, title: &str, view: impl FnOnce() -> V) {
        self.add_html(title, html(view));
    }

    /// The same for markup.
    pub(super) fn add_html(&mut self, title: &str, html: String) {
        let opened = opened(&html);
        let can_be_opened = opened != html;
        self.push(title, html, false);
        if can_be_opened {
            self.push(&format!("{title}, opened"), opened, false);
        }
    }

    /// Adds a state with all that is closed left closed, for markup whose parts have opened states of their own.
    pub(super) fn add_closed(&mut self, title: &str, html: String) {
        self.push(title, html, false);
    }

    /// Adds a state in which all is opened, for markup whose parts have closed states of their own.
    pub(super) fn add_opened(&mut self, title: &str, html: &str) {
        self.push(title, opened(html), false);
    }

    /// Adds a state as a script shows it: what is hidden at first is shown.
    pub(super) fn add_shown(&mut self, title: &str, html: &str) {
        self.push(title, opened(&html.replace(" hidden=\"\"", "").replace(" hidden", "")), false);
    }

    /// Adds a state in which nothing is drawn.
    pub(super) fn add_nothing<V: IntoView>(&mut self, title: &str, view: impl FnOnce() -> V) {
        self.push(title, html(view), true);
    }

    fn push(&mut self, title: &str, html: String, draws_nothing: bool) {
        let id = id(title);
        let html = unique_ids(&html, &format!("{}-{id}", self.id));
        self.states.push(State { id, title: title.to_owned(), html, draws_nothing });
    }
}

fn opened(html: &str) -> String {
    html.replace("<details", "<details open")
}

/// A title as a name in addresses.
fn id(title: &str) -> String {
    let words = title.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_ascii_lowercase).collect::<Vec<_>>().join("-")
}
