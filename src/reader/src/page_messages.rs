//! Sentences of the pages that data in the seeds call for by name: a stage of a journey, a place, a change. They are
//! words like any other page's (`words/<language>/pages/`), so they are missed where they are called for, and noticed
//! where nobody calls. Knows no kind of data.

use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::fluent::{FluentFile, Messages};
use crate::toml_value::Diagnostics;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

/// Which beginnings of names belong to data, and to nothing else.
const BEGINNINGS: [&str; 7] = ["journey-", "event-", "area-", "place-", "differs-", "danger-", "change-"];

/// Who was called for so far.
pub(crate) struct PageMessages<'a> {
    diagnostics: &'a Diagnostics,
    /// Simplified Chinese and English; Traditional Chinese is derived.
    languages: [(&'static str, &'a Messages); 2],
    called: RefCell<BTreeSet<String>>,
}

impl<'a> PageMessages<'a> {
    pub(crate) fn new(
        diagnostics: &'a Diagnostics,
        simplified: &'a Messages,
        english: &'a Messages,
    ) -> PageMessages<'a> {
        let languages = [("zh-Hans", simplified), ("en", english)];
        PageMessages { diagnostics, languages, called: RefCell::default() }
    }

    /// The sentence `name` is needed by what stands at `span`.
    pub(crate) fn need(&self, name: &str, file: &str, span: Range<usize>) {
        if !self.called.borrow_mut().insert(name.to_owned()) {
            return;
        }
        for (language, messages) in self.languages {
            let there = messages.by_name.get(name).filter(|message| message.file.contains("/pages/"));
            if there.is_none() {
                self.diagnostics.push(Diagnostic {
                    code: "missing-words",
                    file: file.to_owned(),
                    span: span.clone(),
                    message: format!("the sentence `{name}` is not written in {language}"),
                    help: format!("write {name} = … in words/{language}/pages/"),
                });
            }
        }
    }

    /// Sentences that only data could call for, and that none does.
    pub(crate) fn check_unused(&self, files: &Files) {
        let called = self.called.borrow();
        for (_, messages) in self.languages {
            for (name, message) in &messages.by_name {
                let ours = BEGINNINGS.iter().any(|beginning| name.starts_with(beginning));
                if ours && message.file.contains("/pages/") && !called.contains(name) {
                    let fluent_file = FluentFile::of(message, files, self.diagnostics);
                    let text = format!("nothing uses the sentence `{name}`");
                    fluent_file.error(
                        "unused-words",
                        fluent_file.place(name),
                        &text,
                        "take it away, or correct its name",
                    );
                }
            }
        }
    }
}
