//! Every control and picture says what it is.

use super::{attribute, none};
use crate::prerendered::{all, pages, words};
use scraper::{ElementRef, Html};

/// True if a control says what it is for.
fn is_labelled(html: &Html, control: ElementRef<'_>) -> bool {
    let named = |name: &str| control.value().attr(name).is_some_and(|said| !said.trim().is_empty());
    let within = control.ancestors().filter_map(ElementRef::wrap).any(|one| one.value().name() == "label");
    let id = attribute(control, "id");
    let by = !id.is_empty() && all(html, "label[for]").into_iter().any(|label| attribute(label, "for") == id);
    within || by || named("aria-label") || named("aria-labelledby") || !words(control).is_empty()
}

#[test]
fn every_control_and_picture_says_what_it_is() {
    let (mut wrong, mut controls) = (Vec::new(), 0);
    for page in pages() {
        let html = page.html();
        for control in all(&html, "input:not([type=hidden]), select, textarea, button") {
            controls += 1;
            if !is_labelled(&html, control) {
                wrong.push(format!("{}: without a label: {}", page.path, control.html()));
            }
        }
        for picture in all(&html, "img:not([alt]), svg:not([aria-hidden]):not([aria-label]):not([role])") {
            wrong.push(format!("{}: without words: {:.120}", page.path, picture.html()));
        }
        for empty in all(&html, "a[href], button").into_iter().filter(|link| words(*link).is_empty()) {
            if empty.value().attr("aria-label").is_none() {
                wrong.push(format!("{}: without words: {}", page.path, empty.html()));
            }
        }
    }
    assert!(controls > 100, "only {controls} controls");
    none(wrong);
}
