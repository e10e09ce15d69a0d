//! The conversation as a code short enough to read out over the phone, and back again.
//!
//! A code is made of 32 signs of five bits each. Answers stand one behind the other without names, so both ends must
//! mean the same by each place; what they mean is told by the sum of the vocabulary (`layout`). A code of an older
//! vocabulary is read if the difference is known for certain, and refused otherwise; it is never read as something else.
//! Two check sums stand at the end: the last tells what was misheard or cut, the one before it also tells another
//! vocabulary. Must not know: addresses, pictures, words, the day.

mod layout;
mod signs;
mod values;

use crate::state::{Answer, Interview};
use layout::Layout;
use policy::{FactKey, Person, RuleBook, VecMap, VecSet};
use signs::{Bits, MEANING_SIGNS, SOUND_SIGNS};

/// The version of the code, its first sign.
const VERSION: u8 = 1;

/// More signs than any family's answers take; what is longer is no code.
pub const LONGEST: usize = 600;

/// Why a code cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// It is too short to be a whole code.
    Short,
    /// A sign is wrong or missing, or it is no code at all.
    Garbled,
    /// A newer guide wrote it.
    Newer,
    /// It speaks of questions that the guide asks otherwise now.
    Vocabulary,
}

/// A conversation read from a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The conversation, at its list of answers.
    pub interview: Interview,
    /// True if sensitive answers were written, too, if there were any.
    pub with_sensitive: bool,
}

/// Writes what was answered about the chosen topics, without spaces. Sensitive answers only if asked for.
pub fn write(book: &RuleBook, interview: &Interview, with_sensitive: bool) -> String {
    let answers: VecMap<FactKey, Answer> = interview.answers().collect();
    let said =
        |key: &FactKey| with_sensitive || book.fact(key.fact).sensitivity != policy::Sensitivity::Sensitive;
    let people = || answers.iter().map(|(key, _)| key).filter(|key| said(key)).map(|key| key.who);
    let partner = people().any(|who| who == Person::Partner);
    let child = |who| if let Person::Child(n) = who { n.saturating_add(1) } else { 0 };
    let children = people().map(child).max().unwrap_or(0).min(Layout::MOST_CHILDREN);

    let mut bits = Bits::default();
    bits.push(u32::from(VERSION), 5);
    bits.push(u32::from(with_sensitive), 1);
    bits.push(u32::from(partner), 1);
    bits.push(u32::from(children), 3);
    // Four topics a sign, and whether another sign follows.
    let last = interview.topics().iter().last().copied().unwrap_or(0) / 4;
    for group in 0..=last {
        bits.push(u32::from(group < last), 1);
        for n in 0..4 {
            bits.push(u32::from(interview.topics().contains(&(group * 4 + n))), 1);
        }
    }
    let layout = Layout::of(book, interview.topics(), with_sensitive);
    for key in layout.keys(partner, children) {
        values::write(&mut bits, book, &layout, key, answers.get(&key).copied());
    }
    signs::text(bits.sealed(layout.sum(book)))
}

/// Reads a code: small letters, spaces and hyphens do not matter, nor does the link around it.
///
/// # Errors
/// [`Why`]; nothing of it is used then.
pub fn read(book: &RuleBook, text: &str) -> Result<Told, Why> {
    let signs = signs::signs(text, LONGEST).ok_or(Why::Garbled)?;
    let body = signs.len().checked_sub(MEANING_SIGNS + SOUND_SIGNS).filter(|n| *n >= 3).ok_or(Why::Short)?;
    let mut bits = Bits::of(&signs);
    if !bits.sounds() {
        return Err(Why::Garbled);
    }
    match bits.take(5).ok_or(Why::Garbled)? as u8 {
        VERSION => {}
        newer if newer > VERSION => return Err(Why::Newer),
        _ => return Err(Why::Garbled),
    }
    let sum = bits.meaning(body);
    conversation(book, &mut bits, sum).ok_or(Why::Vocabulary)
}

/// The conversation that the rest of a code tells, whose vocabulary had this sum.
fn conversation(book: &RuleBook, bits: &mut Bits, sum: u32) -> Option<Told> {
    let with_sensitive = bits.take(1)? == 1;
    let partner = bits.take(1)? == 1;
    let children = bits.take(3)? as u8;
    let mut topics = VecSet::new();
    let mut place = 0;
    loop {
        let more = bits.take(1)? == 1;
        for n in 0..4 {
            if bits.take(1)? == 1 {
                topics.insert(place + n);
            }
        }
        place += 4;
        if !more {
            break;
        }
    }
    if topics.iter().any(|topic| usize::from(*topic) >= book.topics.len()) {
        return None;
    }
    let layout = Layout::of(book, &topics, with_sensitive).with_sum(book, sum)?;
    let mut answers = VecMap::new();
    for key in layout.keys(partner, children) {
        if let Some(answer) = values::read(bits, book, &layout, key)? {
            answers.insert(key, answer);
        }
    }
    bits.is_spent().then(|| Told { interview: Interview::resumed(topics, answers), with_sensitive })
}
