//! The program of the questions: from the book and the words to the interview on the screen. The boot script loads the
//! program of the results meanwhile and hands it over.
//!
//! Knows neither reader nor prerender: the boot script passes a rule book and a table of words as bytes.

mod helping;
mod input;
mod memory;
mod navigation;
mod progress;
mod screens;
mod state;
mod store;

pub use screens::WizardApp;
pub use state::{RejectedInput, ResultsStatus, WizardState};
pub use store::Wizard;

use crate::browser::page;
use crate::browser::programs::ResultsProgram;
use crate::pages::content_from_bytes;
use policy::RuleBook;
use std::cell::Cell;
use unic_langid::LanguageIdentifier;

thread_local! {
    /// The store of this page once the wizard is open: the one handle for calls from JavaScript.
    static WIZARD: Cell<Option<Wizard>> = const { Cell::new(None) };
}

/// The tag of the language whose words the wizard needs: the page's, else the best that the phone prefers.
pub fn choose_language(page: &str) -> String {
    let mut preferred: Vec<LanguageIdentifier> = page.parse().into_iter().collect();
    preferred.extend(page::preferred_languages());
    words::choose(&preferred).tag.to_owned()
}

/// Opens the wizard in the page's `#wizard` element, with the words that the questions need; `submitted` is true if the
/// form was sent before the program arrived. False if the bytes are not of this program's formats; the prerendered page
/// then stays, and the boot script says so.
pub fn open(book: &[u8], words: Vec<u8>, language: &str, submitted: bool) -> bool {
    let Some((book, words)) = content_from_bytes(RuleBook::from_bytes(book), words, language) else {
        return false;
    };
    Wizard::mount(book, words, submitted, |wizard| WIZARD.set(Some(wizard)));
    true
}

/// The program of the results is loaded and open.
pub fn results_ready(results: ResultsProgram) {
    if let Some(wizard) = WIZARD.get() {
        wizard.set_results(ResultsStatus::Ready(results));
    }
}

/// The program of the results could not be loaded; the boot script tries again.
pub fn results_unavailable() {
    if let Some(wizard) = WIZARD.get() {
        wizard.set_results(ResultsStatus::Unavailable);
    }
}

/// A navigation request of the program of the results, see [`Wizard::navigate`].
pub fn navigate(screen: &str) {
    if let Some(wizard) = WIZARD.get() {
        wizard.navigate(screen);
    }
}

/// Answers from the program of the results, see [`Wizard::receive_answers`].
pub fn receive_answers(snapshot: &str, message: String) {
    if let Some(wizard) = WIZARD.get() {
        wizard.receive_answers(snapshot, message);
    }
}
