//! Codes: what was written comes back, whatever was answered; what was misheard, cut, made up or written by another
//! guide is refused. Under another vocabulary: `share_codes_elsewhere.rs`.

use crate::families::config;
use crate::interview::{answer, finish, whims};
use crate::seeds::{book, content};
use interview::share_code::{DecodeError, MAX_SYMBOLS, decode, encode};
use interview::{Answer, Event, Interview, Screen, snapshot};
use policy::{Day, FactKey, Household, RuleBook, Sensitivity, VecSet};
use proptest::prelude::*;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

fn on() -> Day {
    Day::new(2026, 11, 24).unwrap()
}

/// Each topic alone, and all of them.
fn topic_sets() -> Vec<VecSet<u16>> {
    let all: VecSet<u16> = (0..book().topics.len() as u16).collect();
    all.iter().map(|topic| VecSet::from_iter([*topic])).chain([all.clone()]).collect()
}

/// A family's own conversation: it answers what it is asked, and does not know the rest.
pub fn played(household: &Household, topics: &VecSet<u16>, on: Day) -> Interview {
    let mut state = Interview::default().apply(book(), on, Event::Choose(topics.clone()));
    while let Screen::Question(key) = state.screen() {
        let answer = household.get(key).map_or(Answer::Unsure, Answer::Known);
        state = state.apply(book(), on, Event::Answer(key, answer));
    }
    state
}

/// All conversations of the example families: each topic alone, and all.
pub fn conversations() -> &'static [Interview] {
    static PLAYED: OnceLock<Vec<Interview>> = OnceLock::new();
    let of = |family: &reader::Family| {
        topic_sets()
            .into_iter()
            .map(|topics| played(&family.household, &topics, family.on))
            .collect::<Vec<_>>()
    };
    PLAYED.get_or_init(|| content().families.iter().flat_map(of).collect())
}

fn sensitive(book: &RuleBook, key: FactKey) -> bool {
    book.fact(key.fact).sensitivity == Sensitivity::Sensitive
}

/// Topics and answers by name, in an order that does not depend on the book.
pub fn by_name(book: &RuleBook, state: &Interview) -> Vec<String> {
    let text = snapshot::encode(book, state);
    let lines = text.lines().filter(|line| !line.starts_with("sum "));
    let mut lines: Vec<String> = lines
        .map(|line| match line.rsplit_once(' ') {
            Some((of, options)) => {
                let mut options: Vec<&str> = options.split(',').collect();
                options.sort_unstable();
                format!("{of} {}", options.join(","))
            }
            None => line.to_owned(),
        })
        .collect();
    lines.sort_unstable();
    // What was asked back stands there twice; a code says only what was answered.
    lines.dedup();
    lines
}

fn without_sensitive(state: &Interview) -> Interview {
    let plain = state.answers().filter(|(key, _)| !sensitive(book(), *key));
    Interview::resumed(state.topics().clone(), plain.collect())
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn every_family_comes_back_whole() {
    let mut lengths: Vec<(bool, usize)> = Vec::new();
    let mut left_out = 0;
    for state in conversations() {
        let single = state.topics().len() == 1;
        for with_sensitive in [false, true] {
            let code = encode(book(), state, with_sensitive);
            let told = decode(book(), &code).unwrap();
            let expected = if with_sensitive { state.clone() } else { without_sensitive(state) };
            assert_eq!(by_name(book(), &told.interview), by_name(book(), &expected), "{code}");
            assert_eq!(told.with_sensitive, with_sensitive);
            assert_eq!(told.interview.screen(), Screen::Check);
            assert_eq!(
                encode(book(), &told.interview, with_sensitive),
                code,
                "written again, it is the same code"
            );
            if with_sensitive {
                left_out += state.answers().count() - without_sensitive(state).answers().count();
            } else {
                lengths.push((single, code.len()));
            }
        }
    }
    assert!(left_out > 100, "no family had anything to leave out");
    let figures = |single: bool| {
        let found: Vec<usize> = lengths.iter().filter(|(one, _)| *one == single).map(|(_, n)| *n).collect();
        (found.iter().sum::<usize>() as f64 / found.len() as f64, found.iter().copied().max().unwrap())
    };
    let ((single, single_most), (all, all_most)) = (figures(true), figures(false));
    println!("signs: one topic {single:.1} at most {single_most}; all topics {all:.1} at most {all_most}");
    // Six groups of four can be read out; all topics still make a picture that any phone reads.
    assert!(single <= 24.0 && single_most <= 40 && all_most <= 80);
}

proptest! {
    #![proptest_config(config(6))]

    #[test]
    fn any_conversation_comes_back(whims in whims(), topics in prop::sample::select(topic_sets())) {
        let asked = finish(Interview::default().apply(book(), on(), Event::Choose(topics.clone())), on(), &whims);
        let code = encode(book(), &asked, true);
        prop_assert_eq!(by_name(book(), &decode(book(), &code).unwrap().interview), by_name(book(), &asked));
        let code = encode(book(), &asked, false);
        let expected = without_sensitive(&asked);
        prop_assert_eq!(by_name(book(), &decode(book(), &code).unwrap().interview), by_name(book(), &expected));
    }
}

/// A conversation that is quick to make: some answers to some questions, asked or not.
fn answered(topics: &VecSet<u16>, whims: &[u32]) -> Interview {
    let keys = crate::families::keys(3).into_iter().zip(whims);
    let some = keys.filter(|(_, whim)| *whim % 3 > 0);
    Interview::resumed(topics.clone(), some.map(|(key, whim)| (key, answer(key, *whim))).collect())
}

/// Groups of four.
fn grouped(code: &str) -> String {
    let signs: Vec<char> = code.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect()).collect::<Vec<String>>().join(" ")
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn what_the_topics_ask_comes_back(
        whims in whims(), topics in prop::sample::select(topic_sets()), with_sensitive in any::<bool>()
    ) {
        let state = answered(&topics, &whims);
        let told = decode(book(), &encode(book(), &state, with_sensitive)).unwrap().interview;
        prop_assert_eq!(told.topics(), state.topics());
        for (key, answer) in state.answers() {
            let back = told.answer(key);
            prop_assert!(back.is_none() || back == Some(answer));
            let read_there = book().services.iter()
                .any(|service| topics.contains(&service.topic) && service.reads(book(), key.fact));
            let due = read_there && (with_sensitive || !sensitive(book(), key));
            prop_assert!(!due || back == Some(answer), "lost: {:?}", key);
            prop_assert!(with_sensitive || !sensitive(book(), key) || back.is_none(), "told: {:?}", key);
        }
        prop_assert!(told.answers().all(|(key, _)| state.answer(key).is_some()), "made up");
    }

    #[test]
    fn how_it_is_typed_does_not_matter(whims in whims(), topics in prop::sample::select(topic_sets())) {
        let code = encode(book(), &answered(&topics, &whims), true);
        let expected = decode(book(), &code);
        let wide: String = code.chars().map(|c| char::from_u32(c as u32 + 0xfee0).unwrap()).collect();
        let misread = code.replace('0', "o").replace('1', "l");
        for typed in [
            grouped(&code), code.to_lowercase(), grouped(&code).replace(' ', "－"), wide, misread,
            format!("https://anju.example/zh/wizard/#a={code}"), format!("  {}\n", grouped(&code)),
        ] {
            prop_assert_eq!(&decode(book(), &typed), &expected, "{}", typed);
        }
    }

    #[test]
    fn what_was_altered_is_refused(
        whims in whims(), place in any::<prop::sample::Index>(), other in any::<char>(), how in 0u8..5
    ) {
        let code = encode(book(), &answered(&topic_sets()[0], &whims), true);
        let mut signs: Vec<char> = code.chars().collect();
        let at = place.index(signs.len());
        match how {
            0 => signs[at] = other,
            1 => signs.insert(at, other),
            2 => drop(signs.remove(at)),
            3 => signs.swap(at, (at + 1) % code.len()),
            _ => signs.truncate(at),
        }
        let altered: String = signs.into_iter().collect();
        let (was, is) = (decode(book(), &code), decode(book(), &altered));
        prop_assert!(is.is_err() || is == was, "{} was read", altered);
    }

    #[test]
    fn any_text_is_refused(text in ".{0,200}", signs in "[0-9A-HJKMNP-TV-Z]{0,60}") {
        prop_assert!(decode(book(), &text).is_err());
        prop_assert!(decode(book(), &signs).is_err());
    }
}

const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#[test]
fn one_wrong_sign_and_two_swapped_neighbours_are_always_noticed_as_such() {
    let mut tried = 0;
    for state in conversations().iter().step_by(7) {
        let code = encode(book(), state, false).into_bytes();
        for at in 0..code.len() {
            let mut altered = code.clone();
            for sign in SIGNS.iter().filter(|sign| **sign != code[at]) {
                altered[at] = *sign;
                assert_eq!(decode(book(), std::str::from_utf8(&altered).unwrap()), Err(DecodeError::Garbled));
                tried += 1;
            }
            altered[at] = code[at];
            if at > 0 && code[at] != code[at - 1] {
                altered.swap(at, at - 1);
                assert_eq!(decode(book(), std::str::from_utf8(&altered).unwrap()), Err(DecodeError::Garbled));
            }
        }
    }
    assert!(tried > 10_000);
}

/// Numbers that look random and are the same every time.
pub struct Dice(pub u64);

impl Dice {
    /// A number below this one.
    pub fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below as u64) as usize
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "a figure that is reported")]
fn made_up_codes_are_refused_each_for_a_reason() {
    let mut dice = Dice(7);
    let mut reasons = [0; 4];
    for _ in 0..200_000 {
        let length = dice.roll(40);
        // The version right, or the guess would be too easy to refuse.
        let made_up: String =
            (0..length).map(|n| char::from(if n == 0 { b'1' } else { SIGNS[dice.roll(32)] })).collect();
        let why = decode(book(), &made_up).expect_err("it is made up");
        reasons[why as usize] += 1;
    }
    println!("short, garbled, newer, vocabulary: {reasons:?}");
    // The last sum lets one in a thousand through; the other one then knows.
    assert!(
        reasons[DecodeError::TooShort as usize] > 10_000
            && reasons[DecodeError::UnknownVocabulary as usize] < 400
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "how long it takes is the question")]
fn what_is_no_code_is_refused_soon_however_long() {
    let code = encode(book(), &conversations()[0], false);
    let kept = snapshot::encode(book(), &conversations()[0]);
    let long = |part: &str| part.repeat(3_000_000 / part.len());
    let texts = [
        kept,
        long("1"),
        long(" "),
        long("- -"),
        long(&code),
        long("中"),
        long("a="),
        format!("{code}{}", long("0")),
    ];
    for text in texts {
        let start = Instant::now();
        assert!(decode(book(), &text).is_err());
        assert!(start.elapsed() < Duration::from_millis(500), "{} bytes took too long", text.len());
    }
    assert_eq!(decode(book(), ""), Err(DecodeError::TooShort));
    assert_eq!(decode(book(), &code[..6]), Err(DecodeError::TooShort));
    assert_eq!(decode(book(), &code[..code.len() - 1]), Err(DecodeError::Garbled));
    assert_eq!(decode(book(), &"1".repeat(MAX_SYMBOLS + 1)), Err(DecodeError::Garbled));
}

#[test]
fn a_newer_version_is_refused_as_such() {
    // The same sums will stand at the end of every version; so the last two signs can be found by trying.
    for version in ["2", "9", "Z"] {
        let body = format!("{version}0ABCDEFGHJK");
        let found: Vec<DecodeError> = SIGNS
            .iter()
            .flat_map(|one| SIGNS.iter().map(move |two| [char::from(*one), char::from(*two)]))
            .filter_map(|end| decode(book(), &format!("{body}{}{}", end[0], end[1])).err())
            .filter(|why| *why != DecodeError::Garbled)
            .collect();
        assert_eq!(found, [DecodeError::NewerVersion], "version {version}");
    }
}
