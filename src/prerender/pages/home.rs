//! The start page: what this is, how long it takes, what to have at hand, that nothing leaves the phone.

use super::journeys::{self, Journey};
use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;

/// The start page.
pub fn home(i18n: Localizer, journeys: &[Journey]) -> Vec<AnyView> {
    let items = |class: &'static str, names: [&str; 3]| -> Element {
        el("ul").class(class).children(names.map(|name| el("li").text(i18n.t(name)).view()))
    };
    let topics = i18n.book.topics.iter().map(|topic| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("topic/{}/", topic.id))
            .child(el("strong").text(i18n.message(topic.name)))
            .child(el("span").text(i18n.message(topic.what)));
        el("li").child(link).view()
    });
    vec![
        el("section")
            .class("hero")
            .child(el("h1").class("hero-title").text(i18n.t("home-title")))
            .child(el("p").class("hero-lead").text(i18n.t("home-lead")))
            .child(el("a").class("button button-start").attr("href", "wizard/").text(i18n.t("home-start")))
            .child(
                el("p")
                    .child(el("a").class("search-home").attr("href", "search/").text(i18n.t("home-search"))),
            )
            .view(),
        items("facts-line", ["home-minutes", "home-at-hand", "home-private"]).view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(i18n.t("home-topics")))
            .child(el("ul").children(topics))
            .view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(i18n.t("journeys-title")))
            .child(journeys::list(i18n, &journeys[..journeys.len().min(4)], ""))
            .child(el("p").class("way").child(el("a").attr("href", "journey/").text(i18n.t("journeys-more"))))
            .view(),
        ways(i18n).view(),
        el("section")
            .class("prose")
            .child(el("h2").text(i18n.t("home-honest")))
            .child(items("plain", ["home-honest-yes", "home-honest-office", "home-honest-source"]))
            .child(el("p").class("way").child(el("a").attr("href", "how/").text(i18n.t("home-how"))))
            .child(
                el("p").class("way").child(el("a").attr("href", "document/").text(i18n.t("home-document"))),
            )
            .child(el("p").class("way").child(el("a").attr("href", "proof/").text(i18n.t("proof-title"))))
            .view(),
    ]
}

/// The other ways in, in one line each.
fn ways(i18n: Localizer) -> Element {
    let ways = ["families", "places", "contacts", "index", "changes"];
    let lines = ways.map(|folder| {
        let link = el("a").attr("href", format!("{folder}/")).text(i18n.t(&format!("home-{folder}")));
        el("li").child(link).view()
    });
    el("section").child(el("h2").text(i18n.t("home-ways"))).child(el("ul").class("contents").children(lines))
}
