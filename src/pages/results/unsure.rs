//! What an "I don't know" does to the results, all of them together. Must not know: how that is found out.

use super::super::localizer::Localizer;
use super::CardContext;
use crate::components::{disclosure, el};
use leptos::prelude::*;
use policy::{Assessment, FactKey, Relevance, relevance};

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
