//! What sentences may say: a comparison in words agrees with its rule ([`wording`]), each message is in its
//! own language with its own signs ([`spelling`]), no year is named by its distance from today ([`years`]),
//! and each English term is the settled one ([`Glossary`]).
//!
//! Must not know: files and their places. A [`Finding`] names a message and a passage of it; `reader` finds the place.
//! Host only; never linked into the browser.

pub mod first_line;
mod glossary;
mod phrases;
mod sentence;
pub mod signs;
pub mod spelling;
pub mod wording;
pub mod years;

pub use glossary::{Glossary, Term, write_terms};
pub use sentence::sentences;

use std::collections::BTreeMap;

/// The messages of one language: text by name (`id` or `id.attribute`), with the placeholders of [`words::Table`].
pub type Texts<'a> = BTreeMap<&'a str, &'a str>;

/// The language that a check applies to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProseLanguage {
    /// Chinese, in either script.
    Chinese,
    /// English.
    English,
}

/// What is wrong with one message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of mistake, as in `reader::KINDS`.
    pub code: &'static str,
    /// The name of the message.
    pub name: String,
    /// The passage of the message that it is about.
    pub passage: String,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub help: String,
}
