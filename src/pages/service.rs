//! The page of one service: everything about it, to be read without answering anything and without scripts.

use super::guidance::{dated, grounds, how};
use super::say::Say;
use crate::parts::{Element, el};
use leptos::prelude::*;
use policy::{Day, Requirement, ServiceId};

/// The page of a service, for a reader on this day; `up` is the way to the language's start page.
pub fn service(say: Say, id: ServiceId, on: Day, up: &str) -> Vec<AnyView> {
    let service = say.book.service(id);
    let topic = &say.book.topics[usize::from(service.topic)];
    // What is over is left out; what is staged stands with its day, so that the page stays true when the day has come.
    let coming: Vec<&Requirement> = service.requirements.iter().filter(|r| !r.period.is_over(on)).collect();
    let conditions = |needs: bool| {
        let chosen = coming.iter().filter(|requirement| requirement.need == needs);
        let lines: Vec<AnyView> = chosen.map(|requirement| condition(say, requirement, up).view()).collect();
        (!lines.is_empty()).then(|| el("ol").class("steps").children(lines))
    };
    let section = |name: &str, content: Option<Element>| {
        content.map(|content| el("section").child(el("h2").text(say.page(name))).child(content).view())
    };
    let link = |other: &ServiceId| {
        let other = say.book.service(*other);
        let name = el("a").attr("href", format!("{up}service/{}/", other.id)).text(say.id(other.name));
        el("li").child(name).view()
    };
    let related =
        (!service.after.is_empty()).then(|| el("ul").class("plain").children(service.after.iter().map(link)));
    let papers = service.guidance.papers.iter().enumerate().filter(|(_, paper)| !paper.period.is_over(on));
    let papers: Vec<usize> = papers.map(|(place, _)| place).collect();
    let named = (!service.grounds.is_empty()).then(|| grounds(say, &service.grounds, Some(up)));
    let check = el("p").child(
        el("a")
            .class("button")
            .attr("href", format!("{up}wizard/#topic={}", topic.id))
            .text(say.page("service-check")),
    );
    let tapped = el("a").attr("href", format!("{up}ask/{}/", service.id)).text(say.page("ask-service"));
    let back = el("a").attr("href", format!("{up}topic/{}/", topic.id)).text(say.id(topic.name));
    let head = [
        el("p").class("crumb").child(back).view(),
        el("h1").text(say.id(service.name)).view(),
        el("p").class("hero-lead").text(say.id(service.what)).view(),
        check.view(),
        el("p").child(tapped).view(),
    ];
    let body = [
        section("service-needed", conditions(true)),
        section("service-conditions", conditions(false)),
        section("service-how", Some(how(say, service, &papers, "h3"))),
        section("service-after", related),
        section("card-named", named),
    ];
    head.into_iter().chain(body.into_iter().flatten()).collect()
}

/// A condition as a sentence, what to do if it is not met, and what it rests on.
fn condition(say: Say, requirement: &Requirement, up: &str) -> Element {
    let next = say.id(requirement.unmet);
    let label = dated(say, &requirement.period, say.id(requirement.label));
    let unmet = (!requirement.need).then(|| el("p").text(say.fill("service-else", &[("next", &next)])));
    el("li").child(el("strong").text(label)).child(unmet).child(grounds(say, &requirement.grounds, Some(up)))
}
