//! What is ticked or sent before the program arrives is adopted.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::address;
use crate::throttle::Throttle;

#[test]
fn what_is_ticked_and_sent_before_the_program_comes_is_taken_over() {
    let (throttle, outside) = Throttle::before(&address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question can be read", |seen| seen.heading == title);
    assert!(!seen.alive, "the program is still on its way");
    visitor.tick("residence");
    visitor.tick("housing");
    visitor.press("form.question button[type=submit]", 0);
    assert!(!visitor.wait("nothing is lost", |seen| seen.pressed().len() == 2).alive);
    throttle.open();
    visitor.topics_are_chosen(&["residence", "housing"]);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}

#[test]
fn what_is_ticked_but_not_sent_stays_ticked() {
    let (throttle, outside) = Throttle::before(&address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    visitor.wait("the first question can be read", |seen| !seen.choices.is_empty());
    visitor.tick("insurance");
    throttle.open();
    let seen = visitor.wait("the program runs", |seen| seen.alive);
    assert_eq!(seen.pressed().len(), 1);
    visitor.press("form.question button[type=submit]", 0);
    visitor.topics_are_chosen(&["insurance"]);
}
