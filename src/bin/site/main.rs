//! The command line `cargo site`: its definition stands in `cli`, and each command in a file of its own, but for
//! `facts` (beside `evaluate`) and `completions` (in `cli`).
//!
//! It prints and exits, and it is the only place on the host that asks what day it is. It knows no policy: it carries
//! words from the shell to the rooms and back.
#![expect(clippy::print_stdout, reason = "a command line speaks on standard output")]

mod advisories;
mod bench;
mod build;
mod bundle;
mod check;
mod cli;
mod coverage;
mod diff;
mod evaluate;
mod explain;
mod freshness;
mod gallery;
mod hosting;
mod inspection;
mod measure;
mod packed;
mod page_diff;
mod probe;
mod programs;
mod release;
mod schema;
mod serve;
mod server;
mod stats;
mod test;
mod third_party;
mod tools;
mod verify;

use clap::Parser;
use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command failed, and the exit code that says so.
#[derive(Debug)]
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// Something is wrong with what was given to work on: exit code 1.
    pub fn wrong(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), code: 1 }
    }

    /// The call itself is off: exit code 2.
    pub fn usage(message: impl Into<String>) -> Failure {
        Failure { message: message.into(), code: 2 }
    }
}

fn main() -> ExitCode {
    // A mistyped call ends here, with exit code 2 and what may have been meant.
    let call = cli::Cli::parse();
    match root().and_then(|root| call.run(&root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            if !failure.message.is_empty() {
                eprintln!("{}", failure.message);
            }
            ExitCode::from(failure.code)
        }
    }
}

/// The folder of the house: cargo names it; without cargo it is the present one.
fn root() -> Result<PathBuf, Failure> {
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    PathBuf::from(&root).canonicalize().map_err(|error| Failure::wrong(format!("{root}: {error}")))
}

/// Today's date in China (UTC+8, no summer time).
pub fn today() -> Result<policy::Day, Failure> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is one of the two places that ask what day it is"
    )]
    let now = std::time::SystemTime::now();
    let seconds = now
        .duration_since(std::time::UNIX_EPOCH)
        .map_err(|_| Failure::wrong("this machine's clock stands before 1970; pass --on YYYY-MM-DD"))?
        .as_secs();
    let days = i32::try_from((seconds + 8 * 3600) / 86_400).unwrap_or(i32::MAX);
    policy::Day::new(1970, 1, 1)
        .map(|epoch| policy::Day(epoch.0.saturating_add(days)))
        .ok_or_else(|| Failure::wrong("this machine's clock is wrong; pass --on YYYY-MM-DD"))
}

/// Prints a line. Whoever reads may stop reading (`| head`); that is no failure of ours.
pub fn say(line: &str) {
    use std::io::Write;
    writeln!(std::io::stdout(), "{line}").ok();
}
