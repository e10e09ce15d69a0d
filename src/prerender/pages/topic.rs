//! The page of one topic: its services, each with a sentence, and the way to one's own case.

use crate::components::el;
use crate::pages::Localizer;
use leptos::prelude::*;

/// The page of the topic at this place; `up` is the way to the language's start page.
pub fn topic(i18n: Localizer, place: u16, up: &str) -> Vec<AnyView> {
    let topic = &i18n.book.topics[usize::from(place)];
    let services = i18n.book.services.iter().filter(|service| service.topic == place).map(|service| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("{up}service/{}/", service.id))
            .child(el("strong").text(i18n.message(service.name)))
            .child(el("span").text(i18n.message(service.what)));
        el("li").child(link).view()
    });
    let check = el("a")
        .class("button")
        .attr("href", format!("{up}wizard/#topic={}", topic.id))
        .text(i18n.t("service-check"));
    vec![
        el("h1").text(i18n.message(topic.name)).view(),
        el("p").class("hero-lead").text(i18n.message(topic.what)).view(),
        el("p").child(check).view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(i18n.t("topic-services")))
            .child(el("ul").children(services))
            .view(),
    ]
}
