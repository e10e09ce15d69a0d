//! The worked cases, run in the browser for the page "prove it on this phone" (`src/scripts/self-test.js`), in slices. Must not
//! know: what ought to come out.

use policy::RuleBook;
use policy::self_test::{SelfTestVector, from_bytes, run};
use std::cell::RefCell;

thread_local! {
    /// The rules and the cases, once they are here.
    static LOADED: RefCell<Option<(RuleBook, Vec<SelfTestVector>)>> = const { RefCell::new(None) };
}

/// Takes in the book and the cases, and says how many there are; 0 if the bytes are not of this program's formats.
pub fn load_self_test(book: &[u8], vectors: &[u8]) -> usize {
    let read = || {
        let book = RuleBook::from_bytes(book).ok()?;
        let vectors = from_bytes(&book, vectors).ok()?;
        Some((book, vectors))
    };
    let loaded = read();
    let count = loaded.as_ref().map_or(0, |(_, vectors)| vectors.len());
    LOADED.replace(loaded);
    count
}

/// What comes of the cases from the one place up to the other, a line each ([`policy::self_test::run`]).
pub fn run_self_test(from: usize, to: usize) -> String {
    LOADED
        .with_borrow(|loaded| {
            let (book, vectors) = loaded.as_ref()?;
            Some(run(book, vectors.get(from..to)?))
        })
        .unwrap_or_default()
}
