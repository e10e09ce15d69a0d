//! If the program of the results cannot be had one is told and they are tried for again.

use super::{results_appear, text};
use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use serde_json::json;

#[test]
fn if_the_program_of_the_results_cannot_be_had_one_is_told_and_they_are_tried_for_again() {
    let blocked = |urls| ("Network.setBlockedURLs", json!({ "urls": urls }));
    let phone = Phone {
        commands: vec![("Network.enable", json!({})), blocked(vec!["*/assets/results-*"])],
        ..Phone::default()
    };
    let mut visitor = Visitor::with(phone, "en", TODAY);
    visitor.open_wizard();
    visitor.choose(&["residence"]);
    visitor.finish(worker).suits_a_thumb();
    let missing = visitor.word("results-missing");
    visitor.wait("one is told", |_| text(&visitor).contains(&missing));
    assert!(missing.contains("12345"));
    assert!(text(&visitor).contains(&visitor.word("ask-instead")), "the questions without scripts lead on");
    let (name, nothing) = blocked(vec![]);
    visitor.browser.command(name, nothing);
    results_appear(&visitor);
}
