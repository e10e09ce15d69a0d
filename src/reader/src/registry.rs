//! Names: which sentences the rules need, and what other files may refer to.

use crate::diagnostic::Diagnostic;
use crate::toml_value::{Diagnostics, TomlValue, nearest};
use lint::signs::truncated;
use policy::MessageId;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// One sentence that the rules need.
#[derive(Clone, Debug)]
pub(crate) struct RequiredMessage {
    /// `id` or `id.attribute`.
    pub(crate) name: String,
    /// Who needs it, for the diagnostic if it is missing.
    pub(crate) file: String,
    pub(crate) span: Range<usize>,
    /// The text itself where it is data (a quotation), not words.
    pub(crate) data: Option<String>,
}

/// The sentences needed so far, in the order of their numbers.
#[derive(Default)]
pub(crate) struct Messages {
    pub(crate) required: Vec<RequiredMessage>,
    numbers: BTreeMap<String, u16>,
    /// The names of all sentences that somebody has written.
    written: BTreeSet<String>,
}

impl Messages {
    /// No sentence needed yet, of these that are written.
    pub(crate) fn of_written<'n>(written: impl Iterator<Item = &'n String>) -> Messages {
        Messages { written: written.cloned().collect(), ..Messages::default() }
    }

    /// True if somebody has written this sentence.
    pub(crate) fn is_written(&self, name: &str) -> bool {
        self.written.contains(name)
    }

    /// The number of a sentence of this name, needed by the value at `value`.
    pub(crate) fn need(&mut self, name: &str, file: &str, span: Range<usize>) -> MessageId {
        self.add(name, file, span, None)
    }

    /// The number of a quotation.
    pub(crate) fn quotation(&mut self, text: &str, value: &TomlValue<'_>) -> MessageId {
        self.add(&format!("“{text}”"), value.file, value.span(), Some(text.to_owned()))
    }

    fn add(&mut self, name: &str, file: &str, span: Range<usize>, data: Option<String>) -> MessageId {
        if let Some(number) = self.numbers.get(name) {
            return MessageId(*number);
        }
        // More than these are refused by `check_number`, so the number that several share is never used.
        let number = u16::try_from(self.required.len()).unwrap_or(u16::MAX);
        self.required.push(RequiredMessage { name: name.to_owned(), file: file.to_owned(), span, data });
        self.numbers.insert(name.to_owned(), number);
        MessageId(number)
    }

    /// A book numbers its sentences in 16 bits; more would share one number.
    pub(crate) fn check_number(&self, diagnostics: &Diagnostics) {
        if let Some(first) = self.required.get(1 << 16) {
            diagnostics.push(Diagnostic {
                code: "too-many-words",
                file: first.file.clone(),
                span: first.span.clone(),
                message: format!(
                    "the rules need {} sentences; a book holds 65536, and this is the first too many",
                    self.required.len()
                ),
                help: "a guide this large needs wider numbers: ask who looks after src/policy".to_owned(),
            });
        }
    }
}

/// The place of a name in a list, or a mistake with the nearest name there is.
pub(crate) fn lookup<'n>(
    value: &TomlValue<'_>,
    wanted: &str,
    names: impl Iterator<Item = &'n str> + Clone,
    code: &'static str,
    kind: &str,
) -> Option<u16> {
    let place = names.clone().position(|name| name == wanted).and_then(|place| u16::try_from(place).ok());
    if place.is_none() {
        value.error(code, format!("`{}` is no {kind}", truncated(wanted)), nearest(wanted, names));
    }
    place
}

/// The id of a rule, which has to be one.
pub(crate) fn own_id<'a>(id: &TomlValue<'a>) -> Option<&'a str> {
    id.text().inspect(|name| _ = id.diagnostics.id(id.file, id.span(), name))
}

/// The paper of this name.
pub(crate) fn paper(value: &TomlValue<'_>, messages: &mut Messages) -> Option<(String, MessageId)> {
    let name = value.text()?;
    value.diagnostics.id(value.file, value.span(), name);
    Some((name.to_owned(), messages.need(&format!("paper-{name}"), value.file, value.span())))
}

/// The name in a list, whether it is for all or for some only.
pub(crate) fn listed_name<'v>(value: &TomlValue<'v>) -> Option<&'v str> {
    if value.is_table() { value.table()?.get("id")?.as_text() } else { value.as_text() }
}
