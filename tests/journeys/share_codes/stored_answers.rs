//! A code does not replace the answers that the phone stores.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::share_code::decode;
use serde_json::json;

#[test]
fn a_code_does_not_take_the_place_of_what_the_phone_keeps() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    let code = visitor.offered().code.replace(' ', "");
    let told = decode(book(), &code).unwrap().interview;
    let cards = visitor.judge().len();
    drop(visitor);

    let mut other = Visitor::arrive("zh-Hans");
    other.choose(&["hukou"]);
    other.finish(worker);
    other.press("input[name=remember]", 0);
    other.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let kept = other.kept("anju:/:answers");
    assert!(kept.is_some());
    // The link is opened in the same tab, where the page is open already.
    other.browser.run("location.hash = 'a=' + arguments[0]", vec![json!(code)]);
    other.sees_answers_of(&told);
    other.go_on();
    assert_eq!(other.judge().len(), cards);
    assert_eq!(other.kept("anju:/:answers"), kept, "the phone keeps what it was asked to keep");
    // In another language it is still somebody else's conversation.
    other.press(".language-switch a", 2);
    other.language = "en";
    other.release_promise();
    let title = other.word("results-title");
    let seen = other.wait("the results in English", |seen| seen.alive && seen.heading == title);
    assert_eq!(seen.pressed(), [""; 0], "they are not what the phone keeps");
    other.judge();
    assert_eq!(other.kept("anju:/:answers"), kept);
}
