//! The conversation: which question comes next, how many are left at most, and what a tap does.
//!
//! An [`Interview`] is a value; [`Interview::take`] is the only way it changes. It knows no browser, no clock and
//! no words: the rule book and China's date are handed in, questions are [`policy::FactKey`]s.

pub mod code;
mod counting;
pub mod entry;
mod memory;
mod order;
mod people;
pub mod since;
mod state;

pub use memory::{Forgotten, Recalled, pack, unpack};
pub use order::{Agenda, rank};
pub use people::People;
pub use state::{Answer, Event, Interview, Screen};

/// A screen as one word for addresses and the browser's history; the same for every language.
pub fn screen_name(book: &policy::RuleBook, screen: Screen) -> String {
    match screen {
        Screen::Topics => "topics".to_owned(),
        Screen::Check => "check".to_owned(),
        Screen::Results => "results".to_owned(),
        Screen::Question(key) => format!("{}.{}", key.who.name(), book.fact(key.fact).id),
    }
}

/// The screen that a word names, if any does.
pub fn named_screen(book: &policy::RuleBook, name: &str) -> Option<Screen> {
    Some(match name {
        "topics" => Screen::Topics,
        "check" => Screen::Check,
        "results" => Screen::Results,
        _ => {
            let (who, fact) = name.split_once('.')?;
            Screen::Question(policy::FactKey::new(book.fact_named(fact)?, memory::named_who(who)?))
        }
    })
}
