//! From the fifth question on the answers may be kept; and nothing is cleared by one tap.

use super::{KEY, remember};
use crate::family::worker;
use crate::session::Visitor;

#[test]
fn keeping_is_offered_from_the_fifth_question_on() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    let boxes = "return document.querySelectorAll('input[name=remember]').length";
    for question in 1..=5 {
        assert_eq!(visitor.browser.run(boxes, vec![]), u32::from(question > 4), "question {question}");
        if question < 5 {
            visitor.answer(&worker(&visitor.asked_name()));
        }
    }
    remember(&visitor);
    visitor.wait("they are kept", |_| visitor.kept(KEY).is_some());
    visitor.answer(&worker(&visitor.asked_name()));
    assert_eq!(visitor.browser.run(boxes, vec![]), 0, "what is done already is not offered");
    visitor.finish(worker);
    assert!(visitor.kept(KEY).unwrap().lines().count() > 8);
}

#[test]
fn clearing_everything_is_asked_back() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    let question = visitor.say().question(visitor.asked().unwrap());
    visitor.press(".clear-link", 0);
    let shown = "return getComputedStyle(document.querySelector('.clear-all')).visibility === 'visible' \
                 && document.querySelector('.clear').open";
    visitor.wait("one is asked", |_| visitor.browser.run(shown, vec![]) == true);
    let seen = visitor.wait("nothing is lost", |seen| seen.heading == question);
    assert!(seen.widths.0 <= seen.widths.1);
    // The second tap on the same words takes it back.
    visitor.press(".clear-link", 0);
    visitor.answer(&worker(&visitor.asked_name()));
    assert_eq!(visitor.state.answers().count(), 2);
    visitor.clear_all();
    super::stands_at_the_first_question(&visitor);
}
