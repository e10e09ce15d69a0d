//! By the keyboard alone: every control is reached by Tab, seen when reached, and worked with Space or Enter. Uses
//! no touch and no mouse from the first page to the last.

use crate::browser::Phone;
use crate::family::worker;
use crate::input::{ENTER, Hand, SPACE, TAB};
use crate::session::{TODAY, Visitor};

fn at_the_keyboard(language: &'static str) -> Visitor {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.hand = Hand::Keys;
    visitor.open_wizard();
    visitor
}

#[test]
fn a_topic_is_finished() {
    let mut visitor = at_the_keyboard("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    visitor.judge();

    // Reasons open and close.
    visitor.browser.reach("article.card summary", 0);
    let open = || visitor.browser.run("return document.querySelector('article.card details').open", vec![]);
    visitor.browser.strike(&[ENTER]);
    assert_eq!(open(), true);
    visitor.browser.strike(&[SPACE]);
    assert_eq!(open(), false);
    visitor.notes().are_silent();
}

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
    visitor.press(".clear-link", 0);
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question is back", |seen| seen.fresh && seen.heading == title);
    assert!(seen.focus_on_heading && seen.pressed().is_empty());
}

#[test]
fn the_first_tab_leads_past_the_header() {
    let visitor = at_the_keyboard("zh-Hans");
    visitor.browser.strike(&[TAB]);
    let at = "return document.activeElement.getAttribute('href')";
    assert_eq!(visitor.browser.run(at, vec![]), "#main");
    let top = "return document.activeElement.getBoundingClientRect().top";
    assert!(
        visitor.browser.run(top, vec![]).as_f64().unwrap() >= 0.0,
        "the link is seen when it has the focus"
    );
    visitor.browser.strike(&[ENTER, TAB]);
    let inside = "return document.getElementById('main').contains(document.activeElement)";
    assert_eq!(visitor.browser.run(inside, vec![]), true);
}
