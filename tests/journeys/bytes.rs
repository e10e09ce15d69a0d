//! How much a phone has to fetch, as a host sends it (brotli 11), and whether the oldest engine can run it. Needs no
//! browser, only the built site. Must not know: what stands on a page.

use crate::site::{below, folder};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use wasmparser::{Parser, Payload, Validator, WasmFeatures};
use words::LANGUAGES;

/// Bytes of a kilobyte.
const KB: usize = 1024;
/// What no release may exceed, in kilobytes.
const PAGE: usize = 14;
const SCRIPTS: usize = 6;
/// The program of the questions with its glue. It was 80 until constraints between facts came: the engine of possible
/// lives, and the notices that ask a contradiction back; and 84 until answers outlasted the page, a pasted date was
/// split, and each question said its part and how many more are to be expected.
const WIZARD: usize = 89;
const RULES_AND_WORDS: usize = 20;
/// It was 110 with 45 services; there are 69, and the same constraints; and 117 before the program of the questions
/// grew as above, and 125 before the rule book travelled in two parts, of which the questions need the lesser.
const FIRST_LOAD: usize = 118;
/// Requests of the first load.
const REQUESTS: usize = 6;
/// What comes while questions are answered: the program of the results with its glue, and its words and its part of
/// the rule book (the words were 60 with 45 services; English ones carry the whole Chinese question beside each). The
/// program was 142 before the results were drawn anew, each first line had its cause, and papers were those that a
/// person can have.
const RESULTS: usize = 146;
const RESULTS_CONTENT: usize = 76;

/// Writes a line past the test runner, which would keep it to itself unless the test fails.
macro_rules! tell {
    ($($words:tt)*) => {
        writeln!(std::io::stderr(), $($words)*).ok()
    };
}

/// Bytes on the wire, packed with so much effort: 11 is the most, as hosts pack files that they keep.
fn sent(bytes: &[u8], effort: i32) -> usize {
    packing::brotli(bytes, effort).expect("memory cannot fail").len()
}

/// Bytes on the wire of a file, which is packed once, however many pages name it.
fn file(path: &Path) -> usize {
    static KNOWN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());
    let path = path.canonicalize().unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut known = KNOWN.lock().unwrap();
    *known.entry(path.clone()).or_insert_with(|| sent(&read(&path), 11))
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
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
        ("results book", asset("book-results")),
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
            (
                "later: rules and words of the results",
                of(&["results book", "results words"]),
                RESULTS_CONTENT,
            ),
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

fn pages(at: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(at).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            pages(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
}

#[test]
fn every_page_that_is_read_is_within_its_cap() {
    let mut found = Vec::new();
    pages(&folder(), &mut found);
    assert!(found.len() > 100, "only {} pages", found.len());
    let named = |page: &PathBuf| page.strip_prefix(folder()).unwrap().display().to_string();
    // Packed with less effort a page is no smaller, and most are small enough even so.
    let quick = found.iter().map(|page| (sent(&read(page), 5), page));
    let mut large: Vec<(usize, &PathBuf)> = quick.filter(|(bytes, _)| *bytes > (PAGE - 3) * KB).collect();
    large.iter_mut().for_each(|(bytes, page)| *bytes = sent(&read(page), 11));
    large.sort();
    tell!("{} pages; the largest:", found.len());
    for (bytes, page) in large.iter().rev().take(6) {
        tell!("  {bytes:>7}  {} (cap {})", named(page), PAGE * KB);
    }
    let over: Vec<_> =
        large.iter().filter(|(bytes, _)| *bytes > PAGE * KB).map(|(_, page)| named(page)).collect();
    assert!(over.is_empty(), "over {} bytes: {over:?}", PAGE * KB);
}

#[test]
fn the_program_uses_nothing_that_the_oldest_engine_lacks() {
    let assets = std::fs::read_dir(folder().join("assets")).unwrap().flatten().map(|entry| entry.path());
    let programs: Vec<PathBuf> =
        assets.filter(|path| path.extension().is_some_and(|ending| ending == "wasm")).collect();
    assert_eq!(programs.len(), 2, "{programs:?}");
    for program in programs.iter().map(|path| read(path)) {
        // WebAssembly 1.0: what Chromium 64 and iOS 11.3 run.
        let outcome = Validator::new_with_features(WasmFeatures::WASM1).validate_all(&program);
        assert!(outcome.is_ok(), "{:?}", outcome.err());
        let parts = Parser::new(0).parse_all(&program);
        let code = parts.filter(|part| matches!(part, Ok(Payload::CodeSectionEntry(_))));
        assert!(code.count() > 100, "that is no program of ours");
    }
    // And the validator would notice: a module with a function that uses sign extension (i32.extend8_s).
    let newer = b"\0asm\x01\0\0\0\x01\x04\x01\x60\0\0\x03\x02\x01\0\x0a\x08\x01\x06\0\x41\0\xc0\x1a\x0b";
    assert!(Validator::new_with_features(WasmFeatures::WASM1).validate_all(newer).is_err());
    assert!(Validator::new_with_features(WasmFeatures::WASM2).validate_all(newer).is_ok());
}
