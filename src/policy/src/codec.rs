//! The binary encoding of the rule book: variable-length numbers and one string pool.
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
    /// Writes the book.
    ///
    /// # Errors
    /// [`RuleBookError::Garbled`] if it cannot be written: a name holds the sign that ends texts.
    pub fn to_bytes(&self) -> Result<Vec<u8>, RuleBookError> {
        let mut encoder = Encoder { numbers: Vec::new(), texts: String::new(), newest: 0, unfit: false };
        // Both ways take the book to change it; this one leaves it as it was.
        book::book(&mut encoder, &mut self.clone());
        if encoder.unfit {
            return Err(RuleBookError::Garbled);
        }
        let packed = Packed { numbers: encoder.numbers, texts: encoder.texts };
        postcard::to_allocvec(&(self.format, packed)).map_err(|_| RuleBookError::Garbled)
    }

    /// Reads a book.
    ///
    /// # Errors
    /// [`RuleBookError::Format`] for another format's bytes, [`RuleBookError::Garbled`] for what is no book.
    pub fn from_bytes(bytes: &[u8]) -> Result<RuleBook, RuleBookError> {
        let (format, rest) = postcard::take_from_bytes::<u16>(bytes).map_err(|_| RuleBookError::Garbled)?;
        if format != RuleBook::FORMAT {
            return Err(RuleBookError::Format);
        }
        let packed: Packed = postcard::from_bytes(rest).map_err(|_| RuleBookError::Garbled)?;
        let mut decoder = Decoder { numbers: &packed.numbers, texts: &packed.texts, newest: 0, wrong: false };
        let mut book = RuleBook { format, ..RuleBook::default() };
        book::book(&mut decoder, &mut book);
        let left = !decoder.numbers.is_empty() || !decoder.texts.is_empty();
        if decoder.wrong || left { Err(RuleBookError::Garbled) } else { Ok(book) }
    }
}
