//! The words: Fluent files of one language resolved into plain messages.
//!
//! What the browser gets has no selectors, terms or references: a message is text with named placeholders. The
//! press can therefore refuse everything else here, with its place, instead of shipping a Fluent interpreter.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::node::Sink;
use crate::script::to_traditional;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::BTreeMap;
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

pub(crate) fn read(files: &Files, sink: &Sink, language: &str) -> Messages {
    let mut messages = Messages::default();
    let folder = format!("words/{language}/");
    for (file, text) in files.within(&folder, ".ftl") {
        let resource = match fluent_syntax::parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    sink.push(Diagnostic {
                        code: "not-fluent",
                        file: file.to_owned(),
                        span: error.pos.clone(),
                        message: format!("this is not a Fluent message: {}", error.kind),
                        help: "write id = text; attributes and further lines are indented by four spaces"
                            .to_owned(),
                    });
                }
                resource
            }
        };
        for entry in resource.body {
            let Entry::Message(message) = entry else {
                if let Entry::Term(term) = entry {
                    wrong(sink, file, text, term.id.name, "terms are not used here", "write the words out");
                }
                continue;
            };
            let id = message.id.name;
            if let Some(value) = &message.value {
                add(&mut messages, sink, file, text, id.to_owned(), value);
            }
            for attribute in &message.attributes {
                add(&mut messages, sink, file, text, format!("{id}.{}", attribute.id.name), &attribute.value);
            }
        }
    }
    messages
}

fn add(
    messages: &mut Messages,
    sink: &Sink,
    file: &str,
    source: &str,
    name: String,
    pattern: &Pattern<&str>,
) {
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
                let id = name.split('.').next().unwrap_or(&name);
                wrong(
                    sink,
                    file,
                    source,
                    id,
                    "only { $name } can stand in braces here",
                    "write the words out",
                );
            }
        }
    }
    if let Some(before) = messages.by_name.get(&name) {
        let id = name.split('.').next().unwrap_or(&name).to_owned();
        let help = format!("it also stands in {}", before.file);
        wrong(sink, file, source, &id, &format!("`{name}` is written twice"), &help);
        return;
    }
    messages.by_name.insert(name, Message { text, file: file.to_owned() });
}

fn wrong(sink: &Sink, file: &str, source: &str, id: &str, message: &str, help: &str) {
    let start = source.match_indices(id).find(|(place, _)| *place == 0 || source[..*place].ends_with('\n'));
    let start = start.map_or(0, |(place, _)| place);
    sink.push(Diagnostic {
        code: "words",
        file: file.to_owned(),
        span: start..start + id.len(),
        message: message.to_owned(),
        help: help.to_owned(),
    });
}

/// Traditional Chinese: every Simplified message converted, then what `words/zh-Hant/` says differently.
pub(crate) fn traditional(simplified: &Messages, overrides: &Messages) -> Messages {
    let mut messages = Messages::default();
    for (name, message) in &simplified.by_name {
        let text = to_traditional(&message.text);
        messages.by_name.insert(name.clone(), Message { text, file: message.file.clone() });
    }
    for (name, message) in &overrides.by_name {
        messages.by_name.insert(name.clone(), message.clone());
    }
    messages
}
