//! After clearing and after a reload the history begins anew.

use super::stands_at_the_first_question;
use crate::family::worker;
use crate::session::Visitor;
use interview::Interview;

#[test]
fn after_clearing_the_way_back_is_a_way_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.clear_all();
    let title = visitor.word("topics-title");
    visitor.wait("the first question", |seen| seen.fresh && seen.heading == title);
    // Somebody looks whether the back button still shows anything, and then starts once more.
    visitor.browser.navigate("back");
    stands_at_the_first_question(&visitor);
    visitor.state = Interview::default();
    visitor.release_promise();
    visitor.start_way();
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for _ in 0..2 {
        visitor.travel(-1, |visitor| visitor.press(".back-link", 0));
    }
    for _ in 0..2 {
        visitor.travel(1, |visitor| visitor.browser.navigate("forward"));
    }
}

#[test]
fn after_a_reload_the_way_back_is_a_way_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.reload();
    visitor.browser.navigate("back");
    let title = visitor.word("topics-title");
    visitor.wait("the first question", |seen| seen.heading == title && !seen.pressed().is_empty());
    visitor.clear_all();
    stands_at_the_first_question(&visitor);
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for _ in 0..2 {
        visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    }
}
