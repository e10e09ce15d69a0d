//! A second reading of the seeds: the language as `seeds/README.md` and `rules.json` describe it, evaluated by code
//! that shares nothing with `policy` — its own calendar, parser, truth and people — and random lives that the
//! constraints of the seeds, where there are any, leave possible. `tests/native/independent.rs` compares the two
//! readings; where they differ, one of them misreads the language.

#![allow(missing_docs, clippy::unwrap_used, reason = "part of the tests: what is not understood stops them")]

pub mod calendar;
pub mod evaluate;
pub mod lives;
pub mod parse;
pub mod rules;
pub mod times;
