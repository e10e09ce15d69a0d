//! My plan: which of the results to go about first, from which day the rest is open, and what to take along: dates for
//! a calendar, the same as text to copy and as a picture to keep. Must not know: which phone or app shows it.

mod dates;
mod lines;
mod notes;
mod take;

use super::super::localizer::Localizer;
use super::{Actions, idle};
use crate::components::{Disclosure, drawn};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use lines::{Group, Line};
use policy::plan::PlanEntry;
use policy::{Day, Person, ServiceId};
use std::rc::Rc;
use take::{CalendarLink, Take};

/// The id of a service's card for a person.
pub fn card_id(i18n: Localizer, service: ServiceId, who: Person) -> String {
    format!("card-{}-{}", i18n.book.service(service).id, who.name())
}

/// The plan as plain text, a line each; what is copied and what a picture shows.
pub fn text(i18n: Localizer, entries: &[PlanEntry], on: Day, fingerprint: &str) -> String {
    dates::text(i18n, &lines::groups(i18n, entries, on), on, fingerprint)
}

/// What all lines of the plan have in common.
#[derive(Clone, Copy)]
struct PlanContext<'a> {
    i18n: Localizer,
    /// The evaluation date, China's.
    on: Day,
    fingerprint: &'a str,
    /// The services that have a card on the page; the others lead to a page of their own.
    cards: &'a [(ServiceId, Person)],
    actions: &'a Rc<dyn Actions>,
}

/// The section; nothing if there is nothing to do.
#[component]
pub fn PlanSection(
    /// The words, and for whom.
    i18n: Localizer,
    /// The plan.
    entries: Vec<PlanEntry>,
    /// The evaluation date, China's.
    on: Day,
    /// The rule book's fingerprint.
    fingerprint: String,
    /// The services that have a card on the page; the others lead to a page of their own.
    cards: Vec<(ServiceId, Person)>,
    /// What can be done with it.
    #[prop(default = idle())]
    actions: Rc<dyn Actions>,
) -> impl IntoView {
    let groups = lines::groups(i18n, &entries, on);
    if groups.is_empty() {
        return None;
    }
    let context = PlanContext { i18n, on, fingerprint: &fingerprint, cards: &cards, actions: &actions };
    let take = view! { <Take context groups=&groups/> };
    let groups = groups.iter().map(|group| view! { <PlanGroup context group/> });
    Some(drawn(view! {
        <section class="plan" aria-labelledby="plan-title">
            <h2 id="plan-title">{i18n.t("plan-title")}</h2>
            <p>{i18n.t("plan-lead")}</p>
            <ol class="plan-groups">{groups.collect_view()}</ol>
            <Disclosure summary=i18n.t("plan-take") class="disclosure plan-take">{take}</Disclosure>
        </section>
    }))
}

#[component]
fn PlanGroup<'a>(context: PlanContext<'a>, group: &'a Group) -> impl IntoView + use<> {
    let lines = group.lines.iter().map(|line| view! { <PlanLine context line/> });
    let list = view! { <ul class="plan-lines">{lines.collect_view()}</ul> };
    let list = match group.folded {
        false => drawn(list),
        // The heading stays outside: paper opens what is closed and hides what one taps.
        true => drawn({
            let summary = context.i18n.t_with("plan-unfold", &[("n", &group.lines.len().to_string())]);
            view! { <Disclosure summary class="card-disclosure plan-disclosure">{list}</Disclosure> }
        }),
    };
    drawn(view! {
        <li class="plan-group">
            <h3>{group.head.clone()}</h3>
            {list}
        </li>
    })
}

#[component]
fn PlanLine<'a>(context: PlanContext<'a>, line: &'a Line) -> impl IntoView + use<> {
    let PlanContext { i18n, on, fingerprint, cards, actions } = context;
    let Line { service, who, .. } = *line;
    let id = &i18n.book.service(service).id;
    let card = cards.contains(&(service, who)).then(|| card_id(i18n, service, who));
    let href = card.as_ref().map_or_else(|| format!("../service/{id}/"), |card| format!("#{card}"));
    let actions = Rc::clone(actions);
    // A card stands on this page: it is shown, and the address stays as it is.
    let show: Box<dyn FnMut(MouseEvent)> = Box::new(move |event| {
        if let Some(card) = &card {
            event.prevent_default();
            actions.show(card);
        }
    });
    let notes = line.notes.iter().map(|note| {
        let class = note.last.then_some("plan-last");
        view! { <li class=class>{note.text.clone()}</li> }
    });
    let notes: Vec<_> = notes.collect();
    let notes = (!notes.is_empty()).then(|| view! { <ul class="plan-notes">{notes}</ul> });
    let events = dates::events(i18n, std::slice::from_ref(line), on, fingerprint);
    let save = (!events.is_empty() && context.actions.keeps_files()).then(|| {
        let label = i18n.t_with("plan-save-of", &[("name", &line.name)]);
        let (file, words) = (format!("{id}.ics"), i18n.t("plan-save"));
        view! { <CalendarLink i18n on events=&events file class="plan-save" label words/> }
    });
    drawn(view! {
        <li class="plan-line">
            <a class="plan-name" href=href on:click=show>{line.name.clone()}</a>
            {notes}
            {save}
        </li>
    })
}
