//! Choosing a language among those of the site and loading its words, by `i18n-embed`, over resolved tables instead of
//! Fluent files.
//!
//! The choice comes first and needs no file: every language of the site is available. Then the words of the chosen
//! language are fetched by whoever has a network, and loaded from bytes.

use crate::table::{LANGUAGES, Language, Table};
use i18n_embed::{I18nAssets, I18nEmbedError, LanguageLoader};
use std::borrow::Cow;
use std::cell::RefCell;
use unic_langid::LanguageIdentifier;
use unic_langid::subtags::Script;

/// The name of a table among the assets of its language.
const FILE: &str = "words.bin";

/// The assets of `i18n-embed`: a file for each language of the site, of which those that were fetched have content.
#[derive(Default)]
pub struct Assets {
    tables: Vec<(String, Vec<u8>)>,
}

impl Assets {
    /// Nothing was fetched yet.
    pub fn new() -> Assets {
        Assets::default()
    }

    /// Adds the fetched table of one language.
    #[must_use]
    pub fn with(mut self, language: &str, bytes: Vec<u8>) -> Assets {
        self.tables.push((format!("{language}/{FILE}"), bytes));
        self
    }
}

impl I18nAssets for Assets {
    fn get_files(&self, path: &str) -> Vec<Cow<'_, [u8]>> {
        let wanted = self.tables.iter().filter(|(file, _)| file == path);
        wanted.map(|(_, bytes)| Cow::Borrowed(bytes.as_slice())).collect()
    }

    fn filenames_iter(&self) -> Box<dyn Iterator<Item = String> + '_> {
        Box::new(LANGUAGES.iter().map(|language| format!("{}/{FILE}", language.tag)))
    }
}

/// Holds the chosen language, and its table once the assets have it.
struct Loader {
    fallback: LanguageIdentifier,
    chosen: RefCell<LanguageIdentifier>,
    table: RefCell<Option<Table>>,
}

impl Loader {
    fn new(fallback: &str) -> Loader {
        let fallback: LanguageIdentifier = fallback.parse().unwrap_or_default();
        Loader { chosen: RefCell::new(fallback.clone()), fallback, table: RefCell::new(None) }
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

    fn available_languages(&self, _: &dyn I18nAssets) -> Result<Vec<LanguageIdentifier>, I18nEmbedError> {
        // The default reads the names of the assets as paths of a file system, and brings that code along.
        Ok(LANGUAGES.iter().filter_map(|language| language.tag.parse().ok()).collect())
    }

    fn load_languages(
        &self,
        assets: &dyn I18nAssets,
        languages: &[LanguageIdentifier],
    ) -> Result<(), I18nEmbedError> {
        let chosen = languages.first().unwrap_or(&self.fallback);
        self.chosen.replace(chosen.clone());
        let (path, files) = self.language_files(chosen, assets);
        if let Some(bytes) = files.first() {
            let garbled = |_| I18nEmbedError::LanguageNotAvailable(path, chosen.clone());
            self.table.replace(Some(Table::from_bytes(bytes).map_err(garbled)?));
        }
        Ok(())
    }

    fn reload(&self, assets: &dyn I18nAssets) -> Result<(), I18nEmbedError> {
        let chosen = self.current_language();
        self.load_languages(assets, &[chosen])
    }

    fn current_language(&self) -> LanguageIdentifier {
        self.chosen.borrow().clone()
    }
}

/// The language of the site for someone who prefers these, best first, by `i18n-embed`'s negotiation: their script of
/// Chinese, or English for those who ask for no language of the site. The first language if nothing is preferred.
pub fn choose(preferred: &[LanguageIdentifier]) -> Language {
    let [simplified, _, english] = LANGUAGES;
    let loader = Loader::new(if preferred.is_empty() { simplified.tag } else { english.tag });
    let preferred: Vec<LanguageIdentifier> = preferred.iter().map(with_script).collect();
    // Nothing is loaded, so nothing can be garbled.
    i18n_embed::select(&loader, &Assets::new(), &preferred).ok();
    let chosen = loader.current_language().to_string();
    LANGUAGES.into_iter().find(|language| language.tag == chosen).unwrap_or(simplified)
}

/// A tag of Chinese with its script, which the negotiation does not derive from the region.
fn with_script(tag: &LanguageIdentifier) -> LanguageIdentifier {
    let mut tag = tag.clone();
    if tag.language.as_str() == "zh" && tag.script.is_none() {
        let traditional =
            tag.region.as_ref().is_some_and(|region| matches!(region.as_str(), "TW" | "HK" | "MO"));
        tag.script = Script::from_bytes(if traditional { b"Hant" } else { b"Hans" }).ok();
    }
    tag
}

/// Loads the table of a language of the site from the assets.
///
/// # Errors
/// What `i18n-embed` says of a language whose table is missing or garbled.
pub fn load(tag: &str, assets: &Assets) -> Result<Table, I18nEmbedError> {
    let loader = Loader::new(tag);
    let requested = [loader.fallback.clone()];
    i18n_embed::select(&loader, assets, &requested)?;
    loader.table.into_inner().ok_or(I18nEmbedError::RequestedLanguagesEmpty)
}

#[cfg(test)]
mod tests {
    use super::{Assets, choose, load};
    use crate::table::Table;

    fn bytes(language: &str) -> Vec<u8> {
        Table::new(language, Vec::new(), Vec::new()).to_bytes().unwrap()
    }

    #[test]
    fn the_language_of_the_page_is_loaded() {
        let assets = Assets::new().with("zh-Hans", bytes("zh-Hans")).with("en", bytes("en"));
        assert_eq!(load("en", &assets).unwrap().language, "en");
        assert_eq!(load("zh-Hans", &assets).unwrap().language, "zh-Hans");
        assert!(load("zh-Hant", &assets).is_err(), "no other script in its place");
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
            ("zh-SG", "zh-Hans"),
            ("zh-GB", "zh-Hans"),
            ("zh-Hans-TW", "zh-Hans"),
            ("zh-MO", "zh-Hant"),
            ("en", "en"),
            ("en-US", "en"),
            ("zh-TW", "zh-Hant"),
            ("zh-Hant-HK", "zh-Hant"),
            ("en-GB", "en"),
            ("vi-VN", "en"),
        ] {
            assert_eq!(choose(&[requested.parse().unwrap()]).tag, expected, "{requested}");
        }
        assert_eq!(choose(&["fr".parse().unwrap(), "zh-HK".parse().unwrap()]).tag, "zh-Hant");
        assert_eq!(choose(&[]).tag, "zh-Hans");
    }
}
