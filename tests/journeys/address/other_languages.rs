//! Each page leads to itself in the other languages.

use crate::browser::Phone;
use crate::session::{TODAY, Visitor};
use crate::site::{address, say};

#[test]
fn each_page_leads_to_itself_in_the_other_languages() {
    let visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    for (page, title) in [("", "home-title"), ("wizard/", "topics-title")] {
        visitor.browser.go(&format!("{}{page}", address()));
        for (place, language) in ["zh-Hans", "zh-Hant", "en"].into_iter().enumerate() {
            visitor.press(".language-switch a", place);
            visitor.wait(&format!("{page} in {language}"), |seen| seen.heading == say(language, 0).t(title));
            let lang = visitor.browser.run("return document.documentElement.lang", vec![]);
            assert_eq!(lang, language);
            let current = "return document.querySelector('.language-switch [aria-current]').lang";
            assert_eq!(visitor.browser.run(current, vec![]), language);
        }
    }
    visitor.notes().tell_no_trouble();
}
