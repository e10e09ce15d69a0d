//! One word for one thing: the glossary of `ARCHITECTURE.md` names every room, a public type name is defined
//! once in the tree, and words that the vocabulary replaced do not come back.

use crate::seeds::root;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file below a folder, with its path below the root.
fn below(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path: PathBuf = entry.path();
        if path.is_dir() {
            found.extend(below(&path));
        } else if let Ok(text) = std::fs::read_to_string(&path) {
            found.push((path.strip_prefix(root()).unwrap().to_string_lossy().into_owned(), text));
        }
    }
    found
}

fn rust(folder: &str) -> Vec<(String, String)> {
    let files = below(&root().join(folder)).into_iter().filter(|(name, _)| name.ends_with(".rs"));
    files.collect()
}

/// The glossary's words, as its table has them in backticks or plain in the first column.
fn glossary() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let section = text.split("\n## Glossary\n").nth(1).expect("ARCHITECTURE.md has a glossary");
    let rows = section.split("\n## ").next().unwrap().lines().filter(|line| line.starts_with("| "));
    let first = rows.skip(1).map(|row| row.trim_start_matches("| ").split(" |").next().unwrap());
    first.flat_map(|words| words.split(", ")).map(|word| word.trim_matches('`').to_owned()).collect()
}

/// The rooms: folders below `src`.
pub fn rooms() -> Vec<String> {
    let entries = std::fs::read_dir(root().join("src")).unwrap().flatten();
    let folders = entries.filter(|entry| entry.path().is_dir());
    folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

#[test]
fn every_room_stands_in_the_glossary() {
    let words = glossary();
    let missing: Vec<String> = rooms().into_iter().filter(|room| !words.contains(room)).collect();
    assert!(missing.is_empty(), "{missing:?} of {words:?}");
}

#[test]
fn no_word_is_explained_twice() {
    let mut words = glossary();
    assert!(words.len() > 40, "{} words", words.len());
    words.sort();
    let twice: Vec<&String> =
        words.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_public_type_name_is_defined_once() {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    // A phone for the gallery stands in the place of `browser` on the host, under the same names.
    let files = rust("src").into_iter().filter(|(file, _)| file != "src/gallery/phone.rs");
    for (file, text) in files {
        for line in text.lines() {
            let line = line.trim_start();
            let kinds = ["pub struct ", "pub enum ", "pub trait ", "pub type "];
            let Some(rest) = kinds.iter().find_map(|kind| line.strip_prefix(kind)) else { continue };
            let name: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect();
            places.entry(name).or_default().push(file.clone());
        }
    }
    assert!(places.len() > 150, "{} types", places.len());
    places.retain(|_, files| files.len() > 1);
    assert!(places.is_empty(), "{places:#?}");
}

/// Words of the code that the vocabulary replaced, each with what stands for it now.
const REPLACED: [(&str, &str); 47] = [
    ("Bearing", "relevance"),
    ("Book", "RuleBook"),
    ("Bound", "PersonGroup"),
    ("DerivedId", "NamedConditionId"),
    ("Desk", "Wizard"),
    ("Draft", "PlanEntry"),
    ("Evidence", "VerificationReport"),
    ("Forgotten", "SnapshotError"),
    ("Judged", "RequirementResult"),
    ("Packer", "Encoder"),
    ("Pressed", "PrerenderReport"),
    ("ProvePage", "SelfTestPage"),
    ("Recalled", "Restored"),
    ("Reckoned", "ComputedDate"),
    ("ReckonedId", "ComputedDateId"),
    ("SHELF", "the folder's name"),
    ("Scene", "ConditionScope"),
    ("Shelf", "ReferenceTables"),
    ("Slip", "CounterSheet, InputError, Finding"),
    ("Spared", "WaivedPaper"),
    ("Told", "Decoded"),
    ("Trial", "RandomFamily"),
    ("Unpacker", "Decoder"),
    ("Verb", "Comparison"),
    ("Voice", "Prose"),
    ("beside_first", "annotate_first_mentions"),
    ("bring_trials", "load_self_test"),
    ("counsel", "results"),
    ("culprit", "Causes"),
    ("damage", "mutation, fuzzing"),
    ("damages", "mutants"),
    ("hail", "fuzzing"),
    ("in_place_of", "with_partner_as_applicant"),
    ("leans", "depends"),
    ("leans_on", "depends_on"),
    ("lost_by", "risk_lines"),
    ("or_absent", "or_person_missing"),
    ("run_trials", "run_self_test"),
    ("scene", "condition scope"),
    ("shelf", "folder, LinkGroup"),
    ("slip", "counter sheet, input error, finding"),
    ("thumbs", "target_size"),
    ("trial", "worked case, random family"),
    ("trials", "worked cases, random families"),
    ("unpack", "decode"),
    ("verb_name", "comparison_name"),
    ("way_lines", "counterfactual_lines"),
];

/// Words that are right elsewhere, in the phrases in which the vocabulary replaced them.
const REPLACED_PHRASES: [(&str, &str); 10] = [
    ("the press ", "prerender, or the build"),
    ("the press.", "prerender, or the build"),
    ("the press;", "prerender, or the build"),
    ("pressed page", "prerendered page"),
    ("pressed site", "built site"),
    ("as pressed", "as prerendered"),
    ("day of pressing", "day of rendering"),
    ("reckoned date", "computed date"),
    ("reckoned age", "computed age"),
    (".since ", "visit difference"),
];

/// What is looked at: Rust, scripts, styles and manifests, but not this list.
fn looked_at() -> Vec<(String, String)> {
    let endings = [".rs", ".js", ".mjs", ".css", ".toml"];
    let files = ["src", "tests", "style"].into_iter().flat_map(|folder| below(&root().join(folder)));
    let ours =
        |name: &str| name != "tests/native/vocabulary.rs" && endings.iter().any(|end| name.ends_with(end));
    files.filter(|(name, _)| ours(name)).collect()
}

#[test]
fn replaced_phrases_do_not_come_back() {
    let mut wrong = Vec::new();
    for (file, text) in looked_at() {
        for (line, content) in text.lines().enumerate() {
            let found = REPLACED_PHRASES.iter().find(|(old, _)| content.contains(old));
            wrong.extend(found.map(|(old, now)| format!("{file}:{}: `{old}` is {now} now", line + 1)));
        }
    }
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn replaced_words_do_not_come_back() {
    let mut wrong = Vec::new();
    for (file, text) in looked_at() {
        for (line, content) in text.lines().enumerate() {
            let mut words = content.split(|c: char| !c.is_ascii_alphanumeric() && c != '_');
            if let Some((word, now)) = words.find_map(|word| REPLACED.iter().find(|(old, _)| *old == word)) {
                wrong.push(format!("{file}:{}: `{word}` is called {now}", line + 1));
            }
        }
    }
    assert!(wrong.is_empty(), "{} places\n{}", wrong.len(), wrong.join("\n"));
}
