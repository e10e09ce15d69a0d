//! Every way back works and loses nothing: the browser's buttons, the page's own, and the list of answers.

use crate::family::worker;
use crate::session::Visitor;
use interview::Screen;

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

#[test]
fn one_answer_is_changed_and_the_others_are_kept() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence", "housing"]);
    visitor.finish(worker);
    visitor.open_answers();
    let before = visitor.answers();
    let home = crate::site::book().fact_named("home-in-fuzhou").unwrap();
    let key = visitor.state.answers().map(|(key, _)| key).find(|key| key.fact == home).unwrap();
    let old = visitor.answer_to(key);

    visitor.change(key);
    let seen = visitor.wait("the old answer is marked", |seen| seen.pressed() == [old.as_str()]);
    assert_eq!(seen.heading, visitor.say().question(key));
    visitor.answer("yes");
    while visitor.asked().is_some() {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    assert_eq!(visitor.state.screen(), Screen::Check, "a change leads back to the list");
    assert_ne!(visitor.answer_to(key), old);
    let after = visitor.answers();
    let lost: Vec<_> = before.iter().filter(|row| row.1 != old && !after.contains(row)).collect();
    assert!(lost.is_empty(), "{lost:?}");
    visitor.go_on();
    visitor.judge();
}
