//! `cargo site check --coverage`: every sentence that must lead somewhere, and the services it leads to.

use crate::say;
use reader::{Content, Role, Sentence};

/// Prints the sentences clause by clause. A sentence with neither service nor reason never comes this far: the reader
/// refuses the seeds.
pub fn run(content: &Content) {
    let mut clause = None;
    for sentence in &content.coverage {
        if clause != Some(sentence.clause) {
            clause = Some(sentence.clause);
            say(&format!("\n{}", content.book.clauses[usize::from(sentence.clause)].number));
        }
        say(&format!("  {}\n      {}", sentence.text, leads_to(content, sentence)));
    }
    say(&format!("\n{}", summary(&content.coverage)));
}

fn leads_to(content: &Content, sentence: &Sentence) -> String {
    let services = sentence.services.iter().map(|id| content.book.service(*id).id.as_str());
    let services = services.collect::<Vec<_>>().join(", ");
    match (sentence.role, &sentence.because) {
        _ if !services.is_empty() => format!("→ {services}"),
        (Role::Heading, _) => "(heading)".to_owned(),
        (Role::Offices, _) => "(offices in charge)".to_owned(),
        (Role::Sentence, Some(reason)) => format!("no service: {reason}"),
        (Role::Sentence, None) => "uncovered".to_owned(),
    }
}

/// How many sentences are quoted, and how many have a reason.
pub fn summary(sentences: &[Sentence]) -> String {
    let proper = || sentences.iter().filter(|sentence| sentence.role == Role::Sentence);
    let quoted = proper().filter(|sentence| !sentence.services.is_empty()).count();
    let reasons = proper().filter(|sentence| sentence.because.is_some()).count();
    format!(
        "Of {} sentences {quoted} are quoted by services and {reasons} have a stated reason; {} are uncovered.",
        proper().count(),
        proper().count() - quoted - reasons,
    )
}
