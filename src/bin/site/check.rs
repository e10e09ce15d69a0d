//! `cargo site check`: every mistake in the seeds at once, with its place and a way to fix it.

use crate::cli::{DayArgument, LanguageArgument};
use crate::inspection::{self, InspectionCall};
use crate::{Failure, coverage, freshness, probe};
use clap::Args;
use policy::{Day, RuleBook};
use proof::mutation::{MutationReport, Survivor, Touched, mutate};
use proof::{ProofFinding, VerificationReport};
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// Report every mistake in the seeds at once, each with its place and a way to fix it; then prove the rules and try
/// mutants of the rule book; the exit code is 1 if anything is wrong
#[derive(Args, Debug)]
pub struct CheckArguments {
    /// List every sentence of the document that must lead to services, every article of a law that gives people
    /// something, and what they lead to
    #[arg(long, conflicts_with = "freshness")]
    coverage: bool,
    /// List what must be looked at again and by when, soonest first
    #[arg(long)]
    freshness: bool,
    #[command(flatten)]
    on: DayArgument,
    /// With --freshness: the exit code is 1 if anything is overdue
    #[arg(long, requires = "freshness")]
    strict: bool,
    /// Instead of the seeds, look at the site at this address as a phone does, and say each deviation with its mend
    #[arg(long, value_name = "URL", conflicts_with_all = ["coverage", "freshness"])]
    host: Option<String>,
    /// Inspect the built site as government sites are inspected: each duty that a build can see, with its source; the
    /// exit code is 1 if one fails that alone fails a whole site
    #[arg(long, conflicts_with_all = ["coverage", "freshness", "host"])]
    publish: bool,
    /// With --publish: the folder of the built site
    #[arg(long, value_name = "DIR", default_value = "dist", requires = "publish")]
    site: PathBuf,
    /// With --publish: write the report into this folder, as a page and as JSON
    #[arg(long, value_name = "DIR", requires = "publish")]
    report: Option<PathBuf>,
    #[command(flatten)]
    language: LanguageArgument,
}

/// Reads and checks the seeds; prints mistakes to standard error, a summary to standard output.
///
/// # Errors
/// Exit code 1 when anything is wrong.
pub fn run(root: &Path, arguments: &CheckArguments) -> Result<(), Failure> {
    if let Some(address) = &arguments.host {
        return probe::run(address);
    }
    let content = content(root)?;
    if arguments.coverage {
        coverage::run(&content);
        return Ok(());
    }
    if arguments.freshness {
        return freshness::run(&content, arguments.on.or_today()?, arguments.strict);
    }
    if arguments.publish {
        let call = InspectionCall {
            site: root.join(&arguments.site),
            report: arguments.report.as_ref().map(|folder| root.join(folder)),
            on: arguments.on.or_today()?,
            language: &arguments.language.lang,
        };
        return inspection::run(root, &content, &call);
    }
    summarise(&content)
}

/// What the seeds hold, and what the proof and the mutants of the book say.
fn summarise(content: &reader::Content) -> Result<(), Failure> {
    let book = &content.book;
    let rules: usize =
        book.services.iter().map(|service| service.requirements.len() + service.advice.len()).sum();
    println!(
        "The seeds are sound: {} services, {} facts, {} rules, {} cases hold, {} messages in {} languages.",
        book.services.len(),
        book.facts.len(),
        rules,
        content.cases.len(),
        content.words[0].policy.len() + content.words[0].page.len(),
        content.words.len(),
    );
    println!("{}", crate::coverage::summary(&content.coverage));
    println!("{}", crate::coverage::laws_summary(content));
    let begun = now();
    let verification = verification(content, crate::today()?);
    let seconds = begun.elapsed().as_secs_f32();
    let VerificationReport { proof, mutation, .. } = verification?;
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let refusals: usize = proof.refusals.iter().map(|row| row.samples).sum();
    println!(
        "Proven for {}: each of {assignments} assignments has one outcome; {} thresholds, {refusals} refusals with \
         a minimal reason.",
        proof.on,
        proof.thresholds.len(),
    );
    println!(
        "Of {} mutants {} do the same and {} differ only where nothing is asked; of the others, proof and cases \
         notice {}.{} %; {} go unnoticed.",
        mutation.mutants,
        mutation.equivalent.len(),
        mutation.unasked.len(),
        mutation.kill_rate() / 10,
        mutation.kill_rate() % 10,
        mutation.survived.len(),
    );
    for survivor in &mutation.survived {
        println!("{}", unnoticed(survivor));
    }
    let memory =
        peak_memory().map_or(String::new(), |megabytes| format!(", {megabytes} MB of memory at most"));
    println!("Proof and mutants took {seconds:.1} s{memory}.");
    Ok(())
}

/// The clock on the wall, for the figures above.
pub fn now() -> std::time::Instant {
    #[expect(clippy::disallowed_methods, reason = "a duration is measured, for the command line to report")]
    std::time::Instant::now()
}

/// The most memory that this process ever held, in megabytes, where the system says so.
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    Some(kilobytes / 1024)
}

/// The proof of a sound book and what became of its mutants on a day; a failure if anything is wrong, or too much
/// unnoticed.
pub fn verification(content: &reader::Content, on: Day) -> Result<VerificationReport, Failure> {
    let (proof, mutation) = (proven(content, on)?, mutation(content, on)?);
    Ok(VerificationReport { proof, mutation, cases: content.cases.len(), families: content.families.len() })
}

/// What became of the mutants of a book on a day; a failure if too many go unnoticed.
pub fn mutation(content: &reader::Content, on: Day) -> Result<MutationReport, Failure> {
    let holds = |book: &RuleBook, touched| match touched {
        Touched::Service(service) => content.service_holds(book, service),
        Touched::Constraint(place) => content.constraint_holds(book, place),
    };
    let mutation = mutate(&content.book, &content.words, on, holds);
    if mutation.kill_rate() < KILL_RATE {
        let lines: Vec<String> = mutation.survived.iter().map(unnoticed).collect();
        let lines = lines.join("\n");
        return Err(Failure::wrong(format!(
            "{lines}\ntoo many mutants go unnoticed: add cases that show them"
        )));
    }
    Ok(mutation)
}

/// Of all mutants that change anything, so many in a thousand must be noticed.
const KILL_RATE: usize = 980;

/// A mutant that nobody noticed, and answers from which to write the case that would.
fn unnoticed(survivor: &Survivor) -> String {
    let Survivor { mutant, service, moves, answers, book, mutated } = survivor;
    format!(
        "Unnoticed: {} {} {}\n    shows in {service}, {moves}: {book}, mutant {mutated}, for {}",
        mutant.service,
        mutant.place,
        mutant.change,
        answers.join("; "),
    )
}

/// The proof of a sound book for a day, or every finding.
pub fn proven(content: &reader::Content, on: Day) -> Result<proof::Proof, Failure> {
    let proof = proof::prove(&content.book, &content.words, on);
    sound(&proof.findings)?;
    Ok(proof)
}

/// Of a book that is proven already: that its labels, in whatever words, say what their operators do.
pub fn labels(content: &reader::Content) -> Result<(), Failure> {
    sound(&proof::label_findings(&content.book, &content.words))
}

/// A failure with every finding, if there is any.
fn sound(findings: &[ProofFinding]) -> Result<(), Failure> {
    if findings.is_empty() {
        return Ok(());
    }
    let lines: Vec<String> =
        findings.iter().map(|f| format!("{:?}: {} {}", f.kind, f.service, f.detail)).collect();
    Err(Failure::wrong(format!("{}\n{} findings; nothing was built", lines.join("\n"), lines.len())))
}

/// The guide, or every mistake printed.
pub fn content(root: &Path) -> Result<reader::Content, Failure> {
    let reading = reader::read(&root.join("seeds"));
    if let Some(content) = reading.content {
        return Ok(content);
    }
    let colour = std::io::stderr().is_terminal();
    eprint!("{}", reader::render(&reading.diagnostics, &reading.files, colour));
    Err(Failure::wrong(format!("{} mistakes in the seeds; nothing was built", reading.diagnostics.len())))
}
