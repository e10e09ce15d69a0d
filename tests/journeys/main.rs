//! Journeys: what people do on the built site, done in a real Chromium on a phone of 360 × 800 by touch or by
//! keys.
//!
//! Run by `cargo site test journeys`. Expectations come from the site's own rule book, evaluated natively
//! beside the browser; nothing here knows a rule by heart.

#![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test, in helpers as well")]

mod browser;
mod check;
mod console;
mod harm;
mod helping;
mod input;
mod oracle;
mod prerendered;
mod search_rows;
mod session;
mod site;
mod snapshot;
mod throttle;

// The journeys.
mod access;
mod address;
mod arrival;
mod back;
mod bytes;
mod change;
mod clear_at_first_tick;
mod clock;
mod contradiction;
mod crawl;
mod dates;
mod family;
mod faults;
mod follow;
mod gallery;
mod hosts;
mod keyboard;
mod last_visit;
mod memory;
mod offline;
mod paper;
mod papers;
mod plan;
mod reasons;
mod search;
mod self_test;
mod share_codes;
mod slim;
mod slow_results;
mod sub_path;
mod target_size;
mod topics;

#[path = "../../src/bin/site/measure/flags.rs"]
mod flags;

#[path = "../native/host.rs"]
mod host;

#[path = "../native/scan.rs"]
mod scan;

#[path = "../../src/bin/site/hosting.rs"]
#[allow(
    dead_code,
    reason = "the kit is started here as it is; how it is written into a folder is not looked at"
)]
mod hosting;

#[path = "../../src/bin/site/packed.rs"]
#[allow(dead_code, reason = "what earlier releases leave beside their files is not looked at here")]
mod packed;

#[path = "../../src/bin/site/server.rs"]
#[allow(dead_code, reason = "the server can also wait and choose a port, which no journey needs")]
mod server;
