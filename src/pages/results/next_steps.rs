//! What an adviser would say first: what to begin with and how, until when, and what comes then. Says what the plan
//! says; must not know how a plan is made.

use super::super::localizer::Localizer;
use super::opening::Opening;
use super::plan::groups;
use super::{CardContext, headline_outcome};
use crate::components::el;
use leptos::prelude::*;
use policy::Assessment;
use policy::plan::PlanEntry;

/// As many names are worth reading in a sentence, and one time behind the first; the rest stands in the plan below.
const MOST: usize = 3;

/// The paragraph; nothing if there is nothing to do.
#[component]
pub(super) fn NextSteps<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The plan.
    entries: &'a [PlanEntry],
    /// The results.
    results: &'a [Assessment],
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let said = lines(i18n, entries, results, context)?;
    let said = said.into_iter().map(|line| el("p").text(line).view());
    let title = el("h2").text(i18n.t("next-title"));
    Some(el("section").class("next-steps").child(title).children(said).view())
}

/// The sentences of the paragraph.
fn lines(
    i18n: Localizer,
    entries: &[PlanEntry],
    results: &[Assessment],
    context: CardContext<'_>,
) -> Option<Vec<String>> {
    let groups = groups(i18n, entries, context.on);
    let head = groups.first()?;
    let first = head.lines.first()?;
    // How its card begins; its name alone where it has no card.
    let result = results.iter().find(|result| (result.service, result.who) == (first.service, first.who));
    let sentence = result.map(|result| {
        let leading = headline_outcome(i18n.book, context.household, context.on, result);
        Opening::new(i18n.of(result.who), result, context, leading).first
    });
    let sentence = sentence.unwrap_or_default();
    let values = [("head", head.head.as_str()), ("name", &first.name), ("first", &sentence)];
    let mut said = vec![i18n.t_with("next-first", &values)];
    said.extend(first.notes.iter().filter(|note| note.last).map(|note| note.text.clone()));
    for (place, group) in groups.iter().take(2).enumerate() {
        let rest = &group.lines[usize::from(place == 0)..];
        if group.folded || rest.is_empty() {
            continue;
        }
        let names: Vec<&str> = rest.iter().take(MOST).map(|line| line.name.as_str()).collect();
        let name = match (place, rest.len() > MOST) {
            (0, false) => "next-also",
            (0, true) => "next-also-more",
            (_, false) => "next-group",
            (_, true) => "next-group-more",
        };
        said.push(i18n.t_with(name, &[("head", &group.head), ("list", &names.join(&i18n.t("and")))]));
    }
    Some(said)
}
