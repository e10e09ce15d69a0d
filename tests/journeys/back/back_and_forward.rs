//! Back and forward by the browser and back by the page.

use crate::family::worker;
use crate::session::Visitor;

#[test]
fn back_and_forward_by_the_browser_and_back_by_the_page() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    let first = visitor.asked().unwrap();
    for _ in 0..3 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    let fourth = visitor.asked().unwrap();
    let said: Vec<_> = visitor.state.answers().collect();

    visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    let seen = visitor.travel(-1, |visitor| visitor.press(".back-link", 0));
    assert_eq!(seen.pressed().len(), 1, "the answer given before is still marked: {:?}", seen.choices);
    visitor.travel(-1, |visitor| visitor.press(".back-link", 0));
    assert_eq!(visitor.asked(), Some(first));
    let seen = visitor.travel(-1, |visitor| visitor.browser.navigate("back"));
    assert_eq!(seen.pressed().len(), 1, "the topic is still ticked: {:?}", seen.choices);

    for _ in 0..4 {
        visitor.travel(1, |visitor| visitor.browser.navigate("forward"));
    }
    assert_eq!(visitor.asked(), Some(fourth));
    assert!(visitor.state.answers().eq(said));
    visitor.finish(worker);
    visitor.judge();
    visitor.travel(-1, |visitor| visitor.press(".back-link", 0));
    visitor.travel(1, |visitor| visitor.browser.navigate("forward"));
    visitor.judge();
    visitor.notes().are_silent();
}
