//! How the rules were checked, for people: what was looked at, how many ways, and what stands at every limit.
//!
//! Knows no proof: figures and rows come ready from the press.

use crate::components::{Element, disclosure, el};
use crate::pages::Localizer;
use leptos::prelude::*;
use policy::{Day, ServiceId};

/// What the first page of the proof shows.
pub struct ProofPage {
    /// The day for which it was made.
    pub on: Day,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// Counts, by the name of the blank that they fill.
    pub figures: Vec<(&'static str, String)>,
    /// Damages after which everything is the same, a service each.
    pub equal: Vec<(String, usize)>,
    /// Damages that show only for answers that no questions allow together, a rule each.
    pub unasked: Vec<(String, usize)>,
    /// Damages that nobody noticed, a rule each.
    pub unnoticed: Vec<(String, usize)>,
}

/// A limit: what follows just below it, at it and just above it.
pub struct Limit {
    /// Whose answer to which question.
    pub fact: String,
    /// What it moves.
    pub moves: String,
    /// Value and what follows.
    pub at: [(String, String); 3],
}

/// One service, over all answers.
pub struct Proven {
    /// Which.
    pub service: ServiceId,
    /// All assignments that its rules can tell apart.
    pub assignments: String,
    /// How many have each outcome, by the outcome's name.
    pub shares: Vec<(&'static str, String)>,
    /// Its limits.
    pub limits: Vec<Limit>,
}

/// The page; `up` is the way to the language's start page, `top` to the site's root.
pub fn proof(i18n: Localizer, page: &ProofPage, up: &str, top: &str) -> Vec<AnyView> {
    let blanks: Vec<(&str, &str)> = page.figures.iter().map(|(name, n)| (*name, n.as_str())).collect();
    let lines = |names: &[&str]| -> Element {
        let lines = names.iter().map(|name| el("li").text(i18n.t_with(name, &blanks)).view());
        el("ul").class("plain").children(lines.collect::<Vec<_>>())
    };
    let section = |name: &str, content: Element| {
        el("section").class("prose").child(el("h2").text(i18n.t(name))).child(content)
    };
    let topics = i18n.book.topics.iter().map(|topic| {
        let link = el("a").attr("href", format!("{up}proof/{}/", topic.id)).text(i18n.message(topic.name));
        el("li").child(link).view()
    });
    let file = |file: &str, name: &str| {
        el("li").child(el("a").attr("href", format!("{top}{file}")).text(i18n.t(name))).view()
    };
    let files = [
        file("proof.json", "proof-file"),
        file("proof.schema.json", "proof-file-schema"),
        file("rules.json", "proof-file-rules"),
    ];
    let all = [
        "proof-all-outcome",
        "proof-all-questions",
        "proof-all-words",
        "proof-all-reasons",
        "proof-all-days",
    ];
    let broken = ["proof-broken-noticed", "proof-broken-equal", "proof-broken-unasked", "proof-broken-left"];
    let mutants = el("div")
        .child(el("p").text(i18n.t_with("proof-broken-lead", &blanks)))
        .child(lines(&broken))
        .children(counted(i18n, "proof-equal", &page.equal).map(Element::view))
        .children(counted(i18n, "proof-unasked", &page.unasked).map(Element::view))
        .children(counted(i18n, "proof-unnoticed", &page.unnoticed).map(Element::view));
    let limits = el("div")
        .child(el("p").text(i18n.t_with("proof-limits-lead", &blanks)))
        .child(el("ul").class("plain").children(topics));
    let again = el("a").attr("href", format!("{up}prove/")).text(i18n.t("self-test-link"));
    let again = el("li").child(again);
    let day = i18n.day(page.on);
    vec![
        el("h1").text(i18n.t("proof-title")).view(),
        el("p").class("hero-lead").text(i18n.t("proof-lead")).view(),
        section("proof-all", lines(&all)).view(),
        section("proof-limits", limits).view(),
        section("proof-broken", mutants).view(),
        section("proof-cases", lines(&["proof-cases-count", "proof-stop"]).child(again)).view(),
        section("proof-files", el("ul").class("plain").children(files)).view(),
        el("p")
            .class("fingerprint")
            .text(i18n.t_with("proof-fingerprint", &[("day", &day), ("hash", &page.fingerprint)]))
            .view(),
    ]
}

/// A closed list of names and counts, if there are any.
fn counted(i18n: Localizer, name: &str, list: &[(String, usize)]) -> Option<Element> {
    let line = |(text, n): &(String, usize)| {
        let words = i18n.t_with("proof-places", &[("name", text), ("n", &n.to_string())]);
        el("li").text(words).view()
    };
    let lines = el("ul").class("plain").children(list.iter().map(line).collect::<Vec<_>>());
    let content = el("div").child(el("p").text(i18n.t(&format!("{name}-why")))).child(lines);
    (!list.is_empty()).then(|| disclosure(i18n.t(name), "disclosure", content))
}

/// The page of one topic: every service with its counts and limits.
pub fn proof_topic(i18n: Localizer, topic: u16, services: &[Proven], on: Day, up: &str) -> Vec<AnyView> {
    let name = i18n.message(i18n.book.topics[usize::from(topic)].name);
    let back = el("a").attr("href", format!("{up}proof/")).text(i18n.t("proof-title"));
    let mut views = vec![
        el("p").class("crumb").child(back).view(),
        el("h1").text(i18n.t_with("proof-topic-title", &[("topic", &name)])).view(),
        el("p").class("hero-lead").text(i18n.t_with("proof-topic-lead", &[("day", &i18n.day(on))])).view(),
    ];
    views.extend(services.iter().map(|proven| service(i18n, proven, up).view()));
    views
}

fn service(i18n: Localizer, proven: &Proven, up: &str) -> Element {
    let rules = i18n.book.service(proven.service);
    let link = el("a").attr("href", format!("{up}service/{}/", rules.id)).text(i18n.message(rules.name));
    let shares = proven.shares.iter().map(|(outcome, n)| {
        let outcome = i18n.t(&format!("badge-{outcome}"));
        el("li").text(i18n.t_with("proof-share", &[("outcome", &outcome), ("n", n)])).view()
    });
    let counts = i18n.t_with("proof-counts", &[("n", &proven.assignments)]);
    let table = (!proven.limits.is_empty()).then(|| {
        let names = ["proof-column-value", "proof-column-result"];
        let heads = names.map(|name| el("th").attr("scope", "col").text(i18n.t(name)).view());
        el("table").class("limits").child(el("thead").child(el("tr").children(heads))).children(
            proven.limits.iter().map(|limit| rows(i18n, limit, &proven.limits).view()).collect::<Vec<_>>(),
        )
    });
    let none = proven.limits.is_empty().then(|| el("p").text(i18n.t("proof-no-limits")));
    el("section")
        .child(el("h2").child(link))
        .child(el("p").text(counts))
        .child(el("ul").class("plain").children(shares))
        .child(table)
        .child(none)
}

/// One limit of `all`: its heading, and three rows. Of several that would be called the same, each says where it lies.
fn rows(i18n: Localizer, limit: &Limit, all: &[Limit]) -> Element {
    let namesakes = all.iter().filter(|other| (&other.fact, &other.moves) == (&limit.fact, &limit.moves));
    let name = if namesakes.count() > 1 { "proof-limit-at" } else { "proof-limit" };
    let [_, (at, _), _] = &limit.at;
    let heading = i18n.t_with(name, &[("fact", &limit.fact), ("moves", &limit.moves), ("value", at)]);
    let heading = el("th").attr("colspan", "2").attr("scope", "rowgroup").text(heading);
    let rows = limit.at.iter().map(|(value, follows)| {
        el("tr").child(el("td").text(value.clone())).child(el("td").text(follows.clone())).view()
    });
    el("tbody").child(el("tr").child(heading)).children(rows)
}
