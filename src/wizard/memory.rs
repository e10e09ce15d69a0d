//! What the phone stores of the answers, and what this page takes over from the one before.

use super::store::Wizard;
use crate::browser::{page, storage};
use interview::{Event, Interview, Screen, Sessions, snapshot};
use policy::{Day, VecSet};

impl Wizard {
    /// Restores what this page or another of this tab handed over, else the answers that the phone stores.
    pub(super) fn restore(&self) {
        match storage::take_handed_over(storage::HANDED_OVER) {
            Some(text) => self.restore_from(&text),
            None => self.restore_stored(false),
        }
    }

    /// Restores what was handed over; where no answers are in it, or everything was cleared since, what the phone
    /// stores.
    fn restore_from(&self, handed_over: &str) {
        let mut parts = handed_over.splitn(3, '\n');
        let cleared = parts.next() == Some(self.state().cleared.as_deref().unwrap_or_default());
        let (since, text) = match (cleared, parts.next().and_then(Day::parse), parts.next()) {
            (true, Some(since), Some(text)) => (since, text),
            (false, Some(_), _) => return self.restore_stored(false),
            // By a release that handed over nothing but answers.
            _ => (self.on(), handed_over),
        };
        let sessions = Sessions::decode(self.book, self.on(), text);
        let alone = || Some((Sessions::default(), snapshot::decode(self.book, text).ok()?.interview));
        let Some((sessions, interview)) = sessions.or_else(alone) else { return self.restore_stored(true) };
        // Answers that came with a code are not those that the phone stores, and do not replace them.
        let remembering = storage::get(storage::ANSWERS).as_deref() == Some(text);
        let mut state = self.change();
        (state.sessions, state.remembering, state.answers_day) = (sessions, remembering, since);
        drop(state);
        self.go_on_with(interview, true);
    }

    /// Restores the answers that the phone stores; `on_the_way` if they are only a page away.
    fn restore_stored(&self, on_the_way: bool) {
        let Some(text) = storage::get(storage::ANSWERS) else { return };
        let Ok(restored) = snapshot::decode(self.book, &text) else {
            storage::remove(storage::ANSWERS);
            self.change().notice = Some(self.words.named("recall-failed").to_owned());
            return;
        };
        let mut state = self.change();
        state.remembering = true;
        state.answers_day =
            storage::get(storage::ANSWERS_DAY).as_deref().and_then(Day::parse).unwrap_or(state.day);
        if restored.dropped > 0 {
            state.notice = Some(self.words.named("recalled-partly").to_owned());
        }
        drop(state);
        self.go_on_with(restored.interview, on_the_way);
    }

    /// Goes on with answers that were restored: where they stopped, or with the list of all. What a month or more has
    /// made untrue is asked again.
    fn go_on_with(&self, mut interview: Interview, on_the_way: bool) {
        let (since, on) = (self.state().answers_day, self.on());
        if since.plus_months(1) <= on {
            if let Some(fresh) = interview.without_outdated(self.book) {
                interview = fresh;
                let day = self.i18n().day(since);
                self.change().notice = Some(self.i18n().t_with("recalled-old", &[("day", &day)]));
            }
            self.change().answers_day = on;
        }
        if interview.topics().is_empty() {
            return;
        }
        if on_the_way {
            interview = interview.apply(self.book, on, Event::Continue);
        }
        let mut state = self.change();
        state.history_stack = vec![interview.screen()];
        state.interview = interview;
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
        state.remembering
            && storage::set(storage::ANSWERS, &snapshot::encode(self.book, &state.interview))
            && storage::set(storage::ANSWERS_DAY, &state.answers_day.to_string())
    }

    /// Starts or stops storing the answers on this phone.
    pub fn remember(&self, wanted: bool) {
        self.change().remembering = wanted;
        if !wanted {
            [storage::ANSWERS, storage::TICKS, storage::ANSWERS_DAY].into_iter().for_each(storage::remove);
        } else if !self.store() {
            self.change().remembering = false;
            self.show_notice("cannot-remember");
        }
    }

    /// What is handed over to whatever page of this site comes next in this tab, this one included: when everything was
    /// cleared last, the day of the answers, and the answers. Those that the phone stores are left out, so that the
    /// newest are found.
    fn handed_over(&self) -> String {
        let state = self.state();
        let answers = match state.sessions.current() {
            _ if state.remembering => String::new(),
            0 => snapshot::encode(self.book, &state.interview),
            _ => state.sessions.encode(self.book, &state.interview),
        };
        format!("{}\n{}\n{answers}", state.cleared.as_deref().unwrap_or_default(), state.answers_day)
    }

    /// Hands over what there is, when the page is left or no longer seen.
    pub(super) fn hand_over(&self) {
        if self.has_content() {
            storage::hand_over(storage::HANDED_OVER, &self.handed_over());
        }
    }

    /// The page is seen again: what was cleared elsewhere is cleared here, and newer answers count, be they of another
    /// tab or of a page that this tab showed meanwhile.
    pub(super) fn catch_up(&self) {
        self.follow_other_tab(storage::CLEARED, storage::get(storage::CLEARED));
        if self.state().remembering {
            self.follow_other_tab(storage::ANSWERS, storage::get(storage::ANSWERS));
        }
        let text = storage::take_handed_over(storage::HANDED_OVER);
        if let Some(text) = text.filter(|text| *text != self.handed_over()) {
            self.reset_history();
            self.restore_from(&text);
            self.redraw();
        }
    }

    /// Deletes everything: answers, sessions, what the phone stores, the history; in the other tabs of this
    /// site, too.
    pub fn clear(&self) {
        storage::clear();
        self.change().cleared = storage::get(storage::CLEARED);
        self.forget();
    }

    /// Another tab has stored something or deleted it: what was cleared there is cleared here, and the newer
    /// answers are those that count. A question stays on the screen as it is, for something may be half
    /// typed.
    pub(super) fn follow_other_tab(&self, name: &str, text: Option<String>) {
        if name == storage::CLEARED {
            if text.is_some() && text != self.state().cleared {
                storage::clear_handed_over();
                self.change().cleared = text;
                self.forget();
            }
            return;
        }
        if name != storage::ANSWERS || !self.state().remembering {
            return;
        }
        let mine = snapshot::encode(self.book, &self.state().interview);
        if text.as_ref() == Some(&mine) {
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
        (state.sessions, state.answers_day) = (Sessions::default(), state.day);
        drop(state);
        self.show_notice("cleared");
    }
}
