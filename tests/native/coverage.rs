//! Reverse coverage of the real document: no sentence is lost, none is forgotten, none is excused that a
//! service quotes.

use crate::seeds::{book, content, root};
use policy::LegalBasis;
use reader::{Files, Role, Sentence, read_files};
use std::collections::BTreeSet;

fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

fn of(number: &str) -> Vec<&'static Sentence> {
    let of = |sentence: &&Sentence| book().clauses[usize::from(sentence.clause)].number == number;
    content().coverage.iter().filter(of).collect()
}

#[test]
fn the_clauses_that_give_rights_are_cut_into_sentences_and_nothing_is_lost() {
    let numbers: BTreeSet<&str> =
        content().coverage.iter().map(|s| book().clauses[usize::from(s.clause)].number.as_str()).collect();
    let asked = ["二", "二(一)", "二(二)", "二(三)", "二(四)", "二(五)", "二(六)", "二(七)", "四(十六)"];
    assert_eq!(numbers, BTreeSet::from(asked));
    for number in asked {
        let section = content().document.sections.iter().find(|section| section.number == number).unwrap();
        let joined: String = of(number).iter().map(|sentence| plain(&sentence.text)).collect();
        assert_eq!(joined, plain(&section.text), "{number}");
    }
}

#[test]
fn every_sentence_has_a_service_or_a_reason_and_never_both() {
    for sentence in content().coverage.iter().filter(|sentence| sentence.role == Role::Sentence) {
        assert!(sentence.services.is_empty() != sentence.because.is_none(), "{sentence:?}");
    }
    // Each clause has its heading, and each but the part's own line the offices in charge.
    for role in [Role::Heading, Role::Offices] {
        let count = content().coverage.iter().filter(|sentence| sentence.role == role).count();
        assert_eq!(count, if role == Role::Heading { 9 } else { 8 }, "{role:?}");
    }
}

#[test]
fn a_sentence_leads_to_exactly_the_services_that_quote_it() {
    let shown = &content().words.iter().find(|table| table.language == "zh-Hant").unwrap().policy;
    for sentence in &content().coverage {
        for id in book().service_ids() {
            let service = book().service(id);
            let requirements = service.requirements.iter().flat_map(|r| &r.grounds);
            let grounds = service.grounds.iter().chain(requirements);
            let mut grounds = grounds.chain(service.advice.iter().flat_map(|a| &a.grounds));
            // No quotation of the real book reaches over two sentences.
            let quoted = grounds.any(|ground| match ground {
                LegalBasis::Document { clause, quote } => {
                    *clause == sentence.clause
                        && plain(&sentence.text).contains(&plain(&shown[usize::from(quote.0)]))
                }
                _ => false,
            });
            assert_eq!(sentence.services.contains(&id), quoted, "{} and {}", service.id, sentence.text);
        }
    }
}

#[test]
fn the_real_seeds_without_one_reason_are_refused() {
    let file = "sources/fuzhou-2025-9/uncited.toml";
    let (files, _) = Files::load(&root().join("seeds"));
    let reasons: Vec<&str> = files.text(file).unwrap().split("[[sentence]]").skip(1).collect();
    assert!(reasons.len() >= 5);
    let mut without = files.clone();
    without.insert(file, format!("[[sentence]]{}", reasons[1..].join("[[sentence]]")));
    let reading = read_files(without);
    assert!(reading.content.is_none());
    let codes: Vec<&str> = reading.diagnostics.iter().map(|d| d.code).collect();
    assert_eq!(codes, ["uncovered-sentence"]);
}
