//! An address that leads nowhere says so and leads home.

use crate::browser::Phone;
use crate::session::{TODAY, Visitor};
use crate::site::address;

#[test]
fn an_address_that_leads_nowhere_says_so_and_leads_home() {
    let visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&format!("{}nowhere", address()));
    let title = visitor.word("not-found-title");
    visitor.wait("it says so", |seen| seen.heading == title);
    visitor.press("main a.button", 0);
    let title = visitor.word("home-title");
    visitor.wait("the start page", |seen| seen.heading == title);
}
