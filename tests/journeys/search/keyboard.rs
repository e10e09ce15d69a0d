//! By the keyboard alone.

use super::open;
use crate::browser::{Browser, Phone};
use crate::input::ENTER;
use crate::site::address;

#[test]
fn by_the_keyboard_alone() {
    let browser = Browser::open(&Phone::default());
    open(&browser, &address(), "en");
    browser.reach("#search-query", 0);
    browser.run("document.getElementById('search-query').value = 'unpaid wages'", vec![]);
    browser.strike(&[ENTER]);
    let focus = browser.run("return document.activeElement.id", vec![]);
    assert_eq!(focus, "search-status", "the number of results is read out");
    browser.reach("#search-results a", 0);
    browser.strike(&[ENTER]);
    let arrived = "const done = arguments[0]; let left = 500; (function look() { \
        if (location.pathname.includes('/service/') || !left--) done(location.pathname); else setTimeout(look, 10); })();";
    let page = browser.run_until_called(arrived, vec![]);
    assert!(page.as_str().unwrap().ends_with("service/wage-arrears/"), "{page}");
}
