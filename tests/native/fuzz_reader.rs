//! The reader under fuzzing: seeds with bytes flipped, words deleted, doubled and swapped, values of another
//! kind, pieces of other files spliced in. It answers with a guide or with mistakes that have a place, and never falls.
//!
//! A longer run: `PROPTEST_CASES=100000 PROPTEST_RNG_SEED=1 cargo test --test native fuzz_`.

use crate::families::config;
use crate::reader_bad::good;
use crate::seeds::root;
use crate::travel::travelled;
use policy::{Household, Query, RuleBook, assess, beneficiaries};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use reader::{Files, KINDS, Reading, read_files, render};
use std::sync::OnceLock;

/// What authors' fingers and other programs leave in a file.
const DEBRIS: &[&str] = &[
    "true",
    "0",
    "-1",
    "2147483647",
    "-2147483648",
    "9223372036854775807",
    "1e300",
    "nan",
    "0x7fffffff",
    "\"\"",
    "\" \"",
    "\"\"\"",
    "'''",
    "[]",
    "{}",
    "[[]]",
    "[{}]",
    "2026-02-30",
    "\"2026-02-29\"",
    "\"9999-12-31\"",
    "\"0000-00-00\"",
    "\u{feff}",
    "\0",
    "\r",
    "\n",
    "\n\n    .",
    "\u{3000}",
    "＝",
    "“",
    "，",
    "｛",
    "{",
    "}",
    "{ $who }",
    "{ \"\" }",
    "(",
    "[",
    "]",
    "#",
    "\\",
    "$",
    "-",
    "=",
    ".",
    "|",
    "\u{e000}",
    "\u{10ffff}",
    "é",
    "字",
    "fact",
    "is",
    "one-of = []",
    "all = []",
    "any = [{}]",
    "at-least",
    "at-least = 2147483647",
    "months-since = { less-than = -1 }",
    "days-since = { at-most = 74400 }",
    "before = \"1900-01-01\"",
    "derived = \"half-year\"",
    "office = \"proof\"",
    "some = \"child\"",
    "some = \"other-child\"",
    "every = \"adult\"",
    "of = \"adult\"",
    "need = true",
    "past = true",
    "from = \"2026-12-31\"",
    "until = \"2026-01-01\"",
    "at = \"later\"",
    "at = \"registered-on\"",
    "kind = \"number\"",
    "min = -1000000000",
    "max = 1000000000",
    "every = 2400",
    "add = -1",
    "limit = -2400",
    "base = 2400",
    "[[requires]]",
    "[[advice]]",
    "[[paper]]",
    "[[case]]",
    "[rest]",
    "[derived.x]",
    "[fact.partner-here]",
    "given = { fact = \"permit\", is = \"none\" }",
    "quote = \"居住\"",
    "clause = \"二(一)\"",
    "child = [{}, {}, {}]",
    "applicant = {}",
    "partner = {}",
    "expect = \"unknown\"",
];

/// One corruption, still without a file.
#[derive(Clone, Debug)]
struct Corruption {
    how: u8,
    file: prop::sample::Index,
    other: prop::sample::Index,
    places: [prop::sample::Index; 2],
    byte: u8,
    debris: &'static str,
}

fn corruption() -> impl Strategy<Value = Corruption> {
    let index = any::<prop::sample::Index>;
    let debris = proptest::sample::select(DEBRIS);
    (0u8..14, index(), index(), [index(), index()], any::<u8>(), debris).prop_map(
        |(how, file, other, places, byte, debris)| Corruption { how, file, other, places, byte, debris },
    )
}

/// Words, runs of space, and single signs.
fn tokens(text: &str) -> Vec<&str> {
    let class =
        |c: char| if c.is_alphanumeric() || c == '-' { 1 } else { 2 + 2 * u8::from(c.is_whitespace()) };
    let mut tokens = Vec::new();
    let (mut start, mut last) = (0, 0);
    for (place, c) in text.char_indices() {
        if place > 0 && (class(c) != last || last == 2) {
            tokens.push(&text[start..place]);
            start = place;
        }
        last = class(c);
    }
    tokens.push(&text[start..]);
    tokens
}

/// Two places of a list in order, the second behind the first.
fn between(corruption: &Corruption, length: usize) -> (usize, usize) {
    let [a, b] = corruption.places.map(|place| place.index(length.max(1)));
    (a.min(b), a.max(b))
}

impl Corruption {
    fn done_to(&self, files: &mut Files, donors: &[String]) {
        let names: Vec<String> = files.within("", "").map(|(file, _)| file.to_owned()).collect();
        let Some(name) = names.get(self.file.index(names.len().max(1))) else { return };
        let text = files.text(name).unwrap_or_default().to_owned();
        let donor = &donors[self.other.index(donors.len())];
        let mut pieces = if self.how < 6 { tokens(&text) } else { text.split_inclusive('\n').collect() };
        let (first, second) = between(self, pieces.len());
        let there = !pieces.is_empty();
        match self.how {
            0 | 6 if there => drop(pieces.remove(first)),
            1 | 7 if there => pieces.insert(first, pieces[second]),
            2 | 8 if there => pieces.swap(first, second),
            3 => pieces.insert(first, self.debris),
            4 if there => pieces[first] = self.debris,
            5 => pieces.truncate(first),
            9 => {
                // A piece of another file in the place of one of this.
                let lines: Vec<&str> = donor.split_inclusive('\n').collect();
                let (from, to) = between(self, lines.len());
                let few = lines.get(from..to.min(from + 12)).unwrap_or_default();
                pieces.splice(first..second.min(first + 12), few.iter().copied());
            }
            _ => {}
        }
        let mut text = pieces.concat();
        match self.how {
            10 => {
                let mut bytes = text.into_bytes();
                let length = bytes.len();
                if let Some(byte) = bytes.get_mut(self.places[0].index(length.max(1))) {
                    *byte ^= self.byte | 1;
                }
                text = String::from_utf8_lossy(&bytes).into_owned();
            }
            11 => {
                // The value of a line becomes another kind of value.
                let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
                let valued: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].contains(" = ")).collect();
                if let Some(line) = valued.get(self.places[0].index(valued.len().max(1))) {
                    let key = lines[*line].split(" = ").next().unwrap_or_default().to_owned();
                    lines[*line] = format!("{key} = {}\n", self.debris);
                }
                text = lines.concat();
            }
            12 => {
                let other = &names[self.other.index(names.len())];
                text = files.text(other).unwrap_or_default().to_owned();
            }
            13 => {
                files.remove(name);
                if self.byte.is_multiple_of(2) {
                    files.insert(&format!("{name}{}", self.byte), text);
                }
                return;
            }
            _ => {}
        }
        files.insert(name, text);
    }
}

/// The texts from which pieces are spliced: all files of the good set and the real ones.
fn donors() -> &'static [String] {
    static DONORS: OnceLock<Vec<String>> = OnceLock::new();
    DONORS.get_or_init(|| {
        let (real, _) = Files::load(&root().join("seeds"));
        [good(), real]
            .iter()
            .flat_map(|files| files.within("", "").map(|(_, text)| text.to_owned()))
            .collect()
    })
}

/// What holds of every reading, whatever was read.
fn sound(reading: &Reading) -> Result<(), TestCaseError> {
    prop_assert_eq!(reading.content.is_some(), reading.diagnostics.is_empty());
    for diagnostic in &reading.diagnostics {
        prop_assert!(KINDS.contains(&diagnostic.code), "{:?}", diagnostic);
        let whole =
            !diagnostic.file.is_empty() && !diagnostic.message.is_empty() && !diagnostic.help.is_empty();
        prop_assert!(whole, "{:?}", diagnostic);
        let text = reading.files.text(&diagnostic.file).unwrap_or_default();
        prop_assert!(text.get(diagnostic.span.clone()).is_some(), "it points outside: {:?}", diagnostic);
    }
    let shown = render(&reading.diagnostics, &reading.files, false);
    prop_assert!(shown.len() < 1 << 20, "{} bytes are said", shown.len());
    let Some(content) = &reading.content else { return Ok(()) };
    let bytes = content.book.to_bytes().unwrap();
    prop_assert_eq!(RuleBook::from_parts(&bytes).unwrap(), travelled(&content.book));
    for table in content.words.iter().chain(content.phone.iter().flatten()) {
        let again = words::Table::from_bytes(&table.to_bytes().unwrap());
        prop_assert_eq!(again.as_ref(), Ok(table));
    }
    let again = read_files(reading.files.clone()).content.map(|content| content.book);
    prop_assert_eq!(again.as_ref(), Some(&content.book));
    // And the book can be asked.
    for day in [content.book.from, content.book.until] {
        let nobody = Household::new();
        for service in content.book.service_ids() {
            for who in beneficiaries(&content.book, &nobody, service) {
                assess(&Query::new(&content.book, &nobody, day, service, who));
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn corrupted_seeds_are_read_or_refused(all in prop::collection::vec(corruption(), 1..4)) {
        let mut files = good();
        for one in &all {
            one.done_to(&mut files, donors());
        }
        sound(&read_files(files))?;
    }
}

#[test]
fn corrupted_real_seeds_are_read_or_refused() {
    // Half a second each: a long run is for the small set.
    let few = ProptestConfig { cases: config(4).cases.min(200), ..config(4) };
    let corruptions = prop::collection::vec(corruption(), 1..3);
    let run = |all: Vec<Corruption>| {
        let (mut files, _) = Files::load(&root().join("seeds"));
        for one in &all {
            one.done_to(&mut files, donors());
        }
        sound(&read_files(files))
    };
    proptest::test_runner::TestRunner::new(few).run(&corruptions, run).unwrap();
}

#[test]
fn the_corruptions_hit() {
    // Corruption that never corrupts would prove nothing, and corruption that is always fatal would never try the book.
    let mut runner = proptest::test_runner::TestRunner::new(config(300));
    let (mut refused, mut kept) = (0, 0);
    for _ in 0..300 {
        let one = corruption().new_tree(&mut runner).unwrap().current();
        let mut files = good();
        one.done_to(&mut files, donors());
        let same = files.within("", "").eq(good().within("", ""));
        match read_files(files).content {
            None => refused += 1,
            Some(_) if !same => kept += 1,
            Some(_) => {}
        }
    }
    assert!(refused > 100 && kept > 10, "{refused} refused, {kept} kept");
}
