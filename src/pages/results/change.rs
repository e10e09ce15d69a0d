//! What would change an answer: the ways to a yes, smallest first, and what would lose a yes. Must not know:
//! how ways are found; what any fact says.

mod words;

pub use words::{counterfactual_lines, risk_lines};
pub(super) use words::{paid_up, step_line};

use super::super::localizer::Localizer;
use super::lines::{Lines, items, some};
use super::section::CardSection;
use super::{Actions, CardContext, called, headline_outcome};
use crate::components::{Callback, el};
use leptos::prelude::*;
use policy::counterfactuals::{Counterfactual, Goal, counterfactuals, every_counterfactual, risks};
use policy::earliest_date::availability_window;
use policy::{Assessment, Changeability, Day, FactKey, Outcome, Person, Query, ServiceId};
use std::rc::Rc;

/// As many ways are worth reading.
const MOST: usize = 3;

/// An end that is more months away needs no planning for.
const SOON: i32 = 36;

/// For a "not yet" what would turn it to yes, for a "yes" what would lose it; nothing for other results, or if there
/// is nothing to say.
#[component]
pub(super) fn WhatWouldChange<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    match result.outcome {
        Outcome::NotYet => view! { <WaysToYes i18n result context/> }.into_any(),
        Outcome::Yes => view! { <Risks i18n result context/> }.into_any(),
        _ => ().into_any(),
    }
}

/// The ways to a yes, if there are any.
#[component]
fn WaysToYes<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let found = suggested(i18n, context, result.service, result.who);
    let never = match found.first() {
        Some(way) => way.by(context.on) == Changeability::Never,
        None => return None,
    };
    let lines = found.iter().map(|way| {
        let steps = items(counterfactual_lines(i18n, context, result, way));
        el("li").child(el("ul").class("way-steps").children(steps)).view()
    });
    let (several, list) = match found.len() {
        1 => (None, el("ul").class("ways plain")),
        _ => (Some(el("p").text(i18n.t("ways-either"))), el("ol").class("ways")),
    };
    let list = list.children(lines);
    // The partner can go already; these are the ways for the one who answers.
    let own = headline_outcome(i18n.book, context.household, context.on, result) != result.outcome;
    let title = i18n.t(match (never, own) {
        (true, _) => "ways-title-never",
        (_, true) => "ways-title-own",
        _ => "ways-title",
    });
    let after = never.then(|| el("p").text(i18n.t("ways-never-after")));
    let changed =
        context.actions.map(|actions| view! { <ChangedAlready i18n counterfactuals=&found actions/> });
    let content =
        el("div").child(several).child(list).child(after).children(changed.map(IntoAny::into_any)).view();
    let about = called(i18n, result.service, result.who);
    Some(view! { <CardSection title about screen_only=true>{content}</CardSection> })
}

/// At most three ways; before those to a yes, a shorter one that leads to the office, if it does so no later.
pub fn suggested(
    i18n: Localizer,
    context: CardContext<'_>,
    service: ServiceId,
    who: Person,
) -> Vec<Counterfactual> {
    let query = Query::new(i18n.book, context.household, context.on, service, who);
    let mut found = counterfactuals(&query, Day::LATEST);
    let shortest = found.iter().map(|way| way.actions.len()).min().unwrap_or_default();
    let to_yes =
        found.first().filter(|way| way.goal == Goal::Yes && way.by(context.on) != Changeability::Never);
    if let Some(latest) = to_yes.map(|way| way.from).filter(|_| shortest > 0) {
        let asks = every_counterfactual(&query, Day::LATEST, Goal::Office, false);
        let is_shorter = |way: &Counterfactual| {
            way.actions.len() < shortest && way.from <= latest && way.by(context.on) < Changeability::Life
        };
        if let Some(shorter) = asks.into_iter().find(is_shorter) {
            found.insert(0, shorter);
            found.truncate(MOST);
        }
    }
    found
}

/// Where to say that a step is done already: a button for each answer that would be otherwise.
#[component]
fn ChangedAlready<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The ways whose steps may be done already.
    counterfactuals: &'a [Counterfactual],
    /// What can be done with the results.
    actions: &'a Rc<dyn Actions>,
) -> impl IntoView + use<> {
    let mut keys: Vec<FactKey> = Vec::new();
    for step in counterfactuals.iter().flat_map(|way| &way.actions) {
        if !keys.contains(&step.key) {
            keys.push(step.key);
        }
    }
    let buttons = keys.into_iter().map(|key| {
        let actions = Rc::clone(actions);
        el("button")
            .attr("type", "button")
            .class("link-button way-change")
            .on_click(Callback::new(move |()| actions.change_answer(key)))
            .text(i18n.t_with("ways-change", &[("label", &i18n.label(key))]))
            .view()
    });
    let buttons: Vec<AnyView> = buttons.collect();
    (!buttons.is_empty()).then(|| {
        el("div").class("way-changes").child(el("p").text(i18n.t("ways-done"))).children(buttons).view()
    })
}

/// What would lose a yes, what would bring it before the office, and until when it lasts if that is soon.
#[component]
fn Risks<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let query = context.query(i18n, result);
    let risks = risks(&query);
    let of = |lost: bool| {
        let mut lines: Vec<String> = Vec::new();
        let some_risks = risks.iter().filter(|risk| (risk.outcome == Outcome::NotYet) == lost);
        for line in some_risks.flat_map(|risk| risk_lines(i18n, risk)) {
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        some(lines)
    };
    let (lost, office) = (of(true), of(false));
    let until = availability_window(&query, Day::LATEST, Goal::Yes).certain;
    let until = until.and_then(|span| span.until).filter(|until| *until < context.on.plus_months(SOON));
    if lost.is_none() && office.is_none() && until.is_none() {
        return None;
    }
    let until = until.map(|until| el("p").text(i18n.t_with("risks-until", &[("day", &i18n.day(until))])));
    let mut content = el("div").child(until);
    for (name, lines) in [("risks-lost", lost), ("risks-office", office)] {
        if let Some(lines) = lines {
            content = content.child(el("p").text(i18n.t(name))).child(view! { <Lines lines/> }.into_any());
        }
    }
    let content = content.view();
    let about = called(i18n, result.service, result.who);
    Some(view! { <CardSection title=i18n.t("risks-title") about screen_only=true>{content}</CardSection> })
}
