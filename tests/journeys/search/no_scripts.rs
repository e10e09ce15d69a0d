//! Without scripts every service is there by topic and no field that does nothing.

use crate::browser::{Browser, Phone};
use crate::site::{address, below, book, folder};
use serde_json::json;

#[test]
fn without_scripts_every_service_is_there_by_topic_and_no_field_that_does_nothing() {
    let off = ("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    for language in ["zh-Hans", "en"] {
        let browser = Browser::open(&Phone { commands: vec![off.clone()], ..Phone::default() });
        browser.go(&format!("{}{}search/", address(), below(language)));
        let page = std::fs::read_to_string(folder().join(below(language)).join("search/index.html")).unwrap();
        for service in &book().services {
            assert!(page.contains(&format!("href=\"../service/{}/\"", service.id)), "{}", service.id);
        }
        browser.command("Emulation.setScriptExecutionDisabled", json!({ "value": false }));
        let seen = "return [document.querySelector('.search-form').getClientRects().length, \
            document.querySelectorAll('details summary').length]";
        assert_eq!(browser.run(seen, vec![]), json!([0, book().topics.len()]));
    }
}
