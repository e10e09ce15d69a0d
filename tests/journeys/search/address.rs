//! An address carries the query and back brings it again.

use super::ready;
use crate::browser::{Browser, Phone};
use crate::site::address;

#[test]
fn an_address_carries_the_query_and_back_brings_it_again() {
    let browser = Browser::open(&Phone::default());
    browser.go(&format!("{}en/search/#q=lawyer", address()));
    ready(&browser);
    let first = "return document.querySelector('#search-results a').href";
    let lawyer = browser.run(first, vec![]);
    assert!(lawyer.as_str().unwrap().ends_with("service/legal-aid/"), "{lawyer}");
    browser.run("document.querySelector('#search-results a').click()", vec![]);
    let heading = "return document.querySelector('h1').textContent";
    let arrived = "const done = arguments[0]; let left = 500; (function look() { \
        if (location.pathname.endsWith('legal-aid/') || !left--) done(location.pathname); else setTimeout(look, 10); })();";
    assert!(browser.run_until_called(arrived, vec![]).as_str().unwrap().ends_with("legal-aid/"));
    assert!(!browser.run(heading, vec![]).as_str().unwrap().is_empty());
    browser.navigate("back");
    ready(&browser);
    assert_eq!(browser.run("return document.getElementById('search-query').value", vec![]), "lawyer");
    assert_eq!(browser.run(first, vec![]), lawyer);
}
