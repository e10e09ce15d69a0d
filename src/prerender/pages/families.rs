//! Example families, to be read by people like them: who they are, and what every service says to them today.

use crate::components::{disclosure, el};
use crate::pages::Localizer;
use crate::pages::results::{Case, told};
use leptos::prelude::*;
use policy::{Assessment, Day, FactId, FactKey, Household, Known, Person};

/// A family in one language.
pub struct Family<'a> {
    /// Its name in addresses.
    pub id: &'a str,
    /// What they are called.
    pub name: String,
    /// In a line: who they are and what they ask.
    pub summary: String,
    /// Their story.
    pub story: String,
    /// What they do next.
    pub next: Option<String>,
    /// What is known of them, in words: see [`known`].
    pub facts: Vec<(String, String)>,
    /// What is known of them.
    pub household: &'a Household,
}

/// The page of all families, by the work of the one who asks; `up` is the way to the language's start page.
pub fn families(i18n: Localizer, all: &[Family<'_>], up: &str) -> Vec<AnyView> {
    let work = i18n.book.fact_named("work");
    let of = |family: &Family<'_>| {
        let known = family.household.get(FactKey::new(work?, Person::Applicant))?;
        let chosen = (0..32).find(|n| known.mask() & (1 << n) != 0)?;
        Some(chosen)
    };
    let mut groups: Vec<Option<usize>> = all.iter().map(of).collect();
    groups.sort_unstable();
    groups.dedup();
    let groups = groups.into_iter().map(|group| {
        let heading = match (work, group) {
            (Some(work), Some(place)) => i18n.option(i18n.book.fact(work), place),
            _ => i18n.t("families-other"),
        };
        let cards = all.iter().filter(|family| of(family) == group).map(|family| {
            let link = el("a")
                .class("topic-card")
                .attr("href", format!("{up}families/{}/", family.id))
                .child(el("strong").text(family.name.clone()))
                .child(el("span").text(family.summary.clone()));
            el("li").child(link).view()
        });
        el("section").class("topic-list").child(el("h2").text(heading)).child(el("ul").children(cards)).view()
    });
    let head = [
        el("h1").text(i18n.t("families-title")).view(),
        el("p").class("hero-lead").text(i18n.t("families-lead")).view(),
    ];
    head.into_iter().chain(groups).collect()
}

/// The page of one family: `results` are every service judged for `on`; `hash` is the rule book's fingerprint.
pub fn family(
    i18n: Localizer,
    family: &Family<'_>,
    results: &[Assessment],
    on: Day,
    hash: &str,
    up: &str,
) -> Vec<AnyView> {
    let back = el("a").attr("href", format!("{up}families/")).text(i18n.t("families-title"));
    let next = family
        .next
        .clone()
        .map(|next| el("section").child(el("h2").text(i18n.t("families-next"))).child(el("p").text(next)));
    let count = i18n.t_with("families-facts", &[("n", &family.facts.len().to_string())]);
    let rows = family.facts.iter().map(|(label, value)| {
        let (label, value) = (el("dt").text(label.clone()), el("dd").text(value.clone()));
        el("div").class("summary-row").child(label).child(value).view()
    });
    let check = el("a").class("button").attr("href", format!("{up}wizard/")).text(i18n.t("service-check"));
    let printed = i18n.t_with("fingerprint", &[("day", &i18n.day(on)), ("hash", hash)]);
    let mut views = vec![
        el("p").class("crumb").child(back).view(),
        el("h1").text(family.name.clone()).view(),
        el("p").class("hero-lead").text(family.story.clone()).view(),
    ];
    views.extend(next.map(|next| next.view()));
    views.push(disclosure(count, "disclosure", el("dl").class("summary").children(rows)).view());
    views.push(el("p").text(i18n.t_with("families-on", &[("day", &i18n.day(on))])).view());
    views.extend(told(i18n, results, Case::told(family.household, on, Some(up))));
    views.push(el("p").child(check).view());
    views.push(el("p").class("fingerprint").text(printed).view());
    views
}

/// What is known, in the order in which it would be asked: the family, the one who asks, the partner, each child.
pub fn known(i18n: Localizer, household: &Household) -> Vec<(String, String)> {
    let mut facts: Vec<(FactKey, Known)> = household.iter().collect();
    facts.sort_by_key(|(key, _)| (key.who, key.fact));
    let value = |fact: FactId, known: Known| i18n.value(i18n.book.fact(fact), known);
    facts.into_iter().map(|(key, known)| (i18n.label(key), value(key.fact, known))).collect()
}
