//! The binary encoding of the rule book: variable-length numbers and one string pool. It travels in two parts: the
//! questions need the first alone, and what only the results tell is the larger half.
//!
//! Each type says once which of its fields are encoded, in one order, and both directions use it: an
//! [`Encoder`] writes, a [`Decoder`] reads. A number that is missing reads as zero, and whether anything was
//! missing is asked once, at the end, so no field has code for its own failure.
//!
//! Derived code of serde over the same numbers and text, with a deserializer that cannot fail (its error has no
//! values), takes 8,803 bytes with brotli where this takes 7,013: with it the questions' program would exceed its cap.
//!
//! What only authors and officers need is not encoded: the names of requirements, advice, named conditions and
//! schedules. A message is encoded as its distance from the newest one so far: they are numbered by first need, so
//! nearly all distances are 0.

mod book;
mod coder;
mod conditions;
mod facts;
mod services;

use crate::codec::coder::{Decoder, Encoder};
use crate::model::book::RuleBook;
use serde::{Deserialize, Serialize};

/// Why bytes are not a rule book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RuleBookError {
    /// The bytes are cut short or garbled.
    Garbled,
    /// They were written in another format.
    Format,
}

/// A book as it travels; the format stands first, so that another one is known before its shape matters.
#[derive(Serialize, Deserialize)]
struct Packed {
    numbers: Vec<u32>,
    /// Each text with [`END`] behind it.
    texts: String,
}

impl RuleBook {
    /// Writes the book: what the questions turn on, and what only the results tell.
    ///
    /// # Errors
    /// [`RuleBookError::Garbled`] if it cannot be written: a name holds the sign that ends texts.
    pub fn to_bytes(&self) -> Result<[Vec<u8>; 2], RuleBookError> {
        // Both ways take the book to change it; this one leaves it as it was.
        let mut copy = self.clone();
        let mut part = |carry: fn(&mut Encoder, &mut RuleBook)| {
            let mut encoder = Encoder { numbers: Vec::new(), texts: String::new(), newest: 0, unfit: false };
            carry(&mut encoder, &mut copy);
            if encoder.unfit {
                return Err(RuleBookError::Garbled);
            }
            let packed = Packed { numbers: encoder.numbers, texts: encoder.texts };
            postcard::to_allocvec(&(self.format, packed)).map_err(|_| RuleBookError::Garbled)
        };
        Ok([part(book::questions)?, part(book::results)?])
    }

    /// Reads what the questions turn on. The words of services, their papers, grounds and first lines are blank until
    /// [`RuleBook::complete`] has read them.
    ///
    /// # Errors
    /// [`RuleBookError::Format`] for another format's bytes, [`RuleBookError::Garbled`] for what is no book.
    pub fn from_bytes(questions: &[u8]) -> Result<RuleBook, RuleBookError> {
        let mut book = RuleBook { format: RuleBook::FORMAT, ..RuleBook::default() };
        book.take(questions, |decoder, book| book::questions(decoder, book))?;
        Ok(book)
    }

    /// Reads what the results tell, of the same book.
    ///
    /// # Errors
    /// As [`RuleBook::from_bytes`]; the book is then of no use.
    pub fn complete(&mut self, results: &[u8]) -> Result<(), RuleBookError> {
        self.take(results, |decoder, book| book::results(decoder, book))
    }

    /// Reads both parts.
    ///
    /// # Errors
    /// As [`RuleBook::from_bytes`].
    pub fn from_parts(parts: &[impl AsRef<[u8]>; 2]) -> Result<RuleBook, RuleBookError> {
        let [questions, results] = parts;
        let mut book = RuleBook::from_bytes(questions.as_ref())?;
        book.complete(results.as_ref())?;
        Ok(book)
    }

    fn take(
        &mut self,
        bytes: &[u8],
        carry: fn(&mut Decoder<'_>, &mut RuleBook),
    ) -> Result<(), RuleBookError> {
        let (format, rest) = postcard::take_from_bytes::<u16>(bytes).map_err(|_| RuleBookError::Garbled)?;
        if format != RuleBook::FORMAT {
            return Err(RuleBookError::Format);
        }
        let packed: Packed = postcard::from_bytes(rest).map_err(|_| RuleBookError::Garbled)?;
        let mut decoder = Decoder { numbers: &packed.numbers, texts: &packed.texts, newest: 0, wrong: false };
        carry(&mut decoder, self);
        let left = !decoder.numbers.is_empty() || !decoder.texts.is_empty();
        if decoder.wrong || left { Err(RuleBookError::Garbled) } else { Ok(()) }
    }
}
