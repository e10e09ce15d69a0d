//! The book in the seeds, proven and mutated. `cargo test -p proof -- --nocapture` prints the figures.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "tests: a failing unwrap is a failing test; figures"
)]

use policy::{Day, RuleBook};
use proof::mutation::{MutationReport, Touched, mutate};
use proof::{Proof, prove};
use reader::Content;
use std::path::Path;
use std::sync::OnceLock;

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    CONTENT.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
        let reading = reader::read(&root);
        let mistakes = reader::render(&reading.diagnostics, &reading.files, false);
        assert!(reading.content.is_some(), "{mistakes}");
        reading.content.unwrap()
    })
}

fn today() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn proof() -> Proof {
    prove(&content().book, &content().words, today())
}

/// True if what is worked out by hand holds for the book.
fn holds(book: &RuleBook, touched: Touched) -> bool {
    match touched {
        Touched::Service(service) => content().service_holds(book, service),
        Touched::Constraint(place) => content().constraint_holds(book, place),
    }
}

#[test]
fn the_book_is_proven() {
    let proof = proof();
    assert!(proof.findings.is_empty(), "{:#?}", proof.findings);
    for service in &content().book.services {
        assert!(proof.services.iter().any(|row| row.service == service.id), "{}", service.id);
    }
    for row in &proof.services {
        let sum: u128 = row.outcomes.iter().map(|share| share.assignments).sum();
        assert_eq!(sum + row.impossible, row.assignments, "{}: one outcome each", row.service);
    }
    for row in &proof.refusals {
        assert!(row.samples >= 200, "{row:?}");
    }
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let impossible: u128 = proof.services.iter().map(|row| row.impossible).sum();
    assert!(impossible > 0, "the constraints exclude nothing");
    for row in &proof.constraints {
        println!("{} ({}): {:?}", row.constraint, row.likelihood, row.spares);
    }
    let leaves: u128 = proof.services.iter().map(|row| row.leaves).sum();
    println!(
        "{} rows, {assignments} assignments, {impossible} impossible, {leaves} leaves, {} thresholds, {} refusals",
        proof.services.len(),
        proof.thresholds.len(),
        proof.refusals.iter().map(|row| row.samples).sum::<usize>(),
    );
}

#[test]
fn another_day_is_proven_too() {
    for (year, month, day) in [(2026, 1, 31), (2027, 7, 1), (2028, 2, 29)] {
        let proof = prove(&content().book, &content().words, Day::new(year, month, day).unwrap());
        assert!(proof.findings.is_empty(), "{year}-{month}-{day}: {:#?}", proof.findings);
    }
}

#[test]
fn mutants_of_the_book_are_noticed() {
    let MutationReport { mutants, killed_by_cases, killed_by_proof, equivalent, unasked, survived } =
        &mutate(&content().book, &content().words, today(), holds);
    let left = mutants - equivalent.len() - unasked.len();
    println!(
        "{mutants} mutants: {killed_by_cases} killed by cases, {killed_by_proof} by the proof, {} equivalent, {} never asked",
        equivalent.len(),
        unasked.len()
    );
    for survivor in survived {
        println!("{survivor:?}");
    }
    assert!(*mutants >= 500);
    assert_eq!(killed_by_cases + killed_by_proof + survived.len(), left, "every mutant is judged");
    assert!(survived.len() * 100 <= left * 2, "{} of {left} survived", survived.len());
}
