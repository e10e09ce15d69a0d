//! A result: what comes of it, what is missing and what to do about it, what the office decides, what to bring.

use super::is_for_child;
use crate::components::{Element, el};
use crate::pages::Localizer;
use crate::pages::guidance::{dated, grounds, list, paper_list};
use crate::pages::results::ORDER;
use noscript::{GraphResult, QuestionGraph};
use policy::{FactKey, Outcome, RequiredPaper, Service};

/// The result of this number. `up` is the way to the language's start page.
pub(super) fn result(
    i18n: Localizer,
    graph: &QuestionGraph,
    number: usize,
    shown: &GraphResult,
    up: &str,
) -> Element {
    let service = i18n.book.service(graph.service);
    let i18n = i18n.of(graph.who);
    let name = i18n.message(service.name);
    let name = if is_for_child(i18n, graph) {
        i18n.t_with("label-of-person", &[("person", &i18n.person(graph.who)), ("label", &name)])
    } else {
        name
    };
    let unmet = |place: &usize| i18n.message(service.requirements[*place].unmet);
    let first = match shown.outcome {
        Outcome::Yes => i18n.message(service.yes),
        Outcome::NotYet => shown.unmet.first().map_or_else(|| i18n.message(service.not_yet), unmet),
        Outcome::Office => i18n.message(service.decided),
        Outcome::NotNeeded => i18n.message(service.not_needed),
        Outcome::Unknown => {
            i18n.t_with("unknown-first", &[("place", &i18n.message(service.guidance.office))])
        }
    };
    let (outcome, mark) = ORDER
        .iter()
        .find(|(outcome, ..)| *outcome == shown.outcome)
        .map_or(("unknown", "?"), |(_, name, mark)| (*name, *mark));
    let badge = el("p")
        .class("badge")
        .attr("data-outcome", outcome)
        .child(el("span").class("badge-mark").attr("aria-hidden", "true").text(mark))
        .text(i18n.t(&format!("badge-{outcome}")));
    let heading = |name: &str| el("h3").text(i18n.t(name));
    let section = |card: Element, name: &str, content: Option<Element>| match content {
        None => card,
        Some(content) => card.child(heading(name)).child(content),
    };
    let missing = shown.missing.iter().map(|(who, fact)| {
        let how = i18n.of(*who).message(i18n.book.fact(*fact).find_out);
        i18n.t_with("missing", &[("label", &i18n.label(FactKey::new(*fact, *who))), ("how", &how)])
    });
    let advice = shown.advice.iter().map(|place| i18n.message(service.advice[*place].message)).collect();
    let questions = shown.ask.iter().map(|ask| i18n.message(*ask)).collect();
    let unmet_title = if shown.outcome == Outcome::NotNeeded { "ask-not-needed" } else { "ask-unmet" };
    // The first step of a not yet stands at the top already.
    let told = usize::from(shown.outcome == Outcome::NotYet);
    let card = el("section")
        .class("ask-step ask-result card")
        .attr("id", number.to_string())
        .attr("tabindex", "-1")
        .attr("data-outcome", outcome)
        .child(
            el("h2")
                .class("card-title")
                .child(el("span").class("ask-number").text(format!("#{number} ")))
                .text(name),
        )
        .child(badge)
        .child(el("p").class("card-first").text(first))
        .child(list("ul", "unmet", missing.collect()))
        .child((shown.outcome == Outcome::Unknown).then(|| el("p").text(i18n.t("ask-retry"))));
    let card = section(card, unmet_title, requirements(i18n, service, &shown.unmet, Some(told), up));
    let card = section(card, "ask-office", requirements(i18n, service, &shown.office, None, up));
    let card = section(card, "ask-say", list("ul", "ask", questions));
    let card = section(card, "ask-advice", list("ul", "advice", advice));
    let mut needed = RequiredPaper::every(&service.guidance.papers);
    needed.retain(|needed| shown.papers.contains(&needed.line));
    section(card, "card-papers", paper_list(i18n, service, &needed))
}

/// Requirements with what they rest on; with the next step where it is given, but not for the first `told`, whose
/// step has been told.
fn requirements(
    i18n: Localizer,
    service: &Service,
    places: &[usize],
    told: Option<usize>,
    up: &str,
) -> Option<Element> {
    let lines = places.iter().enumerate().map(|(n, place)| {
        let requirement = &service.requirements[*place];
        let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
        let step = told.filter(|told| n >= *told).map(|_| el("p").text(i18n.message(requirement.unmet)));
        el("li")
            .child(el("strong").text(label))
            .child(step)
            .child(grounds(i18n, &requirement.grounds, Some(up)))
            .view()
    });
    (!places.is_empty()).then(|| el("ul").children(lines))
}
