//! TOML values with their places, and the questions the reader asks of them.

use crate::diagnostic::Diagnostic;
use lint::signs::{is_id, to_half_width, truncated, wide_sign};
use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Collects mistakes.
#[derive(Default)]
pub(crate) struct Diagnostics {
    found: RefCell<Vec<Diagnostic>>,
    /// True once a whole file could not be read: then what it said is missing everywhere.
    incomplete: Cell<bool>,
}

impl Diagnostics {
    pub(crate) fn push(&self, diagnostic: Diagnostic) {
        self.found.borrow_mut().push(diagnostic);
    }

    /// A whole file could not be read.
    pub(crate) fn mark_incomplete(&self) {
        self.incomplete.set(true);
    }

    /// All mistakes, but for those that follow from a lost file and would bury it.
    pub(crate) fn into_diagnostics(self) -> Vec<Diagnostic> {
        const FOLLOWING: [&str; 5] =
            ["unused-fact", "unused-words", "unknown-service", "no-cases", "unused-article"];
        let incomplete = self.incomplete.get();
        let found = self.found.into_inner().into_iter();
        let found = found.filter(|diagnostic| !incomplete || !FOLLOWING.contains(&diagnostic.code));
        // What is read once for each time of the year is wrong only once.
        let mut seen = BTreeSet::new();
        let place = |one: &Diagnostic| (one.code, one.file.clone(), one.span.start, one.message.clone());
        found.filter(|diagnostic| seen.insert(place(diagnostic))).collect()
    }

    /// Parses one file; a file that is not TOML yields a mistake and nothing else.
    pub(crate) fn parse<'a>(&'a self, file: &'a str, text: &'a str) -> Option<Spanned<DeTable<'a>>> {
        match DeTable::parse(text) {
            Ok(table) => Some(table),
            Err(error) => {
                self.mark_incomplete();
                let span = error.span().unwrap_or(0..0);
                let (code, message, help) = explain(error.message(), text, span.start);
                self.push(Diagnostic { code, file: file.to_owned(), span, message, help });
                None
            }
        }
    }

    /// A name that words and kept answers can carry; any other is a mistake.
    pub(crate) fn id(&self, file: &str, span: Range<usize>, name: &str) -> bool {
        let fits = is_id(name);
        if !fits {
            let narrow = to_half_width(name);
            self.push(Diagnostic {
                code: "not-an-id",
                file: file.to_owned(),
                span,
                message: format!("`{}` cannot be a name here", truncated(name)),
                help: if narrow != name && is_id(&narrow) {
                    format!("write it with half-width signs: {narrow}")
                } else {
                    "names are written with a-z, 0-9 and -, for example paid-a-year".to_owned()
                },
            });
        }
        fits
    }
}

/// What the parser says, in the words of somebody who does not program.
fn explain(said: &str, text: &str, byte: usize) -> (&'static str, String, String) {
    if said.contains("duplicate key") {
        let help = "give each its own name, or keep one of them";
        return ("duplicate-id", "this name stands twice in one table".to_owned(), help.to_owned());
    }
    if said.contains("recursion limit") {
        let help = "name the inner conditions in policy/derived.toml, one by one";
        return ("too-deep", "brackets stand too deep inside one another".to_owned(), help.to_owned());
    }
    let help = match wide_sign(text, byte) {
        Some((' ' | '\u{3000}', _)) => {
            "there is a full-width space; delete it or type a plain one".to_owned()
        }
        Some((wide, half)) => {
            format!("`{wide}` is a full-width sign; type `{half}` with the keyboard in English")
        }
        None => {
            "is a quotation mark, a bracket or a comma missing? compare with a neighbouring line".to_owned()
        }
    };
    ("not-toml", format!("this cannot be read: {said}"), help)
}

/// One value and its place.
#[derive(Clone, Copy)]
pub(crate) struct TomlValue<'a> {
    pub(crate) diagnostics: &'a Diagnostics,
    pub(crate) file: &'a str,
    pub(crate) inner: &'a Spanned<DeValue<'a>>,
}

impl<'a> TomlValue<'a> {
    pub(crate) fn span(&self) -> Range<usize> {
        self.inner.span()
    }

    pub(crate) fn error(&self, code: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            code,
            file: self.file.to_owned(),
            span: self.span(),
            message: message.into(),
            help: help.into(),
        });
    }

    fn at(&self, value: &'a Spanned<DeValue<'a>>) -> TomlValue<'a> {
        TomlValue { inner: value, ..*self }
    }

    pub(crate) fn table(&self) -> Option<TomlTable<'a>> {
        match self.inner.get_ref() {
            DeValue::Table(table) => {
                Some(TomlTable { diagnostics: self.diagnostics, file: self.file, span: self.span(), table })
            }
            _ => {
                self.error("not-a-table", "a table { key = value } is expected here", "write { … }");
                None
            }
        }
    }

    pub(crate) fn array(&self) -> Vec<TomlValue<'a>> {
        match self.inner.get_ref() {
            DeValue::Array(array) => array.iter().map(|value| self.at(value)).collect(),
            _ => {
                self.error(
                    "not-a-list",
                    "a list is expected here",
                    "write [ … ], even around a single value",
                );
                Vec::new()
            }
        }
    }

    pub(crate) fn is_array(&self) -> bool {
        matches!(self.inner.get_ref(), DeValue::Array(_))
    }

    pub(crate) fn is_table(&self) -> bool {
        matches!(self.inner.get_ref(), DeValue::Table(_))
    }

    pub(crate) fn as_text(&self) -> Option<&'a str> {
        match self.inner.get_ref() {
            DeValue::String(text) => Some(text),
            _ => None,
        }
    }

    pub(crate) fn text(&self) -> Option<&'a str> {
        let text = self.as_text();
        if text.is_none() {
            self.error("not-text", "text in quotation marks is expected here", "write it as \"…\"");
        }
        text
    }

    pub(crate) fn as_integer(&self) -> Option<i32> {
        match self.inner.get_ref() {
            DeValue::Integer(integer) => {
                i32::from_str_radix(&integer.as_str().replace('_', ""), integer.radix()).ok()
            }
            _ => None,
        }
    }

    pub(crate) fn integer(&self) -> Option<i32> {
        let integer = self.as_integer();
        if integer.is_none() && matches!(self.inner.get_ref(), DeValue::Integer(_)) {
            self.error(
                "number-too-large",
                "this number is larger than any that is reckoned with",
                "check it",
            );
        } else if integer.is_none() {
            self.error(
                "not-a-number",
                "a whole number is expected here",
                "write digits without quotation marks",
            );
        }
        integer
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        match self.inner.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => None,
        }
    }

    pub(crate) fn bool(&self) -> Option<bool> {
        let value = self.as_bool();
        if value.is_none() {
            self.error("not-true-or-false", "true or false is expected here", "write true or false");
        }
        value
    }

    /// Text for people or for the record, which must not be empty.
    pub(crate) fn words(&self) -> Option<&'a str> {
        let text = self.text()?;
        if text.trim().is_empty() {
            self.error("empty-text", "there is nothing between the quotation marks", "write the words");
            return None;
        }
        Some(text)
    }

    /// A calendar day, written in quotation marks or as a TOML date.
    pub(crate) fn day(&self) -> Option<policy::Day> {
        let written = match self.inner.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Datetime(date) => date.to_string(),
            _ => String::new(),
        };
        let day = policy::Day::parse(&written);
        if day.is_none() {
            let help = match policy::Day::parse(&to_half_width(&written)) {
                Some(day) => format!("write it with half-width signs: \"{day}\""),
                None => "write year, month and day, for example \"2026-05-24\"".to_owned(),
            };
            self.error("not-a-day", "this is no day of the calendar", help);
        }
        let within = |day: &policy::Day| (policy::Day::EARLIEST..=policy::Day::LATEST).contains(day);
        if day.is_some_and(|day| !within(&day)) {
            self.error("not-a-day", "this day is not between 1900 and 2100", "check the year");
        }
        day.filter(within)
    }

    /// A list of names, each only once.
    pub(crate) fn ids(&self) -> Vec<(TomlValue<'a>, &'a str)> {
        let all = self.texts();
        let mut before = BTreeSet::new();
        for (value, name) in &all {
            if self.diagnostics.id(value.file, value.span(), name) && !before.insert(*name) {
                value.error(
                    "duplicate-id",
                    format!("`{name}` stands twice in this list"),
                    "keep one of them",
                );
            }
        }
        all
    }

    /// A list of texts.
    pub(crate) fn texts(&self) -> Vec<(TomlValue<'a>, &'a str)> {
        self.array().into_iter().filter_map(|value| value.text().map(|text| (value, text))).collect()
    }
}

/// A table and its place.
#[derive(Clone)]
pub(crate) struct TomlTable<'a> {
    pub(crate) diagnostics: &'a Diagnostics,
    pub(crate) file: &'a str,
    pub(crate) span: Range<usize>,
    pub(crate) table: &'a DeTable<'a>,
}

impl<'a> TomlTable<'a> {
    pub(crate) fn root(
        diagnostics: &'a Diagnostics,
        file: &'a str,
        table: &'a Spanned<DeTable<'a>>,
    ) -> TomlTable<'a> {
        TomlTable { diagnostics, file, span: 0..0, table: table.get_ref() }
    }

    pub(crate) fn error(&self, code: &'static str, message: impl Into<String>, help: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            code,
            file: self.file.to_owned(),
            span: self.span.clone(),
            message: message.into(),
            help: help.into(),
        });
    }

    pub(crate) fn get(&self, key: &str) -> Option<TomlValue<'a>> {
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref().as_ref() == key)?;
        Some(TomlValue { diagnostics: self.diagnostics, file: self.file, inner: value })
    }

    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'a str, Range<usize>, TomlValue<'a>)> + use<'a> {
        let (diagnostics, file) = (self.diagnostics, self.file);
        self.table.iter().map(move |(name, value)| {
            (name.get_ref().as_ref(), name.span(), TomlValue { diagnostics, file, inner: value })
        })
    }

    pub(crate) fn has(&self, key: &str) -> bool {
        self.get(key).is_some()
    }

    pub(crate) fn need(&self, key: &str) -> Option<TomlValue<'a>> {
        let found = self.get(key);
        if found.is_none() {
            self.error("missing-key", format!("`{key}` is missing here"), format!("add {key} = …"));
        }
        found
    }

    /// Every key must be one of these.
    pub(crate) fn only(&self, known: &[&str]) {
        for (name, span, _) in self.entries() {
            if !known.contains(&name) {
                self.diagnostics.push(Diagnostic {
                    code: "unknown-key",
                    file: self.file.to_owned(),
                    span,
                    message: format!("`{}` means nothing here", truncated(name)),
                    help: nearest(name, known.iter().copied()),
                });
            }
        }
    }
}

/// "did you mean …", or the list of what there is.
pub(crate) fn nearest<'n>(unknown: &str, known: impl Iterator<Item = &'n str>) -> String {
    const LONGEST: usize = 100;
    let known: BTreeSet<&str> = known.collect();
    let narrow = to_half_width(unknown);
    if let Some(name) = known.get(narrow.as_str()).filter(|_| narrow != unknown) {
        return format!("write it with half-width signs and without spaces: `{name}`");
    }
    let candidates = known.iter().filter(|_| narrow.len() <= LONGEST);
    match candidates.map(|name| (distance(&narrow, name), *name)).min() {
        Some((far, name)) if far <= 2.max(name.len() / 3) => format!("did you mean `{name}`?"),
        _ if known.is_empty() => "there is none yet; see seeds/README.md".to_owned(),
        _ if known.len() <= 24 => {
            format!("there is: {}", known.into_iter().collect::<Vec<_>>().join(", "))
        }
        _ => "see seeds/README.md for what there is".to_owned(),
    }
}

/// Edits between two names (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let cost = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
