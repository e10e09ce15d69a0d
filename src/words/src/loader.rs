//! Choosing and loading a language with `i18n-embed`, over resolved tables instead of Fluent files.

use crate::table::{LANGUAGES, Language, Table};
use i18n_embed::{I18nAssets, I18nEmbedError, LanguageLoader};
use std::borrow::Cow;
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;

/// The name of a table among the assets of its language.
const FILE: &str = "words.bin";

/// Tables as bytes, by language tag: what was fetched, or what the press made.
#[derive(Default)]
pub struct Assets {
    tables: Vec<(String, Vec<u8>)>,
}

impl Assets {
    /// No language at all.
    pub fn new() -> Assets {
        Assets::default()
    }

    /// Adds the table of one language.
    #[must_use]
    pub fn with(mut self, language: &str, bytes: Vec<u8>) -> Assets {
        self.tables.push((language.to_owned(), bytes));
        self
    }
}

impl I18nAssets for Assets {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let wanted = |(language, _): &&(String, Vec<u8>)| format!("{language}/{FILE}") == path;
        self.tables.iter().filter(wanted).map(|(_, bytes)| Cow::Borrowed(bytes.as_slice())).collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(self.tables.iter().map(|(language, _)| format!("{language}/{FILE}")))
    }
}

/// Loads the table of the language that fits best.
pub struct Loader {
    fallback: LanguageIdentifier,
    current: RefCell<LanguageIdentifier>,
    table: RefCell<Option<Table>>,
}

impl Loader {
    /// A loader that falls back to this language; an ill-formed tag falls back to "und".
    pub fn new(fallback: &str) -> Loader {
        let fallback: LanguageIdentifier = fallback.parse().unwrap_or_default();
        Loader { current: RefCell::new(fallback.clone()), fallback, table: RefCell::new(None) }
    }

    /// The table that was loaded.
    pub fn into_table(self) -> Option<Table> {
        self.table.into_inner()
    }
}

impl LanguageLoader for Loader {
    fn fallback_language(&self) -> &LanguageIdentifier {
        &self.fallback
    }

    fn domain(&self) -> &str {
        "anju"
    }

    fn language_file_name(&self) -> String {
        FILE.to_owned()
    }

    fn available_languages(
        &self,
        assets: &dyn I18nAssets,
    ) -> Result<Vec<LanguageIdentifier>, I18nEmbedError> {
        // The folders of the assets; the default reads them as paths of a file system, and brings that code along.
        let named = |file: String| file.split_once('/').and_then(|(language, _)| language.parse().ok());
        Ok(assets.filenames_iter().filter_map(named).collect())
    }

    fn load_languages(
        &self,
        assets: &dyn I18nAssets,
        languages: &[LanguageIdentifier],
    ) -> Result<(), I18nEmbedError> {
        for language in languages.iter().chain([&self.fallback]) {
            let (path, files) = self.language_files(language, assets);
            if let Some(bytes) = files.first() {
                let table = Table::from_bytes(bytes)
                    .map_err(|_| I18nEmbedError::LanguageNotAvailable(path, language.clone()))?;
                self.current.replace(language.clone());
                self.table.replace(Some(table));
                return Ok(());
            }
        }
        Err(I18nEmbedError::RequestedLanguagesEmpty)
    }

    fn reload(&self, assets: &dyn I18nAssets) -> Result<(), I18nEmbedError> {
        let current = self.current.borrow().clone();
        self.load_languages(assets, &[current])
    }

    fn current_language(&self) -> LanguageIdentifier {
        self.current.borrow().clone()
    }
}

/// Loads the table of `tag` from the assets, by `i18n-embed`'s negotiation.
///
/// # Errors
/// Whatever `i18n-embed` says of a language that is missing or garbled.
pub fn load(tag: &str, assets: &Assets) -> Result<Table, I18nEmbedError> {
    let loader = Loader::new(tag);
    let requested = [loader.fallback.clone()];
    i18n_embed::select(&loader, assets, &requested)?;
    loader.into_table().ok_or(I18nEmbedError::RequestedLanguagesEmpty)
}

/// The language of the site for someone who asks for these, best first: their script of Chinese, or English for
/// those who ask for no Chinese at all.
pub fn suited(requested: &[LanguageIdentifier]) -> Language {
    let [simplified, traditional, english] = LANGUAGES;
    for wanted in requested {
        let script = wanted.script.map(|script| script.as_str().to_owned());
        let region = wanted.region.map(|region| region.as_str().to_owned());
        match (wanted.language.as_str(), script.as_deref(), region.as_deref()) {
            ("zh", Some("Hant"), _) | ("zh", None, Some("TW" | "HK" | "MO")) => return traditional,
            ("zh", ..) => return simplified,
            ("en", ..) => return english,
            _ => {}
        }
    }
    if requested.is_empty() { simplified } else { english }
}

#[cfg(test)]
mod tests {
    use super::{Assets, load, suited};
    use crate::table::Table;

    fn bytes(language: &str) -> Vec<u8> {
        Table::new(language, Vec::new(), Vec::new()).to_bytes().unwrap()
    }

    #[test]
    fn the_language_of_the_page_is_loaded() {
        let assets = Assets::new().with("zh-Hans", bytes("zh-Hans")).with("en", bytes("en"));
        assert_eq!(load("en", &assets).unwrap().language, "en");
        assert_eq!(load("zh-Hans", &assets).unwrap().language, "zh-Hans");
    }

    #[test]
    fn garbled_or_missing_words_are_an_error_and_no_panic() {
        assert!(load("en", &Assets::new().with("en", vec![1, 2, 3])).is_err());
        assert!(load("en", &Assets::new()).is_err());
    }

    #[test]
    fn people_are_offered_the_script_they_read() {
        for (requested, expected) in [
            ("zh-CN", "zh-Hans"),
            ("zh", "zh-Hans"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant-HK", "zh-Hant"),
            ("en-GB", "en"),
            ("vi-VN", "en"),
        ] {
            assert_eq!(suited(&[requested.parse().unwrap()]).tag, expected, "{requested}");
        }
        assert_eq!(suited(&["fr".parse().unwrap(), "zh-HK".parse().unwrap()]).tag, "zh-Hant");
        assert_eq!(suited(&[]).tag, "zh-Hans");
    }
}
