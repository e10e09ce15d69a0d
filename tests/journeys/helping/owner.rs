//! The answers that the phone stores for its owner stay the owner's.

use super::begin;
use crate::family::worker;
use crate::session::Visitor;
use interview::Interview;

#[test]
fn what_the_phone_remembers_of_its_owner_is_nobody_elses() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let own = visitor.kept("anju:/:answers").expect("the answers are kept");
    visitor.visits_anew();
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    visitor.press(".link-button", 0);
    let title = visitor.word("topics-title");
    visitor.wait("the topics", |seen| seen.heading == title);
    begin(&mut visitor);
    assert!(visitor.wait("nothing is ticked", |seen| seen.alive).pressed().is_empty());
    visitor.state = Interview::default();
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    assert_eq!(visitor.kept("anju:/:answers"), Some(own), "the owner's are as they were");
    // Clearing everything clears everything, and ends it.
    visitor.clear_all();
    let told = visitor.word("cleared");
    visitor.wait("one is told", |seen| seen.notices.contains(&told));
    assert_eq!(visitor.kept("anju:/:answers"), None);
    assert_eq!(visitor.browser.run("return document.querySelectorAll('.helping-line').length", vec![]), 0);
}
