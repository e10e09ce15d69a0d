//! Whoever reads another language is told that there is one.

use crate::browser::Phone;
use crate::session::{TODAY, Visitor};
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
