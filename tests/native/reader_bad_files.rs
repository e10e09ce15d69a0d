//! The small good set of seeds that `reader_bad` breaks, and its files by short names. Must not know: how it breaks
//! them.

use crate::seeds::root;
use reader::Files;
use std::sync::{Mutex, OnceLock};

pub const EVERYDAY: &str = "words/zh-Hans/everyday.toml";
pub const ARTICLES: &str = "policy/articles/rules.toml";
pub const FACTS: &str = "policy/facts.toml";
pub const TIMES: &str = "policy/schedules.toml";
pub const LIVES: &str = "policy/constraints.toml";
pub const NAMED: &str = "policy/derived.toml";
pub const PERMIT: &str = "policy/services/permit.toml";
pub const SCHOOL: &str = "policy/services/school.toml";
pub const CASES: &str = "policy/cases/permit.toml";
pub const COUPLE: &str = "policy/families/couple.toml";
pub const START: &str = "policy/journeys/start.toml";
pub const CONTACTS: &str = "policy/contacts.toml";
pub const PLACES: &str = "policy/places.toml";
pub const CHANGES: &str = "policy/changes.toml";
pub const CUTS: &str = "sources/fuzhou-2025-9/clauses.toml";
pub const TEXT: &str = "sources/fuzhou-2025-9/document.txt";
pub const UNCITED: &str = "sources/fuzhou-2025-9/uncited.toml";
pub const ABOUT: &str = "sources/fuzhou-2025-9/provenance.toml";
pub const OPERATOR: &str = "operator.toml";
pub const HANS: &str = "words/zh-Hans/rules.ftl";
pub const EN: &str = "words/en/rules.ftl";

/// The small good set; from the disk once, for it is read ten thousand times.
pub fn good() -> Files {
    static GOOD: OnceLock<Mutex<Files>> = OnceLock::new();
    let load = || {
        let (files, wrong) = Files::load(&root().join("tests/native/good"));
        assert!(wrong.is_empty(), "{wrong:?}");
        Mutex::new(files)
    };
    GOOD.get_or_init(load).lock().unwrap().clone()
}

/// The good set with one change. An empty `from` replaces the whole file.
pub fn broken(file: &str, from: &str, to: &str) -> Files {
    let mut files = good();
    let text = files.text(file).unwrap_or_default().to_owned();
    let text = if from.is_empty() {
        to.to_owned()
    } else {
        assert_eq!(text.matches(from).count(), 1, "{file} does not hold this once: {from}");
        text.replacen(from, to, 1)
    };
    files.insert(file, text);
    files
}
