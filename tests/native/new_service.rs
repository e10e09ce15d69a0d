//! A new service touches few files: one is added to a copy of the seeds with all that it needs, and the files
//! are counted.

use crate::seeds::{day, root};
use policy::{RuleBook, ServiceId};
use reader::{Content, Files, read_files, render};

/// So many files a new service may touch.
const MOST: usize = 15;
const LIKE: &str = "youth-station";
const NEW: &str = "reading-room";

/// The file, and what it becomes.
type Touched = Vec<(String, String)>;

fn seeds() -> Files {
    Files::load(&root().join("seeds")).0
}

/// All that a service needs: its rules, cases and words, its office, what people call it, and the families that it
/// concerns. It is the youth station under another name, so that nothing of it is empty.
fn added() -> Touched {
    let files = seeds();
    let text = |file: &str| files.text(file).unwrap_or_else(|| panic!("{file} is gone")).to_owned();
    let mut touched = Touched::new();
    let copies = [
        "policy/services/.toml",
        "policy/cases/.toml",
        "words/zh-Hans/services/.ftl",
        "words/en/services/.ftl",
    ];
    for copy in copies {
        let named = |id: &str| copy.replace("/.", &format!("/{id}."));
        touched.push((named(NEW), text(&named(LIKE)).replace(LIKE, NEW)));
    }
    for language in ["zh-Hans", "en"] {
        let office = format!("words/{language}/terms/living.ftl");
        let line = text(&office)
            .lines()
            .find(|line| line.starts_with(&format!("office-{LIKE} =")))
            .unwrap()
            .to_owned();
        touched.push((office.clone(), format!("{}{}\n", text(&office), line.replace(LIKE, NEW))));
        let everyday = format!("words/{language}/everyday.toml");
        let line =
            text(&everyday).lines().find(|line| line.starts_with(&format!("{LIKE} ="))).unwrap().to_owned();
        touched.push((
            everyday.clone(),
            text(&everyday).replace(&line, &format!("{line}\n{}", line.replace(LIKE, NEW))),
        ));
    }
    for (family, written) in files.within("policy/families/", ".toml") {
        if ["youth", "both"].iter().any(|answer| written.contains(&format!("city-help = \"{answer}\""))) {
            let (before, rest) = written.split_once("[rest]").unwrap();
            assert!(rest.contains("\noffice = ["), "{family}");
            let rest = rest.replace("\noffice = [", &format!("\noffice = [\"{NEW}\", "));
            touched.push((family.to_owned(), format!("{before}[rest]{rest}")));
        }
    }
    touched
}

fn with<'a>(touched: impl Iterator<Item = &'a (String, String)>) -> Files {
    let mut files = seeds();
    touched.for_each(|(file, text)| files.insert(file, text.clone()));
    files
}

/// True if the reader accepts these seeds, and people find the new service by words of every day.
fn is_whole(files: Files) -> bool {
    let Some(content) = read_files(files).content else { return false };
    let Some(service) = content.book.service_named(NEW) else { return false };
    [0, 2].iter().all(|language| !content.everyday[*language].services[service.index()].is_empty())
}

/// The book with this service alone: what others have to say of a mutant is not asked.
fn alone(content: &Content, service: ServiceId) -> RuleBook {
    let mut book = content.book.clone();
    book.services = vec![book.services[service.index()].clone()];
    book.services[0].after.clear();
    book.constraints.clear();
    book
}

#[test]
fn a_new_service_touches_few_files_and_the_proof_stays_green() {
    let touched = added();
    eprintln!("a new service touches {} files", touched.len());
    assert!((8..=MOST).contains(&touched.len()), "{} files", touched.len());
    let reading = read_files(with(touched.iter()));
    let mistakes = render(&reading.diagnostics, &reading.files, false);
    let content = reading.content.unwrap_or_else(|| panic!("the seeds are not sound:\n{mistakes}"));
    let proof = proof::prove(&content.book, &content.words, day("2026-11-24"));
    assert!(proof.findings.is_empty(), "{:#?}", proof.findings);
    assert!(proof.services.iter().any(|service| service.service == NEW));
    let service = content.book.service_named(NEW).unwrap();
    let cases: Vec<_> = content.cases.iter().filter(|case| case.service == service).cloned().collect();
    let cases: Vec<_> =
        cases.into_iter().map(|case| reader::WorkedCase { service: ServiceId(0), ..case }).collect();
    let holds = |book: &RuleBook, _| cases.iter().all(|case| case.run(book).is_ok());
    let book = alone(&content, service);
    let mutation = proof::mutation::mutate(&book, &content.words, day("2026-11-24"), holds);
    assert!(mutation.killed_by_cases > 0);
    assert!(mutation.survived.is_empty(), "{:#?}", mutation.survived);
}

#[test]
fn a_new_service_is_refused_while_one_of_its_files_is_missing() {
    let touched = added();
    let parts = ["policy/families/", "terms/living.ftl", "everyday.toml"];
    // One of a kind, and each that stands for itself.
    let first = |part: &&str| touched.iter().position(|(file, _)| file.contains(*part)).unwrap();
    for missing in (0..4).chain(parts.iter().map(first)) {
        let others = touched.iter().enumerate().filter(|(place, _)| *place != missing).map(|(_, file)| file);
        assert!(!is_whole(with(others)), "nobody misses {}", touched[missing].0);
    }
}
