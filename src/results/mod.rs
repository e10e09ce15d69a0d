//! The program of the results: what the answers are worth. It comes while the first questions are answered, with the
//! words that only the results need, and draws into the place that the program of the questions leaves for it.
//!
//! It also runs the worked cases for the page of the self-test (`results/self_test.rs`).
//!
//! The two programs share a page and nothing else: answers come as a snapshot, navigation requests go back as calls
//! (`browser::programs`). Knows neither reader nor prerender, and stores nothing of what was answered.

mod actions;
mod last_visit;
mod screen;
mod self_test;
mod share_code;
mod store;

pub use self_test::{load_self_test, run_self_test};

pub(crate) use screen::ResultsScreen;
pub(crate) use share_code::TypedCode;
pub(crate) use store::Results;

use crate::browser::programs::WizardProgram;
use crate::browser::{page, storage};
use crate::pages::content_from_bytes;
use interview::snapshot;
use leptos::prelude::*;
use policy::{Day, RuleBook};
use self_test::SelfTest;
use std::any::Any;
use std::cell::RefCell;
use words::Table;

thread_local! {
    /// What the boot script's calls find again.
    static PROGRAM: RefCell<Program> = const { RefCell::new(Program { open: None, self_test: None }) };
}

/// The program between two calls of the boot script.
struct Program {
    /// The store and what is on the screen, once the program is open.
    open: Option<Open>,
    /// The self-test, on its page.
    self_test: Option<SelfTest>,
}

/// The open program.
struct Open {
    results: Results,
    /// Owns the store, for as long as the page lives.
    owner: Owner,
    /// What is on the screen; it goes when this is dropped.
    shown: Option<Box<dyn Any>>,
}

/// Takes in both parts of the book and of the words, and the program of the questions. False if the bytes are not of
/// this program's formats.
pub fn open(book: [Vec<u8>; 2], words: [Vec<u8>; 2], language: &str, wizard: WizardProgram) -> bool {
    let [words, results] = words;
    let book = RuleBook::from_parts(&book);
    let Some((book, words)) = content_from_bytes(book, words, language) else { return false };
    if !Table::from_bytes(&results).is_ok_and(|rest| words.complete(rest)) {
        return false;
    }
    let owner = Owner::new();
    let results = owner.with(|| {
        let results = Results::new(book, words, wizard);
        provide_context(results);
        results
    });
    PROGRAM.with_borrow_mut(|program| program.open = Some(Open { results, owner, shown: None }));
    page::on_checkbox_change("remember", move || {
        results.persist_visit();
        results.persist_ticks();
    });
    page::on_leaving_link(move || results.carry_last_visit());
    // Whoever comes back to this very page needs nothing carried, and goes on to say other things.
    page::on_page_shown(storage::clear_handed_over);
    results.read_address();
    page::on_fragment_change(move || results.read_address());
    true
}

/// Draws the results of a snapshot of answers, evaluated on `day` (YYYY-MM-DD), into the page's `#results` element.
pub fn show(snapshot: &str, day: &str) {
    draw(|results| {
        let place = page::results_place()?;
        let answers = (snapshot::decode(results.book, snapshot).ok()?.interview, Day::parse(day)?);
        results.change().answers = Some(answers);
        Some(Box::new(mount_to(place, || view! { <ResultsScreen/> })))
    });
}

/// Draws the field for a share code into the page's `#code` element.
pub fn show_code_field() {
    draw(|_| Some(Box::new(mount_to(page::code_place()?, || view! { <TypedCode/> }))));
}

/// Unmounts what was drawn.
pub fn hide() {
    draw(|_| None);
}

/// Takes away what was drawn, and draws something else.
fn draw(next: impl FnOnce(Results) -> Option<Box<dyn Any>>) {
    let open = |program: &mut Program| {
        let open = program.open.as_mut()?;
        Some((open.results, open.owner.clone(), open.shown.take()))
    };
    let Some((results, owner, before)) = PROGRAM.with_borrow_mut(open) else { return };
    drop(before);
    results.change().answers = None;
    results.note_visit(None);
    let shown = owner.with(|| next(results));
    PROGRAM.with_borrow_mut(|program| {
        if let Some(open) = &mut program.open {
            open.shown = shown;
        }
    });
}
