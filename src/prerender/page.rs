//! One page before the document shell stands around it, and what all pages share. Must not know: which pages
//! there are.

use leptos::prelude::*;
use words::Language;

/// A page: where it stands, what it is called, and its content as HTML.
pub(crate) struct Page {
    pub(super) language: Language,
    /// Below the language's folder, without a slash at the end; empty for the start page.
    pub(crate) folder: String,
    pub(super) title: String,
    pub(super) description: String,
    /// More elements for the head as HTML, such as preloads.
    pub(super) head: String,
    /// False if search engines shall leave it out.
    pub(crate) indexed: bool,
    /// What it runs besides the script of every page.
    pub(crate) runs: Runs,
    /// The content of `<main>` as HTML.
    pub(crate) body: String,
}

/// What a page runs; its content policy allows no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Runs {
    /// Nothing: it is only read.
    Nothing,
    /// A script of its own.
    Script,
    /// One of the programs.
    Program,
}

impl Page {
    /// A page with nothing of its own in its head, to be found by search engines.
    pub(crate) fn new(
        language: Language,
        folder: impl Into<String>,
        title: String,
        description: String,
        body: String,
    ) -> Page {
        let folder = folder.into();
        let (head, indexed, runs) = (String::new(), true, Runs::Nothing);
        Page { language, folder, title, description, head, indexed, runs, body }
    }
}

/// A view as HTML.
pub(crate) fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    // The owner keeps what the view needs alive while it is written. Hydration markers are for pages that hydrate.
    let owner = Owner::new();
    owner.with(|| view().into_any().to_html()).replace("<!>", "").replace("<!---->", "")
}

/// The way up from a page to the site's root.
pub(super) fn up(language: Language, folder: &str) -> String {
    let within = if folder.is_empty() { 0 } else { folder.matches('/').count() + 1 };
    let depth = language.folder.matches('/').count() + within;
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}
