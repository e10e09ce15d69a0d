//! Everyday words find what is meant at once and nothing is sent.

#![expect(clippy::print_stdout, reason = "milliseconds are figures to report")]

use super::{SEEK, hits, open};
use crate::browser::{Browser, Phone};
use crate::console::ConsoleLog;
use crate::search_rows::{NOTHING, ROWS};
use crate::site::{address, below, say};
use serde_json::json;

/// Results must be there after so many milliseconds, on the machine of the tests.
const SOON: f64 = 50.0;

#[test]
fn everyday_words_find_what_is_meant_at_once_and_nothing_is_sent() {
    let mut wrong = Vec::new();
    let mut times = Vec::new();
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let browser = Browser::open(&Phone::default());
        open(&browser, &address(), language);
        ConsoleLog::of(&browser).tell_no_trouble();
        let start = format!("{}{}", address(), below(language));
        let rows: Vec<_> = ROWS.iter().filter(|row| row.0 == language).collect();
        assert!(rows.len() >= 10, "{language} has {} rows", rows.len());
        for (_, query, page, near) in rows {
            let seen = browser.run(SEEK, vec![json!(query)]);
            times.push(seen["took"].as_f64().unwrap());
            let found = hits(&seen);
            let wanted = format!("{start}{page}");
            if !found.iter().take(*near).any(|hit| *hit == wanted) {
                wrong.push(format!(
                    "{language} {query:?}: {wanted} is not among the first {near} of {found:#?}"
                ));
            }
            let number = found.len().to_string();
            assert!(seen["status"].as_str().unwrap().contains(&number), "{query}: {}", seen["status"]);
        }
        for (_, query) in NOTHING.iter().filter(|row| row.0 == language) {
            let seen = browser.run(SEEK, vec![json!(query)]);
            assert_eq!(seen["none"], true, "{query:?} finds {:?}", hits(&seen));
            assert_eq!(seen["status"], say(language, 0).t("search-found-none"));
            let told = browser.run("return document.getElementById('search-none').textContent", vec![]);
            assert!(told.as_str().unwrap().contains("12345"), "{told}");
        }
        let notes = ConsoleLog::of(&browser);
        assert!(notes.asked.is_empty(), "while one types, the page sent {:?}", notes.asked);
        assert!(notes.trouble.is_empty(), "{:?}", notes.trouble);
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), ROWS.len(), wrong.join("\n"));
    times.sort_by(f64::total_cmp);
    let (median, worst) = (times[times.len() / 2], times[times.len() * 95 / 100]);
    println!("search: {} queries, median {median:.1} ms, 95 % within {worst:.1} ms", times.len());
    assert!(median < SOON, "the median query takes {median:.1} ms");
}
