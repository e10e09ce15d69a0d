//! One page before it is framed, and what all pages share. Must not know: which pages there are.

use leptos::prelude::*;
use words::Language;

/// Which page, for whom it is framed.
pub(super) struct Page {
    pub(super) language: Language,
    /// Below the language's folder, without a slash at the end; empty for the start page.
    pub(super) folder: String,
    pub(super) title: String,
    pub(super) description: String,
    /// More for the head, such as preloads.
    pub(super) head: String,
    pub(super) body: String,
}

/// A view as HTML.
pub(super) fn html<V: IntoView>(view: impl FnOnce() -> V) -> String {
    // The owner keeps what the view needs alive while it is written.
    let owner = Owner::new();
    owner.with(|| view().into_any().to_html()).replace("<!>", "").replace("<!---->", "")
}

/// The way up from a page to the site's root.
pub(super) fn up(language: Language, folder: &str) -> String {
    let within = if folder.is_empty() { 0 } else { folder.matches('/').count() + 1 };
    let depth = language.folder.matches('/').count() + within;
    if depth == 0 { "./".to_owned() } else { "../".repeat(depth) }
}
