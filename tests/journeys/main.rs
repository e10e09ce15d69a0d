//! Journeys: what people do on the built site, done in a real Chromium on a phone of 360 × 800 by touch or by keys.
//!
//! Run by `cargo site test journeys`. Expectations come from the site's own rule book, evaluated natively beside the
//! browser; nothing here knows a rule by heart.

#![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test, in helpers as well")]

mod browser;
mod check;
mod finger;
mod gate;
mod glance;
mod helping;
mod pressed;
mod quiet;
mod search_rows;
mod site;
mod talk;
mod verdict;

// The journeys.
mod access;
mod address;
mod arrival;
mod back;
mod below;
mod bytes;
mod change;
mod clock;
mod codes;
mod crawl;
mod dates;
mod family;
mod follow;
mod keyboard;
mod late;
mod memory;
mod offline;
mod paper;
mod papers;
mod plan;
mod reasons;
mod search;
mod self_test;
mod since;
mod thumbs;
mod topics;

#[path = "../../src/bin/site/measure/flags.rs"]
mod flags;

#[path = "../native/frame.rs"]
mod frame;

#[path = "../native/scan.rs"]
mod scan;

#[path = "../../src/bin/site/server.rs"]
#[allow(dead_code, reason = "the server can also wait and choose a port, which no journey needs")]
mod server;
