//! The desk at which the conversation happens: history, memory, and what each tap does.

use super::screens::Wizard;
use super::state::{Counsel, Slip, State};
use crate::browser::{clock, history, page, storage};
use crate::pages::{Localizer, Typed};
use interview::input::InputError;
use interview::{Answer, Event, Interview, Screen, Sessions, snapshot};
use leptos::prelude::{Notify, ReadUntracked, RwSignal, Write, mount_to, view};
use policy::VecSet;
use policy::{Day, FactKey, Kind, Known, RuleBook};
use std::ops::{Deref, DerefMut};
use words::Table;

/// Everything the screens need; copying it costs nothing.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The rules.
    pub book: &'static RuleBook,
    /// The words.
    pub words: &'static Table,
    /// Everything that changes; the screen is drawn anew when it says so.
    pub state: RwSignal<State>,
}

impl Desk {
    /// Opens the desk: recalls what the phone keeps, adopts what was ticked before the program came, and shows it.
    pub fn open(book: &'static RuleBook, words: &'static Table, opened: impl FnOnce(Desk) + 'static) {
        page::clear_root_after(|ticked, submitted| {
            let Some(root) = page::root() else { return };
            let handle = mount_to(root, move || {
                let state = State::new(Day(clock::today_in_china()), history::new_run());
                let desk = Desk { book, words, state: RwSignal::new(state) };
                leptos::prelude::provide_context(desk);
                desk.recall();
                desk.adopt(&ticked, submitted);
                desk.mark(0);
                history::on_move(move |entry| desk.moved(entry));
                page::on_another_version(move || desk.carry());
                clock::on_look(move || desk.look_at_the_clock());
                page::on_wish(move |screen| desk.go_to(&screen));
                page::on_told(move |answers, message| desk.told(&answers, message));
                opened(desk);
                view! { <Wizard/> }
            });
            handle.forget();
        });
    }

    /// The desk of this page, for a component.
    pub fn here() -> Desk {
        leptos::prelude::expect_context()
    }

    /// What is now, without following it. Let go of it before anything is changed.
    pub fn state(&self) -> impl Deref<Target = State> + use<> {
        self.state.read_untracked()
    }

    /// What is now, to be changed in one statement.
    pub(super) fn change(&self) -> impl DerefMut<Target = State> + use<'_> {
        self.state.write_untracked()
    }

    /// The conversation as it stands.
    pub fn interview(&self) -> Interview {
        self.state().interview.clone()
    }

    /// What is on the screen.
    pub fn screen(&self) -> Screen {
        self.state().interview.screen()
    }

    /// The day by which everything is judged.
    pub fn on(&self) -> Day {
        self.state().day
    }

    /// Takes the day from the clock; true if it has changed. Rules that begin or end at midnight do so by this alone.
    pub(super) fn new_day(&self) -> bool {
        let today = Day(clock::today_in_china());
        let changed = today != self.on();
        self.change().day = today;
        changed
    }

    /// The page is looked at again, or it is midnight: results of another day are worked out anew, and the page says
    /// so. A question stays as it is, for something may be half typed; its answer is judged by the new day.
    fn look_at_the_clock(&self) {
        if self.new_day() && self.screen() == Screen::Results {
            self.tell("new-day");
        }
    }

    /// The program of the results is here, or could not be had. If the results are on the screen, they appear.
    pub fn complete(&self, here: bool) {
        self.change().counsel = if here { Counsel::Here } else { Counsel::Missing };
        match self.screen() {
            Screen::Results => self.redraw(),
            Screen::Topics => page::call_counsel(),
            _ => {}
        }
    }

    /// Takes over answers that came with a code, to be looked through; without any, only says why. The phone's own
    /// answers stay as they are until somebody wishes otherwise.
    fn told(&self, answers: &str, message: String) {
        if let Ok(told) = snapshot::decode(self.book, answers) {
            let mut state = self.change();
            state.remembering = false;
            state.interview = told.interview.apply(self.book, state.day, Event::Visit(Screen::Topics));
            drop(state);
            self.apply(Event::Visit(Screen::Check));
        }
        self.change().notice = Some(message);
        self.redraw();
    }

    /// Goes where the program of the results leads: to a question to answer it anew, or to the list of answers.
    fn go_to(&self, screen: &str) {
        match interview::screen_named(self.book, screen) {
            Some(Screen::Question(key)) => self.apply(Event::Change(key)),
            Some(screen) => self.apply(Event::Visit(screen)),
            None => {}
        }
    }

    /// The voice for the present family.
    pub fn i18n(&self) -> Localizer {
        let household = self.interview().household(self.book, self.on());
        let (_, most) =
            household.known(self.book, FactKey::new(self.book.children, policy::Person::Household)).ends();
        let children = u8::try_from(most).unwrap_or(u8::MAX);
        Localizer { book: self.book, words: self.words, children, who: policy::Person::Applicant }
    }

    fn recall(&self) {
        // Another language's page in the same tab goes on where this one was.
        let carried = storage::take_carried(storage::CARRIED);
        if let Some((sessions, interview)) =
            carried.as_ref().and_then(|text| Sessions::decode(self.book, self.on(), text))
        {
            let mut state = self.change();
            state.trail = vec![interview.screen()];
            (state.sessions, state.interview) = (sessions, interview);
            return;
        }
        if let Some(Ok(told)) = carried.as_ref().map(|text| snapshot::decode(self.book, text)) {
            let interview = told.interview.apply(self.book, self.on(), Event::Continue);
            let mut state = self.change();
            // Answers that came with a code are not those that the phone keeps, and do not take their place.
            state.remembering = carried == storage::get(storage::ANSWERS);
            state.trail = vec![interview.screen()];
            state.interview = interview;
            return;
        }
        let Some(text) = storage::get(storage::ANSWERS) else { return };
        match snapshot::decode(self.book, &text) {
            Ok(recalled) => {
                let mut state = self.change();
                state.remembering = true;
                if recalled.dropped > 0 {
                    state.notice = Some(self.words.named("recalled-partly").to_owned());
                }
                if !recalled.interview.topics().is_empty() {
                    state.trail = vec![Screen::Check];
                    state.interview = recalled.interview;
                }
            }
            Err(_) => {
                storage::remove(storage::ANSWERS);
                self.change().notice = Some(self.words.named("recall-failed").to_owned());
            }
        }
    }

    /// Takes over what a person ticked before the program arrived, or the topic that a link names.
    fn adopt(&self, ticked: &[String], submitted: bool) {
        let fragment = page::fragment();
        // From the page of a service: straight to the first question that matters for it.
        if let Some(service) = fragment.strip_prefix("service=").and_then(|id| self.book.service_named(id)) {
            self.apply(Event::AskService(service));
            return;
        }
        let linked = fragment.strip_prefix("topic=").map(str::to_owned);
        let names: Vec<String> = ticked.iter().cloned().chain(linked.clone()).collect();
        let topics: VecSet<u16> = self
            .book
            .topics
            .iter()
            .enumerate()
            .filter(|(_, topic)| names.contains(&topic.id))
            .map(|(place, _)| place as u16)
            .collect();
        if topics.is_empty() {
            return;
        }
        if submitted {
            self.apply(Event::Choose(topics));
        } else {
            // Ticked, not yet sent: the boxes stay ticked.
            self.choose(topics);
        }
    }

    /// Takes these topics without going on.
    fn choose(&self, topics: VecSet<u16>) {
        let interview = self.interview().with_topics(topics);
        self.change().interview = interview;
    }

    /// Draws the screen anew.
    pub(super) fn redraw(&self) {
        self.state.notify();
    }

    /// Shows a sentence above the screen.
    pub fn tell(&self, message: &str) {
        self.change().notice = Some(self.words.named(message).to_owned());
        self.redraw();
    }

    /// True if the visitor's phone asks for a language that this page is not in.
    pub fn offers_language(&self) -> bool {
        let suited = words::suited(&page::preferred_languages()).tag;
        suited.starts_with("zh") != self.words.language.starts_with("zh")
    }

    /// Ticks or unticks a topic without going on.
    pub fn tick(&self, topic: u16, ticked: bool) {
        // Not drawn anew: the box shows itself.
        let mut topics = self.interview().topics().clone();
        if ticked {
            topics.insert(topic)
        } else {
            topics.remove(&topic)
        };
        self.choose(topics);
        self.keep();
    }

    /// Does what a tap asks for, and goes where it leads.
    pub fn apply(&self, event: Event) {
        self.new_day();
        let before = self.interview();
        let next = before.apply(self.book, self.on(), event);
        let screen = next.screen();
        let mut state = self.change();
        (state.slip, state.notice) = (None, None);
        state.interview = next;
        let moved = screen != before.screen();
        if moved {
            state.place += 1;
            let place = state.place;
            state.trail.truncate(place);
            state.trail.push(screen);
        }
        let place = state.place;
        drop(state);
        if moved {
            history::push(self.entry(place));
        }
        self.redraw();
        self.keep();
    }

    /// Back, as the browser's own button does it.
    pub fn back(&self) {
        if self.can_go_back() {
            history::back();
        }
    }

    /// True if there is a step to go back to.
    pub fn can_go_back(&self) -> bool {
        self.state().place > 0
    }

    fn entry(&self, step: usize) -> history::Entry {
        history::Entry { run: self.state().run, step: step as u32 }
    }

    /// Names the present entry of the history.
    fn mark(&self, step: usize) {
        history::replace(self.entry(step));
    }

    /// Goes where an entry of the history leads; one of an earlier run leads to the start.
    fn moved(&self, entry: history::Entry) {
        self.new_day();
        let state = self.state();
        let ours = entry.run == state.run;
        let found = state.trail.get(entry.step as usize).copied().filter(|_| ours);
        drop(state);
        let screen = found.unwrap_or(Screen::Topics);
        if found.is_some() {
            self.change().place = entry.step as usize;
        } else {
            self.start_trail();
        }
        let interview = self.interview().apply(self.book, self.on(), Event::Visit(screen));
        let mut state = self.change();
        state.slip = None;
        state.interview = interview;
        drop(state);
        self.redraw();
    }

    /// Begins a new run of steps at the present entry.
    pub(super) fn start_trail(&self) {
        let mut state = self.change();
        (state.run, state.trail, state.place) = (history::new_run(), vec![Screen::Topics], 0);
        drop(state);
        self.mark(0);
    }

    /// Reads what was typed; what cannot be used is kept and explained.
    pub fn enter(&self, key: FactKey, typed: Typed) {
        self.new_day();
        let read = match self.book.fact(key.fact).kind {
            Kind::Date => interview::input::date(&typed.first, &typed.second, &typed.third, typed.about),
            Kind::Number(_, least, most) => {
                interview::input::months(&typed.first, &typed.second, least, most)
            }
            Kind::Choice(_) => return,
        };
        let past = self.book.fact(key.fact).past;
        let read = if past { read.and_then(|known| interview::input::past(known, self.on())) } else { read };
        match read {
            Ok(known) => self.answer(key, known),
            Err(mistake) => {
                let typed_date = matches!(self.book.fact(key.fact).kind, Kind::Date);
                let reason = match mistake {
                    InputError::Empty if typed_date => "slip-empty",
                    InputError::Empty => "slip-empty-months",
                    InputError::NotDigits => "slip-not-digits",
                    InputError::Year => "slip-year",
                    InputError::NoSuchMonth => "slip-no-such-month",
                    InputError::NoSuchDay => "slip-no-such-day",
                    InputError::DayWithoutMonth => "slip-day-without-month",
                    InputError::OutOfRange => "slip-out-of-range",
                    InputError::Future => "slip-future",
                };
                self.slip(reason, mistake.field(), typed);
            }
        }
    }

    /// Explains what could not be used; what was typed stays.
    pub fn slip(&self, reason: &str, field: usize, typed: Typed) {
        self.change().slip = Some(Slip { reason: self.words.named(reason).to_owned(), field, typed });
        self.redraw();
    }

    /// Answers a question.
    pub fn answer(&self, key: FactKey, known: Known) {
        self.apply(Event::Answer(key, Answer::Known(known)));
    }

    /// Forgets everything: answers, what the phone keeps, where one has been.
    pub fn clear(&self) {
        storage::clear();
        self.start_trail();
        let mut state = self.change();
        (state.remembering, state.slip, state.interview) = (false, None, Interview::default());
        state.sessions = Sessions::default();
        drop(state);
        self.tell("cleared");
    }

    /// Starts or stops keeping the answers on this phone.
    pub fn remember(&self, wanted: bool) {
        self.change().remembering = wanted;
        if !wanted {
            storage::remove(storage::ANSWERS);
            storage::remove(storage::TICKS);
        } else if !self.keep() {
            self.change().remembering = false;
            self.tell("cannot-remember");
        }
    }

    /// Carries the answers over to the page in another language or of a newer release, in this tab only.
    fn carry(&self) {
        let state = self.state();
        let text = match state.sessions.current() {
            0 => snapshot::encode(self.book, &state.interview),
            _ => state.sessions.encode(self.book, &state.interview),
        };
        storage::carry(storage::CARRIED, &text);
    }

    fn keep(&self) -> bool {
        self.state().remembering
            && storage::set(storage::ANSWERS, &snapshot::encode(self.book, &self.interview()))
    }
}
