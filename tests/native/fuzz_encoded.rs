//! Whatever a phone may hold or be handed: kept answers, facts as JSON, the packed book, the tables of words. Corrupted
//! in any way they are refused or read, never a fall; what is read is written again as the same.
//!
//! Each run tries one input of each of the four; `fuzz_reader` says how to run more.

use crate::families::config;
use crate::reader_bad::good;
use crate::seeds::{book, day};
use interview::snapshot;
use policy::{Household, RuleBook};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use reader::{PlainValue, read_files, situation_from_json};
use std::sync::OnceLock;
use words::Table;

/// FNV-1a, written again: corruption behind a right checksum passes that check and meets the reader itself.
fn signed(body: &str) -> String {
    let sum =
        body.bytes().fold(0x811c_9dc5u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}sum {sum:08x}\n")
}

/// Words of kept answers: known and unknown people, facts, options, days, numbers, and what no writer ever wrote.
fn word() -> impl Strategy<Value = String> {
    let mut known: Vec<String> =
        ["topic", "household", "applicant", "partner", "child-1", "child-6", "child-0"]
            .into_iter()
            .chain(["child-255", "child-256", "child-", "?", "", ",", "..", "-", "sum", "anju-answers", "1"])
            .chain([
                "2026-05-24..2026-05-24",
                "2026-02-30..2026-03-01",
                "1900-01-01..2100-12-31",
                "0001-01-01..9999-12-31",
            ])
            .chain([
                "0..0",
                "6..1",
                "-1..600",
                "2147483647..2147483647",
                "-2147483648..2147483647",
                "9999999999..1",
            ])
            .map(str::to_owned)
            .collect();
    for fact in &book().facts {
        known.push(fact.id.clone());
        if let policy::Kind::Choice(options) = &fact.kind {
            known.extend([options[0].clone(), options.join(","), format!("{},", options[0])]);
        }
    }
    known.extend(book().topics.iter().map(|topic| topic.id.clone()));
    prop_oneof![9 => proptest::sample::select(known), 1 => ".{0,6}"]
}

/// A fact of the book with a person and a value that may suit it.
fn line() -> impl Strategy<Value = String> {
    let free = prop::collection::vec(word(), 0..5).prop_map(|words| words.join(" "));
    let who = proptest::sample::select(&["household", "applicant", "partner", "child-1", "child-3"][..]);
    let fact = 0..book().facts.len();
    let fitting = (who, fact, any::<u32>(), word()).prop_map(|(who, place, mask, other)| {
        let fact = &book().facts[place];
        let value = match &fact.kind {
            policy::Kind::Choice(options) => {
                let chosen = options.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
                chosen.map(|(_, option)| option.as_str()).collect::<Vec<_>>().join(",")
            }
            policy::Kind::Number(..) => format!("{}..{}", mask % 40, mask % 70),
            policy::Kind::Date => other,
        };
        format!("{who} {} {value}", fact.id)
    });
    prop_oneof![free, fitting]
}

fn kept() -> impl Strategy<Value = String> {
    let head = prop_oneof![19 => Just("anju-answers 1\n".to_owned()), 1 => "[a-z0-9 -]{0,20}\n"];
    (head, prop::collection::vec(line(), 0..8))
        .prop_map(|(head, lines)| signed(&lines.iter().fold(head, |text, line| text + line + "\n")))
}

/// Facts as somebody's program may send them.
fn written() -> impl Strategy<Value = PlainValue> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(PlainValue::Bool),
        prop_oneof![any::<i64>(), -3i64..700].prop_map(PlainValue::Number),
        word().prop_map(PlainValue::Text),
        Just(PlainValue::Other),
    ];
    let name = || prop_oneof![4 => word(), 1 => proptest::sample::select(&["from", "to", "child"][..]).prop_map(str::to_owned)];
    let value = leaf.prop_recursive(3, 24, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(PlainValue::List),
            prop::collection::vec((name(), inner), 0..6).prop_map(PlainValue::Map),
        ]
    });
    let people = proptest::sample::select(&["household", "applicant", "partner", "child", "nobody"][..]);
    let family = prop::collection::vec((people.prop_map(str::to_owned), value.clone()), 0..5)
        .prop_map(PlainValue::Map);
    prop_oneof![1 => value, 6 => family]
}

/// The two parts of the small good set's book, packed, and its first table of words.
fn packed() -> &'static [Vec<u8>; 3] {
    static PACKED: OnceLock<[Vec<u8>; 3]> = OnceLock::new();
    PACKED.get_or_init(|| {
        let small = read_files(good()).content.unwrap();
        let [questions, results] = small.book.to_bytes().unwrap();
        [questions, results, small.words[0].to_bytes().unwrap()]
    })
}

type Corruption = (prop::sample::Index, u8, u8);

fn corrupted(bytes: &[u8], corruptions: &[Corruption]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (place, how, byte) in corruptions {
        let at = place.index(bytes.len() + 1);
        match how % 5 {
            0 | 1 if at < bytes.len() => bytes[at] ^= byte | 1,
            2 => bytes.insert(at, *byte),
            3 if at < bytes.len() => drop(bytes.remove(at)),
            4 if byte.is_multiple_of(8) => bytes.truncate(at),
            _ => bytes.extend_from_slice(&[*byte, 0xff, 0xff, 0xff, 0x7f]),
        }
    }
    bytes
}

fn corruptions() -> impl Strategy<Value = Vec<Corruption>> {
    prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), any::<u8>()), 1..5)
}

/// Everything known stays within what the fact allows, of somebody whom it can be about.
fn within_reason(household: &Household) -> Result<(), TestCaseError> {
    for (key, known) in household.iter() {
        prop_assert!(known.refines(book().fact(key.fact).anything()), "{} = {known:?}", key.name(book()));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(4_000))]

    #[test]
    fn corrupted_memory_is_refused_or_read(text in kept(), facts in written(), book_corruptions in corruptions(), table_corruptions in corruptions()) {
        if let Ok(recalled) = snapshot::decode(book(), &text) {
            within_reason(&recalled.interview.household(book(), day("2026-11-24")))?;
            let again = snapshot::encode(book(), &recalled.interview);
            let twice = snapshot::decode(book(), &again).unwrap();
            prop_assert_eq!(twice.dropped, 0, "{}", again);
            prop_assert_eq!(snapshot::encode(book(), &twice.interview), again);
        }
        match situation_from_json(book(), &facts) {
            Ok(household) => within_reason(&household)?,
            Err(faults) => {
                let whole = faults.iter().all(|f| !f.place.is_empty() && !f.message.is_empty() && !f.help.is_empty());
                prop_assert!(whole && !faults.is_empty(), "{:?}", faults);
            }
        }
        let [questions, results, table] = packed();
        for parts in [[corrupted(questions, &book_corruptions), results.clone()], [questions.clone(), corrupted(results, &book_corruptions)]] {
            if let Ok(read) = RuleBook::from_parts(&parts) {
                let bytes = read.to_bytes().unwrap();
                prop_assert_eq!(RuleBook::from_parts(&bytes), Ok(read));
            }
        }
        if let Ok(read) = Table::from_bytes(&corrupted(table, &table_corruptions)) {
            let again = Table::from_bytes(&read.to_bytes().unwrap());
            prop_assert_eq!(again.as_ref(), Ok(&read));
            for number in [0, 1, 500, u16::MAX] {
                Table::fill(read.numbered(number), &[("who", "x"), ("n", "3")]);
            }
            for (name, _) in &read.page {
                read.named(name);
            }
        }
    }
}

#[test]
fn the_inputs_are_both_taken_and_refused() {
    let mut runner = proptest::test_runner::TestRunner::new(config(400));
    let mut taken = [0; 4];
    for _ in 0..400 {
        let mut draw = |place: usize, is_taken: bool| taken[place] += usize::from(is_taken);
        let text = kept().new_tree(&mut runner).unwrap().current();
        draw(
            0,
            snapshot::decode(book(), &text)
                .is_ok_and(|recalled| recalled.interview.answers().next().is_some()),
        );
        let facts = written().new_tree(&mut runner).unwrap().current();
        draw(1, situation_from_json(book(), &facts).is_ok());
        let [questions, _, table] = packed();
        let corruptions = corruptions().new_tree(&mut runner).unwrap().current();
        draw(2, RuleBook::from_bytes(&corrupted(questions, &corruptions)).is_ok());
        draw(3, Table::from_bytes(&corrupted(table, &corruptions)).is_ok());
    }
    assert!(taken.iter().all(|count| (8..392).contains(count)), "{taken:?} of 400 are taken");
}
