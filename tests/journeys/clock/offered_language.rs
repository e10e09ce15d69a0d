//! Whoever reads another language is told that there is one.

use crate::browser::Phone;
use crate::harm::{ALWAYS, Harm, Network};
use crate::session::{TODAY, Visitor};
use crate::site::address;
use serde_json::json;

#[test]
fn whoever_reads_another_language_is_told_that_there_is_one() {
    for (languages, page, offered) in [
        ("en-US,en", "zh-Hans", true),
        ("zh-CN,zh", "en", true),
        ("zh-CN,zh", "zh-Hans", false),
        ("zh-TW,zh", "zh-Hans", false),
        ("en-GB", "en", false),
    ] {
        let mut visitor = Visitor::with(Phone { languages, ..Phone::default() }, page, TODAY);
        let seen = visitor.open_wizard();
        let sentence = visitor.word("offer-language");
        assert_eq!(seen.notices.contains(&sentence), offered, "{languages} on {page}: {:?}", seen.notices);
        let place = "const one = [...document.querySelectorAll('#wizard .notice[lang]')]; \
                     return one.map((e) => [e.lang, e.getBoundingClientRect().bottom < 400])";
        let other = if page == "en" { "zh-Hans" } else { "en" };
        let there = if offered { json!([[other, true]]) } else { json!([]) };
        assert_eq!(
            visitor.browser.run(place, vec![]),
            there,
            "{languages} on {page}: in its own language, in sight"
        );
        let (top, bottom) = seen.heading_at;
        assert!(
            top >= 0.0 && bottom <= 800.0,
            "{languages} on {page}: the question stands from {top} to {bottom}"
        );
    }
}

#[test]
fn a_language_that_is_not_published_is_not_offered() {
    let network = Network::before(&address());
    // As where the operator has switched English off: the page names no words of it.
    network.harm("/wizard/", Harm::Replace("data-words-en=", "data-none="), ALWAYS);
    let phone = Phone { languages: "en-US,en", ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.site.clone_from(&network.address);
    let seen = visitor.open_wizard();
    assert_eq!(
        visitor.browser.run("return document.getElementById('wizard').dataset.none !== undefined", vec![]),
        true
    );
    assert!(!seen.notices.contains(&visitor.word("offer-language")), "{:?}", seen.notices);
}
