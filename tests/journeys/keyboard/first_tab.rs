//! The first tab leads past the header.

use super::at_the_keyboard;
use crate::input::{ENTER, TAB};

#[test]
fn the_first_tab_leads_past_the_header() {
    let visitor = at_the_keyboard("zh-Hans");
    visitor.browser.strike(&[TAB]);
    let at = "return document.activeElement.getAttribute('href')";
    assert_eq!(visitor.browser.run(at, vec![]), "#main");
    let top = "return document.activeElement.getBoundingClientRect().top";
    assert!(
        visitor.browser.run(top, vec![]).as_f64().unwrap() >= 0.0,
        "the link is seen when it has the focus"
    );
    visitor.browser.strike(&[ENTER, TAB]);
    let inside = "return document.getElementById('main').contains(document.activeElement)";
    assert_eq!(visitor.browser.run(inside, vec![]), true);
}
