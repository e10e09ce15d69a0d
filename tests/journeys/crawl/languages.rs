//! Every page says its language and the document its script.

use super::{attribute, none};
use crate::prerendered::{all, pages, words};
use reader::to_simplified;
use scraper::ElementRef;

/// The language in which an element is said to be.
fn spoken(element: ElementRef<'_>) -> String {
    let said = |one: &ElementRef<'_>| one.value().attr("lang").map(str::to_owned);
    said(&element)
        .or_else(|| element.ancestors().filter_map(ElementRef::wrap).find_map(|one| said(&one)))
        .unwrap_or_default()
}

#[test]
fn every_page_says_its_language_and_the_document_its_script() {
    let document = std::fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/seeds/sources/fuzhou-2025-9/document.txt"
    ));
    let document: String = document.unwrap().split_whitespace().collect();
    let (mut wrong, mut quotations) = (Vec::new(), 0);
    for page in pages() {
        let html = page.html();
        let mut say = |what: String| wrong.push(format!("{}: {what}", page.path));
        let tag = page.language.tag;
        if attribute(html.root_element(), "lang") != tag {
            say(format!("is not said to be {tag}"));
        }
        let script = if tag == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
        for element in all(&html, "[lang]") {
            let said = attribute(element, "lang");
            let text = words(element);
            if !["zh-Hans", "zh-Hant", "en"].contains(&said.as_str()) {
                say(format!("{said} is no language of the site"));
            }
            if said == "zh-Hans" && element.value().name() != "html" && to_simplified(&text) != text {
                say(format!("is not Simplified: {text}"));
            }
        }
        for quotation in all(&html, "blockquote") {
            quotations += 1;
            let text: String = words(quotation).split_whitespace().collect();
            if spoken(quotation) != script {
                say(format!("a quotation is said to be {}: {text}", spoken(quotation)));
            }
            if script == "zh-Hant" && !document.contains(&text) {
                say(format!("is no quotation: {text}"));
            }
        }
    }
    assert!(quotations > 100, "only {quotations} quotations");
    none(wrong);
}
