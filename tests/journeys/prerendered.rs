//! The pages as they lie in the folder of the built site, whatever kinds of page there are. Must not know: any kind.

use crate::site::folder;
use scraper::{ElementRef, Html, Selector};
use std::path::Path;
use words::{LANGUAGES, Language};

/// One prerendered page.
pub struct Page {
    /// Its address below the site, such as `en/service/residence-permit/`.
    pub path: String,
    /// Its language by its place.
    pub language: Language,
    /// What kind of page it is: the first folder below its language; empty for the start page.
    pub kind: String,
    /// As it lies there.
    pub text: String,
}

impl Page {
    /// The page as a browser reads it.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.text)
    }

    /// True if it asks search engines to leave it out.
    pub fn is_left_out(&self) -> bool {
        self.text.contains("content=\"noindex")
    }
}

/// All pages, in the order of their addresses.
pub fn pages() -> Vec<Page> {
    let mut pages = Vec::new();
    collect(&folder(), "", &mut pages);
    assert!(pages.len() > 100, "only {} pages were rendered", pages.len());
    pages.sort_by(|one, other| one.path.cmp(&other.path));
    pages
}

fn collect(folder: &Path, prefix: &str, pages: &mut Vec<Page>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_str().unwrap().to_owned();
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), pages);
        } else if name.ends_with(".html") {
            let path = format!("{prefix}{}", name.trim_end_matches("index.html"));
            let language = LANGUAGES.iter().rfind(|language| path.starts_with(language.folder)).unwrap();
            let below = &path[language.folder.len()..];
            let kind = below.split('/').next().unwrap().trim_end_matches(".html").to_owned();
            let text = std::fs::read_to_string(entry.path()).unwrap();
            pages.push(Page { language: *language, kind, text, path });
        }
    }
}

/// The largest page of each kind in the language of this tag: what can go wrong on a kind of page is likeliest there.
pub fn largest_of_each_kind(language: &str) -> Vec<Page> {
    let mut largest: Vec<Page> = Vec::new();
    for page in pages().into_iter().filter(|page| page.language.tag == language) {
        match largest.iter_mut().find(|other| other.kind == page.kind) {
            Some(other) if other.text.len() < page.text.len() => *other = page,
            Some(_) => {}
            None => largest.push(page),
        }
    }
    largest
}

/// Everything on a page that fits.
pub fn all<'h>(html: &'h Html, css: &str) -> Vec<ElementRef<'h>> {
    html.select(&Selector::parse(css).unwrap()).collect()
}

/// The words of an element.
pub fn words(element: ElementRef<'_>) -> String {
    element.text().collect::<String>().trim().to_owned()
}
