//! `cargo site test`: every check there is, in order, and one line of counts at the end.
//! Must not know: what the tests test.

use crate::tools::{self, Result, Tools, child, run as run_child};
use crate::{Failure, build};
use clap::Args;
use policy::Day;
use std::fmt;
use std::fs;
use std::io::{BufRead, BufReader};
use std::num::NonZero;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::available_parallelism;

/// The day of the site that the journeys walk through: that on which all of them are made (`TODAY` in
/// `tests/journeys/session.rs`), for a phone whose clock stands before it is told so.
const JOURNEYS_DAY: &str = "2026-11-24";
/// The target of the tests that run in a browser.
const WASM: &str = "wasm32-unknown-unknown";
/// Where, under the target folder, the site lies that the journeys walk through.
const SITE: &str = "target/journeys-site";
/// The same for a host where it stands below another path, and that path.
const SITE_BELOW: (&str, &str) = ("target/journeys-site-below", "/a/b/");

/// Test everything, or some of it: the form of the source, the linter, native tests, tests in a browser,
/// journeys through the built site; ends with one line of counts
#[derive(Args, Debug)]
pub struct TestArguments {
    /// Stages (format, lint, native, wasm, journeys), and at most one part of the names of tests
    #[arg(value_name = "STAGE or NAME")]
    words: Vec<String>,
}

/// Makes ready what the tests need and runs them.
///
/// # Errors
/// Exit code 2 when the words make no sense, 1 when a tool is missing or a test does not hold.
pub fn command(root: &Path, arguments: TestArguments) -> std::result::Result<(), Failure> {
    let filter = Filter::from_words(arguments.words).map_err(Failure::usage)?;
    let mut tools = tools::ensure_build_tools(root).map_err(Failure::wrong)?;
    tools::ensure_test_tools(&mut tools).map_err(Failure::wrong)?;
    let site = |destinations: &[build::Destination<'_>]| {
        let on = Day::parse(JOURNEYS_DAY).ok_or("the day of the journeys is none")?;
        build::with_tools(&tools, root, destinations, build::Finish::Small, on)
            .map_err(|failure| failure.message)
    };
    match run(&tools, root, &filter, site).map_err(Failure::wrong)? {
        true => Ok(()),
        // The line of counts has said it, and is the last.
        false => Err(Failure::wrong("")),
    }
}

/// One kind of check. The order is that of running: the quickest to fail comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TestStage {
    /// The form of the source.
    Format,
    /// What the linter says.
    Lint,
    /// All tests that need no browser.
    Native,
    /// Tests compiled to WASM, in a real browser.
    Wasm,
    /// Walks through the built site in a real browser.
    Journeys,
}

impl TestStage {
    const ALL: [Self; 5] = [Self::Format, Self::Lint, Self::Native, Self::Wasm, Self::Journeys];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Wasm => "wasm",
            Self::Journeys => "journeys",
        }
    }

    /// The stage that a mistyped word means.
    fn near(word: &str) -> Option<Self> {
        let names = Self::ALL.map(Self::name);
        let near = similar::get_close_matches(word, &names, 1, 0.8).first().copied()?;
        Self::ALL.into_iter().find(|stage| stage.name() == near)
    }

    /// Whether it is made of tests that are counted.
    fn counts(self) -> bool {
        !matches!(self, Self::Format | Self::Lint)
    }
}

/// Which checks to run: by default all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    stages: Vec<TestStage>,
    name: Option<String>,
}

impl Filter {
    /// From the words after `cargo site test`: names of stages, and at most one part of names of tests. With
    /// the latter only tests run, no format and no lint.
    ///
    /// # Errors
    /// When two words name no stage; the runner in the browser takes one name only.
    pub fn from_words(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut filter = Self::default();
        for word in words {
            match TestStage::ALL.into_iter().find(|stage| stage.name() == word) {
                Some(stage) => filter.stages.push(stage),
                None if TestStage::near(&word).is_some() => {
                    let meant = TestStage::near(&word).map_or("", TestStage::name);
                    return Err(format!("there is no stage {word:?}; did you mean {meant:?}?"));
                }
                None => match filter.name.replace(word) {
                    None => {}
                    Some(other) => {
                        let stages = TestStage::ALL.map(TestStage::name).join(", ");
                        return Err(format!(
                            "give one name of a test, not also {other:?} (the stages are {stages})"
                        ));
                    }
                },
            }
        }
        Ok(filter)
    }

    fn wants(&self, stage: TestStage) -> bool {
        let asked_for = self.stages.is_empty() || self.stages.contains(&stage);
        asked_for && (self.name.is_none() || stage.counts())
    }
}

/// How many tests ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Tests that held.
    pub passed: usize,
    /// Tests that did not, and checks that could not be made.
    pub failed: usize,
    /// Tests that were left out on purpose.
    pub skipped: usize,
}

impl Counts {
    /// From one line of output; zero for a line that tells no result.
    pub fn from_line(line: &str) -> Self {
        let Some((_, result)) = line.split_once("test result: ") else { return Self::default() };
        let number = |what: &str| {
            let before =
                result.split_once(what).and_then(|(before, _)| before.split_whitespace().next_back());
            before.and_then(|number| number.parse().ok()).unwrap_or_default()
        };
        Self { passed: number(" passed"), failed: number(" failed"), skipped: number(" ignored") }
    }

    fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    fn ran(self) -> usize {
        self.passed + self.failed
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 { write!(out, ", {} skipped", self.skipped) } else { Ok(()) }
    }
}

/// Runs the checks that `filter` wants, all of them even if one fails, shows their output as it comes, and
/// ends with one line of counts. True when all is well: nothing failed and no stage was empty. `build` puts
/// the release site into each folder it is given, for the path beside it; it is called once, and only for the
/// journeys.
///
/// # Errors
/// When something that the checks stand on is missing; a check that fails is no error.
pub fn run(
    tools: &Tools,
    root: &Path,
    filter: &Filter,
    build: impl Fn(&[build::Destination<'_>]) -> Result<()>,
) -> Result<bool> {
    let mut total = Counts::default();
    let mut unwell = Vec::new();
    for stage in TestStage::ALL.into_iter().filter(|stage| filter.wants(*stage)) {
        println!("\n== {} ==", stage.name());
        let outcome = match stage {
            TestStage::Format => check(root, &["fmt", "--all", "--check"]),
            TestStage::Lint => lint(root),
            TestStage::Native => count(native(root, filter)),
            TestStage::Wasm => wasm(tools, root, filter).and_then(count),
            TestStage::Journeys => journeys(tools, root, filter, &build).and_then(count),
        };
        let mut counts = outcome.unwrap_or_else(|why| {
            println!("{}: {why}", stage.name());
            Counts { failed: 1, ..Counts::default() }
        });
        if stage.counts() && counts.ran() == 0 && filter.name.is_none() {
            println!("{}: no test ran, so nothing is known", stage.name());
            counts.failed += 1;
        }
        if counts.failed > 0 {
            unwell.push(stage.name());
        }
        total.add(counts);
    }
    if let Some(name) = filter.name.as_ref().filter(|_| total.ran() == 0) {
        println!("no test has {name:?} in its name");
        total.failed += 1;
    }
    if !unwell.is_empty() {
        println!("\nsee above: {}", unwell.join(", "));
    }
    println!("\n{total}");
    Ok(total.failed == 0)
}

fn cargo(root: &Path) -> Command {
    let mut cargo = child("cargo");
    cargo.current_dir(root);
    cargo
}

fn check(root: &Path, arguments: &[&str]) -> Result<Counts> {
    run_child(cargo(root).args(arguments), &format!("cargo {}", arguments.join(" ")))
        .map(|()| Counts::default())
}

/// Two runs: the journeys are left out of "all targets", because a plain `cargo test` must not run them.
fn lint(root: &Path) -> Result<Counts> {
    check(root, &["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])?;
    check(root, &["clippy", "--test", "journeys", "--quiet", "--", "-D", "warnings"])
}

fn native(root: &Path, filter: &Filter) -> Command {
    let mut cargo = cargo(root);
    cargo
        .args(["test", "--workspace", "--exclude", "browser-tests", "--no-fail-fast", "--"])
        .args(&filter.name)
        // More than processors: some tests wait for what another has begun, such as the proof.
        .env("RUST_TEST_THREADS", (2 * available_parallelism().map_or(1, NonZero::get)).to_string());
    cargo
}

fn wasm(tools: &Tools, root: &Path, filter: &Filter) -> Result<Command> {
    let mut cargo = cargo(root);
    cargo
        .args(["test", "--package", "browser-tests", "--target", WASM, "--no-fail-fast", "--"])
        .args(&filter.name)
        // A folder apart: the release WASM is built with other flags, and each would undo the other.
        .env("CARGO_TARGET_DIR", root.join("target/wasm-test"))
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.wasm_test_runner())
        .env("CHROMEDRIVER", &tools.browser()?.chromedriver)
        // Seconds; a cold browser on a busy machine is slower than the runner's own limits allow.
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(cargo)
}

fn journeys(
    tools: &Tools,
    root: &Path,
    filter: &Filter,
    build: impl Fn(&[build::Destination<'_>]) -> Result<()>,
) -> Result<Command> {
    let (site, below) = (root.join(SITE), root.join(SITE_BELOW.0));
    for folder in [&site, &below] {
        if folder.exists() {
            fs::remove_dir_all(folder)
                .map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
        }
    }
    build(&[(&site, "/"), (&below, SITE_BELOW.1)])?;
    let browser = tools.browser()?;
    let mut cargo = cargo(root);
    cargo
        .args(["test", "--test", "journeys", "--no-fail-fast", "--"])
        .args(&filter.name)
        .env("ANJU_SITE", site)
        .env("ANJU_SITE_BELOW", below)
        .env("ANJU_CHROMIUM", &browser.chromium)
        .env("ANJU_CHROMEDRIVER", &browser.chromedriver)
        .env("ANJU_AXE", &browser.axe)
        .env("ANJU_VNU", &browser.vnu);
    Ok(cargo)
}

/// Runs tests, passing every line on as it comes, and adds up the results.
fn count(mut command: Command) -> Result<Counts> {
    let mut tests = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("cargo does not start: {error}"))?;
    let mut counts = Counts::default();
    if let Some(output) = tests.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(std::result::Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            counts.add(Counts::from_line(&line));
        }
    }
    let status = tests.wait().map_err(|error| format!("the tests were lost: {error}"))?;
    // Without a failed test the tests did not compile or the browser did not start: that is a failure too.
    if !status.success() && counts.failed == 0 {
        counts.failed = 1;
    }
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::{Counts, Filter, TestStage};

    #[test]
    fn results_are_read_and_added() {
        let mut counts =
            Counts::from_line("test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 9 filtered out");
        counts
            .add(Counts::from_line("test result: FAILED. 10 passed; 2 failed; 0 ignored; finished in 0.00s"));
        counts.add(Counts::from_line("test smoke::runs ... ok"));
        assert_eq!(counts.to_string(), "13 passed, 2 failed, 1 skipped");
    }

    #[test]
    fn a_name_of_a_test_leaves_out_what_has_no_tests() {
        let filter = |words: &[&str]| Filter::from_words(words.iter().map(ToString::to_string));
        let smoke = filter(&["wasm", "smoke"]).unwrap();
        assert!(smoke.wants(TestStage::Wasm) && !smoke.wants(TestStage::Native));
        assert!(!filter(&["smoke"]).unwrap().wants(TestStage::Lint));
        assert!(filter(&[]).unwrap().wants(TestStage::Lint));
        assert!(filter(&["smoke", "fire"]).is_err());
        assert!(filter(&["nativ"]).unwrap_err().contains("native"));
        assert!(filter(&["journey", "smoke"]).unwrap_err().contains("journeys"));
    }
}
