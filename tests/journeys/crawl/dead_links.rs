//! No link and no anchor is dead.

use super::{attribute, none, target};
use crate::prerendered::{Page, all, pages};
use crate::site::{book, folder};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn no_link_and_no_anchor_is_dead() {
    let pages = pages();
    let by_path: BTreeMap<&str, &Page> = pages.iter().map(|page| (page.path.as_str(), page)).collect();
    let anchors: BTreeMap<&str, BTreeSet<String>> = pages
        .iter()
        .map(|page| {
            let html = page.html();
            (page.path.as_str(), all(&html, "[id]").into_iter().map(|one| attribute(one, "id")).collect())
        })
        .collect();
    let ids: BTreeSet<&str> = book().services.iter().map(|service| service.id.as_str()).collect();
    let topics: BTreeSet<&str> = book().topics.iter().map(|topic| topic.id.as_str()).collect();
    let (mut wrong, mut followed) = (Vec::new(), 0);
    for page in &pages {
        let html = page.html();
        let links = all(&html, "[href], [src], [action], [data-wizard]").into_iter().flat_map(|element| {
            let names = [
                "href",
                "src",
                "action",
                "data-wizard",
                "data-wizard-wasm",
                "data-results",
                "data-results-wasm",
                "data-book",
                "data-book-results",
                "data-words-zh-hans",
                "data-words-zh-hant",
                "data-words-en",
                "data-words-results-zh-hans",
                "data-words-results-zh-hant",
                "data-words-results-en",
            ];
            names.into_iter().filter_map(move |name| element.value().attr(name))
        });
        for link in links.filter(|link| !link.starts_with("data:")) {
            let Some((path, anchor)) = target(page, link) else { continue };
            followed += 1;
            let is_file = || !path.is_empty() && folder().join(&path).is_file();
            if !by_path.contains_key(path.as_str()) && !is_file() {
                wrong.push(format!("{}: {link} leads nowhere", page.path));
                continue;
            }
            // What the wizard is to begin with, and what is searched for, is said behind the sign for anchors.
            let begins = anchor.split_once('=').is_some_and(|(what, which)| match what {
                "topic" => topics.contains(which),
                "service" => ids.contains(which),
                "q" => path.ends_with("search/") && !which.is_empty(),
                _ => ids.contains(which) || which.split(',').all(|one| ids.contains(one)),
            });
            let there = anchors.get(path.as_str());
            if !anchor.is_empty() && !begins && !there.is_some_and(|ids| ids.contains(&anchor)) {
                wrong.push(format!("{}: {link} has no such anchor", page.path));
            }
        }
    }
    assert!(followed > 10 * pages.len(), "only {followed} links were followed");
    none(wrong);
}
