//! The wizard's store, handed down by context: the rules, the words, and one signal of everything that
//! changes.
//!
//! What changes it is sorted by subject: `navigation`, `memory`, `input`, `helping`, `results`.

use super::screens::WizardApp;
use super::state::{ResultsStatus, WizardState};
use crate::browser::{clock, history, page, storage};
use crate::pages::{ClashingAnswers, Localizer};
use interview::{Answer, Interview, Screen};
use leptos::prelude::{
    Notify, ReadUntracked, RwSignal, Write, expect_context, mount_to, provide_context, view,
};
use policy::{Day, FactKey, Person, RuleBook, VecSet};
use std::ops::{Deref, DerefMut};
use words::Table;

/// The day on which the page was rendered; every true clock is past it.
fn rendered() -> Day {
    // By hand: what std reads numbers with weighs more.
    let day = page::data("rendered").unwrap_or_default();
    Day(day.bytes().fold(0, |day, digit| day * 10 + i32::from(digit & 15)))
}

/// Today in China. The clock of a phone that stands before the day of rendering is wrong: then it is that
/// day.
fn today() -> Day {
    Day(clock::today_in_china()).max(rendered())
}

/// True if the phone's clock is certainly wrong.
pub(super) fn is_clock_wrong() -> bool {
    Day(clock::today_in_china()) < rendered()
}

/// The store; copying it costs nothing.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// The rules.
    pub book: &'static RuleBook,
    /// The words.
    pub words: &'static Table,
    /// Everything that changes. The screen is rebuilt when the signal notifies.
    pub state: RwSignal<WizardState>,
}

impl Wizard {
    /// Mounts the wizard in the page's element with what the phone has stored and what was ticked before;
    /// `submitted` is true if the form was sent already. `opened` receives the store.
    pub fn mount(
        book: &'static RuleBook,
        words: &'static Table,
        submitted: bool,
        opened: impl FnOnce(Wizard) + 'static,
    ) {
        let Some((root, ticked)) = page::take_over_root() else { return };
        let handle = mount_to(root, move || {
            let state = WizardState::new(today(), history::new_session_id());
            let wizard = Wizard { book, words, state: RwSignal::new(state) };
            provide_context(wizard);
            wizard.restore();
            wizard.adopt(&ticked, submitted);
            wizard.replace_entry(0);
            history::on_move(move |entry| wizard.go_to_entry(entry));
            page::on_leaving(move || wizard.hand_over());
            storage::on_change_elsewhere(move |name, text| wizard.follow_other_tab(name, text));
            clock::on_visible_or_new_day(move || wizard.refresh_day());
            opened(wizard);
            view! { <WizardApp/> }
        });
        handle.forget();
    }

    /// The store, for a component.
    pub fn from_context() -> Wizard {
        expect_context()
    }

    /// The state, untracked. The guard must be dropped before anything is changed.
    pub fn state(&self) -> impl Deref<Target = WizardState> + use<> {
        self.state.read_untracked()
    }

    /// The state, to be changed in one statement; nothing is rebuilt by it.
    pub(super) fn change(&self) -> impl DerefMut<Target = WizardState> + use<'_> {
        self.state.write_untracked()
    }

    /// Rebuilds the screen.
    pub(super) fn redraw(&self) {
        self.state.notify();
    }

    /// The interview on the screen.
    pub fn interview(&self) -> Interview {
        self.state().interview.clone()
    }

    /// The answers that do not go together; with a key, only those with which its answer does not.
    pub fn clashes(&self, key: Option<FactKey>) -> Vec<ClashingAnswers> {
        self.state().interview.clashing_answers(self.book, self.on(), key)
    }

    /// The screen.
    pub fn screen(&self) -> Screen {
        self.state().interview.screen()
    }

    /// The evaluation date.
    pub fn on(&self) -> Day {
        self.state().day
    }

    /// True once there is anything to clear.
    pub fn has_content(&self) -> bool {
        let state = self.state();
        let interview = &state.interview;
        interview.answers().next().is_some() || !interview.topics().is_empty() || state.sessions.current() > 0
    }

    /// Reads the date from the clock; true if it has changed. Rules that begin or end at midnight do so by
    /// this alone.
    pub(super) fn new_day(&self) -> bool {
        let today = today();
        let changed = today != self.on();
        self.change().day = today;
        changed
    }

    /// The page became visible, or it is midnight: what happened elsewhere meanwhile is followed, and results of
    /// another date are worked out anew, with a notice. A question stays unchanged, for something may be half typed;
    /// its answer is evaluated on the new date.
    fn refresh_day(&self) {
        self.catch_up();
        if self.new_day() && self.screen() == Screen::Results {
            self.show_notice("new-day");
        }
    }

    /// Shows a message above the screen.
    pub fn show_notice(&self, message: &str) {
        self.change().notice = Some(self.words.named(message).to_owned());
        self.redraw();
    }

    /// The words for the present family.
    pub fn i18n(&self) -> Localizer {
        let count = self.state().interview.answer(FactKey::new(self.book.children, Person::Household));
        let known = match count {
            Some(Answer::Known(known)) => known,
            _ => self.book.fact(self.book.children).anything(),
        };
        let children = u8::try_from(known.ends().1).unwrap_or(u8::MAX);
        Localizer { book: self.book, words: self.words, children, who: Person::Applicant }
    }

    /// True if the visitor's phone prefers a language in which this page is not, and that is published: the page names
    /// its words.
    pub fn offers_language(&self) -> bool {
        let preferred = words::choose(&page::preferred_languages()).tag;
        preferred.starts_with("zh") != self.words.language.starts_with("zh")
            && (preferred != "en" || page::data("wordsEn").is_some())
    }

    /// Sets the topics and stays on the screen.
    pub(super) fn set_topics(&self, topics: VecSet<u16>) {
        let interview = self.interview().with_topics(topics);
        self.change().interview = interview;
        let topics_ticked = self.state().topics_ticked.clone();
        topics_ticked.notify();
    }

    /// Ticks or unticks a topic. The screen is not rebuilt: the checkbox shows itself.
    pub fn tick_topic(&self, topic: u16, ticked: bool) {
        let mut topics = self.interview().topics().clone();
        if ticked {
            topics.insert(topic)
        } else {
            topics.remove(&topic)
        };
        self.set_topics(topics);
        self.persist();
    }

    /// Takes note of the program of the results, or that it could not be loaded.
    pub fn set_results(&self, results: ResultsStatus) {
        self.change().results = results;
        match self.screen() {
            Screen::Results => self.redraw(),
            Screen::Topics => self.call_results(),
            _ => {}
        }
    }
}
