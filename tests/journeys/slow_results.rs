//! The program of the results and its words come late, or not at all for a while: questions do not wait for them, and
//! whoever has come to the results is told, and gets them.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use crate::site::address;
use crate::throttle::Throttle;
use serde_json::json;

/// What stands on the page.
fn text(visitor: &Visitor) -> String {
    visitor.browser.run("return document.querySelector('main').innerText", vec![]).to_string()
}

/// The results, once their cards are there.
fn results_appear(visitor: &Visitor) {
    let title = visitor.word("results-title");
    visitor.wait("the results appear", |seen| {
        seen.heading == title && text(visitor).contains(&visitor.word("results-lead"))
    });
    visitor.judge();
}

#[test]
fn questions_do_not_wait_for_the_words_of_the_results() {
    questions_do_not_wait("/assets/words-results-");
}

#[test]
fn questions_do_not_wait_for_the_program_of_the_results() {
    questions_do_not_wait("/assets/results-");
}

fn questions_do_not_wait(file: &'static str) {
    let (throttle, outside) = Throttle::holding(file, &address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    visitor.begin_anew();
    visitor.choose(&["residence"]);
    visitor.finish(worker).suits_a_thumb();
    assert!(text(&visitor).contains(&visitor.word("results-coming")), "{}", text(&visitor));
    throttle.open();
    results_appear(&visitor);
    visitor.notes().are_silent();
}

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
