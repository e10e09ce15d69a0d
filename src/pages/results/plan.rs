//! My plan: which of the results to go about first, from which day the rest is open, and what to take along: dates for
//! a calendar, the same as text to copy and as a picture to keep. Must not know: which phone or app shows it.

mod dates;
mod lines;
mod notes;
mod take;

use super::super::localizer::Localizer;
use super::{Actions, no_actions};
use crate::components::{Callback, Remount, disclosure, disclosure_about, el};
use leptos::prelude::*;
use lines::{Group, Line};
use policy::plan::PlanEntry;
use policy::{Day, Person, ServiceId};
use std::rc::Rc;
use take::{CalendarLink, Take};

pub(super) use lines::{groups, is_task};

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
    #[prop(default = no_actions())]
    actions: Rc<dyn Actions>,
) -> impl IntoView {
    let groups = groups(i18n, &entries, on);
    if groups.is_empty() {
        return None;
    }
    let context = PlanContext { i18n, on, fingerprint: &fingerprint, cards: &cards, actions: &actions };
    let take = view! { <Take context groups=&groups/> };
    let take = disclosure(i18n.t("plan-take"), "disclosure plan-take", take.into_any()).view();
    let groups: Vec<AnyView> =
        groups.iter().map(|group| view! { <PlanGroup context group/> }.into_any()).collect();
    Some(Remount(view! {
        <section class="plan" aria-labelledby="plan-title">
            <h2 id="plan-title">{i18n.t("plan-title")}</h2>
            <ol class="plan-groups">{groups}</ol>
            {take}
        </section>
    }))
}

/// The lines of one time; closed at first where they are far away.
#[component]
fn PlanGroup<'a>(
    /// What all parts of the plan have in common.
    context: PlanContext<'a>,
    /// The lines of one time, with their heading.
    group: &'a Group,
) -> impl IntoView + use<> {
    let lines = group.lines.iter().map(|line| view! { <PlanLine context line/> }.into_any());
    let list = el("ul").class("plan-lines").children(lines);
    let item = el("li").child(el("h3").text(group.head.clone()));
    if !group.folded {
        return item.class("plan-group").child(list).view();
    }
    let item = item.class("plan-group plan-folded");
    // The heading stays outside: paper opens what is closed and hides what one taps.
    let summary = context.i18n.t_with("plan-unfold", &[("n", &group.lines.len().to_string())]);
    item.child(disclosure_about(summary, &group.head, "card-disclosure plan-disclosure", list)).view()
}

/// One service of the plan: its name, what there is to know, and its day for the calendar.
#[component]
fn PlanLine<'a>(
    /// What all parts of the plan have in common.
    context: PlanContext<'a>,
    /// One service of the plan.
    line: &'a Line,
) -> impl IntoView + use<> {
    let PlanContext { i18n, on, fingerprint, cards, actions } = context;
    let Line { service, who, .. } = *line;
    let id = &i18n.book.service(service).id;
    let name = el("a").class("plan-name").text(line.name.clone());
    // A card stands on this page: it is shown, and the address stays as it is.
    let name = if cards.contains(&(service, who)) {
        let (card, actions) = (card_id(i18n, service, who), Rc::clone(actions));
        name.attr("href", format!("#{card}")).on_follow(Callback::new(move |()| actions.show(&card)))
    } else {
        name.attr("href", format!("../service/{id}/"))
    };
    let notes = line.notes.iter().map(|note| {
        let item = el("li").text(note.text.clone());
        if note.last { item.class("plan-last").view() } else { item.view() }
    });
    let is_bare = line.notes.is_empty();
    let notes = (!is_bare).then(|| el("ul").class("plan-notes").children(notes));
    let events = dates::events(i18n, std::slice::from_ref(line), on, fingerprint);
    let save = (!events.is_empty() && actions.keeps_files()).then(|| {
        let label = i18n.t_with("plan-save-of", &[("name", &line.name)]);
        let (file, words) = (format!("{id}.ics"), i18n.t("plan-save"));
        view! { <CalendarLink i18n on events=&events file class="plan-save" label words/> }.into_any()
    });
    let class = if is_bare && save.is_none() { "plan-line plan-bare" } else { "plan-line" };
    el("li").class(class).child(name).child(notes).child(save).view()
}
