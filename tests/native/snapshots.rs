//! Kept answers: what was written comes back; what was garbled, cut or written by another version is refused; what a
//! new rule book no longer knows is dropped, counted, and costs nothing else.

use crate::by_name::known;
use crate::families::config;
use crate::interview::{answer, finish, whims};
use crate::seeds::book;
use interview::snapshot::SnapshotError;
use interview::{Answer, Event, Interview, Screen, snapshot};
use policy::VecSet;
use policy::{Day, FactKey, Kind, Known, Person, RuleBook};
use proptest::prelude::*;

fn on() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

fn all() -> VecSet<u16> {
    (0..book().topics.len() as u16).collect()
}

fn conversation(topics: &VecSet<u16>, whims: &[u32]) -> Interview {
    finish(Interview::default().apply(book(), on(), Event::Choose(topics.clone())), on(), whims)
}

/// A conversation that is quick to make: some answers to some questions.
fn answered(whims: &[u32]) -> Interview {
    let mut state = Interview::default().with_topics(all());
    let mut answers = std::collections::BTreeMap::new();
    for (key, whim) in crate::families::keys(3).into_iter().zip(whims) {
        answers.insert(key, answer(key, *whim));
    }
    state = Interview::resumed(state.topics().clone(), answers.into_iter().collect());
    state
}

fn same(one: &Interview, other: &Interview) -> bool {
    one.topics() == other.topics() && one.answers().eq(other.answers())
}

proptest! {
    #![proptest_config(config(3))]

    #[test]
    fn what_was_kept_comes_back(whims in whims(), topics in prop::collection::btree_set(0u16..5, 1..5)) {
        for state in [conversation(&topics.iter().copied().collect(), &whims), answered(&whims)] {
            let text = snapshot::encode(book(), &state);
            let recalled = snapshot::decode(book(), &text).unwrap();
            prop_assert_eq!(recalled.dropped, 0);
            prop_assert!(same(&recalled.interview, &state), "{}", text);
            prop_assert_eq!(recalled.interview.household(book(), on()), state.household(book(), on()));
            prop_assert_eq!(recalled.interview.screen(), Screen::Check);
            prop_assert_eq!(snapshot::encode(book(), &recalled.interview), text, "kept again, it is the same text");
        }
    }
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn what_was_altered_is_refused(
        whims in whims(), place in any::<prop::sample::Index>(), other in any::<char>(), how in 0u8..4
    ) {
        let text = snapshot::encode(book(), &answered(&whims));
        let mut characters: Vec<char> = text.chars().collect();
        let place = place.index(characters.len());
        match how {
            0 => characters[place] = other,
            1 => characters.insert(place, other),
            2 => drop(characters.remove(place)),
            _ => characters.truncate(place),
        }
        let altered: String = characters.into_iter().collect();
        let read = snapshot::decode(book(), &altered);
        prop_assert!(altered == text || read.is_err(), "{:?} was read", altered);
    }

    #[test]
    fn any_text_is_refused(text in ".{0,200}", head in prop::bool::ANY, sum in any::<u32>()) {
        let text = if head { format!("anju-answers 1\n{text}\nsum {sum:08x}\n") } else { text };
        prop_assert!(snapshot::decode(book(), &text).is_err());
    }
}

#[test]
fn every_cut_is_refused() {
    let text = snapshot::encode(book(), &answered(&[3, 11, 19, 0, 4, 7, 2, 10, 26]));
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        assert!(snapshot::decode(book(), &text[..end]).is_err(), "cut after {end} bytes");
    }
    for extra in ["\n", " ", "\0", "topic hukou\n", &text] {
        assert_eq!(snapshot::decode(book(), &format!("{text}{extra}")), Err(SnapshotError::Garbled));
        assert_eq!(snapshot::decode(book(), &format!("{extra}{text}")), Err(SnapshotError::Garbled));
    }
    assert_eq!(snapshot::decode(book(), &text.replace('\n', "\r\n")), Err(SnapshotError::Garbled));
}

#[test]
fn another_version_is_refused_as_such() {
    let text = snapshot::encode(book(), &answered(&[3, 11, 19]));
    let rest = text.split_once('\n').unwrap().1;
    for version in ["0", "2", "9", "10", "12", "100"] {
        let other = format!("anju-answers {version}\n{rest}");
        assert_eq!(snapshot::decode(book(), &other), Err(SnapshotError::Version), "version {version}");
    }
}

/// The book, with one thing changed.
fn changed(change: impl FnOnce(&mut RuleBook)) -> RuleBook {
    let mut other = book().clone();
    change(&mut other);
    other
}

#[test]
fn what_a_new_book_does_not_know_is_dropped_counted_and_costs_nothing_else() {
    let fact = |name: &str| book().fact_named(name).unwrap();
    let of = |name, who, known| (FactKey::new(fact(name), who), Answer::Known(known));
    let answers = [
        of("permit", Person::Applicant, known("permit", "valid")),
        of("permit", Person::Partner, known("permit", "suspended")),
        of("work", Person::Applicant, Known::Options(0b11)),
        of("paid-months", Person::Applicant, Known::Range(180, 191)),
        of("registered-on", Person::Applicant, Known::days(Day(740_000), Day(740_030))),
        (FactKey::new(fact("born-on"), Person::Applicant), Answer::Unsure),
        of("stage", Person::Child(1), Known::option(3)),
    ];
    let state = Interview::resumed(all(), answers.into_iter().collect());
    let text = snapshot::encode(book(), &state);
    let table = |book: &mut RuleBook, name: &str, change: &dyn Fn(&mut policy::Fact)| {
        let id = book.fact_named(name).unwrap();
        change(&mut book.facts[id.index()]);
    };
    let renamed = |fact: &mut policy::Fact| fact.id.push_str("-now");
    let books: Vec<(&str, RuleBook, usize)> = vec![
        ("a fact of two people", changed(|b| table(b, "permit", &renamed)), 2),
        ("a question nobody could answer", changed(|b| table(b, "born-on", &renamed)), 1),
        (
            "an option",
            changed(|b| {
                table(b, "work", &|f| {
                    if let Kind::Choice(options) = &mut f.kind {
                        options[1].push_str("-now");
                    }
                })
            }),
            1,
        ),
        ("a kind", changed(|b| table(b, "paid-months", &|f| f.kind = Kind::Date)), 1),
        (
            "a limit",
            changed(|b| table(b, "paid-months", &|f| f.kind = Kind::Number(policy::Unit::Months, 0, 100))),
            1,
        ),
        ("whom it is about", changed(|b| table(b, "stage", &|f| f.of = policy::Scope::Applicant)), 1),
        ("a topic", changed(|b| b.topics[2].id.push_str("-now")), 1),
        ("everything", changed(|b| b.facts.iter_mut().for_each(renamed)), 7),
    ];
    for (what, other, dropped) in books {
        let recalled = snapshot::decode(&other, &text).unwrap();
        assert_eq!(recalled.dropped, dropped, "{what}");
        let kept = recalled.interview.answers().count() + recalled.interview.topics().len();
        assert_eq!(kept + dropped, answers.len() + all().len(), "{what}");
        assert!(
            recalled.interview.answers().all(|(key, answer)| state.answer(key) == Some(answer)),
            "{what}"
        );
    }
    // Facts in another order and new options before the old: still the same answers by name.
    let moved = changed(|b| {
        b.facts.reverse();
        let permit = b.fact_named("permit").unwrap();
        if let Kind::Choice(options) = &mut b.facts[permit.index()].kind {
            options.reverse();
        }
    });
    let recalled = snapshot::decode(&moved, &text).unwrap();
    assert_eq!(recalled.dropped, 0);
    let permit = FactKey::new(moved.fact_named("permit").unwrap(), Person::Applicant);
    let Some(Answer::Known(known)) = recalled.interview.answer(permit) else { panic!("the permit was lost") };
    let Kind::Choice(options) = &moved.fact(permit.fact).kind else { panic!("the permit is a choice") };
    assert_eq!(options[known.only_option().unwrap()], "valid");
}
