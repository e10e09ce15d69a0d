//! If the program cannot be loaded the page says so.

use crate::browser::Phone;
use crate::session::TODAY;
use crate::session::Visitor;
use serde_json::json;

#[test]
fn if_the_program_cannot_be_had_one_is_told() {
    let phone = Phone {
        commands: vec![
            ("Network.enable", json!({})),
            ("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })),
        ],
        ..Phone::default()
    };
    let visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{}wizard/", visitor.site));
    let sentence = visitor.word("trouble");
    let seen =
        visitor.wait("one is told", |seen| seen.notices.iter().any(|told| told.starts_with(&sentence)));
    assert_eq!(seen.heading, visitor.word("topics-title"), "the prerendered page stays");
    assert!(!seen.alive);
    let left = "const link = document.querySelector('#trouble a'); \
                return [document.querySelector('#wizard').getClientRects().length, link.getBoundingClientRect().height >= 48]";
    let left = visitor.browser.run(left, vec![]);
    assert_eq!(left, json!([0, true]), "no form that leads nowhere, and a way on");
}
