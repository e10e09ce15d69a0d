//! Nothing is lost: a page that is reloaded, left by any link, or ended by the phone in the background finds its
//! answers again, in this tab alone; what was cleared meanwhile stays cleared.

use super::{ours, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::{Event, snapshot};
use serde_json::json;

/// Two answers, and the third question on the screen.
fn at_the_third_question() -> (Visitor, String) {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    let question = visitor.say().question(visitor.asked().unwrap());
    (visitor, question)
}

/// What a phone does to a page that it ends: the page is told that it is hidden, and nothing after that.
const ENDS: &str = "Object.defineProperty(document, 'hidden', { get: () => true, configurable: true }); \
    document.dispatchEvent(new Event('visibilitychange')); \
    window.addEventListener('pagehide', (event) => event.stopImmediatePropagation(), true);";

#[test]
fn whoever_leaves_in_any_way_finds_the_answers_again() {
    let (mut visitor, question) = at_the_third_question();
    let is_there = |visitor: &Visitor| {
        visitor.wait("the same question", |seen| seen.alive && seen.heading == question);
        assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
    };
    let said = visitor.state.clone();
    visitor.reload();
    is_there(&visitor);
    // By the address, without any tap; and back by the browser's own button.
    visitor.browser.go(&format!("{}contacts/", visitor.site));
    visitor.browser.navigate("back");
    is_there(&visitor);
    visitor.browser.run(ENDS, vec![]);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 1);
    visitor.reload();
    is_there(&visitor);
    // They are the same answers.
    visitor.state = said;
    visitor.release_promise();
    visitor.start_way();
    visitor.finish(worker);
    visitor.judge();
    assert_eq!(ours(&visitor), [""; 0]);
}

#[test]
fn what_was_cleared_in_another_tab_is_not_found_by_a_page_that_was_ended() {
    let (mut visitor, _) = at_the_third_question();
    visitor.browser.run(ENDS, vec![]);
    let left = visitor.browser.run("return JSON.stringify(sessionStorage)", vec![]);
    assert!(left.as_str().unwrap().contains("anju-answers"), "{left}");
    // Another tab clears everything; the ended page could not hear of it.
    visitor.browser.run("localStorage.setItem('anju:/:cleared', '1')", vec![]);
    visitor.reload();
    stands_at_the_first_question(&visitor);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
}

#[test]
fn newer_answers_of_the_phone_are_found_instead_of_those_of_the_page() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    visitor.browser.run(ENDS, vec![]);
    let left = visitor.browser.run("return JSON.stringify(sessionStorage)", vec![]);
    assert!(!left.as_str().unwrap().contains("anju-answers"), "the phone has them: {left}");
    // Another tab adds a topic; the ended page could not hear of it.
    let topics = book().topics.iter().enumerate();
    let topics = topics.filter(|(_, topic)| ["housing", "residence"].contains(&topic.id.as_str()));
    let newer = visitor.state.with_topics(topics.map(|(place, _)| place as u16).collect());
    let text = snapshot::encode(book(), &newer);
    visitor.browser.run("localStorage.setItem('anju:/:answers', arguments[0])", vec![json!(text)]);
    visitor.reload();
    visitor.state = newer.apply(book(), visitor.on, Event::Continue);
    let question = visitor.say().question(visitor.asked().expect("something of the new topic"));
    visitor.wait("the first question of the new topic", |seen| seen.alive && seen.heading == question);
    assert_eq!(visitor.kept("anju:/:answers"), Some(text));
}
