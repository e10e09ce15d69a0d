//! The start page: what this is, how long it takes, what to have at hand, that nothing leaves the phone.

use super::journeys::{self, Journey};
use super::say::Say;
use crate::components::{Element, el};
use leptos::prelude::*;

/// The start page.
pub fn home(say: Say, journeys: &[Journey]) -> Vec<AnyView> {
    let items = |class: &'static str, names: [&str; 3]| -> Element {
        el("ul").class(class).children(names.map(|name| el("li").text(say.page(name)).view()))
    };
    let topics = say.book.topics.iter().map(|topic| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("topic/{}/", topic.id))
            .child(el("strong").text(say.id(topic.name)))
            .child(el("span").text(say.id(topic.what)));
        el("li").child(link).view()
    });
    vec![
        el("section")
            .class("hero")
            .child(el("h1").class("hero-title").text(say.page("home-title")))
            .child(el("p").class("hero-lead").text(say.page("home-lead")))
            .child(el("a").class("button button-start").attr("href", "wizard/").text(say.page("home-start")))
            .child(
                el("p").child(
                    el("a").class("search-home").attr("href", "search/").text(say.page("home-search")),
                ),
            )
            .view(),
        items("facts-line", ["home-minutes", "home-at-hand", "home-private"]).view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(say.page("home-topics")))
            .child(el("ul").children(topics))
            .view(),
        el("section")
            .class("topic-list")
            .child(el("h2").text(say.page("journeys-title")))
            .child(journeys::list(say, &journeys[..journeys.len().min(4)], ""))
            .child(
                el("p").class("way").child(el("a").attr("href", "journey/").text(say.page("journeys-more"))),
            )
            .view(),
        ways(say).view(),
        el("section")
            .class("prose")
            .child(el("h2").text(say.page("home-honest")))
            .child(items("plain", ["home-honest-yes", "home-honest-office", "home-honest-source"]))
            .child(el("p").class("way").child(el("a").attr("href", "how/").text(say.page("home-how"))))
            .child(
                el("p").class("way").child(el("a").attr("href", "document/").text(say.page("home-document"))),
            )
            .child(el("p").class("way").child(el("a").attr("href", "proof/").text(say.page("proof-title"))))
            .view(),
    ]
}

/// The other ways in, in one line each.
fn ways(say: Say) -> Element {
    let ways = ["families", "places", "contacts", "index", "changes"];
    let lines = ways.map(|folder| {
        let link = el("a").attr("href", format!("{folder}/")).text(say.page(&format!("home-{folder}")));
        el("li").child(link).view()
    });
    el("section")
        .child(el("h2").text(say.page("home-ways")))
        .child(el("ul").class("contents").children(lines))
}
