//! The whole built site, page by page, as a crawler, a validator and a slow phone meet it. Nothing here names a kind
//! of page, so new kinds are looked at by themselves; only their bytes are told apart.

use crate::browser::setting;
use crate::prerendered::{Page, all, pages, words};
use crate::site::{book, folder};
use reader::to_simplified;
use scraper::{ElementRef, Html};
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::Command;

#[track_caller]
fn none(wrong: Vec<String>) {
    let first: Vec<&String> = wrong.iter().take(40).collect();
    assert!(wrong.is_empty(), "{} faults, the first of them: {first:#?}", wrong.len());
}

fn attribute(element: ElementRef<'_>, name: &str) -> String {
    element.value().attr(name).unwrap_or_default().to_owned()
}

/// What the validator of the standard says, warnings included; nothing if all is valid.
fn validator(on: &std::path::Path) -> String {
    let jar = setting("ANJU_VNU");
    let done =
        Command::new("java").args(["-jar", &jar, "--skip-non-html", "--format", "gnu"]).arg(on).output();
    let done = done.expect("Java starts");
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    assert!(done.status.success() || !said.is_empty(), "the validator ended without a word");
    said
}

#[test]
fn every_page_is_valid_html() {
    let bad = std::env::temp_dir().join(format!("anju-bad-{}.html", std::process::id()));
    let page =
        "<!doctype html><html lang=\"en\"><head><title>x</title></head><body><ul><p>x</p></ul></body></html>";
    std::fs::write(&bad, page).unwrap();
    let noticed = validator(&bad);
    std::fs::remove_file(&bad).ok();
    assert!(noticed.contains("not allowed as child of element"), "the validator sees nothing: {noticed}");
    let said = validator(&folder());
    // The validator takes data in JSON-LD for a script that would run; browsers do not, and say nothing of
    // it. And in a folder nothing is of the same origin as a page; that the scripts of our own run is seen in
    // `search.rs` and `self_test.rs`.
    let mistaken = |line: &str| {
        line.contains("Inline script violates Content Security Policy")
            || (line.contains("external script “../")
                && ["/assets/search-", "/assets/self-test-"].iter().any(|script| line.contains(script)))
    };
    let wrong = said.lines().filter(|line| !mistaken(line));
    none(wrong.map(str::to_owned).collect());
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

#[test]
fn no_page_asks_another_server_or_runs_a_script_from_an_attribute() {
    const FETCHED: &str = "script[src], img, iframe, video, audio, source, object, embed, form, input[type=image], \
                           link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], \
                           link[rel~=manifest], link[rel~=prefetch], link[rel~=preconnect], link[rel~=dns-prefetch]";
    let mut wrong = Vec::new();
    for page in pages() {
        let html = page.html();
        for element in all(&html, FETCHED) {
            for name in ["src", "srcset", "href", "data", "action", "poster"] {
                let address = attribute(element, name);
                if !address.starts_with("data:") && (address.contains(':') || address.starts_with("//")) {
                    wrong.push(format!("{}: {}", page.path, element.html()));
                }
            }
        }
        for element in all(&html, "*") {
            let handlers = element.value().attrs().filter(|(name, value)| {
                name.starts_with("on") || (*name == "style" && value.contains("url("))
            });
            wrong.extend(
                handlers.map(|(name, _)| format!("{}: {name} on {:.120}", page.path, element.html())),
            );
            let runs = attribute(element, "href").trim_start().to_lowercase().starts_with("javascript:");
            if runs || attribute(element, "http-equiv").eq_ignore_ascii_case("refresh") {
                wrong.push(format!("{}: {:.120}", page.path, element.html()));
            }
        }
        let styles = all(&html, "style").into_iter().map(|style| style.text().collect::<String>());
        wrong.extend(
            styles
                .filter(|style| style.contains("url(") || style.contains("@import"))
                .map(|_| format!("{}: the style asks for a file", page.path)),
        );
    }
    none(wrong);
}

/// 14 KB: in the first round trip after the connection a server may send ten packets of 1460 bytes.
const FIRST_ROUND: usize = 14 * 1024;

/// As a host packs files ahead of time.
fn packed(bytes: &[u8]) -> usize {
    let settings = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &settings).unwrap();
    packed.len()
}

#[test]
fn every_page_arrives_in_the_first_round_trip() {
    let mut bytes: BTreeMap<String, Vec<(usize, String)>> = BTreeMap::new();
    for page in pages() {
        let size = packed(page.text.as_bytes());
        bytes.entry(page.kind).or_default().push((size, page.path));
    }
    let mut table = format!(
        "\n{:<12} {:>5} {:>7} {:>7} {:>7}  bytes, brotli\n",
        "page", "how", "least", "median", "most"
    );
    let mut wrong = Vec::new();
    for (kind, mut sizes) in bytes {
        sizes.sort();
        let (least, median, most) = (&sizes[0], &sizes[sizes.len() / 2], &sizes[sizes.len() - 1]);
        let kind = if kind.is_empty() { "start" } else { &kind };
        table += &format!(
            "{kind:<12} {:>5} {:>7} {:>7} {:>7}  {}\n",
            sizes.len(),
            least.0,
            median.0,
            most.0,
            most.1
        );
        let large = sizes.iter().filter(|(size, _)| *size > FIRST_ROUND);
        wrong.extend(large.map(|(size, path)| format!("{path}: {size} bytes")));
    }
    for entry in std::fs::read_dir(folder().join("assets")).unwrap().flatten() {
        let size = packed(&std::fs::read(entry.path()).unwrap());
        table += &format!("{:<34} {size:>7}\n", entry.file_name().to_string_lossy());
    }
    // Past the harness, which keeps to itself what a test that holds prints.
    std::io::stderr().write_all(table.as_bytes()).unwrap();
    none(wrong);
}
