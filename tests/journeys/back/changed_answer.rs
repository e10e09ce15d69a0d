//! One answer is changed and the others are kept.

use crate::family::worker;
use crate::session::Visitor;
use interview::Screen;

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
