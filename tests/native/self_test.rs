//! The worked cases as they travel to a phone, and the text of what comes of them: a phone that computes
//! otherwise, and a file that was altered on the way, are seen.

use crate::families::config;
use crate::seeds::{book, content};
use policy::self_test::{FORMAT, SelfTestVector, from_bytes, run, to_bytes};
use policy::{Condition, Outcome, Query, RuleBook, RuleBookError, Truth, assess};
use proptest::prelude::*;

fn vectors() -> Vec<SelfTestVector> {
    anju::prerender::self_test_vectors(content())
}

#[test]
fn every_case_travels_and_nothing_of_it_is_lost() {
    let (all, cases) = (vectors(), &content().cases);
    assert!(all.len() >= 1000 && all.len() == cases.len(), "{} of {} cases", all.len(), cases.len());
    let bytes = to_bytes(&all).unwrap();
    assert_eq!(from_bytes(book(), &bytes), Ok(all));
    // 124,563 bytes when the lives handed in had come to the cases; the page is fetched only by who opens it.
    assert!(bytes.len() < 130_000, "{} bytes", bytes.len());
}

#[test]
fn the_phone_reads_the_same_book_and_says_the_same_twice() {
    let all = vectors();
    let said = run(book(), &all);
    let travelled = RuleBook::from_parts(&book().to_bytes().unwrap()).unwrap();
    assert_eq!(run(&travelled, &all), said);
    assert_eq!(run(book(), &all), said);
    // In slices, as a page runs them, it is the same text.
    let slices: Vec<String> = all.chunks(7).map(|slice| run(book(), slice)).collect();
    assert_eq!(slices.concat(), said);
    assert_eq!(said.lines().count(), all.len());
    assert!(said.is_ascii(), "a character is a byte");
}

#[test]
fn a_line_says_all_that_was_found() {
    let all = vectors();
    let said = run(book(), &all);
    for (vector, line) in all.iter().zip(said.lines()) {
        let found = assess(&Query::new(book(), &vector.household, vector.on, vector.service, vector.who));
        let (head, rest) = line.split_once(" :").unwrap();
        let service = &book().service(vector.service).id;
        assert_eq!(head, format!("{service} {} {} {}", vector.who.name(), vector.on, found.outcome.name()));
        let parts: Vec<Vec<&str>> = rest.split(';').map(|part| part.split_whitespace().collect()).collect();
        let [judged, advice, papers, missing] = parts.as_slice() else { panic!("{line}") };
        let signs = found.requirements.iter().map(|judged| {
            let sign = match judged.truth {
                Truth::YES => "+",
                Truth::NO => "-",
                Truth::OFFICE => "o",
                Truth::UNKNOWN => "-+",
                other if other.low() == policy::Settled::No => "-o",
                _ => "o+",
            };
            format!("{}{sign}", judged.requirement)
        });
        assert_eq!(*judged, signs.collect::<Vec<_>>(), "{line}");
        let numbers = |places: &[usize]| places.iter().map(usize::to_string).collect::<Vec<_>>();
        assert_eq!(*advice, numbers(&found.advice), "{line}");
        let lines = found.papers.iter().map(|needed| {
            let any = needed.any.iter().map(|at| format!(".{at}")).collect::<String>();
            format!("{}{any}", needed.line)
        });
        assert_eq!(*papers, lines.collect::<Vec<_>>(), "{line}");
        let names: Vec<String> = found.missing.iter().map(|key| key.name(book())).collect();
        assert_eq!(*missing, names, "{line}");
    }
    for outcome in [Outcome::Yes, Outcome::NotYet, Outcome::Unknown, Outcome::Office, Outcome::NotNeeded] {
        assert!(said.contains(&format!(" {} :", outcome.name())), "no case is {}", outcome.name());
    }
}

#[test]
fn a_book_with_one_mutation_in_any_service_says_something_else() {
    let all = vectors();
    let said = run(book(), &all);
    for service in 0..book().services.len() {
        let mut mutant = book().clone();
        // A condition that nobody meets any more.
        mutant.services[service].requirements[0].condition = Condition::Any(Vec::new());
        assert_ne!(run(&mutant, &all), said, "{}", book().services[service].id);
    }
}

#[test]
fn another_format_and_other_bytes_are_refused() {
    let bytes = to_bytes(&vectors()).unwrap();
    // The format is the first byte.
    assert_eq!(u32::from(bytes[0]), FORMAT);
    let mut other = bytes.clone();
    other[0] += 1;
    assert_eq!(from_bytes(book(), &other), Err(RuleBookError::Format));
    assert_eq!(from_bytes(book(), &[]), Err(RuleBookError::Garbled));
    for end in (0..bytes.len()).step_by(97) {
        assert_eq!(from_bytes(book(), &bytes[..end]), Err(RuleBookError::Garbled), "cut at {end}");
    }
    let longer = [&bytes[..], &[0]].concat();
    assert_eq!(from_bytes(book(), &longer), Err(RuleBookError::Garbled), "one byte too many");
    // A book without the services of these cases.
    assert_eq!(from_bytes(&RuleBook::default(), &bytes), Err(RuleBookError::Garbled));
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn altered_bytes_are_refused_or_run_without_fail(place in 0usize..4000, byte in any::<u8>(), bit in 0u32..16) {
        let mut bytes = to_bytes(&vectors()[..40]).unwrap();
        let place = place % bytes.len();
        bytes[place] = if bit < 8 { bytes[place] ^ (1 << bit) } else { byte };
        if let Ok(read) = from_bytes(book(), &bytes) {
            prop_assert_eq!(run(book(), &read).lines().count(), read.len());
        }
    }
}
