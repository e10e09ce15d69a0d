//! How we know, without a browser: worked cases, laws of logic, the interview, kept answers, good and bad
//! seeds, words, and the tidiness of the house. Expectations come from the policy facts and ARCHITECTURE.md,
//! not from the code.

#![allow(
    clippy::unwrap_used,
    reason = "a failed expectation is a failed test, in a test's own functions too"
)]

mod applicants;
mod articles;
mod asking;
mod asking_pages;
mod bad_input;
mod by_name;
mod calendar;
mod cards;
mod cases;
mod change_words;
mod changes;
mod changes_tried;
mod coverage;
mod days;
mod difference;
mod documents;
mod english;
mod everyday;
mod expiry;
mod explain;
mod families;
mod fewest;
mod freshness;
mod functions;
mod fuzz_encoded;
mod fuzz_reader;
mod gallery;
mod host;
mod house;
mod in_time;
mod inactive;
mod independent;
mod interview;
mod laws_of_logic;
mod layers;
mod lives;
mod manual;
mod metadata;
mod months;
mod new_service;
mod nine_lives;
mod one_person;
mod pages;
mod papers;
mod pension_ladders;
mod pictures;
mod plan;
mod plan_agrees;
mod plan_days;
mod plan_ways;
mod plan_words;
mod principles;
mod promise;
mod proof_pages;
mod published;
mod quoted_labels;
mod reader_bad;
mod reader_bad_files;
mod reader_files;
mod reader_hard;
mod reader_messages;
mod reader_owes;
mod reader_quotes;
mod reading_pages;
mod reasons;
mod relevance;
mod reproducible;
mod scan;
mod schema;
mod scripts;
mod seeds;
mod self_test;
mod service_pages;
mod sessions;
mod share_codes;
mod share_codes_elsewhere;
mod snapshots;
mod style;
mod supply_chain;
mod travel;
mod upload;
mod verify;
mod visits;
mod vocabulary;
mod ways;
mod why;
mod words;

#[path = "../../src/bin/site/third_party/licence.rs"]
mod licence;

#[path = "../../src/bin/site/hosting.rs"]
#[allow(dead_code, reason = "of the hosting kit only the order of the upload is looked at here")]
mod hosting;
