//! The program of the questions: given the book and the words, let a person answer. What the answers are worth says
//! the other program, `counsel`, which the boot script fetches meanwhile.
//!
//! Knows neither the reader nor the press: the boot script hands it a rule book and a table of words as bytes.

mod desk;
mod helping;
mod screens;
mod state;

use desk::Desk;
use policy::RuleBook;
use std::cell::Cell;
use words::{Assets, Table};

thread_local! {
    /// The desk of this page, once it is open.
    static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// Opens the wizard in the page's `#wizard` element, with the words that the questions need. False if the bytes are
/// not of this program's formats; the page as pressed then stays, and the boot script says so.
pub fn open(book: &[u8], words: Vec<u8>, language: &str) -> bool {
    let Some((book, words)) = read(book, words, language) else { return false };
    Desk::open(book, words, |desk| DESK.set(Some(desk)));
    true
}

/// Hears whether the program of the results is here, or a try to get it has failed; the boot script then tries again.
pub fn complete(here: bool) {
    if let Some(desk) = DESK.get() {
        desk.complete(here);
    }
}

/// The book and the words from bytes; both live as long as the page. `None` if the bytes are of another format.
pub(crate) fn read(
    book: &[u8],
    words: Vec<u8>,
    language: &str,
) -> Option<(&'static RuleBook, &'static Table)> {
    let book = RuleBook::from_bytes(book).ok()?;
    let words = words::load(language, &Assets::new().with(language, words)).ok()?;
    Some((Box::leak(Box::new(book)), Box::leak(Box::new(words))))
}
