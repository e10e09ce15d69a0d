//! `cargo site check`: every mistake in the seeds at once, with its place and its mend.

use crate::Failure;
use policy::{Book, ServiceId};
use proof::mutate::{Survivor, mutate};
use std::io::IsTerminal;
use std::path::Path;

/// Reads and checks the seeds; prints mistakes to standard error, a summary to standard output.
pub fn run(root: &Path) -> Result<(), Failure> {
    let guide = guide(root)?;
    let book = &guide.book;
    let rules: usize =
        book.services.iter().map(|service| service.requirements.len() + service.advice.len()).sum();
    println!(
        "The seeds are sound: {} services, {} facts, {} rules, {} cases hold, {} messages in {} languages.",
        book.services.len(),
        book.facts.len(),
        rules,
        guide.cases.len(),
        guide.words[0].policy.len() + guide.words[0].page.len(),
        guide.words.len(),
    );
    println!("{}", crate::coverage::summary(&guide.coverage));
    let proof = proven(&guide)?;
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let refusals: usize = proof.refusals.iter().map(|row| row.samples).sum();
    println!(
        "Proven for {}: each of {assignments} assignments has one outcome; {} thresholds, {refusals} refusals with \
         a minimal reason.",
        proof.on,
        proof.thresholds.len(),
    );
    let holds = |book: &Book, service: ServiceId| {
        guide.cases.iter().filter(|case| case.service == service).all(|case| case.run(book).is_ok())
    };
    let mutation = mutate(book, &guide.words, crate::today()?, holds);
    println!(
        "Of {} damaged books {} do the same; of the others, proof and cases notice {}.{} %.",
        mutation.mutants,
        mutation.equivalent.len(),
        mutation.kill_rate() / 10,
        mutation.kill_rate() % 10,
    );
    for survivor in &mutation.survived {
        println!("{}", unnoticed(survivor));
    }
    if mutation.kill_rate() < KILL_RATE {
        return Err(Failure::wrong("too many damages go unnoticed: add cases that show them"));
    }
    Ok(())
}

/// Of all damages that change anything, so many in a thousand must be noticed.
const KILL_RATE: usize = 980;

/// A damage that nobody noticed, and answers from which to write the case that would.
fn unnoticed(survivor: &Survivor) -> String {
    let Survivor { mutant, service, moves, answers, book, damaged } = survivor;
    format!(
        "Unnoticed: {} {} {}\n    shows in {service}, {moves}: {book}, damaged {damaged}, for {}",
        mutant.service,
        mutant.place,
        mutant.change,
        answers.join("; "),
    )
}

/// The proof of a sound book, or every finding.
pub fn proven(guide: &reader::Guide) -> Result<proof::Proof, Failure> {
    let proof = proof::prove(&guide.book, &guide.words, crate::today()?);
    if proof.findings.is_empty() {
        return Ok(proof);
    }
    let lines: Vec<String> =
        proof.findings.iter().map(|f| format!("{:?}: {} {}", f.kind, f.service, f.detail)).collect();
    Err(Failure::wrong(format!("{}\n{} findings; nothing was built", lines.join("\n"), lines.len())))
}

/// The guide, or every mistake printed.
pub fn guide(root: &Path) -> Result<reader::Guide, Failure> {
    let reading = reader::read(&root.join("seeds"));
    if let Some(guide) = reading.guide {
        return Ok(guide);
    }
    let colour = std::io::stderr().is_terminal();
    eprint!("{}", reader::render(&reading.diagnostics, &reading.files, colour));
    Err(Failure::wrong(format!("{} mistakes in the seeds; nothing was built", reading.diagnostics.len())))
}
