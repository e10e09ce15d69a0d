//! The site as it is built for a host where it stands below another path: every kind of page, in every language,
//! finds its files, itself in the other languages, and the way home.

use crate::browser::Phone;
use crate::prerendered::largest_of_each_kind;
use crate::server::{Running, spawn};
use crate::session::{TODAY, Visitor};
use crate::site::{folder_below, say};
use words::LANGUAGES;

fn visitor(language: &'static str) -> (Visitor, Running) {
    let server = spawn(&folder_below(), "/a/b/").unwrap();
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.site = server.address();
    assert!(visitor.site.ends_with("/a/b/"));
    (visitor, server)
}

#[test]
fn every_kind_of_page_works_below_another_path() {
    for language in LANGUAGES {
        let (visitor, _server) = visitor(language.tag);
        let here = "return [document.documentElement.lang, location.pathname, document.querySelector('h1').textContent]";
        for page in largest_of_each_kind(language.tag).iter().filter(|page| page.kind != "404") {
            visitor.browser.go(&format!("{}{}", visitor.site, page.path));
            let first = visitor.browser.run(here, vec![]);
            assert_eq!(first[0], language.tag, "{}", page.path);
            assert_eq!(first[1], format!("/a/b/{}", page.path));
            let below = page.path.strip_prefix(language.folder).unwrap();
            for (place, other) in LANGUAGES.iter().enumerate() {
                visitor.press(".language-switch a", place);
                visitor.wait("a heading", |seen| !seen.heading.is_empty());
                let there = visitor.browser.run(here, vec![]);
                assert_eq!(there[0], other.tag, "{} in {}", page.path, other.tag);
                assert_eq!(there[1], format!("/a/b/{}{below}", other.folder));
            }
            visitor.browser.go(&format!("{}{}", visitor.site, page.path));
            visitor.press("a.site-name", 0);
            let title = say(language.tag, 0).t("home-title");
            visitor.wait("the start page", |seen| seen.heading == title);
            let notes = visitor.notes();
            notes.tell_no_trouble();
            assert!(notes.asked.iter().all(|asked| asked.starts_with(&visitor.site)), "{:?}", notes.asked);
        }
    }
}

#[test]
fn a_missing_page_below_another_path_leads_home_from_any_depth() {
    let (visitor, _server) = visitor("zh-Hans");
    for missing in ["nowhere", "service/nowhere/", "en/no/where/at/all"] {
        visitor.browser.go(&format!("{}{missing}", visitor.site));
        let title = visitor.word("not-found-title");
        visitor.wait("it says so", |seen| seen.heading == title);
        visitor.press("main a.button", 0);
        let title = visitor.word("home-title");
        visitor.wait("the start page", |seen| seen.heading == title);
        let path = visitor.browser.run("return location.pathname", vec![]);
        assert_eq!(path, "/a/b/", "from {missing}");
    }
}
