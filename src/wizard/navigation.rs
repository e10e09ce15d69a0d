//! From screen to screen: events, the browser's history, and the requests of the program of the results.

use super::state::ResultsStatus;
use super::store::Wizard;
use crate::browser::history;
use interview::{Event, Screen, snapshot};

impl Wizard {
    /// Applies an event and goes where it leads.
    pub fn apply(&self, event: Event) {
        self.new_day();
        let before = self.interview();
        let next = before.apply(self.book, self.on(), event);
        let screen = next.screen();
        let mut state = self.change();
        (state.input_error, state.notice) = (None, None);
        state.interview = next;
        let moved = screen != before.screen();
        if moved {
            state.history_index += 1;
            let index = state.history_index;
            state.history_stack.truncate(index);
            state.history_stack.push(screen);
        }
        let index = state.history_index;
        drop(state);
        if moved {
            history::push_entry(self.entry(index));
        }
        self.redraw();
        self.persist();
    }

    /// Back, as the browser's own button does it.
    pub fn back(&self) {
        if self.state().history_index > 0 {
            history::back();
        }
    }

    fn entry(&self, index: usize) -> history::Entry {
        history::Entry { session_id: self.state().session_id, index: index as u32 }
    }

    /// Replaces the present entry of the browser's history.
    pub(super) fn replace_entry(&self, index: usize) {
        history::replace_entry(self.entry(index));
    }

    /// Shows the screen of an entry of the browser's history; one of an earlier session leads to the start.
    pub(super) fn go_to_entry(&self, entry: history::Entry) {
        self.new_day();
        let state = self.state();
        let ours = entry.session_id == state.session_id;
        let found = state.history_stack.get(entry.index as usize).copied().filter(|_| ours);
        drop(state);
        let screen = found.unwrap_or(Screen::Topics);
        if found.is_some() {
            self.change().history_index = entry.index as usize;
        } else {
            self.reset_history();
        }
        let interview = self.interview().apply(self.book, self.on(), Event::Visit(screen));
        let mut state = self.change();
        state.input_error = None;
        state.interview = interview;
        drop(state);
        self.redraw();
    }

    /// Begins a new session of the history at the present entry.
    pub(super) fn reset_history(&self) {
        let mut state = self.change();
        (state.session_id, state.history_stack) = (history::new_session_id(), vec![Screen::Topics]);
        state.history_index = 0;
        drop(state);
        self.replace_entry(0);
    }

    /// A navigation request of the program of the results: a question to answer anew, or another screen.
    pub fn navigate(&self, screen: &str) {
        match interview::screen_named(self.book, screen) {
            Some(Screen::Question(key)) => self.apply(Event::Change(key)),
            Some(screen) => self.apply(Event::Visit(screen)),
            None => {}
        }
    }

    /// Takes over answers that came with a share code, to be looked through; without any, only shows the message. The
    /// answers that the phone stores stay unchanged until somebody wishes otherwise.
    pub fn receive_answers(&self, answers: &str, message: String) {
        if let Ok(restored) = snapshot::decode(self.book, answers) {
            let mut state = self.change();
            state.remembering = false;
            state.interview = restored.interview.apply(self.book, state.day, Event::Visit(Screen::Topics));
            drop(state);
            self.apply(Event::Visit(Screen::Check));
        }
        self.change().notice = Some(message);
        self.redraw();
    }

    /// Lets the program of the results draw into its place on the screen, or unmount what it has drawn.
    pub(super) fn call_results(&self) {
        let state = self.state();
        let ResultsStatus::Ready(results) = &state.results else { return };
        match state.interview.screen() {
            Screen::Topics => results.show_code_field(),
            Screen::Results => {
                results.show(&snapshot::encode(self.book, &state.interview), &state.day.to_string());
            }
            _ => results.hide(),
        }
    }
}
