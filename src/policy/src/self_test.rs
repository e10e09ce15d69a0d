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
use crate::model::ids::ServiceId;
use crate::model::known::Known;
use crate::model::truth::{Settled, Truth};
use serde::{Deserialize, Serialize};

/// The number of the shape in which vectors travel and their text is written; raised whenever one of them changes.
pub const FORMAT: u32 = 2;

/// One family, one day, one service, one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfTestVector {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// The day of evaluation.
    pub on: Day,
    /// What is known of the family.
    pub household: Household,
}

impl SelfTestVector {
    /// True if it can be run against this book: service, facts and values are the book's.
    fn is_of(&self, book: &RuleBook) -> bool {
        let fits = |(key, known): (FactKey, Known)| {
            let Some(fact) = book.facts.get(key.fact.index()) else { return false };
            let (low, high) = known.ends();
            fact.of.covers(key.who) && known.mask() != 0 && low <= high && known.refines(fact.anything())
        };
        book.services.get(self.service.index()).is_some()
            && (Day::EARLIEST..=Day::LATEST).contains(&self.on)
            && self.household.iter().all(fits)
    }
}

/// Writes vectors; the format stands first, so that another one is known before its shape matters.
///
/// # Errors
/// [`RuleBookError::Garbled`] if they cannot be written.
pub fn to_bytes(vectors: &[SelfTestVector]) -> Result<Vec<u8>, RuleBookError> {
    postcard::to_allocvec(&(FORMAT, vectors)).map_err(|_| RuleBookError::Garbled)
}

/// Reads vectors that can be run against this book.
///
/// # Errors
/// [`RuleBookError::Format`] for another format's bytes, [`RuleBookError::Garbled`] for what are no vectors
/// of this book.
pub fn from_bytes(book: &RuleBook, bytes: &[u8]) -> Result<Vec<SelfTestVector>, RuleBookError> {
    let garbled = |_| RuleBookError::Garbled;
    let (format, rest) = postcard::take_from_bytes::<u32>(bytes).map_err(garbled)?;
    if format != FORMAT {
        return Err(RuleBookError::Format);
    }
    let (vectors, left): (Vec<SelfTestVector>, _) = postcard::take_from_bytes(rest).map_err(garbled)?;
    let are_whole = left.is_empty() && vectors.iter().all(|vector| vector.is_of(book));
    if are_whole { Ok(vectors) } else { Err(RuleBookError::Garbled) }
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
