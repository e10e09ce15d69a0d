//! The worked cases, run in the browser for the page "prove it on this phone" (`src/scripts/self-test.js`), in slices. Must not
//! know: what ought to come out.

use policy::RuleBook;
use policy::trial::{Trial, from_bytes, run};
use std::cell::RefCell;

thread_local! {
    /// The rules and the cases, once they are here.
    static BENCH: RefCell<Option<(RuleBook, Vec<Trial>)>> = const { RefCell::new(None) };
}

/// Takes in the book and the cases, and says how many there are; 0 if the bytes are not of this program's formats.
pub fn bring_trials(book: &[u8], trials: &[u8]) -> usize {
    let read = || {
        let book = RuleBook::from_bytes(book).ok()?;
        let trials = from_bytes(&book, trials).ok()?;
        Some((book, trials))
    };
    let bench = read();
    let count = bench.as_ref().map_or(0, |(_, trials)| trials.len());
    BENCH.replace(bench);
    count
}

/// What comes of the cases from the one place up to the other, a line each ([`policy::trial::run`]).
pub fn run_trials(from: usize, to: usize) -> String {
    BENCH
        .with_borrow(|bench| {
            let (book, trials) = bench.as_ref()?;
            Some(run(book, trials.get(from..to)?))
        })
        .unwrap_or_default()
}
