//! Everything that changes at the desk, as one value. Must not know: what changes it.

use crate::pages::Typed;
use interview::{Interview, Screen, Sessions};
use policy::Day;

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

/// The program of the results, seen from the questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counsel {
    /// It is on its way.
    Coming,
    /// It could not be had; it is tried for again.
    Missing,
    /// It draws the results as soon as there is a place for them.
    Here,
}

/// Everything that changes at the desk.
pub struct State {
    /// The conversation.
    pub interview: Interview,
    /// Who else is being helped at this desk; nothing of them is ever kept.
    pub sessions: Sessions,
    /// What was typed and could not be used, with the reason in words.
    pub slip: Option<Slip>,
    /// Whether the program of the results is here.
    pub counsel: Counsel,
    /// True if the phone keeps the answers.
    pub remembering: bool,
    /// A sentence about something that did not go as wished; shown once.
    pub notice: Option<String>,
    /// Screens seen, by the numbers in the browser's history.
    pub trail: Vec<Screen>,
    /// The present place in the trail.
    pub place: usize,
    /// The day by which everything on the screen is judged: today in China, when somebody last looked.
    pub day: Day,
    /// Which run of steps the trail belongs to; see `browser::history`.
    pub run: u64,
}

impl State {
    /// Nothing has been said; it is this day, and this run of steps has just begun.
    pub fn new(day: Day, run: u64) -> State {
        State {
            interview: Interview::default(),
            sessions: Sessions::default(),
            slip: None,
            counsel: Counsel::Coming,
            remembering: false,
            notice: None,
            trail: vec![Screen::Topics],
            place: 0,
            day,
            run,
        }
    }
}
