//! The words: Fluent files of one language resolved into plain messages.
//!
//! What the browser gets has no selectors, terms or references: a message is text with named placeholders. The
//! press can therefore refuse everything else here, with its place, instead of shipping a Fluent interpreter.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::signs::wide_sign;
use crate::toml_value::Diagnostics;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
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

pub(crate) fn read(files: &Files, diagnostics: &Diagnostics, language: &str) -> Messages {
    let mut messages = Messages::default();
    let folder = format!("words/{language}/");
    for (file, source) in files.within(&folder, ".ftl") {
        let fluent_file = FluentFile { diagnostics, file, source };
        if let Some(place) = too_deep(source) {
            let help = "only { $name } can stand in braces; look for a { that is never closed";
            fluent_file.error(
                "not-fluent",
                fluent_file.character(place),
                "braces stand too deep inside one another",
                help,
            );
            continue;
        }
        wide_braces(&fluent_file);
        let resource = match fluent_syntax::parser::parse(source) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    fluent_file.error(
                        "not-fluent",
                        fluent_file.character(error.pos.start),
                        &format!("this is no sentence with a name: {}", error.kind),
                        &match wide_sign(source, error.pos.start) {
                            Some((wide, half)) if wide == '＝' || wide == '．' || wide == '\u{3000}' => {
                                format!("`{wide}` is a full-width sign; type `{half}` with the keyboard in English")
                            }
                            _ => "write name = text; .label and further lines begin with four spaces".to_owned(),
                        },
                    );
                }
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                if let Entry::Term(term) = entry {
                    let span = fluent_file.place(term.id.name);
                    fluent_file.error(
                        "not-a-blank",
                        span,
                        "a name beginning with - is not used here",
                        "write the words out",
                    );
                }
                continue;
            };
            let id = message.id.name;
            if let Some(value) = &message.value {
                add(&mut messages, &fluent_file, id.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(&mut messages, &fluent_file, format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    messages
}

fn add(messages: &mut Messages, fluent_file: &FluentFile<'_>, name: String, pattern: &Pattern<&str>) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::VariableReference { id }),
            } => {
                text.push(Table::OPEN);
                text.push_str(id.name);
                text.push(Table::CLOSE);
            }
            // { " " } is Fluent's way to write white space at an end.
            PatternElement::Placeable {
                expression: Expression::Inline(InlineExpression::StringLiteral { value }),
            } => text.push_str(value),
            PatternElement::Placeable { .. } => {
                let span = fluent_file.place(&name);
                fluent_file.error(
                    "not-a-blank",
                    span,
                    "only { $name } can stand in braces here",
                    "write the words out",
                );
            }
        }
    }
    if let Some(before) = messages.by_name.get(&name) {
        let help = format!("keep one of them; the other stands in {}", before.file);
        fluent_file.error(
            "said-twice",
            fluent_file.place(&name),
            &format!("`{name}` is written twice"),
            &help,
        );
        return;
    }
    messages.by_name.insert(name, Message { text, file: fluent_file.file.to_owned() });
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
