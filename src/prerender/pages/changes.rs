//! What changed for people: since when, by which clause, for whom.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;
use policy::Day;

/// A change.
pub struct Change {
    /// The name of its sentence.
    pub words: String,
    /// The first day on which it holds.
    pub from: Day,
    /// The clause's name in addresses and its number.
    pub clause: Option<(String, String)>,
    /// Where it leads, below the language's folder.
    pub leads: Option<String>,
    /// True if this guide itself was changed or mended, and no rule for people.
    pub guide: bool,
}

/// The page; `hash` is the rule book's fingerprint, `up` the way to the language's start page.
pub fn changes(i18n: Localizer, all: &[Change], hash: &str, up: &str) -> Vec<AnyView> {
    let mut views = vec![
        el("h1").text(i18n.t("changes-title")).view(),
        el("p").class("hero-lead").text(i18n.t("changes-lead")).view(),
    ];
    views.extend(by_day(i18n, all, false, "h2", up));
    // Whoever reads that a rule is new must not find there that only this guide was mended.
    let mended = by_day(i18n, all, true, "h3", up);
    if !mended.is_empty() {
        let heading = el("h2").text(i18n.t("changes-guide"));
        let note = el("p").text(i18n.t("changes-guide-note"));
        views.push(el("section").child(heading).child(note).children(mended).view());
    }
    let until = i18n.t_with("changes-until", &[("day", &i18n.day(i18n.book.until))]);
    let version = i18n.t_with("changes-version", &[("hash", hash)]);
    views.push(el("p").text(until).view());
    views.push(el("p").class("fingerprint").text(version).view());
    views
}

/// The changes of rules or those of the guide, day by day, the newest day first.
fn by_day(i18n: Localizer, all: &[Change], guide: bool, tag: &'static str, up: &str) -> Vec<AnyView> {
    let of_kind = || all.iter().filter(|change| change.guide == guide);
    let mut days: Vec<Day> = of_kind().map(|change| change.from).collect();
    days.sort_unstable_by(|one, other| other.cmp(one));
    days.dedup();
    let name = if guide { "changes-mended" } else { "changes-from" };
    let days = days.into_iter().map(|day| {
        let of_day = of_kind().filter(|change| change.from == day);
        let heading = el(tag).text(i18n.t_with(name, &[("day", &i18n.day(day))]));
        let list = el("ul").class("changes").children(of_day.map(|change| one(i18n, change, up).view()));
        el("section").child(heading).child(list).view()
    });
    days.collect()
}

fn one(i18n: Localizer, change: &Change, up: &str) -> Element {
    let clause = change.clause.as_ref().map(|(anchor, number)| {
        let words = format!("{} {number}", i18n.t("changes-clause"));
        el("a").attr("href", format!("{up}document/#c-{anchor}")).text(words)
    });
    let leads = change
        .leads
        .as_ref()
        .map(|folder| el("a").attr("href", format!("{up}{folder}/")).text(i18n.t("changes-topic")));
    let links = (clause.is_some() || leads.is_some())
        .then(|| el("p").class("change-links").child(clause).text(" ").child(leads));
    el("li").child(el("p").text(i18n.t(&change.words))).child(links)
}
