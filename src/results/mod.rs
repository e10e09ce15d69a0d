//! The program of the results: what the answers are worth. It comes while the first questions are answered, with the
//! words that only the results need, and draws into the place that the program of the questions leaves for it.
//!
//! It also runs the worked cases for the page that proves the phone (`counsel/proving.rs`).
//!
//! The two programs share a page and nothing else: answers come as the text that a phone would keep, wishes go back as
//! events (`browser::page`). Knows neither the reader nor the press, and keeps nothing of what was answered.

mod hands;
mod last;
mod plan;
mod self_test;
mod taken;

pub use self_test::{load_self_test, run_self_test};

use crate::browser::page;
use crate::components::{Callback, Notice, NoticeKind};
use crate::pages::{Localizer, ResultsPage, results};
use crate::wizard::read;
use interview::{Interview, Screen, screen_name, snapshot};
use leptos::prelude::{AnyView, IntoAny, Render, UnmountHandle, mount_to, view};
use policy::{Day, FactKey, Known, Person, Query, RuleBook, Scope, assess, beneficiaries};
use std::cell::{Cell, RefCell};
use words::Table;

thread_local! {
    /// The rules and the words, once the program is open.
    static VOICE: Cell<Option<(&'static RuleBook, &'static Table)>> = const { Cell::new(None) };
    /// What is on the screen; it goes when something else takes its place.
    static SHOWN: RefCell<Option<UnmountHandle<<AnyView as Render>::State>>> = const { RefCell::new(None) };
}

/// Takes in the book and both parts of the words. False if the bytes are not of this program's formats.
pub fn open(book: &[u8], words: Vec<u8>, results: &[u8], language: &str) -> bool {
    let Some((book, words)) = read(book, words, language) else { return false };
    let whole = Table::from_bytes(results).is_ok_and(|rest| words.complete(rest));
    if whole {
        VOICE.set(Some((book, words)));
        last::recall(book);
        hands::recall();
        taken::hear(book, words);
    }
    whole
}

/// Draws the results of the answers that the page holds out, or the field for a code, where there is a place for them.
pub fn show() {
    let Some((book, words)) = VOICE.get() else { return };
    SHOWN.take();
    last::leave();
    let handle = if let Some(place) = page::place_for_code() {
        mount_to(place, move || taken::field(i18n(book, words, 0)))
    } else {
        let Some(place) = page::counsel() else { return };
        let said = |name: &str| place.dataset().get(name).unwrap_or_default();
        let (Ok(recalled), Some(on)) = (snapshot::decode(book, &said("answers")), Day::parse(&said("day")))
        else {
            return;
        };
        mount_to(place, move || view(book, words, recalled.interview, on))
    };
    SHOWN.set(Some(handle));
}

fn i18n(book: &'static RuleBook, words: &'static Table, children: u8) -> Localizer {
    Localizer { book, words, children, who: Person::Applicant }
}

fn view(book: &'static RuleBook, words: &'static Table, interview: Interview, on: Day) -> AnyView {
    let household = interview.household(book, on);
    let (_, most) = household.known(book, FactKey::new(book.children, Person::Household)).ends();
    let i18n = i18n(book, words, u8::try_from(most).unwrap_or(u8::MAX));
    let mut found = Vec::new();
    let mut for_children = false;
    for service in book.service_ids() {
        let rules = book.service(service);
        if interview.wants(book, service) {
            for_children |= rules.of == Scope::Child;
            for who in beneficiaries(book, &household, service) {
                found.push(assess(&Query::new(book, &household, on, service, who)));
            }
        }
    }
    let children = household.get(FactKey::new(book.children, Person::Household));
    let told = match children {
        Some(Known::Range(0, 0)) => Some("children-none"),
        None => Some("children-unknown"),
        _ => None,
    };
    let told = told
        .filter(|_| for_children)
        .map(|name| view! { <Notice kind=NoticeKind::Info text=i18n.t(name)/> }.into_any());
    let fingerprint = page::data("fingerprint").unwrap_or_default();
    let plan = plan::section(i18n, &household, &found, on, &fingerprint);
    let notices = told.into_iter().chain(plan).collect();
    let open = interview.open_answers(book, on);
    let lead = Callback::new(move |key| page::wish(&screen_name(book, Screen::Question(key))));
    let since = last::since(book, &interview, on);
    let share = taken::share(i18n, &interview);
    let hands = hands::hands(&fingerprint);
    last::now(interview::visit::record(book, &interview, on, &fingerprint));
    results(
        i18n,
        ResultsPage { household, open, lead, results: found, on, fingerprint, notices, since, share, hands },
    )
}
