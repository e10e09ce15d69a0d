//! What runs in the browser: given the book and the words, let a person answer.
//!
//! Knows neither the reader nor the press: the boot script hands it a rule book and a table of words as bytes.

mod desk;
mod screens;

use desk::Desk;
use policy::Book;
use wasm_bindgen::prelude::wasm_bindgen;
use words::{Assets, Table};

/// Opens the wizard in the page's `#wizard` element. False if the bytes are not of this program's formats; the page
/// as pressed then stays, and the boot script says so.
#[wasm_bindgen]
pub fn open(book: &[u8], words: Vec<u8>, language: &str) -> bool {
    let Some((book, words)) = read(book, words, language) else { return false };
    Desk::open(book, words);
    true
}

fn read(book: &[u8], words: Vec<u8>, language: &str) -> Option<(&'static Book, &'static Table)> {
    // The format's number comes first, so that a book of another format is known before its shape matters.
    let (format, _) = postcard::take_from_bytes::<u16>(book).ok()?;
    if format != Book::FORMAT {
        return None;
    }
    let book: Book = postcard::from_bytes(book).ok()?;
    let words = words::load(language, &Assets::new().with(language, words)).ok()?;
    // Both live as long as the page.
    Some((Box::leak(Box::new(book)), Box::leak(Box::new(words))))
}
