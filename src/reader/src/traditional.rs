//! Traditional Chinese from Simplified: OpenCC's dictionaries, then `words/zh-Hant/phrases.toml`, then single messages.
//!
//! The dictionaries choose by the neighbouring characters and sometimes choose wrongly (签 → 籤). A phrase says how its
//! own characters are written wherever it stands; the script changes, never the words. Knows no rule.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::fluent::{FluentFile, Message, Messages};
use crate::script::to_traditional;
use crate::toml_value::{Diagnostics, TomlTable, nearest};
use std::cell::Cell;
use std::ops::Range;

const FILE: &str = "words/zh-Hant/phrases.toml";

/// How one phrase is written in Traditional characters.
struct Phrase {
    simplified: Vec<char>,
    traditional: Vec<char>,
    span: Range<usize>,
    /// Said by any message.
    said: Cell<bool>,
    /// Written otherwise by the dictionaries, at least once.
    required: Cell<bool>,
}

/// The phrases of `phrases.toml`; longer ones stand first.
fn phrases(files: &Files, diagnostics: &Diagnostics) -> Vec<Phrase> {
    let Some(text) = files.text(FILE) else { return Vec::new() };
    let Some(parsed) = diagnostics.parse(FILE, text) else { return Vec::new() };
    let file = TomlTable::root(diagnostics, FILE, &parsed);
    file.only(&["phrases"]);
    let Some(table) = file.need("phrases").and_then(|value| value.table()) else { return Vec::new() };
    let mut phrases = Vec::new();
    for (simplified, span, value) in table.entries() {
        let Some(traditional) = value.text() else { continue };
        let phrase = Phrase {
            simplified: simplified.chars().collect(),
            traditional: traditional.chars().collect(),
            span,
            said: Cell::new(false),
            required: Cell::new(false),
        };
        if phrase.simplified.is_empty() || phrase.simplified.len() != phrase.traditional.len() {
            value.error(
                "phrase-length",
                format!("`{simplified}` and `{traditional}` differ in length"),
                "write the same characters in the other script; other words go into a message of words/zh-Hant/",
            );
            continue;
        }
        phrases.push(phrase);
    }
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.simplified.len()));
    phrases
}

/// One text in Traditional characters.
fn write(text: &str, phrases: &[Phrase]) -> String {
    let source: Vec<char> = text.chars().collect();
    let mut written: Vec<char> = to_traditional(text).chars().collect();
    if written.len() != source.len() {
        // Which character became which can no longer be told.
        return written.into_iter().collect();
    }
    let mut place = 0;
    while place < source.len() {
        let Some(phrase) = phrases.iter().find(|phrase| source[place..].starts_with(&phrase.simplified))
        else {
            place += 1;
            continue;
        };
        let end = place + phrase.simplified.len();
        phrase.said.set(true);
        phrase.required.set(phrase.required.get() || written[place..end] != phrase.traditional[..]);
        written[place..end].copy_from_slice(&phrase.traditional);
        place = end;
    }
    written.into_iter().collect()
}

/// Every Simplified message in Traditional characters; `overrides` are the messages written by hand.
pub(crate) fn derive(
    files: &Files,
    diagnostics: &Diagnostics,
    simplified: &Messages,
    overrides: &Messages,
) -> Messages {
    let phrases = phrases(files, diagnostics);
    let mut messages = Messages::default();
    for (name, message) in &simplified.by_name {
        let text = write(&message.text, &phrases);
        messages.by_name.insert(name.clone(), Message { text, file: message.file.clone() });
    }
    for phrase in &phrases {
        let shown: String = phrase.simplified.iter().collect();
        let (code, message) = match (phrase.said.get(), phrase.required.get()) {
            (true, true) => continue,
            (true, false) => ("needless-phrase", format!("`{shown}` is written so without this line")),
            (false, _) => ("unused-phrase", format!("no message says `{shown}`")),
        };
        diagnostics.push(Diagnostic {
            code,
            file: FILE.to_owned(),
            span: phrase.span.clone(),
            message,
            help: "remove the line".to_owned(),
        });
    }
    for (name, message) in &overrides.by_name {
        if !simplified.by_name.contains_key(name) {
            let fluent_file = FluentFile::of(message, files, diagnostics);
            let names = simplified.by_name.keys().map(String::as_str);
            let place = fluent_file.place(name);
            fluent_file.error("unused-words", place, &format!("nobody says `{name}`"), &nearest(name, names));
        }
        messages.by_name.insert(name.clone(), message.clone());
    }
    messages
}
