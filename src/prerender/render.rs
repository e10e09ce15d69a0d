//! Writes every page of the site and the files that belong to it. Must not know: what stands on any page.

use super::cache::PrerenderCache;
use super::content_policy::with_style_hashes;
use super::document_shell::document;
use super::feed::feed;
use super::offline::Release;
use super::page::Page;
use super::pages::{licences, search};
use super::parallel::in_parallel;
use super::purge_css::StyleSheet;
use super::self_test;
use super::site::{Built, HostSettings, Site, WordsFiles};
use super::site_folder::SiteFolder;
use super::site_tree::SiteTree;
use super::sitemap::{self, sitemap};
use super::{noscript, search_index};
use crate::pages::Localizer;
use ::proof::VerificationReport;
use policy::{Day, Person, RuleBook};
use reader::Content;
use words::{LANGUAGES, Language, Table};

/// What the site is rendered from.
#[derive(Clone, Copy)]
pub struct PrerenderInput<'a> {
    /// What the seeds say.
    pub content: &'a Content,
    /// What was proven of it.
    pub verification: &'a VerificationReport,
    /// What trunk, esbuild and the style made.
    pub built: &'a Built,
    /// What differs from host to host.
    pub host: &'a HostSettings,
    /// The day whose rules are in force.
    pub on: Day,
    /// Names content by its hash.
    pub fingerprint: fn(&[u8]) -> String,
    /// What earlier renderings have worked out.
    pub cache: &'a PrerenderCache,
}

/// What was rendered.
#[derive(Clone, Debug)]
pub struct PrerenderReport {
    /// How many pages.
    pub pages: usize,
    /// How many feeds of changes: one a language, or none where the site's address is not known.
    pub feeds: usize,
    /// Of the questions without scripts, a line for each service that is spread over several pages or leaves
    /// something out, for whoever builds the site.
    pub left_out: Vec<String>,
}

/// The names of the rule book's two files below `assets/`.
pub fn book_files(parts: &[Vec<u8>; 2], fingerprint: fn(&[u8]) -> String) -> [String; 2] {
    let [questions, results] = parts;
    [
        format!("book-questions-{}.bin", fingerprint(questions)),
        format!("book-results-{}.bin", fingerprint(results)),
    ]
}

/// Writes the site, and the proof as JSON, into `out`.
///
/// # Errors
/// What could not be written.
pub fn render_site(input: PrerenderInput<'_>, out: &SiteFolder) -> Result<PrerenderReport, String> {
    let PrerenderInput { content, verification, built, host, on, fingerprint, cache } = input;
    let parts = content.book.to_bytes().map_err(|error| format!("the rule book: {error:?}"))?;
    let hash = fingerprint(&parts.concat());
    let book_files = book_files(&parts, fingerprint);
    for (name, bytes) in book_files.iter().zip(&parts) {
        out.write(&format!("assets/{name}"), bytes)?;
    }
    let cases = self_test::files(content, fingerprint)?;
    write_assets(built, &cases, out)?;
    let book: &'static RuleBook = Box::leak(Box::new(content.book.clone()));
    let localizers = localizers(book, content);
    let asking = noscript::plan(&localizers, &built.style, on, cache);
    let left_out =
        asking.iter().filter_map(|pages| pages.left_out(&content.book.service(pages.graph.service).id));
    let left_out = left_out.collect();
    let proven = serde_json::to_vec(&verification.document(&hash)).map_err(|error| error.to_string())?;
    out.write("proof.json", &proven)?;
    let site = Site {
        content,
        verification,
        built,
        host,
        on,
        book: &book_files,
        hash: &hash,
        self_test: cases,
        asking,
    };
    let mut output = Output { out, fingerprint, release: Release::default() };
    // The wizard of each language knows the words of all.
    let words = write_words(content, &output)?;
    let mut pages = Vec::new();
    let published =
        |(language, _): &(Language, Localizer)| content.publisher.languages().any(|one| one == *language);
    let languages: Vec<(Language, Localizer)> =
        LANGUAGES.into_iter().zip(localizers).filter(published).collect();
    let rendered = in_parallel(&languages, |(language, i18n)| site.pages(*i18n, *language, &words));
    for ((language, i18n), rendered) in languages.into_iter().zip(rendered) {
        let files = words.iter().find(|files| files.language == language);
        pages.push((i18n, language_pages(&site, (language, i18n), rendered, files, &mut output)?));
    }
    let mut feeds = 0;
    for (i18n, pages) in &pages {
        write_pages(&site, *i18n, pages, &mut output)?;
        let language = pages.first().map(|page| page.language);
        if let Some((name, text)) = language.and_then(|language| feed(&site, *i18n, language)) {
            out.write(&name, text.as_bytes())?;
            feeds += 1;
        }
    }
    let all = || pages.iter().flat_map(|(_, pages)| pages);
    out.write(licences::NOTICES, built.shipped.notices.as_bytes())?;
    out.write(licences::SBOM, built.shipped.sbom.as_bytes())?;
    let address = &content.publisher.address;
    if !address.is_empty() {
        let languages: Vec<Language> = content.publisher.languages().collect();
        out.write(sitemap::NAME, sitemap(address, &languages, all()).as_bytes())?;
    }
    for (file, bytes) in output.release.finish(built, &on.to_string(), fingerprint) {
        out.write(&file, &bytes)?;
    }
    Ok(PrerenderReport { pages: all().count(), feeds, left_out })
}

/// Where files are written, and what is kept for when there is no network.
struct Output<'a> {
    out: &'a SiteFolder,
    fingerprint: fn(&[u8]) -> String,
    release: Release,
}

impl Output<'_> {
    /// Writes a file below `assets/`.
    fn asset(&self, name: &str, bytes: &[u8]) -> Result<(), String> {
        self.out.write(&format!("assets/{name}"), bytes)
    }

    /// Notes files below `assets/` that the pages of a language ask for.
    fn keep<'n>(&mut self, language: Language, names: impl IntoIterator<Item = &'n str>) {
        self.release.files(language.folder, names.into_iter().map(|name| format!("assets/{name}")));
    }
}

/// A localizer for each language. They live until the end of the process, because views want words that live as long.
pub(crate) fn localizers(book: &'static RuleBook, content: &Content) -> Vec<Localizer> {
    let localizer = |table: &Table| {
        let words: &'static Table = Box::leak(Box::new(table.clone()));
        Localizer { book, words, children: u8::MAX, who: Person::Applicant }
    };
    content.words.iter().map(localizer).collect()
}

/// The programs, the scripts of pages, and the worked cases.
fn write_assets(built: &Built, cases: &self_test::SelfTestFiles, out: &SiteFolder) -> Result<(), String> {
    let programs = [&built.wizard, &built.results].into_iter().flat_map(|one| [&one.wasm, &one.glue]);
    let scripts = [&built.search, &built.self_test, &cases.vectors, &cases.outcomes];
    for (name, bytes) in programs.chain(scripts) {
        out.write(&format!("assets/{name}"), bytes)?;
    }
    Ok(())
}

/// All pages of a language: the rendered ones and that of the search, which names the search index, so it is
/// written here.
fn language_pages(
    site: &Site<'_>,
    (language, i18n): (Language, Localizer),
    mut pages: Vec<Page>,
    words: Option<&WordsFiles>,
    output: &mut Output<'_>,
) -> Result<Vec<Page>, String> {
    let ours = words.into_iter();
    let programs = [&site.built.wizard, &site.built.results];
    let of_programs = programs.into_iter().flat_map(|one| [&one.wasm.0, &one.glue.0]);
    output.keep(
        language,
        of_programs
            .map(String::as_str)
            .chain(site.book.iter().map(String::as_str))
            .chain(ours.flat_map(|files| [files.questions.as_str(), &files.results])),
    );
    let self_test = [&site.built.self_test, &site.self_test.vectors, &site.self_test.outcomes];
    output.keep(language, self_test.map(|(name, _)| name.as_str()));
    let index = search_index::index(site, i18n, language, &pages);
    let index_name = format!("search-{}-{}.json", language.tag, (output.fingerprint)(&index));
    output.asset(&index_name, &index)?;
    output.keep(language, [site.built.search.0.as_str(), &index_name]);
    let has_contents = pages.iter().any(|page| page.folder == "index");
    pages.push(search::page(site, i18n, language, &index_name, has_contents));
    Ok(pages)
}

/// The two files of words of each published language.
fn write_words(content: &Content, output: &Output<'_>) -> Result<Vec<WordsFiles>, String> {
    let mut words = Vec::new();
    let published: Vec<Language> = content.publisher.languages().collect();
    let all = LANGUAGES.into_iter().zip(&content.phone);
    for (language, phone) in all.filter(|(language, _)| published.contains(language)) {
        let mut names = ["words", "words-results"].map(str::to_owned);
        for (name, part) in names.iter_mut().zip(phone) {
            let bytes = part.to_bytes().map_err(|_| format!("the words of {}", language.tag))?;
            *name = format!("{name}-{}-{}.bin", language.tag, (output.fingerprint)(&bytes));
            output.asset(name, &bytes)?;
        }
        let [questions, results] = names;
        words.push(WordsFiles { language, questions, results });
    }
    Ok(words)
}

/// The pages of a language as files.
fn write_pages(
    site: &Site<'_>,
    i18n: Localizer,
    pages: &[Page],
    output: &mut Output<'_>,
) -> Result<(), String> {
    let (tree, built) = (SiteTree { book: i18n.book, pages }, site.built);
    let sheet = StyleSheet::parse(&built.style);
    let framed = in_parallel(pages, |page| {
        let html = document(site, i18n, &tree, page);
        // The programs of these draw what does not stand there yet.
        let is_drawn = ["wizard", "search"].contains(&page.folder.as_str());
        let purged = (!is_drawn && !built.style.is_empty()).then(|| sheet.purge(&html));
        (with_style_hashes(&html), purged.map(|html| with_style_hashes(&html)))
    });
    for (page, (html, purged)) in pages.iter().zip(framed) {
        let folder = page.language.folder;
        let file = match page.folder.as_str() {
            "404" => format!("{folder}404.html"),
            "" => format!("{folder}index.html"),
            below => format!("{folder}{below}/index.html"),
        };
        output.release.page(folder, &file, &html, built);
        output.out.write(&file, purged.unwrap_or(html).as_bytes())?;
    }
    Ok(())
}
