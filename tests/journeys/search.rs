//! The search: what people type finds what they mean, at once, in three languages, with nothing sent and without a
//! network; what they type is never taken for markup; and without scripts everything is there by topic.

mod address;
mod barriers;
mod bytes;
mod everyday_words;
mod found_pages;
mod keyboard;
mod markup;
mod no_scripts;
mod offline;
mod own_names;

use crate::browser::Browser;
use crate::site::below;
use serde_json::Value;

/// Types a query, sends the form, and tells what is shown and how long it took.
const SEEK: &str = "const input = document.getElementById('search-query'); input.value = arguments[0]; \
    const began = performance.now(); document.querySelector('.search-form button').click(); \
    const took = performance.now() - began; \
    return { took, status: document.getElementById('search-status').textContent, \
      none: !document.getElementById('search-none').hidden, \
      hits: [...document.querySelectorAll('#search-results a')].map((a) => a.href) };";

fn open(browser: &Browser, site: &str, language: &str) {
    browser.go(&format!("{site}{}search/", below(language)));
    ready(browser);
}

fn ready(browser: &Browser) {
    let wait = "const done = arguments[0]; let left = 2000; (function look() { \
        if (document.getElementById('search').dataset.ready) done(true); \
        else if (left-- > 0) setTimeout(look, 10); else done(false); })();";
    assert_eq!(browser.run_until_called(wait, vec![]), true, "the search starts");
}

fn hits(seen: &Value) -> Vec<&str> {
    seen["hits"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}
