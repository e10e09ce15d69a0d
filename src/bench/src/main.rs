//! Measures on this machine, or in a browser, and says what it found. Times are reported and nothing hangs on them.
//!
//! Here: `bench QUESTIONS RESULTS TRIALS`, three files as they travel to a phone.
//! In a browser: `src/bench/index.html` calls the door.

use bench::Meter;
use policy::RuleBook;
use policy::self_test::{SelfTestVector, from_bytes};
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use std::alloc::System;

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Pieces and bytes so far.
fn allocated() -> [f64; 2] {
    let stats = COUNTED.stats();
    [(stats.allocations + stats.reallocations) as f64, stats.bytes_allocated as f64]
}

fn read(book: [&[u8]; 2], vectors: &[u8]) -> Option<(RuleBook, Vec<SelfTestVector>)> {
    let book = RuleBook::from_parts(&book).ok()?;
    let vectors = from_bytes(&book, vectors).ok()?;
    Some((book, vectors))
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "it is run to print a table")]
fn main() -> std::process::ExitCode {
    let mut files = std::env::args().skip(1).map(std::fs::read);
    let mut next = || files.next().and_then(Result::ok).unwrap_or_default();
    let Some((book, vectors)) = read([&next(), &next()], &next()) else {
        println!("bench QUESTIONS RESULTS TRIALS: three files of this format");
        return std::process::ExitCode::FAILURE;
    };
    #[expect(clippy::disallowed_methods, reason = "a measurement asks the clock")]
    let begun = std::time::Instant::now();
    let clock = || begun.elapsed().as_secs_f64() * 1e6;
    let meter = Meter { clock: &clock, allocated: &allocated, long_enough: 200.0 };
    for place in 0..bench::PARTS {
        print!("{}", bench::part(&book, &vectors, &meter, place));
    }
    std::process::ExitCode::SUCCESS
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// What the page calls.
#[cfg(target_arch = "wasm32")]
mod door {
    use super::{Meter, allocated, read};
    use js_sys::Function;
    use wasm_bindgen::JsValue;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// How many parts there are.
    #[wasm_bindgen]
    pub fn parts() -> usize {
        bench::PARTS
    }

    /// One part of the report, by a clock in milliseconds; nothing if the bytes are of another format.
    #[wasm_bindgen]
    pub fn part(questions: &[u8], results: &[u8], vectors: &[u8], clock: &Function, place: usize) -> String {
        let Some((book, vectors)) = read([questions, results], vectors) else { return String::new() };
        let clock =
            || clock.call0(&JsValue::NULL).ok().and_then(|now| now.as_f64()).unwrap_or(f64::NAN) * 1000.0;
        // A page's clock goes in steps of a tenth of a millisecond.
        let meter = Meter { clock: &clock, allocated: &allocated, long_enough: 2000.0 };
        bench::part(&book, &vectors, &meter, place)
    }
}
