//! What an "I don't know" does to one service, and to all of them together. Must not know: how that is found out.

use super::super::localizer::Localizer;
use super::lines::Lines;
use super::section::CardSection;
use super::{CardContext, called};
use crate::components::{disclosure, el};
use leptos::prelude::*;
use policy::{Assessment, FactKey, Outcome, Relevance, relevance};

/// For one service, a line for all "I don't know" of which the same is true. What it still depends on stands among what
/// is missing, and is not said again; what is nearly known is left to the list for all services.
#[component]
pub(super) fn Unsure<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let mut lines: Vec<(&str, Vec<String>)> = Vec::new();
    for key in context.open.iter().filter(|key| context.household.get(**key).is_none()) {
        let name = match relevance(&context.query(i18n, result), *key) {
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
    let and = i18n.t("and");
    let line = |(name, labels): (&str, Vec<String>)| i18n.t_with(name, &[("labels", &labels.join(&and))]);
    let lines = super::lines::some(lines.into_iter().map(line).collect());
    lines.map(|lines| {
        let content = view! { <Lines lines/> }.into_any();
        let about = called(i18n, result.service, result.who);
        view! { <CardSection title=i18n.t("unsure-title") about screen_only=true>{content}</CardSection> }
    })
}

/// For everything that was answered with "I don't know", whether it is worth finding out, and for what.
#[component]
pub(super) fn UnsureOfAll<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The results.
    results: &'a [Assessment],
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let rows = context.open.iter().flat_map(|key| {
        let worth = worth(i18n, results, context, *key);
        [el("dt").text(i18n.label(*key)).view(), el("dd").text(worth).view()]
    });
    (!context.open.is_empty()).then(|| {
        let summary = i18n.t_with("unsure-all-title", &[("n", &context.open.len().to_string())]);
        disclosure(summary, "disclosure results-unsure", el("dl").children(rows)).view()
    })
}

/// Whether it is worth finding out a fact, in a sentence.
fn worth(i18n: Localizer, results: &[Assessment], context: CardContext<'_>, key: FactKey) -> String {
    let mut depends: Vec<String> = Vec::new();
    let mut details = false;
    for result in results {
        match relevance(&context.query(i18n, result), key) {
            Some(Relevance::Depends) => {
                let name = i18n.message(i18n.book.service(result.service).name);
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
