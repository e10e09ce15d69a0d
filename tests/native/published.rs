//! What an operator's settings make of the site: the languages that are published, what an official site
//! shows, the days on which pages changed, and the feed of changes. The site is rendered natively, as `cargo
//! site build` does it.

use crate::seeds::{content, day, in_one_language, input};
use anju::prerender::{PrerenderInput, SiteFolder, render_site};
use reader::{Content, Publisher, PublisherKind};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;
use words::{LANGUAGES, Language};

const ADDRESS: &str = "https://www.example.gov.cn/anju/";
/// The day of the sites; that of the neighbours, whose graphs of questions are taken.
const TODAY: &str = "2026-11-24";

/// Every file of the site by its name, as this publisher would publish it on that day.
fn rendered(name: &str, publisher: Publisher, on: &str) -> BTreeMap<String, String> {
    write(name, &Content { publisher, ..content().clone() }, on)
}

/// The same in the first language alone.
fn rendered_in_one(name: &str, publisher: Publisher, on: &str) -> BTreeMap<String, String> {
    write(name, &in_one_language(publisher), on)
}

fn write(name: &str, content: &Content, on: &str) -> BTreeMap<String, String> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("published-{name}"));
    std::fs::remove_dir_all(&out).ok();
    let folder = SiteFolder::new(&out);
    render_site(PrerenderInput { content, on: day(on), ..input() }, &folder).unwrap();
    let text = |name: &String| String::from_utf8_lossy(&std::fs::read(out.join(name)).unwrap()).into_owned();
    folder.names().iter().map(|name| (name.clone(), text(name))).collect()
}

fn office() -> Publisher {
    Publisher {
        kind: Some(PublisherKind::Government),
        address: ADDRESS.to_owned(),
        code: "3501000001".to_owned(),
        mark: "https://bszs.conac.cn/sitename?method=show&id=0BE1".to_owned(),
        undertaker: "示例信息中心".to_owned(),
        ..Publisher::default()
    }
}

/// The site of an office in all languages, rendered once.
fn whole() -> &'static BTreeMap<String, String> {
    static FILES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    FILES.get_or_init(|| rendered("whole", office(), TODAY))
}

fn pages(files: &BTreeMap<String, String>) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(name, _)| name.ends_with(".html"))
}

/// The site without these languages.
fn without(name: &str, switched_off: &[Language]) -> BTreeMap<String, String> {
    rendered(name, Publisher { switched_off: switched_off.to_vec(), ..office() }, TODAY)
}

/// A file's name without the fingerprint in it, which may be another.
fn plain(name: &str) -> String {
    match name.strip_prefix("assets/") {
        // An ending of sixteen hexadecimal digits.
        Some(file) => {
            let (stem, kind) = file.split_once('.').unwrap_or((file, ""));
            let end = stem.rsplit_once('-').filter(|(_, end)| end.len() == 16).map_or(stem, |(stem, _)| stem);
            format!("assets/{end}.{kind}")
        }
        None => name.to_owned(),
    }
}

#[test]
fn a_language_that_is_switched_off_leaves_nothing_and_the_rest_is_whole() {
    let [_, traditional, english] = LANGUAGES;
    for (name, off) in [("no-english", english), ("no-traditional", traditional)] {
        let files = without(name, &[off]);
        let of_it = |name: &String| {
            name.starts_with(off.folder)
                || name.contains(&format!("-{}-", off.tag))
                || name.contains(&format!("pages-{}-", off.folder.trim_end_matches('/')))
        };
        let expected: BTreeSet<String> =
            whole().keys().filter(|name| !of_it(name)).map(|name| plain(name)).collect();
        let there: BTreeSet<String> = files.keys().map(|name| plain(name)).collect();
        assert_eq!(there, expected, "{name}");
        // Nothing leads there: no link, no other address, no list, no words of the wizard, no file for offline use.
        let (folder, tag) = (off.folder, off.tag);
        for (file, text) in
            pages(&files).chain(files.get_key_value("sitemap.xml")).chain(files.get_key_value("sw.js"))
        {
            for sign in [
                format!("hreflang=\"{tag}\""),
                format!("/{folder}\""),
                format!("href=\"{folder}"),
                format!("{ADDRESS}{folder}"),
                format!("words-{tag}"),
                format!("words-results-{tag}"),
                format!("\"{folder}\""),
            ] {
                assert!(!text.contains(&sign), "{file} holds {sign}");
            }
        }
        // The others still lead to each other, on the same pages.
        let others: Vec<Language> = LANGUAGES.into_iter().filter(|language| *language != off).collect();
        for (file, page) in pages(&files) {
            for other in &others {
                assert_eq!(
                    page.matches(&format!("rel=\"alternate\" hreflang=\"{}\"", other.tag)).count(),
                    1,
                    "{file}"
                );
            }
            assert_eq!(page.matches("class=\"language-switch\"").count(), 1, "{file}");
        }
        let can = &files["accessibility/index.html"];
        assert!(
            !can.contains(content().words[0].named("accessibility-can-6")),
            "{name}: it promises all languages"
        );
        assert!(can.contains(content().words[0].named("accessibility-can-quotations")));
    }
}

#[test]
fn one_language_alone_needs_no_switch() {
    let files = rendered_in_one("alone", office(), TODAY);
    assert_eq!(pages(&files).count() * 3, pages(whole()).count());
    for (name, page) in pages(&files) {
        assert!(!page.contains("language-switch"), "{name}");
        assert!(page.contains("lang=\"zh-Hans\""), "{name}");
    }
    assert!(files["wizard/index.html"].contains("data-words-zh-hans=\""));
    assert!(!files["wizard/index.html"].contains("data-words-en"));
}

#[test]
fn only_a_government_site_shows_what_it_owes() {
    let mark = "href=\"https://bszs.conac.cn/sitename?method=show&amp;id=0BE1\"";
    for (name, page) in pages(whole()) {
        let foot = page.split("<footer").nth(1).unwrap();
        assert!(foot.contains("3501000001</p>") && foot.contains(mark), "{name}: {foot}");
        let below = name.strip_suffix("index.html").unwrap_or("404/");
        let report = format!(
            "href=\"https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3501000001&amp;url={}",
            format!("{ADDRESS}{below}").replace(':', "%3A").replace('/', "%2F"),
        );
        assert!(name.ends_with("404.html") || foot.contains(&format!("{report}\"")), "{name}: {foot}");
        assert!(foot.contains("示例信息中心") || foot.contains("示例資訊中心"), "{name}");
        // Pictures of our own: nothing is fetched from anybody.
        assert_eq!(foot.matches("<svg").count(), 2, "{name}");
        assert!(!foot.contains("<img") && !foot.contains("src=\"http"), "{name}");
    }
    for kind in [None, Some(PublisherKind::Community)] {
        let files = rendered_in_one("community", Publisher { kind, ..office() }, TODAY);
        for (name, page) in pages(&files) {
            let foot = page.split("<footer").nth(1).unwrap();
            for claim in ["bszs.conac.cn", "zfwzgl", "3501000001", "<svg"] {
                assert!(!foot.contains(claim), "{name} of {kind:?} claims {claim}");
            }
        }
    }
}

/// The day of each page that is an article.
fn days(files: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    pages(files)
        .filter_map(|(name, page)| {
            let after = page.split("<meta name=\"PubDate\" content=\"").nth(1)?;
            Some((name.as_str(), after.split('"').next()?))
        })
        .collect()
}

#[test]
fn a_page_bears_the_day_on_which_it_changed_and_not_that_of_the_rendering() {
    let days_now = days(whole());
    assert!(days_now.len() > 200, "only {} articles", days_now.len());
    assert_eq!(days_now["document/index.html"], "2025-10-27", "the day on which the document came out");
    let different: BTreeSet<&str> = days_now.values().copied().collect();
    assert!(different.len() > 1 && !different.contains(TODAY), "{different:?}");
    // Rendered again where nothing has changed between, each page bears the same day.
    let newest = different.iter().max().unwrap();
    let in_one = |days: &BTreeMap<&str, &str>| -> BTreeMap<String, String> {
        let folders = [LANGUAGES[1].folder, LANGUAGES[2].folder];
        let first = days.iter().filter(|(name, _)| !folders.iter().any(|folder| name.starts_with(folder)));
        first.map(|(name, day)| ((*name).to_owned(), (*day).to_owned())).collect()
    };
    let days_now = in_one(&days_now);
    let before = rendered_in_one("day-before", office(), newest);
    assert_eq!(in_one(&days(&before)), days_now);
    // What is in force from a day on changes its pages on that day.
    let later = rendered_in_one("healthcare-law", office(), "2027-01-01");
    let later = days(&later);
    let changed: Vec<&str> =
        days_now.keys().map(String::as_str).filter(|name| later[name] == "2027-01-01").collect();
    assert!(changed.contains(&"service/resident-medical/index.html"), "{changed:?}");
    assert!(!changed.contains(&"document/index.html"));
}

/// The content of each element of this name; elements do not hold others of their name.
fn elements<'x>(xml: &'x str, name: &str) -> Vec<&'x str> {
    let open = format!("<{name}>");
    xml.split(&open).skip(1).map(|rest| rest.split(&format!("</{name}>")).next().unwrap()).collect()
}

/// Says whether each element is closed in its order, and nothing else stands in the text than XML allows.
fn is_well_formed(xml: &str) -> bool {
    let mut open = Vec::new();
    for part in xml.split('<').skip(2) {
        let Some((tag, text)) = part.split_once('>') else { return false };
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return false;
            }
        } else if !tag.ends_with('/') {
            open.push(name);
        }
        let entities = text
            .split('&')
            .skip(1)
            .all(|rest| ["amp;", "lt;", "gt;", "quot;"].iter().any(|e| rest.starts_with(e)));
        if !entities || text.chars().any(|c| c.is_control() && c != '\n') {
            return false;
        }
    }
    xml.starts_with("<?xml version=\"1.0\"") && open.is_empty()
}

#[test]
fn the_changes_can_be_followed_as_a_feed() {
    for language in LANGUAGES {
        let folder = format!("{}changes/", language.folder);
        let feed = &whole()[&format!("{folder}feed.xml")];
        assert!(is_well_formed(feed), "{feed}");
        let (head, entries) = feed.split_once("<entry>").unwrap();
        let page = format!("{ADDRESS}{folder}");
        // RFC 4287, 4.1.1: one id, title and updated, an author, a link to itself.
        for name in ["id", "title", "updated", "author"] {
            assert_eq!(elements(head, name).len(), 1, "{name}");
        }
        assert_eq!(elements(head, "id"), [page.as_str()]);
        assert!(
            head.contains(&format!("rel=\"self\" type=\"application/atom+xml\" href=\"{page}feed.xml\""))
        );
        let changes = &content().changes;
        let newest = changes.iter().map(|change| change.from).max().unwrap();
        assert_eq!(elements(head, "updated"), [format!("{newest}T00:00:00+08:00")]);
        // 4.1.2: each entry has one id of its own, a title, the day of the change, and a place on the page.
        let ids = elements(entries, "id");
        assert_eq!(ids.len(), changes.len());
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let html = &whole()[&format!("{folder}index.html")];
        for change in changes {
            let entry = feed
                .split("<entry>")
                .find(|entry| entry.contains(&format!("#change-{}<", change.id)))
                .unwrap();
            assert_eq!(
                elements(entry, "updated"),
                [format!("{}T00:00:00+08:00", change.from)],
                "{}",
                change.id
            );
            assert!(!elements(entry, "title")[0].is_empty() && !elements(entry, "content")[0].is_empty());
            assert!(
                html.contains(&format!("id=\"change-{}\"", change.id)),
                "{} is no place of the page",
                change.id
            );
        }
        for href in feed.split("href=\"").skip(1) {
            assert!(href.starts_with(ADDRESS), "{href}");
        }
        // It is found from the page, by readers and by people, and weighs on no other page.
        assert!(html.contains("<link rel=\"alternate\" type=\"application/atom+xml\""));
        assert!(html.contains("<a href=\"feed.xml\" type=\"application/atom+xml\">"));
        assert!(!whole()[&format!("{}contacts/index.html", language.folder)].contains("feed.xml"));
    }
}

#[test]
fn without_an_address_there_is_no_feed_and_no_link_to_one() {
    let files = rendered("no-address", Publisher::default(), "2026-11-29");
    assert!(!files.keys().any(|name| name.ends_with("feed.xml")));
    for (name, page) in pages(&files) {
        assert!(!page.contains("feed.xml"), "{name}");
    }
}
