//! The store of the program of the results: the rules, the words, and everything that changes. Handed down by context.

use super::actions::Ticks;
use super::last_visit::LastVisit;
use crate::browser::programs::WizardProgram;
use crate::pages::Localizer;
use interview::Interview;
use interview::visit::VisitRecord;
use leptos::prelude::*;
use policy::{Day, Person, RuleBook};
use std::ops::{Deref, DerefMut};
use words::Table;

/// Everything the program needs; copying it costs nothing.
#[derive(Clone, Copy)]
pub(crate) struct Results {
    /// The rules.
    pub(super) book: &'static RuleBook,
    /// The words.
    pub(super) words: &'static Table,
    state: RwSignal<ResultsState>,
}

/// Everything that changes, as one value.
pub(crate) struct ResultsState {
    /// The program of the questions.
    wizard: WizardProgram,
    /// The answers that the results are of, and the evaluation date; `None` while no results are on the screen.
    pub(crate) answers: Option<(Interview, Day)>,
    /// The papers that are ticked.
    pub(super) ticks: Option<Ticks>,
    /// What came of the answers at the last visit.
    pub(super) last_visit: Option<LastVisit>,
    /// What is on the screen now.
    pub(super) seen: Option<VisitRecord>,
}

impl Results {
    /// A store for these rules, these words and the program of the questions; what the phone kept of the last
    /// visit is in it.
    pub(crate) fn new(book: &'static RuleBook, words: &'static Table, wizard: WizardProgram) -> Results {
        let last_visit = LastVisit::restore(book);
        let state = ResultsState { wizard, answers: None, ticks: None, last_visit, seen: None };
        Results { book, words, state: RwSignal::new(state) }
    }

    /// The store of this program, for a component.
    pub(super) fn here() -> Results {
        expect_context()
    }

    /// The program of the questions: its own handle, for its calls may lead back here.
    pub(super) fn wizard(&self) -> WizardProgram {
        self.state().wizard.clone()
    }

    /// What is now, without following it. Let go of it before anything is changed.
    pub(super) fn state(&self) -> impl Deref<Target = ResultsState> + use<> {
        self.state.read_untracked()
    }

    /// What is now, to be changed in one statement. Nothing is drawn anew: boxes show themselves, and other answers are
    /// drawn into a new place.
    pub(crate) fn change(&self) -> impl DerefMut<Target = ResultsState> + use<'_> {
        self.state.write_untracked()
    }

    /// The words for a family with so many children.
    pub(super) fn i18n(&self, children: u8) -> Localizer {
        Localizer { book: self.book, words: self.words, children, who: Person::Applicant }
    }
}
