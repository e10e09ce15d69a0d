//! Honest "I don't know": of what a person was not sure of, what it does to one service, and to all of them together.
//! Must not know: how that is found out.

use super::super::localizer::Localizer;
use super::{Case, section};
use crate::components::{Element, disclosure, el};
use policy::{Assessment, FactKey, Outcome, Query, Relevance, relevance};

/// For one service, a line for all "I don't know" of which the same is true. What it still depends on stands among what
/// is missing, and is not said again; what is nearly known is left to the list for all services.
pub fn unsure(i18n: Localizer, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let Assessment { service, who, .. } = *result;
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for key in case.open.iter().filter(|key| case.household.get(**key).is_none()) {
        let name = match relevance(&Query::new(i18n.book, case.household, case.on, service, who), *key) {
            Some(Relevance::EitherWay(Outcome::Yes)) => "unsure-yes",
            Some(Relevance::EitherWay(Outcome::Office)) => "unsure-office",
            Some(Relevance::EitherWay(Outcome::NotYet)) => "unsure-not-yet",
            Some(Relevance::EitherWay(Outcome::NotNeeded)) => "unsure-not-needed",
            Some(Relevance::Details) => "unsure-details",
            Some(Relevance::DoesNotMatter) => "unsure-no-matter",
            Some(Relevance::Depends | Relevance::EitherWay(Outcome::Unknown)) | None => continue,
        };
        let label = i18n.label(*key);
        match lines.iter_mut().find(|(other, _)| *other == name) {
            Some((_, labels)) => labels.push(label),
            None => lines.push((name, vec![label])),
        }
    }
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|(name, labels)| {
        el("li").text(i18n.t_with(name, &[("labels", &labels.join(&i18n.t("and")))])).view()
    });
    Some(section(i18n.t("unsure-title"), el("ul").children(lines)))
}

/// For everything a person was not sure of, whether it is worth finding out, and for what.
pub fn unsure_of_all(i18n: Localizer, case: Case<'_>, results: &[Assessment]) -> Option<Element> {
    if case.open.is_empty() {
        return None;
    }
    let rows = case.open.iter().flat_map(|key| {
        let (label, verdict) = (i18n.label(*key), verdict(i18n, case, results, *key));
        [el("dt").text(label).view(), el("dd").text(verdict).view()]
    });
    let title = i18n.t_with("unsure-all-title", &[("n", &case.open.len().to_string())]);
    Some(disclosure(title, "disclosure results-unsure", el("dl").children(rows)))
}

fn verdict(i18n: Localizer, case: Case<'_>, results: &[Assessment], key: FactKey) -> String {
    let mut depends: Vec<String> = Vec::new();
    let mut details = false;
    for Assessment { service, who, .. } in results {
        match relevance(&Query::new(i18n.book, case.household, case.on, *service, *who), key) {
            Some(Relevance::Depends) => {
                let name = i18n.message(i18n.book.service(*service).name);
                if !depends.contains(&name) {
                    depends.push(name);
                }
            }
            Some(Relevance::Details) => details = true,
            _ => {}
        }
    }
    if depends.is_empty() {
        return i18n.t(if details { "unsure-all-details" } else { "unsure-all-none" });
    }
    let how = i18n.of(key.who).message(i18n.book.fact(key.fact).find_out);
    i18n.t_with("unsure-all-depends", &[("services", &depends.join(&i18n.t("and"))), ("how", &how)])
}
