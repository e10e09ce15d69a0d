//! What runs in the browser: given the book and the words, let a person answer.
//!
//! Knows neither the reader nor the press: the boot script hands it a rule book and a table of words as bytes.

mod desk;
mod screens;
mod state;

use desk::Desk;
use policy::Book;
use std::cell::Cell;
use wasm_bindgen::prelude::wasm_bindgen;
use words::{Assets, Table};

thread_local! {
    /// The desk of this page, once it is open.
    static DESK: Cell<Option<Desk>> = const { Cell::new(None) };
}

/// Opens the wizard in the page's `#wizard` element, with the words that the questions need. False if the bytes are
/// not of this program's formats; the page as pressed then stays, and the boot script says so.
#[wasm_bindgen]
pub fn open(book: &[u8], words: Vec<u8>, language: &str) -> bool {
    let Some((book, words)) = read(book, words, language) else { return false };
    Desk::open(book, words, |desk| DESK.set(Some(desk)));
    true
}

/// Takes in the words that only the results need. False if these bytes are not those words, such as none at all where
/// they could not be fetched; the boot script then tries again.
#[wasm_bindgen]
pub fn complete(words: &[u8]) -> bool {
    DESK.get().is_some_and(|desk| desk.complete(Table::from_bytes(words).ok()))
}

fn read(book: &[u8], words: Vec<u8>, language: &str) -> Option<(&'static Book, &'static Table)> {
    let book = Book::from_bytes(book).ok()?;
    let words = words::load(language, &Assets::new().with(language, words)).ok()?;
    // Both live as long as the page.
    Some((Box::leak(Box::new(book)), Box::leak(Box::new(words))))
}
