//! What an adviser would say first: what to begin with and how, until when, what comes then, and from which day the
//! next thing is open. Says what the plan says; must not know how a plan is made.

use super::super::localizer::Localizer;
use super::opening::Opening;
use super::plan::last_days;
use super::{CardContext, called, headline_outcome};
use crate::components::el;
use leptos::prelude::*;
use policy::counterfactuals::Goal;
use policy::plan::{Availability, PlanEntry};
use policy::{Assessment, Day};

/// As many names are worth reading in a sentence; the rest stands in the plan below it.
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
    let said = lines(i18n, entries, results, context);
    (!said.is_empty()).then(|| {
        let said = said.into_iter().map(|line| el("p").text(line).view());
        let title = el("h2").attr("id", "next-steps").text(i18n.t("next-title"));
        let section = el("section").class("next-steps").attr("aria-labelledby", "next-steps");
        section.child(title).children(said).view()
    })
}

/// The sentences of the paragraph.
fn lines(
    i18n: Localizer,
    entries: &[PlanEntry],
    results: &[Assessment],
    context: CardContext<'_>,
) -> Vec<String> {
    let on = context.on;
    // What runs out first; then what is surely open; then what one can ask about.
    let asks = |entry: &&PlanEntry| entry.urgency(on).is_none() && entry.goal == Goal::Office;
    let today = entries.iter().filter(|entry| entry.availability == Availability::Today);
    let (ask, mut today): (Vec<&PlanEntry>, Vec<&PlanEntry>) = today.partition(asks);
    today.extend(ask);
    let later = |entry: &&PlanEntry| entry.from.is_some_and(|from| from > on);
    let opens: Option<Day> = entries.iter().filter(later).filter_map(|entry| entry.from).min();
    let mut said = Vec::new();
    match today.split_first() {
        Some((first, then)) => {
            said.push(first_step(i18n, first, results, context));
            said.extend(last_days(i18n, first, on));
            let sure = |goal: Goal| then.iter().filter(move |entry| entry.goal == goal).copied();
            let open = listed(i18n, "next-then", sure(Goal::Yes));
            said.extend(open.or_else(|| listed(i18n, "next-ask", sure(Goal::Office))));
        }
        None => said.extend(opens.map(|_| i18n.t("next-wait"))),
    }
    if let Some(day) = opens.filter(|day| *day <= on.plus_months(12)) {
        let opening = entries.iter().filter(later).filter(|entry| entry.from == Some(day));
        let names: Vec<String> = opening.map(|entry| called(i18n, entry.service, entry.who)).collect();
        let values = [("day", i18n.day(day)), ("list", names.join(&i18n.t("and")))];
        said.push(i18n.t_with("next-day", &values.each_ref().map(|(name, value)| (*name, value.as_str()))));
    }
    said
}

/// What to begin with, and how its card begins; its name alone where it has no card.
fn first_step(
    i18n: Localizer,
    entry: &PlanEntry,
    results: &[Assessment],
    context: CardContext<'_>,
) -> String {
    let name = called(i18n, entry.service, entry.who);
    let result = results.iter().find(|result| (result.service, result.who) == (entry.service, entry.who));
    let first = result.map_or_else(String::new, |result| {
        let leading = headline_outcome(i18n.book, context.household, context.on, result);
        Opening::new(i18n.of(result.who), result, context, leading).first
    });
    i18n.t_with("next-first", &[("name", &name), ("first", &first)])
}

/// A sentence with the names of some services; of many the first, and how many more there are.
fn listed<'e>(i18n: Localizer, name: &str, entries: impl Iterator<Item = &'e PlanEntry>) -> Option<String> {
    let mut names: Vec<String> = entries.map(|entry| called(i18n, entry.service, entry.who)).collect();
    let more = names.len().saturating_sub(MOST);
    names.truncate(MOST);
    let list = names.join(&i18n.t("and"));
    match (names.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(i18n.t_with(name, &[("list", &list)])),
        (false, n) => Some(i18n.t_with(&format!("{name}-more"), &[("list", &list), ("n", &n.to_string())])),
    }
}
