//! The desk at which the conversation happens: state, history, memory, and what each tap does.

use super::screens;
use crate::browser::{clock, history, page, storage};
use crate::pages::{Say, Typed};
use interview::entry::Mistake;
use interview::{Answer, Event, Interview, Screen, pack, unpack};
use leptos::prelude::*;
use policy::{Book, Day, Key, Kind, Known};
use std::collections::BTreeSet;
use words::Table;

/// Where remembered answers are kept.
const ANSWERS: &str = "answers";

/// What was typed and could not be used, and why.
#[derive(Clone, Debug)]
pub struct Slip {
    /// The reason in words.
    pub reason: String,
    /// Which field to mend.
    pub field: usize,
    /// What was typed.
    pub typed: Typed,
}

/// Everything the screens need; copying it costs nothing.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The rules.
    pub book: &'static Book,
    /// The words.
    pub words: &'static Table,
    /// The conversation.
    pub interview: RwSignal<Interview>,
    /// What was typed and could not be used, with the reason in words.
    pub slip: RwSignal<Option<Slip>>,
    /// True if the phone keeps the answers.
    pub remembering: RwSignal<bool>,
    /// A sentence about something that did not go as wished; shown once.
    pub notice: RwSignal<Option<String>>,
    /// Counts what must be drawn anew; see `screens`.
    pub drawn: RwSignal<u32>,
    /// Screens seen, by the numbers in the browser's history.
    trail: StoredValue<Vec<Screen>>,
    /// The present place in the trail.
    place: StoredValue<usize>,
    /// The day by which everything on the screen is judged: today in China, when somebody last looked.
    day: StoredValue<Day>,
    /// Which run of steps the trail belongs to; see `browser::history`.
    run: StoredValue<u64>,
}

impl Desk {
    /// Opens the desk: recalls what the phone keeps, adopts what was ticked before the program came, and shows it.
    pub fn open(book: &'static Book, words: &'static Table) {
        page::clear_root_after(|ticked, submitted| {
            let Some(root) = page::root() else { return };
            let handle = mount_to(root, move || {
                let desk = Desk {
                    book,
                    words,
                    interview: RwSignal::new(Interview::default()),
                    slip: RwSignal::new(None),
                    remembering: RwSignal::new(false),
                    notice: RwSignal::new(None),
                    drawn: RwSignal::new(0),
                    trail: StoredValue::new(vec![Screen::Topics]),
                    place: StoredValue::new(0),
                    day: StoredValue::new(Day(clock::today_in_china())),
                    run: StoredValue::new(history::new_run()),
                };
                desk.recall();
                desk.adopt(&ticked, submitted);
                desk.mark(0);
                history::on_move(move |entry| desk.moved(entry));
                page::on_another_version(move || desk.carry());
                clock::on_look(move || desk.look_at_the_clock());
                screens::view(desk)
            });
            handle.forget();
        });
    }

    /// The day by which everything is judged.
    pub fn on(&self) -> Day {
        self.day.get_value()
    }

    /// Takes the day from the clock; true if it has changed. Rules that begin or end at midnight do so by this alone.
    fn new_day(&self) -> bool {
        let today = Day(clock::today_in_china());
        let changed = today != self.on();
        self.day.set_value(today);
        changed
    }

    /// The page is looked at again, or it is midnight: results of another day are worked out anew, and the page says
    /// so. A question stays as it is, for something may be half typed; its answer is judged by the new day.
    fn look_at_the_clock(&self) {
        let screen = self.interview.with_untracked(Interview::screen);
        if self.new_day() && screen == Screen::Results {
            self.tell("new-day");
        }
    }

    /// The voice for the present family.
    pub fn say(&self) -> Say {
        let household = self.interview.with(|interview| interview.household(self.book, self.on()));
        let (_, most) =
            household.known(self.book, Key::new(self.book.children, policy::Who::Household)).ends();
        let children = u8::try_from(most).unwrap_or(u8::MAX);
        Say { book: self.book, words: self.words, children, who: policy::Who::Applicant }
    }

    fn recall(&self) {
        // Another language's page in the same tab goes on where this one was.
        if let Some(Ok(carried)) = storage::take_carried().map(|text| unpack(self.book, &text)) {
            self.remembering.set(storage::get(ANSWERS).is_some());
            self.interview.set(carried.interview.take(self.book, self.on(), Event::Continue));
            self.trail.set_value(vec![self.interview.with_untracked(Interview::screen)]);
            return;
        }
        let Some(text) = storage::get(ANSWERS) else { return };
        match unpack(self.book, &text) {
            Ok(recalled) => {
                self.remembering.set(true);
                if recalled.dropped > 0 {
                    self.notice.set(Some(self.words.named("recalled-partly").to_owned()));
                }
                if !recalled.interview.topics().is_empty() {
                    self.trail.set_value(vec![Screen::Check]);
                    self.interview.set(recalled.interview);
                }
            }
            Err(_) => {
                storage::remove(ANSWERS);
                self.notice.set(Some(self.words.named("recall-failed").to_owned()));
            }
        }
    }

    /// Takes over what a person ticked before the program arrived, or the topic that a link names.
    fn adopt(&self, ticked: &[String], submitted: bool) {
        let fragment = page::fragment();
        let linked = fragment.strip_prefix("topic=").map(str::to_owned);
        let names: Vec<String> = ticked.iter().cloned().chain(linked.clone()).collect();
        let topics: BTreeSet<u16> = self
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
            self.take(Event::Choose(topics));
        } else {
            // Ticked, not yet sent: the boxes stay ticked.
            self.ticked_set(topics);
        }
    }

    fn ticked_set(&self, topics: BTreeSet<u16>) {
        self.interview.update(|interview| *interview = interview.with_topics(topics));
    }

    /// Draws the screen anew.
    fn redraw(&self) {
        self.drawn.update(|count| *count += 1);
    }

    /// Shows a sentence above the screen.
    pub fn tell(&self, message: &str) {
        self.notice.set(Some(self.words.named(message).to_owned()));
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
        self.interview.update(|interview| {
            let mut topics = interview.topics().clone();
            if ticked {
                topics.insert(topic)
            } else {
                topics.remove(&topic)
            };
            *interview = interview.with_topics(topics);
        });
        self.keep();
    }

    /// Does what a tap asks for, and goes where it leads.
    pub fn take(&self, event: Event) {
        self.new_day();
        let before = self.interview.with_untracked(Interview::screen);
        let next = self.interview.with_untracked(|interview| interview.take(self.book, self.on(), event));
        let screen = next.screen();
        self.slip.set(None);
        self.notice.set(None);
        self.interview.set(next);
        if screen != before {
            let place = self.place.get_value() + 1;
            self.trail.update_value(|trail| {
                trail.truncate(place);
                trail.push(screen);
            });
            self.place.set_value(place);
            history::push(self.entry(place));
        }
        self.redraw();
        self.keep();
    }

    /// Back, as the browser's own button does it.
    pub fn back(&self) {
        if self.place.get_value() > 0 {
            history::back();
        }
    }

    /// True if there is a step to go back to.
    pub fn can_go_back(&self) -> bool {
        self.place.get_value() > 0
    }

    fn entry(&self, step: usize) -> history::Entry {
        history::Entry { run: self.run.get_value(), step: step as u32 }
    }

    /// Names the present entry of the history.
    fn mark(&self, step: usize) {
        history::replace(self.entry(step));
    }

    /// Goes where an entry of the history leads; one of an earlier run leads to the start.
    fn moved(&self, entry: history::Entry) {
        self.new_day();
        let ours = entry.run == self.run.get_value();
        let found = self.trail.with_value(|trail| trail.get(entry.step as usize).copied()).filter(|_| ours);
        let screen = found.unwrap_or(Screen::Topics);
        if found.is_some() {
            self.place.set_value(entry.step as usize);
        } else {
            self.start_trail();
        }
        self.slip.set(None);
        self.interview
            .update(|interview| *interview = interview.take(self.book, self.on(), Event::Visit(screen)));
        self.redraw();
    }

    /// Begins a new run of steps at the present entry.
    fn start_trail(&self) {
        self.run.set_value(history::new_run());
        self.trail.set_value(vec![Screen::Topics]);
        self.place.set_value(0);
        self.mark(0);
    }

    /// Reads what was typed; what cannot be used is kept and explained.
    pub fn enter(&self, key: Key, typed: Typed) {
        self.new_day();
        let read = match self.book.fact(key.fact).kind {
            Kind::Date => interview::entry::date(&typed.first, &typed.second, &typed.third, typed.about),
            Kind::Number(_, least, most) => {
                interview::entry::months(&typed.first, &typed.second, least, most)
            }
            Kind::Choice(_) => return,
        };
        let past = self.book.fact(key.fact).past;
        let read = if past { read.and_then(|known| interview::entry::past(known, self.on())) } else { read };
        match read {
            Ok(known) => self.answer(key, known),
            Err(mistake) => {
                let reason = match mistake {
                    Mistake::Empty => "slip-empty",
                    Mistake::NotDigits => "slip-not-digits",
                    Mistake::Year => "slip-year",
                    Mistake::NoSuchMonth => "slip-no-such-month",
                    Mistake::NoSuchDay => "slip-no-such-day",
                    Mistake::DayWithoutMonth => "slip-day-without-month",
                    Mistake::OutOfRange => "slip-out-of-range",
                    Mistake::Future => "slip-future",
                };
                self.slip(reason, mistake.field(), typed);
            }
        }
    }

    /// Explains what could not be used; what was typed stays.
    pub fn slip(&self, reason: &str, field: usize, typed: Typed) {
        self.slip.set(Some(Slip { reason: self.words.named(reason).to_owned(), field, typed }));
        self.redraw();
    }

    /// Answers a question.
    pub fn answer(&self, key: Key, known: Known) {
        self.take(Event::Answer(key, Answer::Known(known)));
    }

    /// Forgets everything: answers, what the phone keeps, where one has been.
    pub fn clear(&self) {
        storage::clear();
        self.remembering.set(false);
        self.slip.set(None);
        self.start_trail();
        self.interview.set(Interview::default());
        self.tell("cleared");
    }

    /// Starts or stops keeping the answers on this phone.
    pub fn remember(&self, wanted: bool) {
        self.remembering.set(wanted);
        if !wanted {
            storage::remove(ANSWERS);
        } else if !self.keep() {
            self.remembering.set(false);
            self.tell("cannot-remember");
        }
    }

    /// Carries the answers over to the page in another language or of a newer release, in this tab only.
    fn carry(&self) {
        storage::carry(&self.interview.with_untracked(|interview| pack(self.book, interview)));
    }

    fn keep(&self) -> bool {
        self.remembering.get_untracked()
            && storage::set(ANSWERS, &self.interview.with_untracked(|interview| pack(self.book, interview)))
    }
}
