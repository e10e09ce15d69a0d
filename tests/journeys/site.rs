//! The built site: where it is served, and the rule book and words that lie in it. Must not know: the browser.

use crate::browser::setting;
use crate::server::{Running, spawn};
use anju::pages::Localizer;
use policy::RuleBook;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use words::{LANGUAGES, Table};

/// The folder of the built site.
pub fn folder() -> PathBuf {
    PathBuf::from(setting("ANJU_SITE"))
}

/// The folder of the same site as it is built for a host where it stands below `/a/b/`.
pub fn folder_below() -> PathBuf {
    PathBuf::from(setting("ANJU_SITE_BELOW"))
}

/// The address of the start page, with a slash at the end; served at the root of a host.
pub fn address() -> String {
    static SERVER: OnceLock<Running> = OnceLock::new();
    SERVER.get_or_init(|| spawn(&folder(), "/").expect("the site can be served")).address()
}

/// The rule book of the site.
pub fn book() -> &'static RuleBook {
    static BOOK: OnceLock<RuleBook> = OnceLock::new();
    BOOK.get_or_init(|| {
        let parts = ["book-questions-", "book-results-"].map(asset);
        RuleBook::from_parts(&parts).expect("a rule book of this format")
    })
}

/// The voice of a language, for a family of so many children. All words are those of the seeds; of them the site's own
/// files must hold what its screens need.
pub fn say(language: &str, children: u8) -> Localizer {
    static WORDS: OnceLock<Vec<Table>> = OnceLock::new();
    let tables = WORDS.get_or_init(|| {
        let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
        let content = reader::read(&seeds).content.expect("sound seeds");
        for (language, parts) in LANGUAGES.iter().zip(&content.phone) {
            for (file, part) in ["words", "words-results"].iter().zip(parts) {
                let sent = asset(&format!("{file}-{}-", language.tag));
                assert_eq!(Table::from_bytes(&sent).as_ref(), Ok(part), "the site is of other seeds");
            }
        }
        content.words
    });
    let words = tables.iter().find(|table| table.language == language).expect("a language of the site");
    Localizer { book: book(), words, children, who: policy::Person::Applicant }
}

/// Where the pages of a language stand below the start page.
pub fn below(language: &str) -> &'static str {
    LANGUAGES.iter().find(|known| known.tag == language).expect("a language of the site").folder
}

/// The one file among the assets whose name begins so.
fn asset(beginning: &str) -> Vec<u8> {
    std::fs::read(folder().join("assets").join(asset_name(beginning))).unwrap()
}

fn asset_name(beginning: &str) -> String {
    let assets = folder().join("assets");
    let listed = std::fs::read_dir(&assets).unwrap_or_else(|error| panic!("{}: {error}", assets.display()));
    let mut names = listed.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let found = names.find(|name| name.starts_with(beginning));
    found.unwrap_or_else(|| panic!("the site has no assets/{beginning}…"))
}

/// The fingerprint of the rule book, as the proof says it.
pub fn fingerprint() -> String {
    let text = std::fs::read(folder().join("proof.json")).expect("the proof");
    let proof: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    proof["rule-book"].as_str().expect("a fingerprint").to_owned()
}
