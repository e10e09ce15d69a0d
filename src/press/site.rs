//! Every page of the site, written as files.

use super::frame::frame;
use super::page::Page;
use super::template::Template;
use super::{ask, document, guide, wizard};
use crate::pages::Say;
use policy::{Book, Day, Who};
use reader::Guide;
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
    /// Name and bytes of the WASM file.
    pub wasm: (String, Vec<u8>),
    /// Name and bytes of the JavaScript that wasm-bindgen wrote.
    pub glue: (String, Vec<u8>),
}

/// What differs from host to host.
#[derive(Clone, Debug)]
pub struct Operator {
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
    pub(super) guide: &'a Guide,
    /// What trunk and esbuild made.
    pub(super) built: &'a Built,
    /// What differs from host to host.
    pub(super) operator: &'a Operator,
    /// The day for which the rules are shown.
    pub(super) on: Day,
    /// The name of the rule book's file below `assets/`.
    pub(super) book: &'a str,
    /// The rule book's fingerprint.
    pub(super) hash: &'a str,
    /// The questions without scripts, of every service.
    pub(super) asking: Vec<ask::Asking>,
}

impl Site<'_> {
    /// Every page of one language; `words` is the name of its file of words below `assets/`.
    fn pages(&self, say: Say, language: Language, words: &str) -> Vec<Page> {
        let mut pages = guide::pages(self, say, language);
        pages.extend(wizard::pages(self, say, language, words));
        pages.extend(document::pages(self, say, language));
        pages.extend(ask::pages(self, say, language));
        pages
    }
}

/// The words that travel to the phone: all but those of the questions without scripts, which no program says.
fn carried(table: &Table) -> Table {
    let page = table.page.iter().filter(|(name, _)| !name.starts_with("ask-")).cloned().collect();
    Table { page, ..table.clone() }
}

/// What was pressed.
#[derive(Clone, Debug)]
pub struct Pressed {
    /// How many pages.
    pub pages: usize,
    /// Of the questions without scripts, a line for each service that is spread over several pages or leaves
    /// something out, for whoever builds the site.
    pub left_out: Vec<String>,
}

/// Writes the site into `out`, which must be empty or absent, with the rules in force on the day `on`. `fingerprint`
/// names content by its hash.
///
/// # Errors
/// What could not be written, or which slot of the frame is wrong.
pub fn press(
    guide: &Guide,
    built: &Built,
    operator: &Operator,
    on: Day,
    out: &Path,
    fingerprint: fn(&[u8]) -> String,
) -> Result<Pressed, String> {
    let book_bytes = postcard::to_allocvec(&guide.book).map_err(|error| format!("the rule book: {error}"))?;
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
    write(&assets.join(&built.wasm.0), &built.wasm.1)?;
    write(&assets.join(&built.glue.0), &built.glue.1)?;

    let book: &'static Book = Box::leak(Box::new(guide.book.clone()));
    let says: Vec<Say> = guide
        .words
        .iter()
        .map(|table| {
            let words: &'static Table = Box::leak(Box::new(table.clone()));
            Say { book, words, children: u8::MAX, who: Who::Applicant }
        })
        .collect();
    let asking = ask::plan(&says, &built.style, on);
    let left_out: Vec<String> = asking
        .iter()
        .filter_map(|asking| asking.left_out(&guide.book.service(asking.graph.service).id))
        .collect();
    let site = Site { guide, built, operator, on, book: &book_name, hash: &hash, asking };
    let mut pages = 0;
    for ((language, table), say) in LANGUAGES.into_iter().zip(&guide.words).zip(says) {
        let bytes = carried(table).to_bytes().map_err(|_| format!("the words of {}", language.tag))?;
        let words_name = format!("words-{}-{}.bin", language.tag, fingerprint(&bytes));
        write(&assets.join(&words_name), &bytes)?;
        for page in site.pages(say, language, &words_name) {
            let html = frame(say, operator, built, &page)?;
            let file = match page.folder.as_str() {
                "404" => out.join(language.folder).join("404.html"),
                folder => out.join(language.folder).join(folder).join("index.html"),
            };
            write(&file, html.as_bytes())?;
            pages += 1;
        }
    }
    Ok(Pressed { pages, left_out })
}
