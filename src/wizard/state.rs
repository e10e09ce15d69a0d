//! Everything that changes in the wizard, as one value. Must not know: what changes it.

use crate::browser::programs::ResultsProgram;
use crate::browser::storage;
use crate::pages::Typed;
use interview::{Interview, Screen, Sessions};
use leptos::prelude::ArcTrigger;
use policy::Day;

/// Input that could not be used, and why.
#[derive(Clone, Debug)]
pub struct RejectedInput {
    /// The reason in words.
    pub reason: String,
    /// Which field to correct.
    pub field: usize,
    /// What was typed.
    pub typed: Typed,
}

/// The program of the results, as far as the wizard knows.
#[derive(Clone)]
pub enum ResultsStatus {
    /// It is being loaded.
    Loading,
    /// It could not be loaded; the boot script tries again.
    Unavailable,
    /// It draws the results as soon as there is a place for them.
    Ready(ResultsProgram),
}

/// The state of the wizard.
pub struct WizardState {
    /// The interview on the screen.
    pub interview: Interview,
    /// The sessions of people who are being helped; nothing of them is ever stored.
    pub sessions: Sessions,
    /// The last input, if it could not be used.
    pub input_error: Option<RejectedInput>,
    /// Whether the program of the results is there.
    pub results: ResultsStatus,
    /// Notifies when topics are ticked, for what follows them while the screen stays.
    pub topics_ticked: ArcTrigger,
    /// True if the phone stores the answers.
    pub remembering: bool,
    /// The day of the answers that time makes untrue.
    pub answers_day: Day,
    /// What the phone noted when everything was cleared last; see `browser::storage::CLEARED`.
    pub cleared: Option<String>,
    /// A message about something that did not go as wished; shown once.
    pub notice: Option<String>,
    /// The screens of this history session, by their index in the browser's history.
    pub history_stack: Vec<Screen>,
    /// The present index in the history stack.
    pub history_index: usize,
    /// The session of the browser's history; see `browser::history`.
    pub session_id: u64,
    /// The evaluation date: today in China, when the clock was last read.
    pub day: Day,
}

impl WizardState {
    /// The state of a new interview on this date, at the start of a history session.
    pub fn new(day: Day, session_id: u64) -> WizardState {
        WizardState {
            interview: Interview::default(),
            sessions: Sessions::default(),
            input_error: None,
            results: ResultsStatus::Loading,
            topics_ticked: ArcTrigger::new(),
            remembering: false,
            answers_day: day,
            cleared: storage::get(storage::CLEARED),
            notice: None,
            history_stack: vec![Screen::Topics],
            history_index: 0,
            session_id,
            day,
        }
    }
}
