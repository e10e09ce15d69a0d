//! The worked cases, run in the browser for the page of the self-test (`src/scripts/self-test.js`), in slices. Must not
//! know: what ought to come out.

use super::PROGRAM;
use policy::RuleBook;
use policy::self_test::{SelfTestVector, from_bytes, run};

/// The rules and the cases.
pub(super) struct SelfTest {
    book: RuleBook,
    cases: Vec<SelfTestVector>,
}

/// Takes in both parts of the book and the cases, and says how many there are; 0 if the bytes are not of this program's
/// formats.
pub fn load_self_test(book: &[Vec<u8>; 2], vectors: &[u8]) -> usize {
    let read = || {
        let book = RuleBook::from_parts(book).ok()?;
        let cases = from_bytes(&book, vectors).ok()?;
        Some(SelfTest { book, cases })
    };
    let test = read();
    let count = test.as_ref().map_or(0, |test| test.cases.len());
    PROGRAM.with_borrow_mut(|program| program.self_test = test);
    count
}

/// What comes of the cases from the one place up to the other, a line each ([`policy::self_test::run`]).
pub fn run_self_test(from: usize, to: usize) -> String {
    PROGRAM
        .with_borrow(|program| {
            let SelfTest { book, cases } = program.self_test.as_ref()?;
            Some(run(book, cases.get(from..to)?))
        })
        .unwrap_or_default()
}
