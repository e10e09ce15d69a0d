//! Without a network the search finds all the same.

use super::{SEEK, hits, open};
use crate::browser::{Browser, Phone};
use crate::server::spawn;
use crate::site::folder;
use serde_json::json;

#[test]
fn without_a_network_the_search_finds_all_the_same() {
    let server = spawn(&folder(), "/").unwrap();
    let site = server.address();
    let browser = Browser::open(&Phone::default());
    browser.go(&site);
    let kept = "const done = arguments[0]; (async () => { for (let n = 0; n < 400; n++) { \
        for (const name of await caches.keys()) { \
          const found = await (await caches.open(name)).match(new URL('language/', location.href).href); \
          if (found && navigator.serviceWorker.controller) return true; } \
        await new Promise((next) => setTimeout(next, 50)); } return false; })().then(done, (e) => done(String(e)));";
    // A machine that is busy with other tests takes its time; one script may not run longer than half a minute.
    let keeps = (0..4).any(|_| browser.run_until_called(kept, vec![]) == true);
    assert!(keeps, "the phone keeps the site");
    drop(server);
    // The page of the search has never been open.
    open(&browser, &site, "zh-Hans");
    let seen = browser.run(SEEK, vec![json!("房补")]);
    assert_eq!(hits(&seen).first(), Some(&format!("{site}service/public-rental-housing/").as_str()));
}
