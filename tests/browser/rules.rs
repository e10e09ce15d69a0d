//! Evaluation inside WASM, word for word as natively: every worked case of the seeds, with its reasons.

use policy::{Day, FactKey, Household, Known, Person, Query, RuleBook, ServiceId, assess};
use wasm_bindgen_test::wasm_bindgen_test;

/// Both parts of the rule book, as they travel.
pub const BOOK: [&[u8]; 2] = [
    include_bytes!(concat!(env!("OUT_DIR"), "/book.bin")),
    include_bytes!(concat!(env!("OUT_DIR"), "/book-results.bin")),
];
/// The words of the first language that the questions need, as they travel.
pub const WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"));
/// The words that the results need besides.
pub const RESULTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/results.bin"));
const CASES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/cases.bin"));

/// A service for somebody on a day, what is known, and what native evaluation says, reasons included.
type Case = (ServiceId, Person, Day, Vec<(FactKey, Known)>, String);

#[wasm_bindgen_test]
fn every_worked_case_comes_out_as_it_does_natively() {
    let book = RuleBook::from_parts(&BOOK).unwrap();
    let cases: Vec<Case> = postcard::from_bytes(CASES).unwrap();
    assert!(cases.len() >= 100);
    for (service, who, on, known, expected) in cases {
        let mut household = Household::new();
        for (key, known) in known {
            household.learn(key, known);
        }
        let found = assess(&Query::new(&book, &household, on, service, who));
        assert_eq!(format!("{found:?}"), expected, "{}", book.service(service).id);
    }
}
