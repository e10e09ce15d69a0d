//! Answers are checked changed and cleared.

use super::at_the_keyboard;
use crate::family::worker;

#[test]
fn answers_are_checked_changed_and_cleared() {
    let mut visitor = at_the_keyboard("zh-Hans");
    visitor.choose(&["hukou"]);
    let first = visitor.asked().unwrap();
    visitor.finish(worker);
    visitor.open_answers();
    let before = visitor.answers();
    visitor.change(first);
    visitor.answer("?");
    while visitor.asked().is_some() {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    let after = visitor.answers();
    assert!(before.iter().filter(|row| !after.contains(row)).count() <= 1, "{before:?}, then {after:?}");
    visitor.clear_all();
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question is back", |seen| seen.fresh && seen.heading == title);
    assert!(seen.focus_on_heading && seen.pressed().is_empty());
}
