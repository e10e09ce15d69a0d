//! Answers that are taken along as a code, and answers that come with one: in the address, or typed in.

use super::hands;
use crate::browser::page;
use crate::browser::programs::WizardProgram;
use crate::components::Callback;
use crate::pages::{CODE, CODE_ERROR, Localizer, Share, code};
use interview::share_code::{DecodeError, decode, encode};
use interview::{Interview, snapshot};
use leptos::prelude::AnyView;
use policy::{RuleBook, Sensitivity};
use words::Table;

/// What stands before a code behind the `#` of an address.
const MARK: &str = "a=";

/// Takes a code out of the address, now and whenever one is put there.
pub fn hear(book: &'static RuleBook, words: &'static Table, wizard: &'static WizardProgram) {
    let look = move || {
        if let Some(code) = page::take_fragment(MARK) {
            let (answers, message) = opened(book, &code);
            hand_over(wizard, &answers, words.named(message));
        }
    };
    look();
    page::on_fragment_change(look);
}

/// Hands answers over, and forgets what was ticked for those before; without any, only says why.
fn hand_over(wizard: &WizardProgram, answers: &str, message: &str) {
    if !answers.is_empty() {
        hands::forget();
    }
    wizard.receive_answers(answers, message);
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
pub fn field(i18n: Localizer, wizard: &'static WizardProgram) -> AnyView {
    let go = Callback::new(move |()| {
        let (answers, message) = opened(i18n.book, &page::typed(CODE));
        if answers.is_empty() {
            page::set_text(CODE_ERROR, i18n.words.named(message));
        } else {
            hand_over(wizard, &answers, i18n.words.named(message));
        }
    });
    code(i18n, go)
}

/// What there is to take along.
pub fn share(i18n: Localizer, interview: &Interview) -> Share {
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
