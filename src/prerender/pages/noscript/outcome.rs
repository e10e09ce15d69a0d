//! A result without scripts: what comes of it, what is missing and what to do about it, what the office
//! decides, what to bring.

use super::super::how_to::PaperList;
use super::super::lines::list;
use super::{GraphPage, is_for_child};
use crate::pages::Localizer;
use crate::pages::guidance::{dated, grounds};
use crate::pages::results::ORDER;
use leptos::prelude::*;
use noscript::GraphResult;
use policy::{FactKey, MessageId, Outcome, RequiredPaper, Service};

/// The sentence that stands first.
fn first(i18n: Localizer, service: &Service, result: &GraphResult) -> String {
    match result.first {
        Some(line) => i18n.message(line),
        None => i18n.t_with("unknown-first", &[("place", &i18n.message(service.guidance.office))]),
    }
}

/// The section of a result.
#[component]
pub(super) fn ResultSection<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The page on which it stands.
    page: GraphPage<'a>,
    /// Its place in the graph.
    node: usize,
    /// The result.
    result: &'a GraphResult,
) -> impl IntoView {
    let graph = &*page.questions.graph;
    let service = i18n.book.service(graph.service);
    let i18n = i18n.of(graph.who);
    let name = i18n.message(service.name);
    let name = if is_for_child(i18n, graph) {
        i18n.t_with("label-of-person", &[("person", &i18n.person(graph.who)), ("label", &name)])
    } else {
        name
    };
    let found = ORDER.iter().find(|(outcome, ..)| *outcome == result.outcome);
    let (outcome, mark) = found.map_or(("unknown", "?"), |(outcome, mark)| (outcome.name(), *mark));
    let missing = result.missing.iter().map(|(who, fact)| {
        let how = i18n.of(*who).message(i18n.book.fact(*fact).find_out);
        i18n.t_with("missing", &[("label", &i18n.label(FactKey::new(*fact, *who))), ("how", &how)])
    });
    let missing = list(false, "unmet", missing.collect());
    let retry = (result.outcome == Outcome::Unknown).then(|| view! { <p>{i18n.t("ask-retry")}</p> });
    view! {
        <section
            class="ask-step ask-result card"
            id=(node + 1).to_string()
            tabindex="-1"
            data-outcome=outcome
        >
            <h2 class="card-title">
                <span class="ask-number">{format!("#{} ", node + 1)}</span>
                {name}
            </h2>
            <p class="badge" data-outcome=outcome>
                <span class="badge-mark" aria-hidden="true">{mark}</span>
                {i18n.t(&format!("badge-{outcome}"))}
            </p>
            <p class="card-first">{first(i18n, service, result)}</p>
            {missing}
            {retry}
            <ResultDetails i18n service result up=page.up()/>
        </section>
    }
}

/// The parts of a result below its first sentence, each with a heading if there is anything in it.
#[component]
fn ResultDetails<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The service.
    service: &'static Service,
    /// The result.
    result: &'a GraphResult,
    /// The way to the language's start page.
    up: &'static str,
) -> impl IntoView {
    let lines = |class: &'static str, ids: Vec<MessageId>| {
        let lines = ids.into_iter().map(|id| i18n.message(id)).collect();
        list(false, class, lines)
    };
    let advice = result.advice.iter().map(|place| service.advice[*place].message).collect();
    let unmet_title = if result.outcome == Outcome::NotNeeded { "ask-not-needed" } else { "ask-unmet" };
    // The next step of the first unmet condition of a "not yet" stands at the top already.
    let steps_from = usize::from(result.outcome == Outcome::NotYet);
    let mut papers = RequiredPaper::every(&service.guidance.papers);
    papers.retain(|needed| result.papers.contains(&needed.line));
    let papers = (!papers.is_empty()).then(|| view! { <PaperList i18n service papers/> }.into_any());
    let unmet = requirements(i18n, service, &result.unmet, steps_from, up);
    let office = requirements(i18n, service, &result.office, usize::MAX, up);
    let parts = [
        (unmet_title, unmet),
        ("ask-office", office),
        ("ask-say", lines("ask", result.ask.clone())),
        ("ask-advice", lines("advice", advice)),
        ("card-papers", papers),
    ];
    let parts = parts
        .into_iter()
        .filter_map(|(title, content)| content.map(|content| view! { <h3>{i18n.t(title)}</h3>{content} }));
    parts.collect_view()
}

/// Requirements with what they rest on, if there are any; with the next step from the line of this number on.
fn requirements(
    i18n: Localizer,
    service: &Service,
    places: &[usize],
    steps_from: usize,
    up: &'static str,
) -> Option<AnyView> {
    let lines = places.iter().enumerate().map(|(n, place)| {
        let requirement = &service.requirements[*place];
        let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
        let step = (n >= steps_from).then(|| view! { <p>{i18n.message(requirement.unmet)}</p> });
        view! {
            <li>
                <strong>{label}</strong>
                {step}
                {grounds(i18n, &requirement.grounds, Some(up)).view()}
            </li>
        }
    });
    (!places.is_empty()).then(|| view! { <ul>{lines.collect_view()}</ul> }.into_any())
}
