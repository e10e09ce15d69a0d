//! The whole built site, page by page, as a crawler, a validator and a slow phone meet it. Nothing here names a kind
//! of page, so new kinds are looked at by themselves; only their bytes are told apart.

mod dead_links;
mod first_round_trip;
mod headings;
mod labels;
mod languages;
mod other_servers;
mod reached;
mod valid_html;

use crate::prerendered::Page;
use scraper::ElementRef;

#[track_caller]
fn none(wrong: Vec<String>) {
    let first: Vec<&String> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} faults, the first of them: {first:#?}", wrong.len());
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.value().attr(name).unwrap_or_default().to_owned()
}

/// From a page to where a link leads: a path below the site and an anchor, or nothing for another site.
fn target(page: &Page, link: &str) -> Option<(String, String)> {
    let base = url::Url::parse("http://site/").unwrap();
    // The page for missing addresses stands at any depth; its links begin at the root.
    let there = base.join(&page.path).unwrap().join(link).unwrap();
    let at_home = there.host_str() == Some("site") && there.scheme() == "http";
    at_home.then(|| {
        (there.path().trim_start_matches('/').to_owned(), there.fragment().unwrap_or_default().to_owned())
    })
}
