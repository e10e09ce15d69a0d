//! Helping several sessions: they are carried to the page in another language whole, or not at all. Must not
//! know: pages.

use crate::families::config;
use crate::interview::{finish, whims};
use crate::seeds::{book, day};
use interview::{Event, Interview, Sessions, snapshot};
use policy::VecSet;
use proptest::prelude::*;

proptest! {
    #![proptest_config(config(6))]

    #[test]
    fn everybody_is_carried_over_whole(replies in prop::collection::vec((whims(), 0..6u16), 1..4), turn in 0..4usize) {
        let on = day("2026-11-24");
        let (mut sessions, mut now) = (Sessions::default(), Interview::default());
        sessions.begin();
        for (place, (whims, topic)) in replies.iter().enumerate() {
            if place > 0 {
                let next = sessions.next_number();
                now = sessions.switch_to(next, now);
            }
            now = finish(now.apply(book(), on, Event::Choose(VecSet::from_iter([*topic]))), on, whims);
        }
        let numbers = sessions.numbers();
        let to = numbers[turn % numbers.len()];
        if to != sessions.current() {
            now = sessions.switch_to(to, now);
        }
        let text = sessions.encode(book(), &now);
        let (mut again, mut then) = Sessions::decode(book(), on, &text).unwrap();
        prop_assert_eq!((again.current(), again.numbers()), (sessions.current(), sessions.numbers()));
        for number in numbers.iter().copied().filter(|number| *number != to).chain([to]) {
            prop_assert_eq!(then.topics(), now.topics());
            prop_assert!(then.answers().eq(now.answers()));
            prop_assert_eq!(then.screen(), now.screen());
            if number != sessions.current() {
                (now, then) = (sessions.switch_to(number, now), again.switch_to(number, then));
            }
        }
        // Cut anywhere, or with a person twice, nobody is mistaken for somebody else.
        for end in (0..text.len()).filter(|end| end % 41 == 0 || text[..*end].ends_with('\u{c}')) {
            if let Some((cut, _)) = Sessions::decode(book(), on, &text[..end]) {
                let whole = cut.numbers().len() < numbers.len() && text[end..].starts_with('\u{c}');
                prop_assert!(whole, "cut at {}", end);
            }
        }
        let twice = format!("{text}\u{c}{to}\n{}", snapshot::encode(book(), &now));
        prop_assert_eq!(Sessions::decode(book(), on, &twice), None);
    }

    #[test]
    fn any_text_is_refused_or_read(text in "[0-9\u{c}\na-z ]{0,60}") {
        prop_assert_eq!(Sessions::decode(book(), day("2026-11-24"), &text), None);
    }
}

#[test]
fn one_conversation_is_no_group_and_a_group_is_no_conversation() {
    let on = day("2026-11-24");
    let alone = snapshot::encode(book(), &Interview::default());
    assert_eq!(Sessions::decode(book(), on, &alone), None);
    let mut sessions = Sessions::default();
    assert_eq!(
        Sessions::decode(book(), on, &sessions.encode(book(), &Interview::default())),
        None,
        "nobody is helped"
    );
    sessions.begin();
    let group = sessions.encode(book(), &Interview::default());
    assert!(snapshot::decode(book(), &group).is_err());
    assert_eq!(Sessions::decode(book(), on, &group), Some((sessions, Interview::default())));
}
