//! Answers that are taken along as a code, and answers that come with one: in the address, or typed in.

use super::store::Results;
use crate::browser::page;
use crate::pages::{CodeField, Localizer, Share};
use interview::share_code::{DecodeError, decode, encode};
use interview::{Interview, snapshot};
use leptos::prelude::*;
use policy::{RuleBook, Sensitivity};

/// What stands before a code behind the `#` of an address.
const MARK: &str = "a=";

impl Results {
    /// Takes a code out of the address, if there is one.
    pub(super) fn read_address(&self) {
        if let Some(code) = page::take_fragment(MARK) {
            let (answers, message) = opened(self.book, &code);
            // Nobody types a link: what does not add up was cut off on the way.
            let cut = matches!(message, "code-short" | "code-garbled");
            self.hand_over(&answers, if cut { "code-cut" } else { message });
        }
    }

    /// Hands answers over to the questions, and forgets what was ticked for those before; without any, only says why.
    fn hand_over(&self, answers: &str, message: &str) {
        if !answers.is_empty() {
            self.change().ticks = None;
        }
        self.wizard().receive_answers(answers, self.words.named(message));
    }
}

/// The answers as the phone would keep them, or none, and the name of what is said about it.
fn opened(book: &RuleBook, code: &str) -> (String, &'static str) {
    match decode(book, code) {
        Ok(told) => (snapshot::encode(book, &told.interview), "code-told"),
        Err(DecodeError::TooShort) => (String::new(), "code-short"),
        Err(DecodeError::Garbled) => (String::new(), "code-garbled"),
        Err(DecodeError::NewerVersion) => (String::new(), "code-newer"),
        Err(DecodeError::UnknownVocabulary) => (String::new(), "code-vocabulary"),
    }
}

/// The field for a code that somebody reads out. What cannot be used stays there, to be mended.
#[component]
pub(crate) fn TypedCode() -> impl IntoView {
    let results = Results::here();
    let error = RwSignal::new(String::new());
    let entered = move |code: &str| {
        let (answers, message) = opened(results.book, code);
        if answers.is_empty() {
            error.set(results.words.named(message).to_owned());
        } else {
            results.hand_over(&answers, message);
        }
    };
    view! { <CodeField i18n=results.i18n(0) entered=Box::new(entered) error/> }
}

/// What there is to take along.
pub(super) fn share(i18n: Localizer, interview: &Interview) -> Share {
    let whole = encode(i18n.book, interview, true);
    let mut names = Vec::new();
    if let Ok(told) = decode(i18n.book, &whole) {
        let sensitive = |fact| i18n.book.fact(fact).sensitivity == Sensitivity::Sensitive;
        let left_out = told.interview.answers().filter(|(key, _)| sensitive(key.fact));
        names.extend(left_out.map(|(key, _)| i18n.label(key)));
    }
    let sensitive = (!names.is_empty()).then_some((names, whole));
    Share { address: page::address(), code: encode(i18n.book, interview, false), sensitive }
}
