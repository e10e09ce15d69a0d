//! The page of one topic: its services, each with a sentence, and the way to one's own case.

use super::say::Say;
use crate::components::el;
use leptos::prelude::*;

/// The page of the topic at this place; `up` is the way to the language's start page.
pub fn topic(say: Say, place: u16, up: &str) -> Vec<AnyView> {
    let topic = &say.book.topics[usize::from(place)];
    let services = say.book.services.iter().filter(|service| service.topic == place).map(|service| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("{up}service/{}/", service.id))
            .child(el("strong").text(say.id(service.name)))
            .child(el("span").text(say.id(service.what)));
        el("li").child(link).view()
    });
    let check = el("a")
        .class("button")
        .attr("href", format!("{up}wizard/#topic={}", topic.id))
        .text(say.page("service-check"));
    vec![
        el("h1").text(say.id(topic.name)).view(),
        el("p").class("hero-lead").text(say.id(topic.what)).view(),
        el("p").child(check).view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(say.page("topic-services")))
            .child(el("ul").children(services))
            .view(),
    ]
}
