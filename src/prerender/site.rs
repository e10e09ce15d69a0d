//! Every page of the site, written as files.

use super::document_shell::document_shell;
use super::offline::Release;
use super::page::Page;
use super::purge_css::purge_css;
use super::site_tree::SiteTree;
use super::sitemap::{self, sitemap};
use super::template::Template;
use super::{
    about, document, families, guide, journeys, noscript, proof, reference, search, self_test, wizard,
};
use crate::pages::Localizer;
use ::proof::VerificationReport;
use policy::{Day, Person, RuleBook};
use reader::Content;
use std::fs;
use std::path::Path;
use words::{LANGUAGES, Language, Table};

/// What trunk, esbuild and the style made, by its final name below `assets/`.
#[derive(Clone, Debug)]
pub struct Built {
    /// The style of every page, inlined.
    pub style: String,
    /// The boot script of every page, inlined: the large-text switch, and the start of the wizard.
    pub boot: String,
    /// SHA-256 of the boot script in base64, for the content policy.
    pub boot_hash: String,
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
}

/// The names of the files of words of one language.
pub(super) struct WordsFiles {
    /// What the questions need.
    pub(super) questions: String,
    /// What the results need besides.
    pub(super) results: String,
}

/// A program for the browser.
#[derive(Clone, Debug)]
pub struct Program {
    /// Name and bytes of the WASM file.
    pub wasm: (String, Vec<u8>),
    /// Name and bytes of the JavaScript that wasm-bindgen wrote.
    pub glue: (String, Vec<u8>),
}

/// What differs from host to host.
#[derive(Clone, Debug)]
pub struct HostSettings {
    /// The frame, from `index.html`.
    pub frame: Template,
    /// Where the site stands on its host, such as `/` or `/anju/`. Only the page for missing addresses needs it: it
    /// is shown at any depth, so its links cannot be relative.
    pub base: String,
    /// The icon as a `data:` address: the browser asks for icons after the page has loaded, and the wizard promises
    /// that nothing is asked for then.
    pub icon: String,
}

/// Everything a page may be made from, apart from a language.
pub(super) struct Site<'a> {
    /// What the seeds say.
    pub(super) content: &'a Content,
    /// What was proven of it.
    pub(super) verification: &'a VerificationReport,
    /// What trunk and esbuild made.
    pub(super) built: &'a Built,
    /// What differs from host to host.
    pub(super) operator: &'a HostSettings,
    /// The day for which the rules are shown.
    pub(super) on: Day,
    /// The name of the rule book's file below `assets/`.
    pub(super) book: &'a str,
    /// The rule book's fingerprint.
    pub(super) hash: &'a str,
    /// The worked cases as files.
    pub(super) self_test: self_test::Files,
    /// The questions without scripts, of every service.
    pub(super) asking: Vec<noscript::Asking>,
}

impl Site<'_> {
    /// Every page of one language; `words` are the names of its files of words below `assets/`.
    fn pages(&self, i18n: Localizer, language: Language, words: &[WordsFiles]) -> Vec<Page> {
        let mut pages = guide::pages(self, i18n, language);
        pages.extend(wizard::pages(self, i18n, language, words));
        pages.extend(document::pages(self, i18n, language));
        pages.extend(noscript::pages(self, i18n, language));
        pages.extend(journeys::pages(self, i18n, language));
        pages.extend(families::pages(self, i18n, language));
        pages.extend(reference::pages(self, i18n, language));
        pages.extend(about::pages(self, i18n, language));
        pages.extend(proof::pages(self, i18n, language));
        pages.push(self_test::page(self, i18n, language));
        // Last, for it lists the others.
        pages.push(reference::contents_page(i18n, language, &pages));
        pages
    }

    /// The place of a language in every list that has one entry for each.
    pub(super) fn place(&self, language: Language) -> usize {
        LANGUAGES.iter().position(|one| one.tag == language.tag).unwrap_or_default()
    }
}

/// What was pressed.
#[derive(Clone, Debug)]
pub struct PrerenderReport {
    /// How many pages.
    pub pages: usize,
    /// Of the questions without scripts, a line for each service that is spread over several pages or leaves
    /// something out, for whoever builds the site.
    pub left_out: Vec<String>,
}

/// Writes the site, and the proof as JSON, into `out`, which must be empty or absent, with the rules in force on the day
/// `on`. `fingerprint`
/// names content by its hash.
///
/// # Errors
/// What could not be written, or which slot of the frame is wrong.
pub fn render_site(
    content: &Content,
    verification: &VerificationReport,
    built: &Built,
    operator: &HostSettings,
    on: Day,
    out: &Path,
    fingerprint: fn(&[u8]) -> String,
) -> Result<PrerenderReport, String> {
    let book_bytes = content.book.to_bytes().map_err(|error| format!("the rule book: {error:?}"))?;
    let hash = fingerprint(&book_bytes);
    let assets = out.join("assets");
    fs::create_dir_all(&assets).map_err(|error| format!("cannot make {}: {error}", assets.display()))?;
    let write = |path: &Path, bytes: &[u8]| {
        let parent = path.parent().map_or(Ok(()), fs::create_dir_all);
        parent
            .and_then(|()| fs::write(path, bytes))
            .map_err(|e| format!("cannot write {}: {e}", path.display()))
    };
    let book_name = format!("book-{hash}.bin");
    write(&assets.join(&book_name), &book_bytes)?;
    let cases = self_test::files(content, fingerprint)?;
    let programs = [&built.wizard, &built.results];
    let scripts = [&built.search, &built.self_test, &cases.vectors, &cases.outcomes];
    for (name, bytes) in programs.into_iter().flat_map(|one| [&one.wasm, &one.glue]).chain(scripts) {
        write(&assets.join(name), bytes)?;
    }

    let book: &'static RuleBook = Box::leak(Box::new(content.book.clone()));
    let localizers: Vec<Localizer> = content
        .words
        .iter()
        .map(|table| {
            let words: &'static Table = Box::leak(Box::new(table.clone()));
            Localizer { book, words, children: u8::MAX, who: Person::Applicant }
        })
        .collect();
    let asking = noscript::plan(&localizers, &built.style, on);
    let left_out: Vec<String> = asking
        .iter()
        .filter_map(|asking| asking.left_out(&content.book.service(asking.graph.service).id))
        .collect();
    let site = Site {
        content,
        verification,
        built,
        operator,
        on,
        book: &book_name,
        hash: &hash,
        self_test: cases,
        asking,
    };
    let proven = serde_json::to_vec(&verification.document(&hash)).map_err(|error| error.to_string())?;
    write(&out.join("proof.json"), &proven)?;
    let mut release = Release::default();
    let mut voices = Vec::new();
    // The wizard of each language knows the words of all.
    let mut words = Vec::new();
    for (language, phone) in LANGUAGES.into_iter().zip(&content.phone) {
        let mut names = ["words", "words-results"].map(str::to_owned);
        for (name, part) in names.iter_mut().zip(phone) {
            let bytes = part.to_bytes().map_err(|_| format!("the words of {}", language.tag))?;
            *name = format!("{name}-{}-{}.bin", language.tag, fingerprint(&bytes));
            write(&assets.join(&*name), &bytes)?;
        }
        let [questions, results] = names;
        words.push(WordsFiles { questions, results });
    }
    for ((language, i18n), files) in LANGUAGES.into_iter().zip(localizers).zip(&words) {
        let of_programs = programs.into_iter().flat_map(|one| [&one.wasm.0, &one.glue.0]);
        let of_wizard = of_programs.chain([&book_name, &files.questions, &files.results]);
        release.files(language.folder, of_wizard.map(|name| format!("assets/{name}")));
        let for_self_test = [&built.self_test, &site.self_test.vectors, &site.self_test.outcomes];
        release.files(language.folder, for_self_test.map(|(name, _)| format!("assets/{name}")));
        let mut of_language = site.pages(i18n, language, &words);
        // Last, for it knows all others.
        let index = search::index(&site, i18n, language, &of_language);
        let index_name = format!("search-{}-{}.json", language.tag, fingerprint(&index));
        write(&assets.join(&index_name), &index)?;
        release.files(language.folder, [&built.search.0, &index_name].map(|name| format!("assets/{name}")));
        of_language.push(search::page(&site, i18n, language, &index_name, &of_language));
        voices.push((i18n, of_language));
    }
    for (i18n, pages) in &voices {
        let map = SiteTree { book, pages };
        for page in pages {
            let html = document_shell(&site, *i18n, &map, page)?;
            let folder = page.language.folder;
            let file = match page.folder.as_str() {
                "404" => format!("{folder}404.html"),
                "" => format!("{folder}index.html"),
                below => format!("{folder}{below}/index.html"),
            };
            release.page(folder, &file, &html, built);
            // The programs of these draw what does not stand there yet.
            let drawn = ["wizard", "search"].contains(&page.folder.as_str());
            let html = if drawn || built.style.is_empty() { html } else { purge_css(&html, &built.style) };
            write(&out.join(&file), html.as_bytes())?;
        }
    }
    let all = || voices.iter().flat_map(|(_, pages)| pages);
    let address = &content.publisher.address;
    if !address.is_empty() {
        write(&out.join(sitemap::NAME), sitemap(address, all()).as_bytes())?;
    }
    for (file, bytes) in release.finish(built, &on.to_string(), fingerprint) {
        write(&out.join(file), &bytes)?;
    }
    Ok(PrerenderReport { pages: all().count(), left_out })
}
