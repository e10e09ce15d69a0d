//! "Prove it on this phone": what is run, what it shows and what it does not, and the place where the page's script
//! (`src/scripts/self-test.js`) shows what came of it. Without scripts the page says what it would do and what it needs.
//!
//! Knows no cases and no program: counts and addresses come ready from the press.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;

/// What the page is made of besides the words.
pub struct SelfTestPage {
    /// How many cases there are.
    pub count: usize,
    /// About how much is loaded.
    pub kilobytes: usize,
    /// The rule book's fingerprint.
    pub fingerprint: String,
    /// Addresses of what is loaded, each by the name under which the script knows it.
    pub needs: Vec<(&'static str, String)>,
}

/// The page; `up` is the way to the language's start page.
pub fn self_test_page(i18n: Localizer, page: &SelfTestPage, up: &str) -> Vec<AnyView> {
    let count = page.count.to_string();
    let size = page.kilobytes.to_string();
    let blanks = [("all", count.as_str()), ("size", &size), ("hash", &page.fingerprint)];
    let section = |name: &str, lines: usize| {
        let lines = (1..=lines).map(|n| el("li").text(i18n.t_with(&format!("{name}-{n}"), &blanks)).view());
        el("section")
            .class("prose")
            .child(el("h2").text(i18n.t(name)))
            .child(el("ul").class("plain").children(lines.collect::<Vec<_>>()))
    };
    let link = |folder: &str, name: &str| {
        el("li").child(el("a").attr("href", format!("{up}{folder}/")).text(i18n.t(name))).view()
    };
    let links = [link("proof", "how-link-proof"), link("how", "how-title")];
    let links = el("section")
        .class("prose")
        .child(el("h2").text(i18n.t("self-test-more")))
        .child(el("ul").class("plain").children(links));
    vec![
        el("h1").text(i18n.t("self-test-title")).view(),
        el("p").class("hero-lead").text(i18n.t_with("self-test-lead", &blanks)).view(),
        controls(i18n, page, &blanks).view(),
        section("self-test-what", 3).view(),
        section("self-test-needs", 4).view(),
        section("self-test-shows", 2).view(),
        links.view(),
        el("p").class("fingerprint").text(i18n.t_with("self-test-version", &blanks)).view(),
    ]
}

/// Where it is run: the button, how far it has come, and what came of it.
fn controls(i18n: Localizer, page: &SelfTestPage, blanks: &[(&str, &str)]) -> Element {
    // The script fills these; everything else is filled here.
    let open = ["n", "time"].map(|name| (name, format!("{{{name}}}")));
    let open = open.iter().map(|(name, blank)| (*name, blank.as_str()));
    let blanks: Vec<(&str, &str)> = blanks.iter().copied().chain(open).collect();
    let said = |name: &str| i18n.t_with(&format!("self-test-{name}"), &blanks);
    let mut controls = el("div").attr("id", "self-test").class("self-test");
    for (name, address) in &page.needs {
        controls = controls.attr(data(name), address.clone());
    }
    for name in ["loading", "running", "done", "again", "different"] {
        controls = controls.attr(data(name), said(name));
    }
    let button = el("button").class("button").attr("type", "button").flag("hidden", true).text(said("start"));
    let bar = el("progress")
        .class("self-test-bar")
        .attr("max", page.count.to_string())
        .attr("value", "0")
        .attr("aria-label", said("bar"))
        .flag("hidden", true);
    let notice = |name: &str, lines: &[&str]| {
        el("div")
            .attr("id", format!("self-test-{name}"))
            .class("notice")
            .attr("data-kind", "trouble")
            .attr("role", "alert")
            .flag("hidden", true)
            .children(lines.iter().map(|line| el("p").text(said(line)).view()).collect::<Vec<_>>())
    };
    let line = |name: &str| {
        el("p")
            .text(said(name))
            .child(el("code").class("self-test-line").attr("id", format!("self-test-{name}")))
    };
    let pair = el("details")
        .class("disclosure")
        .child(el("summary").text(said("pair")))
        .child(line("pressed"))
        .child(line("found"));
    controls
        .attr("data-fingerprint", page.fingerprint.clone())
        .attr("data-count", page.count.to_string())
        .child(el("noscript").child(el("p").text(said("no-script"))))
        .child(button)
        .child(bar)
        .child(el("p").attr("id", "self-test-status").class("self-test-status").attr("role", "status"))
        .child(notice("trouble", &["trouble", "trouble-do"]))
        .child(notice("altered", &["altered", "altered-do"]))
        .child(notice("differs", &["differs", "differs-do"]).child(pair))
}

/// The attribute under which the script finds something.
fn data(name: &str) -> &'static str {
    match name {
        "program" => "data-program",
        "glue" => "data-glue",
        "book" => "data-book",
        "vectors" => "data-vectors",
        "outcomes" => "data-outcomes",
        "loading" => "data-loading",
        "running" => "data-running",
        "done" => "data-done",
        "again" => "data-again",
        _ => "data-different",
    }
}
