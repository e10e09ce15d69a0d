//! The page of the search: a field for what is sought, room for what is found, and below it everything by topic, which
//! is there without scripts and when nothing is found. Must not know: how anything is found.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;

/// So many examples are shown to people who do not know what to type.
const EXAMPLES: usize = 8;

/// What the page is made of besides the words.
pub struct SearchPage<'a> {
    /// The way to the language's start page.
    pub up: &'a str,
    /// The address of the index.
    pub index: &'a str,
    /// True if there is a page of contents to lead to.
    pub has_contents: bool,
}

/// The page.
pub fn search(i18n: Localizer, page: &SearchPage<'_>) -> Vec<AnyView> {
    let waiting =
        |name: &str, content: Element| content.attr("id", format!("search-{name}")).flag("hidden", true);
    let examples = (1..=EXAMPLES).map(|n| {
        let words = i18n.t(&format!("search-example-{n}"));
        el("li").child(el("a").attr("href", format!("#q={}", words.replace(' ', "%20"))).text(words)).view()
    });
    let examples = el("div")
        .attr("id", "search-examples")
        .class("search-examples")
        .child(el("h2").text(i18n.t("search-try")))
        .child(el("ul").children(examples));
    let none = el("div")
        .class("notice")
        .attr("data-kind", "info")
        .child(el("h2").text(i18n.t("search-none-title")))
        .child(el("p").text(i18n.t("search-none-shorter")))
        .child(el("p").text(i18n.t("search-none-topics")))
        .child(el("p").text(i18n.t("search-none-call")));
    let trouble = el("div")
        .class("notice")
        .attr("data-kind", "trouble")
        .attr("role", "alert")
        .child(el("p").text(i18n.t("search-trouble")));
    let found = el("div")
        .attr("id", "search")
        .class("search")
        .attr("data-index", page.index)
        .attr("data-waiting", i18n.t("search-waiting"))
        .child(form(i18n))
        .child(el("p").attr("id", "search-status").attr("role", "status").attr("tabindex", "-1"))
        .child(
            el("ol")
                .attr("id", "search-results")
                .attr("class", "hits")
                .attr("aria-label", i18n.t("search-results")),
        )
        .child(waiting("none", none))
        .child(waiting("trouble", trouble))
        .child(examples);
    vec![
        el("h1").text(i18n.t("search-title")).view(),
        el("p").class("search-lead").text(i18n.t("search-lead")).view(),
        el("noscript").child(el("p").text(i18n.t("search-no-script"))).view(),
        found.view(),
        by_topic(i18n, page).view(),
    ]
}

fn form(i18n: Localizer) -> Element {
    let input = el("input")
        .class("field-input search-input")
        .attr("id", "search-query")
        .attr("type", "search")
        .attr("maxlength", "80")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-describedby", "search-private");
    el("form")
        .class("search-form")
        .attr("role", "search")
        .child(el("label").attr("for", "search-query").text(i18n.t("search-label")))
        .child(
            el("div").class("search-row").child(input).child(
                el("button").class("button search-go").attr("type", "submit").text(i18n.t("search-go")),
            ),
        )
        .child(el("p").class("search-private").attr("id", "search-private").text(i18n.t("search-private")))
}

/// Every service under its topic: one tap opens a topic, without scripts, too.
fn by_topic(i18n: Localizer, page: &SearchPage<'_>) -> Element {
    let up = page.up;
    let topics = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let services = i18n.book.services.iter().filter(|service| usize::from(service.topic) == place);
        let links = services.map(|service| {
            let address = format!("{up}service/{}/", service.id);
            el("li").child(el("a").attr("href", address).text(i18n.message(service.name))).view()
        });
        el("details")
            .class("disclosure")
            .child(el("summary").text(i18n.message(topic.name)))
            .child(el("ul").class("plain search-topic").children(links))
            .view()
    });
    let contents = page.has_contents.then(|| {
        el("p")
            .class("way")
            .child(el("a").attr("href", format!("{up}index/")).text(i18n.t("search-contents")))
    });
    el("section").child(el("h2").text(i18n.t("search-topics"))).children(topics).child(contents)
}
