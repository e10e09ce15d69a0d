//! The program of the results: what the answers are worth. It comes while the first questions are answered, with the
//! words that only the results need, and draws into the place that the program of the questions leaves for it.
//!
//! It also runs the worked cases for the page that proves the phone (`counsel/proving.rs`).
//!
//! The two programs share a page and nothing else: answers come as a snapshot, navigation requests go back as calls
//! (`browser::programs`). Knows neither reader nor prerender, and stores nothing of what was answered.

mod hands;
mod last;
mod plan;
mod self_test;
mod taken;

pub use self_test::{load_self_test, run_self_test};

use crate::browser::page;
use crate::browser::programs::WizardProgram;
use crate::components::{Callback, Notice, NoticeKind};
use crate::pages::{Localizer, ResultsPage, results};
use crate::wizard::read;
use interview::{Interview, Screen, screen_name, snapshot};
use leptos::prelude::{AnyView, IntoAny, Render, UnmountHandle, mount_to, view};
use policy::{Day, FactKey, Known, Person, Query, RuleBook, Scope, assess, beneficiaries};
use std::cell::{Cell, RefCell};
use words::Table;

thread_local! {
    /// The rules, the words and the program of the questions, once this program is open.
    static VOICE: Cell<Option<Voice>> = const { Cell::new(None) };
    /// What is on the screen; it goes when something else takes its place.
    static SHOWN: RefCell<Option<UnmountHandle<<AnyView as Render>::State>>> = const { RefCell::new(None) };
}

/// The rules, the words and the program of the questions.
type Voice = (&'static RuleBook, &'static Table, &'static WizardProgram);

/// Takes in the book and both parts of the words, and the program of the questions. False if the bytes are not of this
/// program's formats.
pub fn open(book: &[u8], words: Vec<u8>, results: &[u8], language: &str, wizard: WizardProgram) -> bool {
    let Some((book, words)) = read(book, words, language) else { return false };
    let whole = Table::from_bytes(results).is_ok_and(|rest| words.complete(rest));
    if whole {
        let wizard: &'static WizardProgram = Box::leak(Box::new(wizard));
        VOICE.set(Some((book, words, wizard)));
        last::recall(book);
        hands::recall();
        taken::hear(book, words, wizard);
    }
    whole
}

/// Draws the results of a snapshot of answers, evaluated on `day` (YYYY-MM-DD), into the page's `#results` element.
pub fn show(snapshot: &str, day: &str) {
    hide();
    let (Some((book, words, wizard)), Some(place)) = (VOICE.get(), page::results_place()) else { return };
    let (Ok(restored), Some(on)) = (snapshot::decode(book, snapshot), Day::parse(day)) else { return };
    SHOWN.set(Some(mount_to(place, move || view(book, words, wizard, restored.interview, on))));
}

/// Draws the field for a share code into the page's `#code` element.
pub fn show_code_field() {
    hide();
    let (Some((book, words, wizard)), Some(place)) = (VOICE.get(), page::code_place()) else { return };
    SHOWN.set(Some(mount_to(place, move || taken::field(i18n(book, words, 0), wizard))));
}

/// Unmounts what was drawn.
pub fn hide() {
    SHOWN.take();
    last::leave();
}

fn i18n(book: &'static RuleBook, words: &'static Table, children: u8) -> Localizer {
    Localizer { book, words, children, who: Person::Applicant }
}

fn view(
    book: &'static RuleBook,
    words: &'static Table,
    wizard: &'static WizardProgram,
    interview: Interview,
    on: Day,
) -> AnyView {
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
    let lead = Callback::new(move |key| wizard.navigate(&screen_name(book, Screen::Question(key))));
    let since = last::since(book, &interview, on);
    let share = taken::share(i18n, &interview);
    let hands = hands::hands(&fingerprint);
    last::now(interview::visit::record(book, &interview, on, &fingerprint));
    results(
        i18n,
        ResultsPage { household, open, lead, results: found, on, fingerprint, notices, since, share, hands },
    )
}
