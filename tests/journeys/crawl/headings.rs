//! Every page has one heading a title of its own and ids that are unique.

use super::{attribute, none};
use crate::prerendered::{all, pages, words};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_page_has_one_heading_a_title_of_its_own_and_ids_that_are_unique() {
    let (mut wrong, mut titles) = (Vec::new(), BTreeMap::new());
    for page in pages() {
        let html = page.html();
        let mut say = |what: String| wrong.push(format!("{}: {what}", page.path));
        let headings = all(&html, "h1");
        if headings.len() != 1 || words(headings[0]).is_empty() {
            say(format!("{} first headings", headings.len()));
        }
        let title = all(&html, "title").first().map(|title| words(*title)).unwrap_or_default();
        if title.is_empty() {
            say("no title".to_owned());
        }
        let known = titles.insert((page.language.tag, title.clone()), page.path.clone());
        if let Some(other) = known.filter(|_| !page.is_left_out()) {
            say(format!("has the title of {other}: {title}"));
        }
        let mut ids = BTreeSet::new();
        for element in all(&html, "[id]") {
            if !ids.insert(attribute(element, "id")) {
                say(format!("the id {} stands twice", attribute(element, "id")));
            }
        }
    }
    none(wrong);
}
