//! Going on from the middle of the way makes a new way.

use crate::family::worker;
use crate::session::Visitor;

#[test]
fn going_on_from_the_middle_of_the_way_makes_a_new_way() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    for _ in 0..3 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    visitor.answer("?");
    visitor.finish(worker);
    visitor.judge();
    visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    visitor.travel(2, |visitor| visitor.browser.run("history.go(2)", vec![]).as_null().unwrap());
}
