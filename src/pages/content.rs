//! The rule book and the words of a program, from the bytes that the boot script hands over. Must not know: who fetched
//! them.

use policy::{RuleBook, RuleBookError};
use words::{Assets, Table};

/// The book, as it was read, and the words from bytes; both live as long as the page.
/// `None` if the bytes are of another format.
pub fn content_from_bytes(
    book: Result<RuleBook, RuleBookError>,
    words: Vec<u8>,
    language: &str,
) -> Option<(&'static RuleBook, &'static Table)> {
    let book = book.ok()?;
    let words = words::load(language, &Assets::new().with(language, words)).ok()?;
    Some((Box::leak(Box::new(book)), Box::leak(Box::new(words))))
}
