//! The interview: which question comes next, how many are left at most, and what a tap does.
//!
//! An [`Interview`] is a value and a pure reducer, [`Interview::apply`], is the only way it changes. It knows
//! no browser, no clock and no words: the rule book and the evaluation date are arguments, questions are
//! [`policy::FactKey`]s.

mod active;
mod agenda;
pub mod input;
mod sessions;
pub mod share_code;
pub mod snapshot;
mod state;
pub mod visit;

pub use agenda::{Agenda, default_order};
pub use sessions::Sessions;
pub use state::{Answer, Event, Interview, Screen};

/// The identifier of a screen in navigation requests; the same in every language.
pub fn screen_name(book: &policy::RuleBook, screen: Screen) -> String {
    match screen {
        Screen::Topics => "topics".to_owned(),
        Screen::Check => "check".to_owned(),
        Screen::Results => "results".to_owned(),
        Screen::Question(key) => format!("{}.{}", key.who.name(), book.fact(key.fact).id),
    }
}

/// The screen with this identifier, if there is one.
pub fn screen_named(book: &policy::RuleBook, name: &str) -> Option<Screen> {
    Some(match name {
        "topics" => Screen::Topics,
        "check" => Screen::Check,
        "results" => Screen::Results,
        _ => {
            let (who, fact) = name.split_once('.')?;
            Screen::Question(policy::FactKey::new(book.fact_named(fact)?, snapshot::person_named(who)?))
        }
    })
}
