//! Every kind of page works below another path.

use super::visitor;
use crate::prerendered::largest_of_each_kind;
use crate::site::say;
use words::LANGUAGES;

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
