//! The proof as others read it: pages in three languages that show the rule book's hash, and a JSON document that is
//! what its schema says. Rendered once, and before and after the plan's last day.

use crate::seeds::{book, content, day, in_one_language, input, verification};
use anju::prerender::{PrerenderInput, SiteFolder, render_site};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

/// The site as of a day, without program and style; rendered once for all tests.
pub fn rendered(on: &str) -> PathBuf {
    static SITES: Mutex<BTreeMap<String, Arc<OnceLock<PathBuf>>>> = Mutex::new(BTreeMap::new());
    let site = Arc::clone(SITES.lock().unwrap().entry(on.to_owned()).or_default());
    let render = || {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rendered-{on}"));
        std::fs::remove_dir_all(&out).ok();
        render_site(PrerenderInput { on: day(on), ..input() }, &SiteFolder::new(&out)).unwrap();
        out
    };
    site.get_or_init(render).clone()
}

fn read(path: PathBuf) -> String {
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn the_document_is_what_its_schema_says() {
    let validator = jsonschema::draft202012::new(proof::schema().as_value()).unwrap();
    let text = serde_json::to_string(&verification().document("0123456789abcdef")).unwrap();
    let document: Value = serde_json::from_str(&text).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(&document).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    for spoil in ["/services/0", "/thresholds/0/below", "/refusals/0", "/mutation", "/mutation/equivalent/0"]
    {
        let mut spoilt = document.clone();
        spoilt.pointer_mut(spoil).unwrap().as_object_mut().unwrap().insert("surplus".into(), Value::Null);
        assert!(!validator.is_valid(&spoilt), "{spoil} may hold anything");
    }
    let mutation = &document["mutation"];
    let count = |name: &str| {
        mutation[name].as_u64().unwrap_or_else(|| mutation[name].as_array().unwrap().len() as u64)
    };
    let parts = ["noticed-by-cases", "noticed-by-proof", "equivalent", "unasked", "unnoticed"];
    assert_eq!(count("mutants"), parts.iter().map(|name| count(name)).sum::<u64>());
}

#[test]
fn no_mutant_goes_unnoticed_without_a_reason() {
    let survived = &verification().mutation.survived;
    assert!(survived.is_empty(), "write a case for each: {survived:#?}");
}

#[test]
fn the_pages_show_the_figures_and_the_hash_of_the_document() {
    let out = rendered("2026-11-24");
    let document: Value = serde_json::from_str(&read(out.join("proof.json"))).unwrap();
    let hash = document["rule-book"].as_str().unwrap();
    let wizard = read(out.join("wizard/index.html"));
    assert!(wizard.contains(&format!("data-fingerprint=\"{hash}\"")), "the results show another hash");
    let mutants = document["mutation"]["mutants"].to_string();
    let sum: u64 =
        document["services"].as_array().unwrap().iter().map(|row| row["assignments"].as_u64().unwrap()).sum();
    for folder in ["", "zh-hant/", "en/"] {
        let page = read(out.join(format!("{folder}proof/index.html")));
        for figure in [hash, &mutants, &sum.to_string(), "proof.json", "proof.schema.json"] {
            assert!(page.contains(figure), "{folder}: {figure}");
        }
        let mut limits = 0;
        for topic in &book().topics {
            let page = read(out.join(format!("{folder}proof/{}/index.html", topic.id)));
            limits += page.matches("scope=\"rowgroup\"").count();
        }
        assert_eq!(limits, document["thresholds"].as_array().unwrap().len(), "{folder}");
    }
}

#[test]
fn pages_say_when_the_plan_ends_and_that_it_has_ended() {
    let content = in_one_language(content().publisher.clone());
    let pages = |on: &str| {
        let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("rendered-{on}"));
        std::fs::remove_dir_all(&out).ok();
        let site = PrerenderInput { content: &content, on: day(on), ..input() };
        render_site(site, &SiteFolder::new(&out)).unwrap();
        ["index.html", "proof/index.html", "service/women-centres/index.html"]
            .map(|page| read(out.join(page)))
    };
    // The opening tag of the notice.
    let notice = |page: &str| -> String {
        let (before, after) = page.split_once("data-until=\"2028-12-31\"").unwrap();
        let (start, end) = (before.rfind('<').unwrap(), after.find('>').unwrap());
        format!("{}{}", &before[start..], &after[..end])
    };
    for page in pages("2028-12-31") {
        assert!(notice(&page).contains(" hidden"), "the notice waits for its day");
        assert!(page.contains("2028"), "the last day stands there all the time");
    }
    for page in pages("2029-01-01") {
        assert!(!notice(&page).contains(" hidden"), "the notice is shown at once");
    }
}
