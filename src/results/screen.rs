//! From answers to the page of the results.

use super::share_code::share;
use super::store::Results;
use crate::browser::page;
use crate::components::Callback;
use crate::pages::{Actions, Clashes, Localizer, ResultsPage};
use interview::Interview;
use leptos::prelude::*;
use policy::plan::plan;
use policy::{
    Assessment, Day, FactKey, Household, Known, Person, Query, Scope, ServiceId, assess, beneficiaries,
};
use std::rc::Rc;

/// The results of the answers in the store; nothing without any.
#[component]
pub(crate) fn ResultsScreen() -> impl IntoView {
    let results = Results::here();
    let (interview, on) = results.state().answers.clone()?;
    let fingerprint = page::data("fingerprint").unwrap_or_default();
    results.restore_ticks(&fingerprint);
    let household = interview.household(results.book, on);
    let (_, most) =
        household.known(results.book, FactKey::new(results.book.children, Person::Household)).ends();
    let i18n = results.i18n(u8::try_from(most).unwrap_or(u8::MAX));
    let found = evaluate(results, &interview, &household, on);
    let services: Vec<(ServiceId, Person)> =
        found.iter().map(|result| (result.service, result.who)).collect();
    let wants = |service: &ServiceId| interview.wants(results.book, *service);
    let mut wanted = results.book.service_ids().filter(wants);
    let for_children = wanted.any(|service| results.book.service(service).of == Scope::Child);
    let difference = results.difference(&interview, on);
    results.note_visit(Some(interview::visit::record(results.book, &interview, on, &fingerprint)));
    let change = Callback::new(move |key| results.change_answer(key));
    Some(view! {
        <Clashes i18n clashes=interview.clashing_answers(results.book, on, None) change/>
        <ResultsPage
            i18n
            notice=about_children(i18n, &household, for_children)
            entries=plan(results.book, &household, on, Day::LATEST, &services)
            open=interview.open_answers(results.book, on)
            share=share(i18n, &interview)
            household
            results=found
            on
            fingerprint
            difference
            actions=Rc::new(results)
        />
    })
}

/// Every service of the chosen topics, evaluated for everybody whom it is for.
fn evaluate(results: Results, interview: &Interview, household: &Household, on: Day) -> Vec<Assessment> {
    let book = results.book;
    let wanted = book.service_ids().filter(|service| interview.wants(book, *service));
    let people = wanted.flat_map(|service| {
        beneficiaries(book, household, service).into_iter().map(move |who| (service, who))
    });
    people.map(|(service, who)| assess(&Query::new(book, household, on, service, who))).collect()
}

/// Where a topic is about children, that there are none, or that their number is not known.
fn about_children(i18n: Localizer, household: &Household, wanted: bool) -> Option<String> {
    let children = household.get(FactKey::new(i18n.book.children, Person::Household));
    let name = match children {
        Some(Known::Range(0, 0)) => "children-none",
        None => "children-unknown",
        _ => return None,
    };
    wanted.then(|| i18n.t(name))
}
