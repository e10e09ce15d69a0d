//! The second reading of the seeds (`tests/independent`) against the first, over random lives. Where the two readings
//! differ, one of them misreads the language.
//!
//! Every run compares 100,000 lives; `LIVES=1000000 cargo test --test native independent` compares as many as
//! asked for.

mod compare;

use compare::{Comparison, compare_all};
use independent::lives::Random;
use independent::parse;
use independent::rules::{Language, Service};
use std::sync::OnceLock;

/// The seeds as this reading understands them.
fn language() -> &'static Language {
    static LANGUAGE: OnceLock<Language> = OnceLock::new();
    LANGUAGE.get_or_init(parse::read)
}

/// How many lives are compared: as many as the environment says, or so many.
fn lives(usual: u64) -> u64 {
    std::env::var("LIVES").ok().map_or(usual, |text| text.parse().expect("LIVES is a number"))
}

/// What no test can check about itself: the second reading knows all rules that the first one knows.
#[test]
fn both_readings_know_the_same_services_facts_and_rules() {
    let (language, book) = (language(), crate::seeds::book());
    let ids = |service: &Service| service.id.clone();
    let mut ours: Vec<String> = language.services.iter().map(ids).collect();
    let mut theirs: Vec<String> = book.services.iter().map(|service| service.id.clone()).collect();
    ours.sort();
    theirs.sort();
    assert_eq!(ours, theirs);
    assert_eq!(language.facts.len(), book.facts.len());
    assert_eq!(language.named.len(), book.named_conditions.len());
    for service in &language.services {
        let other = book.services.iter().find(|other| other.id == service.id).unwrap();
        let names = |found: Vec<&String>| found.into_iter().cloned().collect::<Vec<_>>();
        assert_eq!(
            names(service.requirements.iter().map(|rule| &rule.id).collect()),
            names(other.requirements.iter().map(|rule| &rule.id).collect()),
            "{}",
            service.id
        );
        assert_eq!(service.advice.len(), other.advice.len(), "{}", service.id);
        assert_eq!(service.papers.len(), other.guidance.papers.len(), "{}", service.id);
    }
}

#[test]
fn two_readings_of_the_seeds_agree_on_every_random_life() {
    let total = lives(100_000);
    let found = compare_all(language(), total, |comparison: &Comparison<'_>, random: &mut Random| {
        comparison.of_a_known_life(random)
    });
    assert!(found.compared > 40 * total, "only {} services were compared", found.compared);
    for (outcome, count) in &found.outcomes {
        assert!(*count > total / 100, "{outcome} came out only {count} times");
    }
    assert_eq!(found.outcomes.len(), 4, "{:?}", found.outcomes);
}

#[test]
fn two_readings_agree_on_what_is_open_while_answers_are_missing() {
    let total = lives(20_000) / 10;
    let found = compare_all(language(), total, |comparison: &Comparison<'_>, random: &mut Random| {
        comparison.of_a_life_with_open_answers(random)
    });
    let open = found.outcomes.get("unknown").copied().unwrap_or_default();
    assert!(open > total / 10, "only {open} of {} outcomes were open", found.compared);
}

#[test]
fn two_readings_agree_on_the_first_day_of_a_yes() {
    let total = lives(10_000) / 10;
    let found = compare_all(language(), total, |comparison: &Comparison<'_>, random: &mut Random| {
        comparison.of_the_days_to_come(random)
    });
    let dated = found.outcomes.get("dated").copied().unwrap_or_default();
    assert!(dated > total / 2, "only {dated} days to come were named");
}
