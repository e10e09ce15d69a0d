//! Every kind of guide prints black and whole.

use crate::browser::Phone;
use crate::prerendered::largest_of_each_kind;
use crate::session::{TODAY, Visitor};

#[test]
fn every_kind_of_guide_prints_black_and_whole() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = Visitor::with(Phone::default(), language, TODAY);
        for page in largest_of_each_kind(language) {
            if ["404", "wizard"].contains(&page.kind.as_str()) {
                continue;
            }
            visitor.browser.go(&format!("{}{}", visitor.site, page.path));
            visitor.prints(&page.path);
        }
    }
}
