//! The first load is within its caps.

use super::{KB, PAGE, read, sent, tell};
use crate::site::{below, folder};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use words::LANGUAGES;

const SCRIPTS: usize = 6;

/// The program of the questions with its glue.
const WIZARD: usize = 80;

const RULES_AND_WORDS: usize = 30;

const FIRST_LOAD: usize = 110;

/// Requests of the first load.
const REQUESTS: usize = 6;

/// What comes while questions are answered: the program of the results with its glue, and its words.
const RESULTS: usize = 140;

const RESULTS_WORDS: usize = 60;

/// Bytes on the wire of a file, which is packed once, however many pages name it.
fn file(path: &Path) -> usize {
    static KNOWN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());
    let path = path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut known = KNOWN.lock().unwrap();
    *known.entry(path.clone()).or_insert_with(|| sent(&read(&path), 11))
}

/// The value of an attribute of the wizard's element.
fn data<'a>(page: &'a str, name: &str) -> &'a str {
    let (_, rest) = page.split_once(&format!(" data-{name}=\"")).unwrap_or_else(|| panic!("no data-{name}"));
    rest.split('"').next().unwrap()
}

/// What the wizard page of a language makes a phone fetch, by what it is.
fn first_load(language: &str) -> (BTreeMap<&'static str, usize>, usize) {
    let at = folder().join(below(language)).join("wizard");
    let html = read(&at.join("index.html"));
    let page = String::from_utf8(html.clone()).unwrap();
    let asset = |name: &str| file(&at.join(data(&page, name)));
    // The one inline script, which is counted with the glue although it comes with the page.
    let boot = page.rsplit("<script>").next().unwrap().split("</script>").next().unwrap();
    let sizes = BTreeMap::from([
        ("page", sent(&html, 11)),
        ("boot", sent(boot.as_bytes(), 11)),
        ("glue", asset("wizard")),
        ("program", asset("wizard-wasm")),
        ("book", asset("book")),
        ("words", asset(&format!("words-{}", language.to_lowercase()))),
        ("results", asset("results-wasm")),
        ("results-glue", asset("results")),
        ("results words", asset(&format!("words-results-{}", language.to_lowercase()))),
    ]);
    // Every file that the head of the page asks for is a request.
    let head = page.split("</head>").next().unwrap();
    let files: BTreeSet<&str> =
        head.split("assets/").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    (sizes, 1 + files.len())
}

#[test]
fn the_first_load_is_within_its_caps() {
    let mut over = Vec::new();
    for language in LANGUAGES {
        let (sizes, requests) = first_load(language.tag);
        let of = |names: &[&str]| names.iter().map(|name| sizes[name]).sum::<usize>();
        let rows = [
            ("page with styles and the first question", of(&["page"]), PAGE),
            ("glue and boot script", of(&["glue", "boot"]), SCRIPTS),
            ("program of the questions and glue", of(&["program", "glue"]), WIZARD),
            ("rule book and words of the questions", of(&["book", "words"]), RULES_AND_WORDS),
            (
                "first load, to the first answer",
                of(&["page", "glue", "program", "book", "words"]),
                FIRST_LOAD,
            ),
            ("later: program of the results and glue", of(&["results", "results-glue"]), RESULTS),
            ("later: words of the results", of(&["results words"]), RESULTS_WORDS),
        ];
        tell!("{}: {requests} requests, bytes with brotli 11:", language.tag);
        for (name, bytes, cap) in rows {
            tell!("  {bytes:>7}  {name} (cap {})", cap * KB);
            if bytes > cap * KB {
                over.push(format!("{}: {name}: {bytes} of {} bytes", language.tag, cap * KB));
            }
        }
        tell!("  {:>7}  all in all", sizes.values().sum::<usize>() - sizes["boot"]);
        tell!("           of which {sizes:?}");
        if requests > REQUESTS {
            over.push(format!("{}: {requests} requests", language.tag));
        }
    }
    assert!(over.is_empty(), "{}", over.join("\n"));
}
