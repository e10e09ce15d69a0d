//! Every page can be reached from the start page.

use super::{attribute, none, target};
use crate::prerendered::{Page, all, pages};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_page_can_be_reached_from_the_start_page() {
    let pages = pages();
    let by_path: BTreeMap<&str, &Page> = pages.iter().map(|page| (page.path.as_str(), page)).collect();
    let mut reached = BTreeSet::from([String::new()]);
    let mut next = vec![String::new()];
    while let Some(page) = next.pop().and_then(|path| by_path.get(path.as_str())) {
        let html = page.html();
        for link in all(&html, "a[href], form[action]") {
            let href = [attribute(link, "href"), attribute(link, "action")].concat();
            if let Some((path, _)) =
                target(page, &href).filter(|(path, _)| by_path.contains_key(path.as_str()))
                && reached.insert(path.clone())
            {
                next.push(path);
            }
        }
    }
    let missing =
        pages.iter().filter(|page| !page.path.ends_with("404.html") && !reached.contains(&page.path));
    none(missing.map(|page| format!("{} is linked from nowhere", page.path)).collect());
}
