//! The words: Fluent files of one language resolved into plain messages.
//!
//! What the browser gets has no selectors, terms or references: a message is text with named placeholders. Terms,
//! references and choices by fixed values are resolved here ([`crate::fluent_loader`]); a choice by a value that only
//! the browser knows is refused, with its place.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::fluent_loader::{FluentResolver, References};
use crate::toml_value::Diagnostics;
use fluent_syntax::ast::{Entry, Resource};
use lint::signs::wide_sign;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use words::Table;

/// One resolved message and where it was written.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) text: String,
    pub(crate) file: String,
}

/// All messages of one language by `id` or `id.attribute`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Messages {
    pub(crate) by_name: BTreeMap<String, Message>,
}

impl Message {
    /// The blanks that it leaves for a value.
    fn blanks(&self) -> BTreeSet<&str> {
        let opened = self.text.split(Table::OPEN).skip(1);
        opened.filter_map(|rest| rest.split(Table::CLOSE).next()).collect()
    }
}

/// One file of words, and where a mistake in it is reported.
#[derive(Clone, Copy)]
pub(crate) struct FluentFile<'a> {
    pub(crate) diagnostics: &'a Diagnostics,
    pub(crate) file: &'a str,
    pub(crate) source: &'a str,
}

impl<'a> FluentFile<'a> {
    /// The file in which a message was written.
    pub(crate) fn of(message: &'a Message, files: &'a Files, diagnostics: &'a Diagnostics) -> FluentFile<'a> {
        FluentFile { diagnostics, file: &message.file, source: files.text(&message.file).unwrap_or_default() }
    }

    pub(crate) fn error(&self, code: &'static str, span: Range<usize>, message: &str, help: &str) {
        self.diagnostics.push(Diagnostic {
            code,
            file: self.file.to_owned(),
            span,
            message: message.to_owned(),
            help: help.to_owned(),
        });
    }

    /// The id of the message (or term) of this name, where its line begins.
    pub(crate) fn place(&self, name: &str) -> Range<usize> {
        let id = name.split('.').next().unwrap_or(name);
        let begins = |place: usize| {
            let before = &self.source[..place];
            before.is_empty() || before.ends_with('\n') || before.ends_with("\n-") || before == "-"
        };
        let ends = |place: usize| {
            let after = self.source[place + id.len()..].chars().next();
            !after.is_some_and(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
        };
        let mut found = self.source.match_indices(id).map(|(place, _)| place);
        let found = found.find(|place| begins(*place) && ends(*place));
        found.map_or(0..0, |place| place..place + id.len())
    }

    /// The character at a byte of the file, whole; nothing at its end.
    fn character(&self, byte: usize) -> Range<usize> {
        let boundary = |byte: &usize| self.source.is_char_boundary(*byte);
        let byte = byte.min(self.source.len());
        let start = (0..=byte).rev().find(boundary).unwrap_or(0);
        let end = (start + 1..=self.source.len()).find(boundary).unwrap_or(start);
        start..end
    }
}

/// Reads the messages of a language: every file is checked, and all together are resolved by the Fluent loader.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics, language: &str) -> Messages {
    let folder = format!("words/{language}/");
    let mut sentences = Sentences::default();
    for (file, source) in files.within(&folder, ".ftl") {
        let fluent_file = FluentFile { diagnostics, file, source };
        if let Some(resource) = parse(&fluent_file) {
            sentences.add_file(&fluent_file, &resource);
        }
    }
    sentences.check_references(language);
    sentences.resolve(language)
}

/// Parses one file; what is no Fluent is reported, and the rest is kept.
fn parse<'s>(fluent_file: &FluentFile<'s>) -> Option<Resource<&'s str>> {
    let source = fluent_file.source;
    if let Some(place) = too_deep(source) {
        let help = "only { $name } can stand in braces; look for a { that is never closed";
        let message = "braces stand too deep inside one another";
        fluent_file.error("not-fluent", fluent_file.character(place), message, help);
        return None;
    }
    wide_braces(fluent_file);
    let (resource, errors) = match fluent_syntax::parser::parse(source) {
        Ok(resource) => return Some(resource),
        Err(found) => found,
    };
    for error in errors {
        let help = match wide_sign(source, error.pos.start) {
            Some((wide, half)) if wide == '＝' || wide == '．' || wide == '\u{3000}' => {
                format!("`{wide}` is a full-width sign; type `{half}` with the keyboard in English")
            }
            _ => "write name = text; .label and further lines begin with four spaces".to_owned(),
        };
        let message = format!("this is no sentence with a name: {}", error.kind);
        fluent_file.error("not-fluent", fluent_file.character(error.pos.start), &message, &help);
    }
    Some(resource)
}

/// One message or term as written, before it is resolved.
struct Sentence<'a> {
    fluent_file: FluentFile<'a>,
    /// `id` or `id.attribute`.
    name: String,
    references: References,
}

/// All sentences of one language, before they are resolved.
#[derive(Default)]
struct Sentences<'a> {
    messages: Vec<Sentence<'a>>,
    terms: Vec<Sentence<'a>>,
    /// The sound files, one behind the other: the loader makes a bundle of each file, and none sees another.
    joined: String,
}

impl<'a> Sentences<'a> {
    fn add_file(&mut self, fluent_file: &FluentFile<'a>, resource: &Resource<&'a str>) {
        self.joined.push_str(fluent_file.source);
        self.joined.push('\n');
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let own = message.value.iter().map(|value| (message.id.name.to_owned(), value));
                    let attributes = message.attributes.iter().map(|attribute| {
                        (format!("{}.{}", message.id.name, attribute.id.name), &attribute.value)
                    });
                    for (name, pattern) in own.chain(attributes) {
                        let mut references = References::default();
                        references.add(pattern);
                        self.messages.push(Sentence { fluent_file: *fluent_file, name, references });
                    }
                }
                Entry::Term(term) => {
                    let mut references = References::default();
                    references.add(&term.value);
                    term.attributes.iter().for_each(|attribute| references.add(&attribute.value));
                    let name = term.id.name.to_owned();
                    self.terms.push(Sentence { fluent_file: *fluent_file, name, references });
                }
                _ => {}
            }
        }
    }

    /// What a sentence refers to is there, and every term is used.
    fn check_references(&self, language: &str) {
        let ids: BTreeSet<&str> = self
            .messages
            .iter()
            .map(|sentence| sentence.name.split('.').next().unwrap_or_default())
            .collect();
        let terms: BTreeSet<&str> = self.terms.iter().map(|term| term.name.as_str()).collect();
        let mut used: BTreeSet<&str> = BTreeSet::new();
        for Sentence { fluent_file, name, references } in self.messages.iter().chain(&self.terms) {
            used.extend(references.terms.iter().map(String::as_str));
            let absent_terms = references.terms.iter().filter(|term| !terms.contains(term.as_str()));
            let absent = references.messages.iter().filter(|id| !ids.contains(id.as_str())).cloned();
            for missing in absent_terms.map(|term| format!("-{term}")).chain(absent) {
                let message = format!("`{name}` refers to `{missing}`, which is not written in {language}");
                let help = format!("in words/{language}/ write {missing} = …");
                fluent_file.error("missing-words", fluent_file.place(name), &message, &help);
            }
        }
        for term in self.terms.iter().filter(|term| !used.contains(term.name.as_str())) {
            let message = format!("nothing uses the term `-{}`", term.name);
            let (place, help) = (term.fluent_file.place(&term.name), "take it away, or correct its name");
            term.fluent_file.error("unused-words", place, &message, help);
        }
    }

    /// The text of every message; one that cannot be resolved is a mistake, and is left out.
    fn resolve(self, language: &str) -> Messages {
        let variables: BTreeSet<String> =
            self.messages.iter().flat_map(|sentence| sentence.references.variables.clone()).collect();
        let mut messages = Messages::default();
        let Some(resolver) = FluentResolver::load(language, self.joined, &variables) else { return messages };
        let terms: BTreeSet<&str> = self.terms.iter().map(|term| term.name.as_str()).collect();
        for Sentence { fluent_file, name, references } in &self.messages {
            if let Some(before) = messages.by_name.get(name) {
                let help = format!("keep one of them; the other stands in {}", before.file);
                let message = format!("`{name}` is written twice");
                fluent_file.error("said-twice", fluent_file.place(name), &message, &help);
                continue;
            }
            if references.chooses_by_variable {
                let message = "the words cannot depend on a value that only the browser knows";
                let help = "{ $name }, { -term } and { message } can stand in braces; write the words out";
                fluent_file.error("not-a-blank", fluent_file.place(name), message, help);
                continue;
            }
            let (id, attribute) = name.split_once('.').map_or((name.as_str(), None), |(id, a)| (id, Some(a)));
            let text = match resolver.resolve(id, attribute) {
                Ok(text) => text,
                // A name that is missing has been reported where it is called for.
                Err(_) if references.terms.iter().any(|term| !terms.contains(term.as_str())) => continue,
                Err(error) => {
                    let message = format!("`{name}` cannot be resolved: {error}");
                    fluent_file.error(
                        "not-a-blank",
                        fluent_file.place(name),
                        &message,
                        "write the words out",
                    );
                    continue;
                }
            };
            messages.by_name.insert(name.clone(), Message { text, file: fluent_file.file.to_owned() });
        }
        messages
    }
}

/// Where braces stand deeper than anybody means them to; the parser would follow them until the stack is full.
fn too_deep(source: &str) -> Option<usize> {
    const DEEPEST: usize = 20;
    let mut depth = 0usize;
    for (place, byte) in source.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'(' if depth > 0 => depth += 1,
            b')' if depth > 0 => depth -= 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            return Some(place);
        }
    }
    None
}

/// ｛ $name ｝ would be shown as it stands.
fn wide_braces(fluent_file: &FluentFile<'_>) {
    for (place, brace) in fluent_file.source.match_indices(['｛', '｝']) {
        let help = "type { and } with the keyboard in English";
        fluent_file.error("wide-braces", place..place + brace.len(), "this brace is full-width", help);
    }
}

/// A sentence leaves the same blanks in every language; one that only some fill would be shown with a hole.
pub(crate) fn check_blanks(files: &Files, diagnostics: &Diagnostics, here: &Messages, there: &Messages) {
    for (name, message) in &there.by_name {
        let Some(model) = here.by_name.get(name).filter(|model| model.blanks() != message.blanks()) else {
            continue;
        };
        let list = |message: &Message| {
            let blanks: Vec<String> = message.blanks().iter().map(|name| format!("{{ ${name} }}")).collect();
            if blanks.is_empty() { "none".to_owned() } else { blanks.join(", ") }
        };
        let fluent_file = FluentFile::of(message, files, diagnostics);
        fluent_file.error(
            "blanks-differ",
            fluent_file.place(name),
            &format!("`{name}` does not leave the same blanks as in {}", model.file),
            &format!("make them the same; blanks here: {}; there: {}", list(message), list(model)),
        );
    }
}
