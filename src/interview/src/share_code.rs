//! The share code: the interview as a text short enough to read out over the phone, and its decoder.
//!
//! A code consists of symbols of an alphabet of 32, five bits each. Answers are positional and carry no
//! names, so encoder and decoder must agree on the meaning of each position; the vocabulary hash identifies
//! it (`layout`). A code of an older vocabulary is decoded if the difference can be determined exactly, and
//! refused otherwise; it is never decoded as something else. A code ends with the vocabulary hash, mixed with
//! a hash of the body, and a checksum that detects misheard and missing symbols. Must not know: addresses,
//! pictures, words, the day.

mod alphabet;
mod layout;
mod values;

use crate::state::{Answer, Interview};
use alphabet::{Bits, CHECKSUM_SYMBOLS, VOCABULARY_SYMBOLS};
use layout::Layout;
use policy::{FactKey, Person, RuleBook, VecMap, VecSet};

/// The format version, the first symbol of a code.
const VERSION: u8 = 1;

/// Upper bound of a code's length in symbols; longer texts are refused. No family's answers need as many.
pub const MAX_SYMBOLS: usize = 600;

/// Why a text cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// It has too few symbols for a whole code.
    TooShort,
    /// The checksum does not match, or the text is no code at all.
    Garbled,
    /// A newer format version wrote it.
    NewerVersion,
    /// It was written for another vocabulary of questions, and the difference cannot be determined.
    UnknownVocabulary,
}

/// A decoded share code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The interview, on the screen that lists the answers.
    pub interview: Interview,
    /// True if the encoder was asked to include sensitive answers.
    pub with_sensitive: bool,
}

/// Encodes the answers about the chosen topics, without spaces; sensitive answers only if `with_sensitive`.
pub fn encode(book: &RuleBook, interview: &Interview, with_sensitive: bool) -> String {
    let answers: VecMap<FactKey, Answer> = interview.answers().collect();
    let included =
        |key: &FactKey| with_sensitive || book.fact(key.fact).sensitivity != policy::Sensitivity::Sensitive;
    let persons = || answers.iter().map(|(key, _)| key).filter(|key| included(key)).map(|key| key.who);
    let partner = persons().any(|who| who == Person::Partner);
    let child = |who| if let Person::Child(n) = who { n.saturating_add(1) } else { 0 };
    let children = persons().map(child).max().unwrap_or(0).min(Layout::MAX_CHILDREN);

    let mut bits = Bits::default();
    bits.push(u32::from(VERSION), 5);
    bits.push(u32::from(with_sensitive), 1);
    bits.push(u32::from(partner), 1);
    bits.push(u32::from(children), 3);
    // Groups of four topics, each preceded by a bit that says whether another group follows.
    let last = interview.topics().iter().last().copied().unwrap_or(0) / 4;
    for group in 0..=last {
        bits.push(u32::from(group < last), 1);
        for n in 0..4 {
            bits.push(u32::from(interview.topics().contains(&(group * 4 + n))), 1);
        }
    }
    let layout = Layout::of(book, interview.topics(), with_sensitive);
    for key in layout.keys(partner, children) {
        values::encode(&mut bits, book, &layout, key, answers.get(&key).copied());
    }
    alphabet::text(bits.with_checksum(layout.vocabulary_hash(book)))
}

/// Decodes a text: lower case, spaces and hyphens are ignored, and a link that contains the code is accepted.
///
/// # Errors
/// [`DecodeError`]; nothing of the text is used then.
pub fn decode(book: &RuleBook, text: &str) -> Result<Decoded, DecodeError> {
    let symbols = alphabet::symbols(text, MAX_SYMBOLS).ok_or(DecodeError::Garbled)?;
    let body = symbols
        .len()
        .checked_sub(VOCABULARY_SYMBOLS + CHECKSUM_SYMBOLS)
        .filter(|n| *n >= 3)
        .ok_or(DecodeError::TooShort)?;
    let mut bits = Bits::of(&symbols);
    if !bits.checksum_ok() {
        return Err(DecodeError::Garbled);
    }
    match bits.read(5).ok_or(DecodeError::Garbled)? as u8 {
        VERSION => {}
        newer if newer > VERSION => return Err(DecodeError::NewerVersion),
        _ => return Err(DecodeError::Garbled),
    }
    let hash = bits.vocabulary_hash(body);
    decode_body(book, &mut bits, hash).ok_or(DecodeError::UnknownVocabulary)
}

/// Decodes what follows the version, for the vocabulary with this hash.
fn decode_body(book: &RuleBook, bits: &mut Bits, hash: u32) -> Option<Decoded> {
    let with_sensitive = bits.read(1)? == 1;
    let partner = bits.read(1)? == 1;
    let children = bits.read(3)? as u8;
    let mut topics = VecSet::new();
    let mut first = 0;
    loop {
        let more = bits.read(1)? == 1;
        for n in 0..4 {
            if bits.read(1)? == 1 {
                topics.insert(first + n);
            }
        }
        first += 4;
        if !more {
            break;
        }
    }
    if topics.iter().any(|topic| usize::from(*topic) >= book.topics.len()) {
        return None;
    }
    let layout = Layout::of(book, &topics, with_sensitive).for_vocabulary(book, hash)?;
    let mut answers = VecMap::new();
    for key in layout.keys(partner, children) {
        if let Some(answer) = values::decode(bits, book, &layout, key)? {
            answers.insert(key, answer);
        }
    }
    bits.is_exhausted().then(|| Decoded { interview: Interview::resumed(topics, answers), with_sensitive })
}
