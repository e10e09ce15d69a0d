//! What the phone stores of the answers, and what this page takes over from the one before.

use super::store::Wizard;
use crate::browser::{page, storage};
use interview::{Event, Interview, Screen, Sessions, snapshot};
use policy::VecSet;

impl Wizard {
    /// Restores the sessions or answers that another page of this tab handed over, else the answers that the
    /// phone stores.
    pub(super) fn restore(&self) {
        let handed_over = storage::take_handed_over(storage::HANDED_OVER);
        if let Some(text) = &handed_over {
            if let Some((sessions, interview)) = Sessions::decode(self.book, self.on(), text) {
                let mut state = self.change();
                state.history_stack = vec![interview.screen()];
                (state.sessions, state.interview) = (sessions, interview);
                return;
            }
            if let Ok(restored) = snapshot::decode(self.book, text) {
                let interview = restored.interview.apply(self.book, self.on(), Event::Continue);
                let mut state = self.change();
                // Answers that came with a code are not those that the phone stores, and do not replace them.
                state.remembering = handed_over == storage::get(storage::ANSWERS);
                state.history_stack = vec![interview.screen()];
                state.interview = interview;
                return;
            }
        }
        self.restore_stored();
    }

    fn restore_stored(&self) {
        let Some(text) = storage::get(storage::ANSWERS) else { return };
        let Ok(restored) = snapshot::decode(self.book, &text) else {
            storage::remove(storage::ANSWERS);
            self.change().notice = Some(self.words.named("recall-failed").to_owned());
            return;
        };
        let mut state = self.change();
        state.remembering = true;
        if restored.dropped > 0 {
            state.notice = Some(self.words.named("recalled-partly").to_owned());
        }
        if !restored.interview.topics().is_empty() {
            state.history_stack = vec![Screen::Check];
            state.interview = restored.interview;
        }
    }

    /// Adopts what was ticked before the program arrived, or the topic or service that a link names.
    pub(super) fn adopt(&self, ticked: &[String], submitted: bool) {
        let fragment = page::fragment();
        // From the page of a service: straight to the first question that matters for it.
        if let Some(service) = fragment.strip_prefix("service=").and_then(|id| self.book.service_named(id)) {
            self.apply(Event::AskService(service));
            return;
        }
        let linked = fragment.strip_prefix("topic=").map(str::to_owned);
        let names: Vec<String> = ticked.iter().cloned().chain(linked).collect();
        let topics = self.book.topics.iter().enumerate().filter(|(_, topic)| names.contains(&topic.id));
        let topics: VecSet<u16> = topics.map(|(place, _)| place as u16).collect();
        if topics.is_empty() {
            return;
        }
        if submitted {
            self.apply(Event::Choose(topics));
        } else {
            // Ticked, not yet sent: the checkboxes stay ticked.
            self.set_topics(topics);
        }
    }

    /// Stores the answers anew if they are stored: what another tab has deleted stays deleted.
    pub(super) fn persist(&self) {
        if storage::get(storage::ANSWERS).is_none() {
            self.change().remembering = false;
        }
        self.store();
    }

    /// Stores the answers if they are to be remembered; false if they are not, or the phone refuses.
    fn store(&self) -> bool {
        let state = self.state();
        state.remembering && storage::set(storage::ANSWERS, &snapshot::encode(self.book, &state.interview))
    }

    /// Starts or stops storing the answers on this phone.
    pub fn remember(&self, wanted: bool) {
        self.change().remembering = wanted;
        if !wanted {
            storage::remove(storage::ANSWERS);
            storage::remove(storage::TICKS);
        } else if !self.store() {
            self.change().remembering = false;
            self.show_notice("cannot-remember");
        }
    }

    /// Hands the answers over to the page in another language or of a newer release, in this tab only.
    pub(super) fn hand_over(&self) {
        let state = self.state();
        let text = match state.sessions.current() {
            0 => snapshot::encode(self.book, &state.interview),
            _ => state.sessions.encode(self.book, &state.interview),
        };
        storage::hand_over(storage::HANDED_OVER, &text);
    }

    /// Deletes everything: answers, sessions, what the phone stores, the history; in the other tabs of this
    /// site, too.
    pub fn clear(&self) {
        storage::clear();
        self.forget();
    }

    /// Another tab has stored something or deleted it: what was cleared there is cleared here, and the newer
    /// answers are those that count. A question stays on the screen as it is, for something may be half
    /// typed.
    pub(super) fn follow_other_tab(&self, name: &str, text: Option<String>) {
        if (name, text.is_some()) == (storage::CLEARED, true) {
            storage::clear_handed_over();
            self.forget();
            return;
        }
        if name != storage::ANSWERS || !self.state().remembering {
            return;
        }
        let screen = self.screen();
        match text.and_then(|text| snapshot::decode(self.book, &text).ok()) {
            Some(restored) => {
                let interview = restored.interview.apply(self.book, self.on(), Event::Visit(screen));
                self.change().interview = interview;
            }
            None => self.change().remembering = false,
        }
        if !matches!(screen, Screen::Question(_)) {
            self.redraw();
        }
    }

    /// Forgets everything that this page knows.
    fn forget(&self) {
        self.reset_history();
        let mut state = self.change();
        (state.remembering, state.input_error, state.interview) = (false, None, Interview::default());
        state.sessions = Sessions::default();
        drop(state);
        self.show_notice("cleared");
    }
}
