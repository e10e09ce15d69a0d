//! The plan: of those families whose plans have a heading that no plan before has, and where nothing can be saved. Must
//! not know: any family.

use super::cards::Tools;
use super::group::Group;
use super::seeds::Seeds;
use crate::pages::plan::PlanSection;
use crate::pages::{Actions, Localizer};
use crate::prerender::html;
use leptos::prelude::*;
use policy::plan::plan;
use policy::{Day, Person, ServiceId};
use reader::Family;
use std::collections::BTreeSet;
use std::rc::Rc;

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("plan", "Plans of families");
    let mut seen = BTreeSet::new();
    for family in &seeds.content.families {
        let drawn = html(|| section(seeds, family, true));
        let heads: Vec<String> = drawn.split("<h3>").skip(1).map(head).collect();
        if heads.iter().any(|head| !seen.contains(head)) {
            group.add_html(&format!("Family {}", family.id), drawn);
            seen.extend(heads);
        }
    }
    if let Some(family) = seeds.smallest_family() {
        group.add("In WeChat, which saves no files", || section(seeds, family, false));
    }
    group.add_nothing("Nothing to do", || {
        let (i18n, on) = (seeds.i18n, seeds.on);
        view! { <PlanSection i18n entries=Vec::new() on fingerprint=String::new() cards=Vec::new()/> }
    });
    group
}

/// A heading without its day.
fn head(rest: &str) -> String {
    let words = rest.split('<').next().unwrap_or_default();
    words.chars().filter(|sign| !sign.is_ascii_digit()).collect()
}

fn section(seeds: &Seeds<'_>, family: &Family, keeps_files: bool) -> impl IntoView + use<> {
    let (book, on) = (seeds.i18n.book, family.on);
    let children = u8::try_from(family.household.children(book).len()).unwrap_or(u8::MAX);
    let i18n = Localizer { children, ..seeds.i18n };
    let results = family.results(book);
    let cards: Vec<(ServiceId, Person)> = results.iter().map(|one| (one.service, one.who)).collect();
    let entries = plan(book, &family.household, on, Day::LATEST, &cards);
    // Half of them have a card on the page.
    let cards = cards.into_iter().step_by(2).collect();
    let actions: Rc<dyn Actions> = Rc::new(Tools { ticked: false, keeps_files });
    let fingerprint = "0123456789abcdef".to_owned();
    view! { <PlanSection i18n entries on fingerprint cards actions/> }
}
