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

/// Everything the screens need; copying it costs nothing.
#[derive(Clone, Copy)]
pub struct Desk {
    /// The rules.
    pub book: &'static Book,
    /// The words.
    pub words: &'static Table,
    /// Today in China when the page was opened.
    pub on: Day,
    /// The conversation.
    pub interview: RwSignal<Interview>,
    /// What was typed and could not be used, with the reason in words.
    pub slip: RwSignal<Option<(String, Typed)>>,
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
                    on: Day(clock::today_in_china()),
                    interview: RwSignal::new(Interview::default()),
                    slip: RwSignal::new(None),
                    remembering: RwSignal::new(false),
                    notice: RwSignal::new(None),
                    drawn: RwSignal::new(0),
                    trail: StoredValue::new(vec![Screen::Topics]),
                    place: StoredValue::new(0),
                };
                desk.recall();
                desk.adopt(&ticked, submitted);
                history::replace(0);
                history::on_move(move |step| desk.moved(step as usize));
                screens::view(desk)
            });
            handle.forget();
        });
    }

    /// The voice for the present family.
    pub fn say(&self) -> Say {
        let household = self.interview.with(Interview::household);
        let (_, most) =
            household.known(self.book, Key::new(self.book.children, policy::Who::Household)).ends();
        Say { book: self.book, words: self.words, children: u8::try_from(most).unwrap_or(u8::MAX) }
    }

    fn recall(&self) {
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
        let before = self.interview.with_untracked(Interview::screen);
        let next = self.interview.with_untracked(|interview| interview.take(self.book, self.on, event));
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
            history::push(place as u32);
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

    fn moved(&self, step: usize) {
        let screen = self.trail.with_value(|trail| trail.get(step).copied()).unwrap_or(Screen::Topics);
        self.place.set_value(step);
        self.slip.set(None);
        self.interview
            .update(|interview| *interview = interview.take(self.book, self.on, Event::Visit(screen)));
        self.redraw();
    }

    /// Reads what was typed; what cannot be used is kept and explained.
    pub fn enter(&self, key: Key, typed: Typed) {
        let read = match self.book.fact(key.fact).kind {
            Kind::Date => interview::entry::date(&typed.first, &typed.second, &typed.third, typed.about),
            Kind::Number(_, least, most) => {
                interview::entry::months(&typed.first, &typed.second, least, most)
            }
            Kind::Choice(_) => return,
        };
        match read {
            Ok(known) => self.answer(key, known),
            Err(mistake) => {
                let reason = match mistake {
                    Mistake::Empty => "slip-empty",
                    Mistake::NotDigits => "slip-not-digits",
                    Mistake::Year => "slip-year",
                    Mistake::NoSuchDay => "slip-no-such-day",
                    Mistake::DayWithoutMonth => "slip-day-without-month",
                    Mistake::OutOfRange => "slip-out-of-range",
                };
                self.slip.set(Some((self.words.named(reason).to_owned(), typed)));
                self.redraw();
            }
        }
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
        self.trail.set_value(vec![Screen::Topics]);
        self.place.set_value(0);
        history::replace(0);
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

    fn keep(&self) -> bool {
        self.remembering.get_untracked()
            && storage::set(ANSWERS, &self.interview.with_untracked(|interview| pack(self.book, interview)))
    }
}
