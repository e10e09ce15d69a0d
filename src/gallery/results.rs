//! The page of the results for example families, with what can stand around its cards. Must not know: any family.

use super::cards::Tools;
use super::group::Group;
use super::seeds::Seeds;
use crate::pages::results::called;
use crate::pages::{Actions, ChangeReason, ChangedOutcome, Localizer, ResultsPage, Share, VisitDifference};
use crate::prerender::html;
use interview::share_code::encode;
use leptos::prelude::*;
use policy::plan::plan;
use policy::{Assessment, Day, Outcome, Person, ServiceId};
use reader::Family;
use std::rc::Rc;

/// The group.
pub(super) fn group(seeds: &Seeds<'_>) -> Group {
    let mut group = Group::new("results", "Results of families");
    if let Some(family) = seeds.smallest_family() {
        page(&mut group, seeds, "A family of which little is known", family, |_| ());
        page(&mut group, seeds, "A family to whom nothing applies", family, |parts| {
            parts.results.retain(|result| result.outcome == Outcome::NotNeeded);
            parts.planned = false;
        });
        page(&mut group, seeds, "A family without children that asks for theirs", family, |parts| {
            parts.notice = Some(seeds.i18n.t("children-none"));
        });
        page(&mut group, seeds, "A family that comes back", family, |parts| {
            parts.difference = Some(difference(seeds, &parts.results, family.on));
        });
    }
    if let Some(family) = seeds.largest_family() {
        page(&mut group, seeds, "A family of which much is known", family, |parts| parts.unsure = 3);
    }
    group
}

/// What of the page differs.
struct Parts {
    results: Vec<Assessment>,
    planned: bool,
    notice: Option<String>,
    difference: Option<VisitDifference>,
    /// How many answers are "I don't know".
    unsure: usize,
}

fn page(group: &mut Group, seeds: &Seeds<'_>, title: &str, family: &Family, change: impl FnOnce(&mut Parts)) {
    let (book, on) = (seeds.i18n.book, family.on);
    let children = u8::try_from(family.household.children(book).len()).unwrap_or(u8::MAX);
    let i18n = Localizer { children, ..seeds.i18n };
    // Two of each outcome show all that the page does with many.
    let mut counts = std::collections::BTreeMap::new();
    let mut results = family.results(book);
    results.retain(|result| {
        let count = counts.entry(result.outcome.name()).or_insert(0);
        *count += 1;
        *count <= 2
    });
    let mut parts = Parts { results, planned: true, notice: None, difference: None, unsure: 0 };
    change(&mut parts);
    let Parts { results, planned, notice, difference, unsure } = parts;
    let interview = seeds.interview(family, unsure);
    let household = interview.household(book, on);
    let services: Vec<(ServiceId, Person)> = results.iter().map(|one| (one.service, one.who)).collect();
    let entries = if planned { plan(book, &household, on, Day::LATEST, &services) } else { Vec::new() };
    let whole = encode(book, &interview, true);
    let names = vec![called(i18n, ServiceId(0), Person::Applicant)];
    let sensitive = (unsure > 0).then_some((names, whole));
    let address = "https://anju.example.gov.cn/wizard/".to_owned();
    let share = Share { address, code: encode(book, &interview, false), sensitive };
    let open = interview.open_answers(book, on);
    let actions: Rc<dyn Actions> = Rc::new(Tools { ticked: false, keeps_files: true });
    let fingerprint = "0123456789abcdef".to_owned();
    let html = html(|| {
        view! {
            <ResultsPage
                i18n
                household
                results
                on
                open
                fingerprint
                notice
                entries
                difference
                share
                actions
            />
        }
    });
    // One of them opened is enough: cards and plans have opened states of their own.
    if unsure > 0 { group.add_opened(title, &html) } else { group.add_closed(title, html) }
}

/// As if the first results had been others at the last visit, each for another reason.
fn difference(seeds: &Seeds<'_>, results: &[Assessment], on: Day) -> VisitDifference {
    let reasons = [ChangeReason::Rules, ChangeReason::Time, ChangeReason::Both];
    let changed = results.iter().zip(reasons).map(|(result, reason)| {
        let then = if result.outcome == Outcome::Unknown { Outcome::NotYet } else { Outcome::Unknown };
        ChangedOutcome { service: result.service, who: result.who, then, now: result.outcome, reason }
    });
    let new = seeds.i18n.book.service_ids().take(1).map(|service| (service, Person::Applicant));
    VisitDifference {
        last: Day(on.0 - 90),
        changed: changed.collect(),
        new: new.collect(),
        gone: 2,
        same: 12,
    }
}
