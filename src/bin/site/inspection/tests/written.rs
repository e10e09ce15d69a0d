//! The report as it is written, its words, and what the command says with its exit code.

use super::{english, folder, inspected, office, on, root, seeds};
use crate::inspection::{Confidence, DUTIES, InspectionCall, inspect, made, report, vetoed};
use reader::{Content, Publisher};
use std::collections::BTreeSet;
use std::fs;

#[test]
fn the_report_shows_every_line_on_a_page_and_as_json_and_a_veto_fails_the_command() {
    let (out, site) = (folder("report"), folder("empty"));
    fs::create_dir_all(&site).unwrap();
    let call =
        InspectionCall { site: site.clone(), report: Some(out.clone()), on: on(), language: "zh-Hans" };
    vetoed(&made(root(), seeds(), &call).unwrap()).unwrap();
    let json: serde_json::Value =
        serde_json::from_slice(&fs::read(out.join("inspection.json")).unwrap()).unwrap();
    let page = fs::read_to_string(out.join("inspection.html")).unwrap();
    assert!(
        page.starts_with("<!DOCTYPE html><html lang=\"zh-Hans\">") && !page.contains("<script"),
        "{page}"
    );
    assert_eq!(json["duties"].as_array().unwrap().len(), DUTIES.len());
    for line in json["duties"].as_array().unwrap() {
        for part in ["id", "duty", "found", "source", "number"] {
            assert!(page.contains(line[part].as_str().unwrap()), "{line} does not stand on the page");
        }
        let whole = |part: &str| !line[part].as_str().unwrap().is_empty();
        assert!(whole("duty") && whole("found") && whole("source"), "{line}");
        assert!(
            line["confidence"].is_string() || line["source"] == page_words("inspection-source-own"),
            "{line}"
        );
    }
    let publisher = Publisher { address: "https://127.0.0.1/".to_owned(), ..office() };
    let content = Content { publisher, ..seeds().clone() };
    let failure = vetoed(&made(root(), &content, &call).unwrap()).expect_err("a veto fails");
    assert_eq!((failure.code, failure.message.as_str()), (1, "1 of these alone fail the whole site"));
    fs::remove_dir_all(&out).unwrap();
    fs::remove_dir_all(&site).unwrap();
}

fn page_words(name: &'static str) -> &'static str {
    seeds().officer[0].named(name)
}

#[test]
fn every_word_of_the_inspection_is_there_and_said() {
    let folder = root().join("src/bin/site/inspection");
    let files = fs::read_dir(folder).unwrap().flatten().map(|entry| entry.path());
    let files = files
        .filter(|path| path.is_file() && !path.ends_with("tests.rs"))
        .chain([root().join("src/bin/site/inspection.rs")]);
    let code: String = files.map(|path| fs::read_to_string(path).unwrap()).collect();
    let made: BTreeSet<String> = DUTIES
        .iter()
        .flat_map(|duty| {
            [format!("inspection-duty-{}", duty.id), format!("inspection-source-{}", duty.source.words)]
        })
        .chain(["fail", "unknown", "pass", "not-applicable"].map(|name| format!("inspection-{name}-name")))
        .chain(["v2", "k", "u"].map(|grade| format!("inspection-scale-{grade}")))
        .chain(DUTIES.iter().map(|duty| format!("inspection-unseen-{}", duty.id)).filter(|name| {
            code.contains(&format!("unseen(\"{}\")", name.trim_start_matches("inspection-unseen-")))
        }))
        .collect();
    for table in &seeds().officer {
        let there: BTreeSet<&str> = table.page.iter().map(|(name, _)| name.as_str()).collect();
        for name in &made {
            assert!(there.contains(name.as_str()), "{name} is missing in {}", table.language);
        }
        for name in there.iter().filter(|name| name.starts_with("inspection-")) {
            let said = made.contains(*name) || code.contains(&format!("\"{name}\""));
            assert!(said, "nobody says {name}");
        }
    }
    // And the other way round: what the code says is there.
    for name in code.split('"').filter(|part| part.starts_with("inspection-") && !part.contains(['{', '.'])) {
        assert_ne!(english().named(name), name, "{name} has no words");
    }
    assert!(
        report::page(&inspect(inspected(seeds(), None), english()), english())
            .contains("<h1>Inspection report</h1>")
    );
}

#[test]
fn what_is_not_confirmed_is_never_a_veto() {
    for duty in &DUTIES {
        assert!(!duty.veto || duty.source.confidence == Some(Confidence::V2), "{}", duty.id);
    }
    let ids: BTreeSet<&str> = DUTIES.iter().map(|duty| duty.id).collect();
    assert_eq!(ids.len(), DUTIES.len(), "two duties have one name");
}
