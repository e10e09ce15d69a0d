//! Honest "I don't know": of what a person was not sure of, what it does to one service, and to all of them together.
//! Must not know: how that is found out.

use super::super::say::Say;
use super::{Case, section};
use crate::components::{Element, el, more};
use policy::{Assessment, Bearing, Key, Outcome, bearing};

/// For one service, a line for all "I don't know" of which the same is true. What it still depends on stands among what
/// is missing, and is not said again; what is nearly known is left to the list for all services.
pub fn unsure(say: Say, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let Assessment { service, who, .. } = *result;
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for key in case.open.iter().filter(|key| case.household.get(**key).is_none()) {
        let name = match bearing(say.book, case.household, case.on, service, who, *key) {
            Some(Bearing::EitherWay(Outcome::Yes)) => "unsure-yes",
            Some(Bearing::EitherWay(Outcome::Office)) => "unsure-office",
            Some(Bearing::EitherWay(Outcome::NotYet)) => "unsure-not-yet",
            Some(Bearing::EitherWay(Outcome::NotNeeded)) => "unsure-not-needed",
            Some(Bearing::Details) => "unsure-details",
            Some(Bearing::DoesNotMatter) => "unsure-no-matter",
            Some(Bearing::Depends | Bearing::EitherWay(Outcome::Unknown)) | None => continue,
        };
        let label = say.label(*key);
        match lines.iter_mut().find(|(other, _)| *other == name) {
            Some((_, labels)) => labels.push(label),
            None => lines.push((name, vec![label])),
        }
    }
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|(name, labels)| {
        el("li").text(say.fill(name, &[("labels", &labels.join(&say.page("and")))])).view()
    });
    Some(section(say.page("unsure-title"), el("ul").children(lines)))
}

/// For everything a person was not sure of, whether it is worth finding out, and for what.
pub fn unsure_of_all(say: Say, case: Case<'_>, results: &[Assessment]) -> Option<Element> {
    if case.open.is_empty() {
        return None;
    }
    let rows = case.open.iter().flat_map(|key| {
        let (label, verdict) = (say.label(*key), verdict(say, case, results, *key));
        [el("dt").text(label).view(), el("dd").text(verdict).view()]
    });
    let title = say.fill("unsure-all-title", &[("n", &case.open.len().to_string())]);
    Some(more(title, "more results-unsure", el("dl").children(rows)))
}

fn verdict(say: Say, case: Case<'_>, results: &[Assessment], key: Key) -> String {
    let mut depends: Vec<String> = Vec::new();
    let mut details = false;
    for Assessment { service, who, .. } in results {
        match bearing(say.book, case.household, case.on, *service, *who, key) {
            Some(Bearing::Depends) => {
                let name = say.id(say.book.service(*service).name);
                if !depends.contains(&name) {
                    depends.push(name);
                }
            }
            Some(Bearing::Details) => details = true,
            _ => {}
        }
    }
    if depends.is_empty() {
        return say.page(if details { "unsure-all-details" } else { "unsure-all-none" });
    }
    let how = say.of(key.who).id(say.book.fact(key.fact).find_out);
    say.fill("unsure-all-depends", &[("services", &depends.join(&say.page("and"))), ("how", &how)])
}
