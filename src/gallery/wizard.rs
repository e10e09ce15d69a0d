//! The program of the questions on its screens, with a store as the gallery fills it, and the two screens of the
//! program of the results. Must not know: how answers are asked for.

use super::group::Group;
use super::seeds::Seeds;
use crate::browser::Phone;
use crate::browser::programs::{ResultsProgram, WizardProgram};
use crate::pages::Typed;
use crate::results::{Results, ResultsScreen, TypedCode};
use crate::wizard::{RejectedInput, ResultsStatus, Wizard, WizardApp, WizardState};
use interview::visit::record;
use interview::{Answer, Event, Interview, Screen, Sessions, snapshot};
use leptos::prelude::*;
use policy::{Day, Kind, Outcome};

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("wizard", "The two programs");
    topics(&mut group, seeds);
    questions(&mut group, seeds);
    answers(&mut group, seeds);
    outcomes(&mut group, seeds);
    of_results(&mut group, seeds);
    group
}

/// The phone of somebody who reads the language of the page.
fn phone(seeds: &Seeds<'_>) -> Phone {
    Phone {
        languages: seeds.language.tag.parse().into_iter().collect(),
        address: "https://anju.example.gov.cn/wizard/".to_owned(),
        fingerprint: "0123456789abcdef".to_owned(),
        ..Phone::default()
    }
}

/// Adds the wizard on a phone in this state.
fn screen(group: &mut Group, seeds: &Seeds<'_>, title: &str, phone: Phone, state: WizardState) {
    let (book, words) = (seeds.i18n.book, seeds.i18n.words);
    group.add(title, || {
        provide_context(phone);
        provide_context(Wizard { book, words, state: RwSignal::new(state) });
        view! { <div class="wizard"><WizardApp/></div> }
    });
}

fn new(seeds: &Seeds<'_>) -> WizardState {
    WizardState::new(seeds.on, 1)
}

/// The state after these events.
fn after(seeds: &Seeds<'_>, events: impl IntoIterator<Item = Event>) -> WizardState {
    let events = events.into_iter();
    let interview =
        events.fold(Interview::default(), |one, event| one.apply(seeds.i18n.book, seeds.on, event));
    WizardState { history_index: 1, ..WizardState { interview, ..new(seeds) } }
}

fn topics(group: &mut Group, seeds: &Seeds<'_>) {
    let word = |name: &str| seeds.i18n.words.named(name).to_owned();
    screen(group, seeds, "Topics", phone(seeds), new(seeds));
    let chosen = Interview::default().with_topics(std::iter::once(0).collect());
    screen(
        group,
        seeds,
        "Topics: one is ticked",
        phone(seeds),
        WizardState { interview: chosen, ..new(seeds) },
    );
    let error = RejectedInput { reason: word("topics-error"), field: 0, typed: Typed::default() };
    let rejected = WizardState { input_error: Some(error), ..new(seeds) };
    screen(group, seeds, "Topics: sent without any", phone(seeds), rejected);
    let other = if seeds.language.tag == "en" { "zh-Hans" } else { "en" };
    let foreign = Phone { languages: other.parse().into_iter().collect(), ..phone(seeds) };
    screen(group, seeds, "Topics: the owner reads another language", foreign, new(seeds));
    let cleared = WizardState { notice: Some(word("cleared")), ..new(seeds) };
    screen(group, seeds, "Topics: everything was cleared", phone(seeds), cleared);
    let book = seeds.i18n.book;
    let early = WizardState { day: Day(book.from.0 - 1), ..new(seeds) };
    screen(group, seeds, "Topics: before the document's first day", phone(seeds), early);
    let late = WizardState { day: Day(book.until.0 + 1), ..new(seeds) };
    screen(group, seeds, "Topics: after the document's last day", phone(seeds), late);
    let behind = Phone { rendered: seeds.on.0.to_string(), ..phone(seeds) };
    screen(
        group,
        seeds,
        "Topics: on a phone whose clock stands before the day of the page",
        behind,
        new(seeds),
    );
    let mut sessions = Sessions::default();
    sessions.begin();
    let notice = Some(word("helping-begun"));
    let helping = WizardState { sessions: sessions.clone(), notice, ..new(seeds) };
    screen(group, seeds, "Helping: the first person", phone(seeds), helping);
    for _ in 0..8 {
        sessions.switch_to(sessions.next_number(), Interview::default());
    }
    let many = WizardState { sessions, ..new(seeds) };
    screen(group, seeds, "Helping: many people", phone(seeds), many);
}

fn questions(group: &mut Group, seeds: &Seeds<'_>) {
    let book = seeds.i18n.book;
    let all = || Event::Choose((0..book.topics.len() as u16).collect());
    screen(group, seeds, "A question", phone(seeds), after(seeds, [all()]));
    let many = book.service_ids().map(|service| after(seeds, [Event::AskService(service)]));
    let mut many =
        many.filter(|state| state.interview.agenda(book, seeds.on).at_most().is_some_and(|left| left > 1));
    if let Some(state) = many.next() {
        screen(group, seeds, "A question, and how many are left", phone(seeds), state);
    }
    let mut interview = after(seeds, [all()]).interview;
    while let Some(key) = interview.agenda(book, seeds.on).next.filter(|_| interview.answers().count() < 4) {
        interview = interview.apply(book, seeds.on, Event::Answer(key, Answer::Unsure));
    }
    let fifth = WizardState { interview, ..new(seeds) };
    screen(group, seeds, "The fifth question, with the offer to keep the answers", phone(seeds), fifth);
    let fewest = book.service_ids().min_by_key(|service| book.service(*service).requirements.len());
    if let Some(service) = fewest {
        screen(
            group,
            seeds,
            "A question for one service",
            phone(seeds),
            after(seeds, [Event::AskService(service)]),
        );
    }
    if let Some(date) = seeds.asked(|fact| matches!(fact.kind, Kind::Date)) {
        let typed = Typed { parts: ["26".into(), String::new(), String::new()], about: false };
        let reason = seeds.i18n.t("input-error-year");
        let input_error = Some(RejectedInput { reason, field: 0, typed });
        let asked = after(seeds, [all(), Event::Change(date)]);
        screen(
            group,
            seeds,
            "A question whose input is wrong",
            phone(seeds),
            WizardState { input_error, ..asked },
        );
    }
    let mut sessions = Sessions::default();
    sessions.begin();
    let helping = WizardState { sessions, ..after(seeds, [all()]) };
    screen(group, seeds, "A question to somebody who is helped", phone(seeds), helping);
}

/// The state of a family that has answered all.
fn of_family(seeds: &Seeds<'_>, screen: Screen) -> Option<WizardState> {
    let family = seeds.largest_family()?;
    let interview = seeds.interview(family, 2).apply(seeds.i18n.book, family.on, Event::Visit(screen));
    Some(WizardState { interview, day: family.on, history_index: 1, ..new(seeds) })
}

fn answers(group: &mut Group, seeds: &Seeds<'_>) {
    let Some(state) = of_family(seeds, Screen::Check) else { return };
    let told = WizardState {
        notice: Some(seeds.i18n.t("code-told")),
        interview: state.interview.clone(),
        ..new(seeds)
    };
    screen(group, seeds, "The answers", phone(seeds), state);
    screen(group, seeds, "The answers that came with a code", phone(seeds), told);
}

/// The frame of the results.
fn outcomes(group: &mut Group, seeds: &Seeds<'_>) {
    let mut add = |title: &str, change: &dyn Fn(&mut WizardState)| {
        let Some(mut state) = of_family(seeds, Screen::Results) else { return };
        change(&mut state);
        screen(group, seeds, title, phone(seeds), state);
    };
    add("The frame of the results: they are on their way", &|_| ());
    add("The frame of the results: they did not come", &|state| state.results = ResultsStatus::Unavailable);
    let ready = |state: &mut WizardState| state.results = ResultsStatus::Ready(ResultsProgram);
    add("The frame of the results", &ready);
    add("The frame of the results: remembered, on a new day", &|state| {
        ready(state);
        state.remembering = true;
        state.notice = Some(seeds.i18n.t("new-day"));
    });
    add("The frame of the results: for somebody who is helped", &|state| {
        ready(state);
        state.sessions.begin();
    });
    add("The frame of the results: after the document's last day", &|state| {
        ready(state);
        state.day = Day(seeds.i18n.book.until.0 + 1);
    });
}

/// The program of the results: with a last visit at which every outcome was another, and the field for a code.
fn of_results(group: &mut Group, seeds: &Seeds<'_>) {
    let (book, words) = (seeds.i18n.book, seeds.i18n.words);
    if let Some(family) = seeds.smallest_family() {
        let interview = seeds.interview(family, 1).with_topics(std::iter::once(0).collect());
        let mut visit = record(book, &interview, family.on, "an older rule book");
        for (_, _, outcome) in visit.outcomes.iter_mut().take(2) {
            *outcome = if *outcome == Outcome::Unknown { Outcome::NotYet } else { Outcome::Unknown };
        }
        let answers = snapshot::encode(book, &interview);
        let stored = [("outcomes", visit.to_text()), ("answers", answers)];
        let stored = stored.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        let phone = Phone { remembers: true, stored, ..phone(seeds) };
        group.add("The results of a family, with a last visit", || {
            provide_context(phone);
            let results = Results::new(book, words, WizardProgram);
            results.change().answers = Some((interview, family.on));
            provide_context(results);
            view! { <ResultsScreen/> }
        });
    }
    group.add_nothing("The results before there are answers", || {
        provide_context(phone(seeds));
        provide_context(Results::new(book, words, WizardProgram));
        view! { <ResultsScreen/> }
    });
    group.add("The field for a code, of the program", || {
        provide_context(phone(seeds));
        provide_context(Results::new(book, words, WizardProgram));
        view! { <TypedCode/> }
    });
}
