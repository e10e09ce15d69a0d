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
    assert!(bytes.len() < 120_000, "{} bytes", bytes.len());
}

#[test]
fn the_phone_reads_the_same_book_and_says_the_same_twice() {
    let all = vectors();
    let said = run(book(), &all);
    let travelled = RuleBook::from_bytes(&book().to_bytes().unwrap()).unwrap();
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
    let mut numbers: Vec<u32> = postcard_numbers(&bytes);
    numbers[0] = FORMAT + 1;
    assert_eq!(from_bytes(book(), &written(&numbers)), Err(RuleBookError::Format));
    assert_eq!(from_bytes(book(), &[]), Err(RuleBookError::Garbled));
    for end in (0..bytes.len()).step_by(97) {
        assert_eq!(from_bytes(book(), &bytes[..end]), Err(RuleBookError::Garbled), "cut at {end}");
    }
    numbers[0] = FORMAT;
    numbers.push(0);
    assert_eq!(from_bytes(book(), &written(&numbers)), Err(RuleBookError::Garbled), "one number too many");
    // A book without the services of these cases.
    assert_eq!(from_bytes(&RuleBook::default(), &bytes), Err(RuleBookError::Garbled));
}

/// The numbers behind a length, each in groups of seven bits, the last group without its high bit.
fn postcard_numbers(bytes: &[u8]) -> Vec<u32> {
    let mut numbers = vec![0u32];
    let mut shift = 0;
    for byte in bytes {
        *numbers.last_mut().unwrap() |= u32::from(byte & 127) << shift;
        shift += 7;
        if byte & 128 == 0 {
            numbers.push(0);
            shift = 0;
        }
    }
    numbers.pop();
    numbers.remove(0);
    numbers
}

fn written(numbers: &[u32]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in [numbers.len() as u32].iter().chain(numbers) {
        let mut rest = *number;
        while rest > 127 {
            bytes.push(rest as u8 | 128);
            rest >>= 7;
        }
        bytes.push(rest as u8);
    }
    bytes
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn altered_numbers_are_refused_or_run_without_fail(place in 0usize..4000, number in any::<u32>(), bit in 0u32..16) {
        let mut numbers = postcard_numbers(&to_bytes(&vectors()[..40]).unwrap());
        let length = numbers.len();
        numbers[place % length] = if bit < 8 { numbers[place % length] ^ (1 << bit) } else { number };
        if let Ok(read) = from_bytes(book(), &written(&numbers)) {
            prop_assert_eq!(run(book(), &read).lines().count(), read.len());
        }
    }
}
