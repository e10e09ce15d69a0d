//! `cargo site check`: every mistake in the seeds at once, with its place and its mend.

use crate::Failure;
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
    Ok(())
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
