//! Hands the messages to the room `lint` and reports each of its findings at its place in the files of words.

use crate::diagnostic::Diagnostic;
use crate::families;
use crate::files::Files;
use crate::fluent::{FluentFile, Messages};
use crate::glossary;
use crate::script::to_simplified;
use crate::toml_value::Diagnostics;
use lint::{Finding, Glossary, ProseLanguage, Texts};
use policy::RuleBook;

/// The messages as their authors wrote them.
pub(crate) struct WrittenWords<'a> {
    /// Simplified Chinese.
    pub(crate) simplified: &'a Messages,
    /// The messages of Traditional Chinese that are written by hand.
    pub(crate) overrides: &'a Messages,
    /// English.
    pub(crate) english: &'a Messages,
}

impl WrittenWords<'_> {
    fn by_language(&self) -> [(&Messages, ProseLanguage); 3] {
        [
            (self.simplified, ProseLanguage::Chinese),
            (self.overrides, ProseLanguage::Chinese),
            (self.english, ProseLanguage::English),
        ]
    }

    /// Is each message in its own language, with its own signs and the settled terms?
    pub(crate) fn check_spelling(
        &self,
        files: &Files,
        diagnostics: &Diagnostics,
        glossary: Option<&Glossary>,
    ) {
        let simplified = texts(self.simplified);
        for (messages, language) in self.by_language() {
            for finding in lint::spelling::check(language, &texts(messages), &simplified, glossary) {
                report(files, diagnostics, messages, finding);
            }
            // A family's story has a day of its own, which stands above it.
            let told = messages.by_name.iter().filter(|(_, message)| !families::is_words(&message.file));
            let told = told.map(|(name, message)| (name.as_str(), message.text.as_str())).collect();
            for finding in lint::years::check(language, &told) {
                report(files, diagnostics, messages, finding);
            }
        }
        let Some(glossary) = glossary else { return };
        for place in lint::spelling::unused_terms(glossary, &texts(self.english)) {
            let term = &glossary.terms[place];
            diagnostics.push(Diagnostic {
                code: "unused-term",
                file: glossary::FILE.to_owned(),
                span: term.span.clone(),
                message: format!("no English message says `{}`", term.english.join("` or `")),
                help: "remove the line, or use the term".to_owned(),
            });
        }
    }

    /// Does the label of each requirement agree with its condition?
    pub(crate) fn check_wording(&self, files: &Files, diagnostics: &Diagnostics, book: &RuleBook) {
        for (messages, language) in self.by_language() {
            let text_of = |name: &str| {
                let text = &messages.by_name.get(name)?.text;
                Some(if language == ProseLanguage::Chinese { to_simplified(text) } else { text.clone() })
            };
            for finding in lint::wording::check(book, language, &text_of) {
                report(files, diagnostics, messages, finding);
            }
        }
        let messages = self.simplified;
        let text_of = |name: &str| messages.by_name.get(name).map(|message| message.text.clone());
        let of_a_service =
            |name: &str| book.services.iter().any(|service| name.starts_with(&format!("{}-", service.id)));
        let in_services = messages.by_name.iter().filter(|(name, _)| of_a_service(name));
        let blanks = in_services.filter_map(|(name, message)| lint::first_line::blanks(name, &message.text));
        for finding in lint::first_line::check(book, &text_of).into_iter().chain(blanks) {
            report(files, diagnostics, messages, finding);
        }
    }
}

fn texts(messages: &Messages) -> Texts<'_> {
    messages.by_name.iter().map(|(name, message)| (name.as_str(), message.text.as_str())).collect()
}

/// A finding stands at its passage behind the message's id, or at the id where the passage is not written as
/// it is said.
fn report(files: &Files, diagnostics: &Diagnostics, messages: &Messages, finding: Finding) {
    let Some(message) = messages.by_name.get(&finding.name) else { return };
    let fluent_file = FluentFile::of(message, files, diagnostics);
    let id = fluent_file.place(&finding.name);
    let place = fluent_file.source[id.end..].find(&finding.passage).map(|place| id.end + place);
    let span = place.map_or(id, |place| place..place + finding.passage.len());
    fluent_file.error(finding.code, span, &finding.message, &finding.help);
}
