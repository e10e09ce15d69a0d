//! Two people take turns at one phone.

use super::{begin, done, keeps_nothing, said, says_nothing_of, says_nothing_of_second, serves, turn};
use crate::browser::Phone;
use crate::family::worker;
use crate::input::Hand;
use crate::session::TODAY;
use crate::session::Visitor;
use interview::Interview;

fn two_people(language: &'static str, hand: Hand) {
    let mut visitor = Visitor::with(Phone::default(), language, TODAY);
    visitor.hand = hand;
    visitor.open_wizard();
    begin(&mut visitor);
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.answer("?");
    serves(&visitor, 1, &[1]);

    // Somebody else's turn, from the beginning.
    let first = turn(&mut visitor, 1, &Interview::default());
    serves(&visitor, 2, &[1, 2]);
    assert!(visitor.wait("topics", |seen| seen.alive).pressed().is_empty());
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    visitor.judge();
    assert_eq!(
        visitor.browser.run("return document.querySelectorAll('input[name=remember]').length", vec![]),
        0
    );

    // The first goes on where they were, to their own results; the second has theirs.
    let second = turn(&mut visitor, 0, &first);
    serves(&visitor, 1, &[1, 2]);
    visitor.finish(worker);
    visitor.judge();
    let first = turn(&mut visitor, 1, &second);
    visitor.judge();
    keeps_nothing(&visitor);

    // The second is done; the first is next, and nothing leads back to the second.
    let of_second = said(&visitor);
    done(&mut visitor, &first);
    serves(&visitor, 1, &[1]);
    visitor.judge();
    let of_first = said(&visitor);
    let of_second_alone: Vec<String> =
        of_second.iter().filter(|question| !of_first.contains(question)).cloned().collect();
    says_nothing_of_second(&visitor, &of_second_alone);

    // And so is the first.
    done(&mut visitor, &Interview::default());
    serves(&visitor, 1, &[1]);
    let all = [of_first, of_second].concat();
    for button in ["back", "back", "forward"] {
        visitor.browser.navigate(button);
        let title = visitor.word("topics-title");
        let seen = visitor.wait("the first question", |seen| seen.heading == title);
        assert!(seen.pressed().is_empty(), "{:?}", seen.pressed());
        says_nothing_of(&visitor, &all);
    }
    keeps_nothing(&visitor);
    visitor.notes().are_silent();
}

#[test]
fn two_people_take_turns_in_simplified_characters() {
    two_people("zh-Hans", Hand::Finger);
}

#[test]
fn two_people_take_turns_in_traditional_characters() {
    two_people("zh-Hant", Hand::Finger);
}

#[test]
fn two_people_take_turns_in_english_by_the_keyboard() {
    two_people("en", Hand::Keys);
}
