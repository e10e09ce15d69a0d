//! The registers of articles of the real laws: what rules cite is counted where it is cited, nothing is lost,
//! and what no rule uses says why.

use crate::reader_bad::good;
use crate::seeds::{book, content, root};
use policy::LegalBasis;
use reader::{Addressee, Article, Law, Register, read_files};
use std::collections::BTreeSet;

fn register(law: &str) -> Option<&'static Register> {
    content().registers.iter().find(|register| register.law == law)
}

/// The article that a citation means, found anew: by its number, or by the longest name that it begins with.
fn article<'r>(register: &'r Register, citation: &str) -> &'r Article {
    let named = |article: &&Article| citation.starts_with(article.number.as_str());
    let numbered = |article: &&Article| {
        citation.trim_start_matches('第').split('条').next() == Some(article.number.as_str())
    };
    let fitting = register.articles.iter();
    let found = match register.last {
        Some(_) => fitting.clone().find(numbered),
        None => fitting.clone().filter(named).max_by_key(|article| article.number.len()),
    };
    found.unwrap_or_else(|| panic!("{} has no article {citation}", register.law))
}

#[test]
fn what_rules_cite_is_counted_where_it_is_cited() {
    let mut counted = BTreeSet::new();
    for service in &book().services {
        let mut rules: Vec<(&str, &[LegalBasis])> = vec![("document", &service.grounds)];
        rules.extend(service.requirements.iter().map(|rule| (rule.id.as_str(), rule.grounds.as_slice())));
        rules.extend(service.advice.iter().map(|rule| (rule.id.as_str(), rule.grounds.as_slice())));
        for (rule, grounds) in rules {
            for ground in grounds {
                let LegalBasis::Law { title, article: cited } = ground else { continue };
                let law = content().names[usize::from(title.0)].trim_start_matches("law-");
                let Some(register) = register(law) else { continue };
                let by = format!("{}: {rule}", service.id);
                let found = article(register, cited);
                assert!(
                    found.uses.contains(&by),
                    "{law} {cited} is cited by {by}, not only {:?}",
                    found.uses
                );
                assert!(found.addressee != Addressee::Unread, "{law} {cited}");
                counted.insert((law, found.number.as_str()));
            }
        }
    }
    assert!(counted.len() > 100, "only {} articles are cited", counted.len());
}

#[test]
fn what_an_article_gives_is_cited_or_excused_and_never_both() {
    let whole = |law: &&Law| law.registered;
    let registered = content().laws.iter().filter(whole).map(|law| register(&law.id).unwrap());
    for register in registered {
        let all = register.articles.iter().map(|article| usize::from(article.count)).sum::<usize>();
        assert!(
            register.last.is_none_or(|last| usize::from(last) == all),
            "{}: {all} articles",
            register.law
        );
        for article in &register.articles {
            let gives = !article.provisions.is_empty();
            let told =
                [!article.uses.is_empty(), article.reason.is_some()].iter().filter(|told| **told).count();
            assert!(!gives || told == 1, "{} {}: {article:?}", register.law, article.number);
            assert!(gives || article.reason.is_none(), "{} {}", register.law, article.number);
        }
    }
}

/// Laws whose text could not be had when the registers were written.
const WITHOUT_TEXT: [&str; 9] = [
    "preschool-free-2025",
    "education-office-2022-1",
    "public-rental-measures",
    "affordable-rental-2021-22",
    "fujian-medical-2025-3",
    "medical-2024-38",
    "project-injury-2014-103",
    "fujian-project-injury-2018-6",
    "platform-injury-2025-24",
];

/// The notices of the days off: every article is copied, day by day, into `policy/schedules.toml`.
const COPIED: [&str; 1] = ["holidays-2026"];

#[test]
fn every_law_whose_text_could_be_had_is_registered() {
    let without: BTreeSet<&str> =
        content().laws.iter().filter(|law| !law.registered).map(|law| law.id.as_str()).collect();
    assert_eq!(without, WITHOUT_TEXT.into_iter().chain(COPIED).collect());
    let schedules = std::fs::read_to_string(root().join("seeds/policy/schedules.toml")).unwrap();
    assert!(COPIED.iter().all(|notice| schedules.contains(&format!("\nlaw = \"{notice}\"\n"))));
}

#[test]
fn a_register_that_is_being_written_is_not_yet_held_to_what_cites_it() {
    let (laws, articles) = ("laws.toml", "policy/articles/rules.toml");
    let mut files = good();
    let excused = files.text(articles).unwrap().replace(", reason = \"out-of-scope\"", "");
    files.insert(articles, excused);
    assert!(read_files(files.clone()).content.is_none());
    let unfinished = files.text(laws).unwrap().replace("registered = true\n", "");
    files.insert(laws, unfinished);
    let content = read_files(files).content.unwrap();
    assert_eq!(content.registers.len(), 1);
    assert!(content.laws.iter().all(|law| !law.registered));
}

#[test]
fn a_summary_is_one_short_line() {
    let articles = content().registers.iter().flat_map(|register| &register.articles);
    for article in articles.filter(|article| article.addressee != Addressee::Unread) {
        let length = article.summary.chars().count();
        assert!((2..=100).contains(&length), "{} characters: {}", length, article.summary);
        assert!(!article.summary.contains('\n'), "{}", article.summary);
    }
}
