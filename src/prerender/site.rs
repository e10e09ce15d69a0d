//! What pages are made from, and which pages there are in one language.

use super::noscript::QuestionPages;
use super::page::Page;
use super::pages::{
    about, changes, contacts, contents, document, families, home, journeys, licences, noscript, not_found,
    places, proof, proof_topic, self_test, service, topic, wizard,
};
use super::self_test::SelfTestFiles;
use crate::pages::Localizer;
use ::proof::VerificationReport;
use policy::Day;
use reader::Content;
use std::sync::Arc;
use words::{LANGUAGES, Language};

/// What trunk, esbuild and the style made, by its final name below `assets/`.
#[derive(Clone, Debug)]
pub struct Built {
    /// The style of every page, inlined.
    pub style: String,
    /// The script of pages that are only read, inlined: the large-text switch, and what is kept.
    pub page_script: String,
    /// The boot script of pages that run more, inlined: the same, checking files, and the start of the wizard.
    pub boot: String,
    /// The script that keeps the site for when there is no network.
    pub worker: String,
    /// Name and bytes of the script of the search.
    pub search: (String, Vec<u8>),
    /// Name and bytes of the script of the page that runs the worked cases.
    pub self_test: (String, Vec<u8>),
    /// The program of the questions.
    pub wizard: Program,
    /// The program of the results.
    pub results: Program,
    /// Software of others in all of these.
    pub shipped: ShippedSoftware,
}

/// Software of others that travels to phones.
#[derive(Clone, Debug, Default)]
pub struct ShippedSoftware {
    /// Its packages, in the order of their names.
    pub packages: Vec<ShippedPackage>,
    /// Their notices and the texts of their licences, each text once.
    pub notices: String,
    /// The packages as a bill of materials for other programs.
    pub sbom: String,
}

/// A package of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShippedPackage {
    /// Its name where it is published.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The licence under which it is used, or all of them with commas, as SPDX names them.
    pub licence: String,
}

/// A program for the browser.
#[derive(Clone, Debug)]
pub struct Program {
    /// Name and bytes of the WASM file.
    pub wasm: (String, Vec<u8>),
    /// Name and bytes of the JavaScript that wasm-bindgen wrote.
    pub glue: (String, Vec<u8>),
}

/// The names of the files of words of one language.
#[derive(Clone)]
pub(crate) struct WordsFiles {
    /// The language.
    pub(crate) language: Language,
    /// What the questions need.
    pub(crate) questions: String,
    /// What the results need besides.
    pub(crate) results: String,
}

/// What differs from host to host.
#[derive(Clone, Debug)]
pub struct HostSettings {
    /// Where the site stands on its host, such as `/` or `/anju/`. Only the page for missing addresses needs it: it
    /// is shown at any depth, so its links cannot be relative.
    pub base: String,
    /// The icon as a `data:` address: the browser asks for icons after the page has loaded, and the wizard promises
    /// that nothing is asked for then.
    pub icon: String,
}

/// Everything a page may be made from, apart from a language.
pub(crate) struct Site<'a> {
    /// What the seeds say.
    pub(crate) content: &'a Content,
    /// What was proven of it.
    pub(crate) verification: &'a VerificationReport,
    /// What trunk and esbuild made.
    pub(crate) built: &'a Built,
    /// What differs from host to host.
    pub(crate) host: &'a HostSettings,
    /// The day for which the rules are shown.
    pub(crate) on: Day,
    /// The names of the rule book's two files below `assets/`: what the questions turn on, and what the results tell.
    pub(crate) book: &'a [String; 2],
    /// The rule book's fingerprint.
    pub(crate) hash: &'a str,
    /// The worked cases as files.
    pub(crate) self_test: SelfTestFiles,
    /// The questions without scripts, of every service.
    pub(crate) asking: Arc<Vec<QuestionPages>>,
}

impl Site<'_> {
    /// Every page of one language but the search, whose index needs the others; `words` names the files of words of
    /// every published language below `assets/`.
    pub(crate) fn pages(&self, i18n: Localizer, language: Language, words: &[WordsFiles]) -> Vec<Page> {
        let mut pages = vec![home::page(self, i18n, language), not_found::page(i18n, language, self.host)];
        pages.extend(topic::pages(i18n, language));
        pages.extend(service::pages(self, i18n, language));
        pages.push(wizard::page(self, i18n, language, words));
        pages.push(document::page(self, i18n, language));
        pages.extend(noscript::pages(self, i18n, language));
        pages.extend(journeys::pages(self, i18n, language));
        pages.extend(families::pages(self, i18n, language));
        pages.push(places::page(self, i18n, language));
        pages.push(contacts::page(self, i18n, language));
        pages.push(changes::page(self, i18n, language));
        pages.extend(about::pages(self, i18n, language));
        pages.push(licences::page(self, i18n, language));
        pages.push(proof::page(self, i18n, language));
        pages.extend(proof_topic::pages(self, i18n, language));
        pages.push(self_test::page(self, i18n, language));
        // Last, for it lists the others.
        pages.push(contents::page(i18n, language, &pages));
        pages
    }

    /// The place of a language in every list that has one entry for each.
    pub(super) fn place(&self, language: Language) -> usize {
        LANGUAGES.iter().position(|one| one.tag == language.tag).unwrap_or_default()
    }
}
