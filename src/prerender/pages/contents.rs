//! Every page there is, in one list: for who would rather look than search, and where there is no search.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;

/// Pages of one kind: a heading, and their titles with their addresses below the language's folder.
pub struct LinkGroup {
    /// Its name on the page.
    pub id: String,
    /// Its heading.
    pub heading: String,
    /// Titles and addresses.
    pub pages: Vec<(String, String)>,
}

/// The page; `up` is the way to the language's start page.
pub fn contents(i18n: Localizer, shelves: &[LinkGroup], up: &str) -> Vec<AnyView> {
    let jumps = shelves.iter().map(|shelf| {
        el("li").child(el("a").attr("href", format!("#{}", shelf.id)).text(shelf.heading.clone())).view()
    });
    let mut views = vec![
        el("h1").text(i18n.t("contents-title")).view(),
        el("p").class("hero-lead").text(i18n.t("contents-lead")).view(),
        el("ul").class("contents-jumps").children(jumps).view(),
    ];
    views.extend(shelves.iter().map(|shelf| self::shelf(shelf, up).view()));
    views
}

fn shelf(shelf: &LinkGroup, up: &str) -> Element {
    let lines = shelf.pages.iter().map(|(title, folder)| {
        el("li").child(el("a").attr("href", format!("{up}{folder}/")).text(title.clone())).view()
    });
    el("section")
        .attr("id", shelf.id.clone())
        .child(el("h2").text(shelf.heading.clone()))
        .child(el("ul").class("contents").children(lines))
}
