//! How people say it (`words/<language>/everyday.toml`): for each service and topic the words that somebody
//! who does not know its official name types into the search. Knows the book's names, but no rule and no
//! page.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::script::to_traditional;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue, nearest};
use lint::signs::truncated;
use policy::RuleBook;
use std::collections::BTreeMap;
use words::LANGUAGES;

/// The everyday words of one language.
#[derive(Clone, Debug, Default)]
pub struct Everyday {
    /// For each service, in the book's order.
    pub services: Vec<Vec<String>>,
    /// For each topic, in the book's order.
    pub topics: Vec<Vec<String>>,
    /// What people add that says nothing about what they seek, such as "how do I".
    pub ignored: Vec<String>,
}

/// Reads them, one a language, in the order of [`LANGUAGES`]; Traditional is derived from Simplified.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics, book: &RuleBook) -> Vec<Everyday> {
    let mut read: BTreeMap<&str, Everyday> = BTreeMap::new();
    for language in ["zh-Hans", "en"] {
        let file = format!("words/{language}/everyday.toml");
        read.insert(language, language_of(files, diagnostics, book, &file));
    }
    let said = |tag: &str| read.get(tag).cloned().unwrap_or_default();
    let of = |tag: &str| if tag == "zh-Hant" { said("zh-Hans").in_traditional() } else { said(tag) };
    LANGUAGES.iter().map(|language| of(language.tag)).collect()
}

impl Everyday {
    fn in_traditional(mut self) -> Everyday {
        for word in self.services.iter_mut().chain(&mut self.topics).flatten().chain(&mut self.ignored) {
            *word = to_traditional(word);
        }
        self
    }
}

fn language_of(files: &Files, diagnostics: &Diagnostics, book: &RuleBook, file: &str) -> Everyday {
    let services: Vec<&str> = book.services.iter().map(|service| service.id.as_str()).collect();
    let topics: Vec<&str> = book.topics.iter().map(|topic| topic.id.as_str()).collect();
    let mut everyday = Everyday {
        services: vec![Vec::new(); services.len()],
        topics: vec![Vec::new(); topics.len()],
        ignored: Vec::new(),
    };
    let Some(text) = files.need(file, diagnostics) else { return everyday };
    let Some(parsed) = diagnostics.parse(file, text) else { return everyday };
    let root = TomlTable::root(diagnostics, file, &parsed);
    root.only(&["ignored", "service", "topic"]);
    everyday.ignored = root.need("ignored").map(|value| phrases(&value)).unwrap_or_default();
    let kinds = [
        ("service", &services, &mut everyday.services, "unknown-service"),
        ("topic", &topics, &mut everyday.topics, "unknown-topic"),
    ];
    for (kind, names, places, code) in kinds {
        let Some(table) = root.need(kind).and_then(|value| value.table()) else { continue };
        for (name, span, value) in table.entries() {
            let Some(place) = names.iter().position(|known| *known == name) else {
                let message = format!("there is no {kind} `{}`", truncated(name));
                let help = nearest(name, names.iter().copied());
                diagnostics.push(Diagnostic { code, file: file.to_owned(), span, message, help });
                continue;
            };
            places[place] = phrases(&value);
        }
    }
    everyday
}

/// The phrases of one list: each says something, and stands there once.
fn phrases(value: &TomlValue<'_>) -> Vec<String> {
    let mut phrases: Vec<String> = Vec::new();
    for value in value.array() {
        let Some(phrase) = value.words() else { continue };
        let phrase = phrase.trim().to_owned();
        if phrases.contains(&phrase) {
            value.error("duplicate-id", format!("`{phrase}` stands twice in this list"), "keep one of them");
        } else {
            phrases.push(phrase);
        }
    }
    phrases
}
