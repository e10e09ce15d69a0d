//! Self-test vectors: families on a day, one service and one person each, small enough to travel; and what
//! comes of each, as text that can be compared byte for byte.
//!
//! The same vectors are run where the site is made and on a visitor's phone. If both texts are the same, the phone
//! computes what was checked. Must not know: what ought to come out, and where the texts meet.

use crate::analysis::assessment::assess;
use crate::codec::RuleBookError;
use crate::evaluate::context::Query;
use crate::model::book::RuleBook;
use crate::model::date::Day;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::{FactId, ServiceId};
use crate::model::known::Known;
use crate::model::truth::{Settled, Truth};

/// The number of the shape in which vectors travel and their text is written; raised whenever one of them changes.
pub const FORMAT: u32 = 1;

/// One family, one day, one service, one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelfTestVector {
    /// What is known of the family.
    pub household: Household,
    /// The day of evaluation.
    pub on: Day,
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
}

/// Writes vectors as a row of numbers.
///
/// # Errors
/// [`RuleBookError::Garbled`] if they cannot be written.
pub fn to_bytes(vectors: &[SelfTestVector]) -> Result<Vec<u8>, RuleBookError> {
    let mut numbers = vec![FORMAT, vectors.len() as u32];
    for vector in vectors {
        let answers: Vec<(FactKey, Known)> = vector.household.iter().collect();
        numbers.extend([u32::from(vector.service.0), vector.who.number(), vector.on.0 as u32]);
        numbers.push(answers.len() as u32);
        for (key, known) in answers {
            // A range says so by an odd number, and where it ends by its length, which is mostly nothing.
            let (is_range, low, length) = match known {
                Known::Options(mask) => (0, mask, 0),
                Known::Range(low, high) => (1, low as u32, high.wrapping_sub(low) as u32),
            };
            numbers.extend([u32::from(key.fact.0), key.who.number() << 1 | is_range, low]);
            numbers.extend((is_range == 1).then_some(length));
        }
    }
    postcard::to_allocvec(&numbers).map_err(|_| RuleBookError::Garbled)
}

/// Reads vectors that can be run against this book.
///
/// # Errors
/// [`RuleBookError::Format`] for another format's bytes, [`RuleBookError::Garbled`] for what are no vectors
/// of this book.
pub fn from_bytes(book: &RuleBook, bytes: &[u8]) -> Result<Vec<SelfTestVector>, RuleBookError> {
    let numbers: Vec<u32> = postcard::from_bytes(bytes).map_err(|_| RuleBookError::Garbled)?;
    let mut row = numbers.iter().copied();
    match row.next() {
        Some(FORMAT) => {}
        Some(_) => return Err(RuleBookError::Format),
        None => return Err(RuleBookError::Garbled),
    }
    let vectors = read(book, &mut row).ok_or(RuleBookError::Garbled)?;
    if row.next().is_some() { Err(RuleBookError::Garbled) } else { Ok(vectors) }
}

fn read(book: &RuleBook, row: &mut impl Iterator<Item = u32>) -> Option<Vec<SelfTestVector>> {
    let mut vectors = Vec::new();
    for _ in 0..row.next()? {
        let service = ServiceId(u16::try_from(row.next()?).ok()?);
        book.services.get(service.index())?;
        let who = Person::numbered(row.next()?)?;
        let on = Day(row.next()? as i32);
        if on < Day::EARLIEST || Day::LATEST < on {
            return None;
        }
        let mut household = Household::new();
        for _ in 0..row.next()? {
            let fact = FactId(u16::try_from(row.next()?).ok()?);
            let of = book.facts.get(fact.index())?;
            let (person, low) = (row.next()?, row.next()?);
            let known = if person & 1 == 0 {
                Known::Options(low)
            } else {
                Known::Range(low as i32, (low as i32).wrapping_add(row.next()? as i32))
            };
            let who = Person::numbered(person >> 1).filter(|who| of.of.covers(*who))?;
            let (low, high) = known.ends();
            if known.mask() == 0 || high < low || !known.refines(of.anything()) {
                return None;
            }
            household.learn(FactKey::new(fact, who), known);
        }
        vectors.push(SelfTestVector { household, on, service, who });
    }
    Some(vectors)
}

/// What comes of each vector, a line each: service, person, day, outcome, then every requirement that speaks
/// of the case with what is known of it (`+` holds, `-` does not, `o` the office decides, two signs for from
/// and to), the advice, the papers, and what is missing. Requirements, advice, lines of papers and, behind
/// dots, the papers in them are named by their places in the book, which has no other names on a phone.
pub fn run(book: &RuleBook, vectors: &[SelfTestVector]) -> String {
    let mut text = String::new();
    for vector in vectors {
        let found = assess(&Query::new(book, &vector.household, vector.on, vector.service, vector.who));
        text.push_str(&book.service(vector.service).id);
        for word in [&vector.who.name(), &vector.on.to_string(), found.outcome.name(), ":"] {
            text.push(' ');
            text.push_str(word);
        }
        for judged in &found.requirements {
            place(&mut text, judged.requirement);
            sign(&mut text, judged.truth);
        }
        text.push(';');
        found.advice.iter().for_each(|at| place(&mut text, *at));
        text.push(';');
        for needed in &found.papers {
            place(&mut text, needed.line);
            // Which papers of the line will do.
            needed.any.iter().for_each(|at| text.push_str(&format!(".{at}")));
        }
        text.push(';');
        for key in &found.missing {
            text.push(' ');
            text.push_str(&key.name(book));
        }
        text.push('\n');
    }
    text
}

fn place(text: &mut String, place: usize) {
    text.push(' ');
    text.push_str(&place.to_string());
}

fn sign(text: &mut String, truth: Truth) {
    let one = |settled| match settled {
        Settled::No => '-',
        Settled::Office => 'o',
        Settled::Yes => '+',
    };
    text.push(one(truth.low()));
    if truth.settled().is_none() {
        text.push(one(truth.high()));
    }
}
