//! The command line: `cargo site serve | build | check | test | measure | bench | evaluate | facts |
//! explain | diff`.
//!
//! The only place that reads the clock, prints and exits. It knows no policy: it carries words from the shell to
//! the rooms and back.
#![expect(clippy::print_stdout, reason = "a command line speaks on standard output")]

mod bench;
mod build;
mod bundle;
mod check;
mod coverage;
mod diff;
mod evaluate;
mod explain;
mod freshness;
mod measure;
mod page_diff;
mod release;
mod schema;
mod server;
mod test;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

/// Why a command failed, and the exit code that says so.
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
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let root = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| ".".to_owned());
    let root = PathBuf::from(root).canonicalize().map_err(|error| Failure::wrong(error.to_string()))?;
    let out = root.join(option(arguments, "--out").unwrap_or_else(|| "dist".to_owned()));
    let base = || match option(arguments, "--base") {
        Some(base) => Ok(base),
        None => check::content(&root).map(|content| build::base(&content.publisher.address)),
    };
    let command = arguments.first().map(String::as_str).unwrap_or_default();
    match command {
        "check" if arguments.iter().any(|argument| argument == "--coverage") => {
            coverage::run(&check::content(&root)?);
            Ok(())
        }
        "check" if arguments.iter().any(|argument| argument == "--freshness") => {
            let strict = arguments.iter().any(|argument| argument == "--strict");
            freshness::run(&check::content(&root)?, day(option(arguments, "--on"))?, strict)
        }
        "check" => check::run(&root),
        "build" => build::run(&root, &out, &base()?, arguments.iter().any(|argument| argument == "--draft")),
        "serve" => {
            let base = base()?;
            build::run(&root, &out, &base, false)?;
            let port = option(arguments, "--port").and_then(|port| port.parse().ok());
            let running = server::serve(&out, port, &base).map_err(Failure::wrong)?;
            println!("The site is served at {} (stop with Ctrl+C).", running.address());
            running.wait();
            Ok(())
        }
        "test" => {
            let filter =
                test::Filter::from_words(arguments.iter().skip(1).cloned()).map_err(Failure::usage)?;
            let mut tools = tools::ensure_build_tools(&root).map_err(Failure::wrong)?;
            tools::ensure_test_tools(&mut tools).map_err(Failure::wrong)?;
            let site = |out: &std::path::Path, base: &str| {
                build::with_tools(&tools, &root, out, base, false).map_err(|f| f.message)
            };
            match test::run(&tools, &root, &filter, site).map_err(Failure::wrong)? {
                true => Ok(()),
                false => Err(Failure::wrong("the tests did not pass; see above")),
            }
        }
        "bench" => {
            let here_only = arguments.iter().any(|argument| argument == "--native");
            bench::run(&root, &check::content(&root)?, !here_only).map_err(Failure::wrong)
        }
        "measure" => measure::run(&root, arguments).map_err(Failure::wrong),
        "schema" => schema::run(&root),
        "facts" => {
            evaluate::facts(&check::content(&root)?, &option(arguments, "--lang").unwrap_or_else(simplified))
        }
        "evaluate" => {
            let facts = option(arguments, "--facts").ok_or_else(|| {
                Failure::usage("evaluate needs --facts FILE.json; see `cargo site facts` for the names")
            })?;
            let question = evaluate::Question {
                facts,
                on: option(arguments, "--on"),
                language: option(arguments, "--lang").unwrap_or_else(simplified),
                json: arguments.iter().any(|argument| argument == "--json"),
            };
            evaluate::run(&check::content(&root)?, &question)
        }
        "diff" if arguments.iter().any(|argument| argument == "--pages") => {
            let sides = arguments.iter().skip(1).filter(|argument| !argument.starts_with("--"));
            let [old, new] =
                sides.map(|side| root.join(side)).collect::<Vec<_>>().try_into().map_err(|_| {
                    Failure::usage(
                        "diff --pages needs two folders of built sites: cargo site diff --pages OLD NEW",
                    )
                })?;
            page_diff::run(&old, &new, arguments.iter().any(|argument| argument == "--all"))
        }
        "diff" => {
            let [Some(old), Some(new)] = [1, 2].map(|place| arguments.get(place)) else {
                return Err(Failure::usage("diff needs two sides: a seeds folder or a git revision each"));
            };
            let question = diff::Question {
                sides: [old.clone(), new.clone()],
                on: option(arguments, "--on").map(|text| day(Some(text))).transpose()?,
                language: option(arguments, "--lang").unwrap_or_else(simplified),
                json: arguments.iter().any(|argument| argument == "--json"),
            };
            diff::run(&root, &question)
        }
        "explain" => {
            let service = arguments.get(1).filter(|word| !word.starts_with("--"));
            let language = option(arguments, "--lang").unwrap_or_else(simplified);
            let on = day(option(arguments, "--on"))?;
            explain::run(&check::content(&root)?, service.map(String::as_str), &language, on)
        }
        _ => Err(Failure::usage(USAGE)),
    }
}

const USAGE: &str = "cargo site serve                 build the release site and serve it on this machine
cargo site build [--base PATH] [--out DIR] [--draft]   build the release site into a folder (default dist/);
                                --draft: sooner, but larger, only to look at
cargo site check                 every mistake in the seeds at once
cargo site check --coverage      every sentence of the document that must lead to services, and those it leads to
cargo site check --freshness [--on YYYY-MM-DD] [--strict]   everything to look at again, soonest first; with --strict the
                                 exit code is 1 if anything is overdue
cargo site measure [--line slow4g,3g] [--cpu 6,10] [--runs N] [--peer URL] [--site DIR] [--lighthouse] [--json]
                                 the release site on slow phones and lines, in a real browser; lines are slow4g, 3g,
                                 bad3g and none; what is done on a peer's page is said in CSS: --peer-tick,
                                 --peer-press, --peer-next and --peer-tap
cargo site bench [--native]      how long the engine takes, how much it allocates, and how both grow with the book;
                                 here and in Chromium's WASM, or only here
cargo site test                  all tests: native, in a browser, journeys
cargo site evaluate --facts FILE.json [--on YYYY-MM-DD] [--lang zh-Hans] [--json]
cargo site facts [--lang zh-Hans]            the vocabulary
cargo site schema                fill in the ids in seeds/schema, by which editors check the seeds
cargo site explain SERVICE [--lang zh-Hans] [--on YYYY-MM-DD]   a service's rules as sentences and tables
cargo site diff OLD NEW [--on YYYY-MM-DD] [--lang zh-Hans] [--json]   who gains and loses between two seeds folders or
                                 git revisions, each perhaps @YYYY-MM-DD; the exit code is 0 if both can be read
cargo site diff --pages OLD NEW [--all]   which pages of two built sites differ, and how; the exit code is 1 if any does";

fn simplified() -> String {
    "zh-Hans".to_owned()
}

/// The value after an option.
fn option(arguments: &[String], name: &str) -> Option<String> {
    let place = arguments.iter().position(|argument| argument == name)?;
    arguments.get(place + 1).cloned()
}

/// The day after `--on`, or today.
pub fn day(written: Option<String>) -> Result<policy::Day, Failure> {
    let Some(text) = written else { return today() };
    policy::Day::parse(&text).ok_or_else(|| {
        Failure::usage(format!("--on {text}: this is no day of the calendar; write 2026-05-24"))
    })
}

/// Today's date in China (UTC+8, no summer time).
pub fn today() -> Result<policy::Day, Failure> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line is one of the two places that ask a clock"
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
