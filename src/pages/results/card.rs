//! One card of the results: what came out and what to do at the top, the rest a tap away. Must not know: which cards
//! stand beside it.

use super::super::guidance::checked;
use super::super::localizer::Localizer;
use super::applicants::WhoApplies;
use super::change::WhatWouldChange;
use super::counter_sheet::{CounterSheet, has_sheet};
use super::how_to::HowTo;
use super::lines::{Lines, some};
use super::opening::Opening;
use super::plan::card_id;
use super::reasons::Why;
use super::section::CardSection;
use super::{CardContext, called, outcome_mark};
use crate::components::{Remount, disclosure_about, el};
use leptos::prelude::*;
use policy::{Assessment, Outcome};

/// A card: the outcome first, then what to do, and why.
#[component]
pub(crate) fn Card<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
    /// The outcome that the card shows first: the result's own, or the partner's.
    leading: Outcome,
) -> impl IntoView + use<> {
    let (id, title) = (card_id(i18n, result.service, result.who), called(i18n, result.service, result.who));
    let i18n = i18n.of(result.who);
    let how_title = match leading {
        Outcome::Yes | Outcome::Office => "card-how",
        _ => "card-how-later",
    };
    let sheet = has_sheet(result, context);
    let counter_sheet = sheet.then(|| {
        // A sheet that is printed alone has its title in itself.
        let content = view! { <CounterSheet i18n result context/> }.into_any();
        // What is to be asked stands on it, and the first sentence of an office's decision says so.
        let name = if leading == Outcome::Office { "card-counter-sheet-ask" } else { "card-counter-sheet" };
        disclosure_about(i18n.t(name), &title, "card-disclosure", content).view()
    });
    let how = view! { <HowTo i18n result context sheet/> };
    let why = view! { <Why i18n result context/> };
    Remount(view! {
        <article class="card" id=id data-outcome=leading.name()>
            <h3 class="card-title">{title.clone()}</h3>
            <CardOpening i18n result context leading/>
            // Paper is for the counter: what there is to do, and what to bring.
            {counter_sheet}
            <WhatWouldChange i18n result context/>
            <CardSection title=i18n.t(how_title) about=title.clone() screen_only=!sheet>{how}</CardSection>
            <CardSection title=i18n.t("card-why") about=title.clone() screen_only=true>{why}</CardSection>
            <WhoApplies i18n result context/>
        </article>
    })
}

/// What a card says first.
#[component]
pub(crate) fn CardOpening<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
    /// The outcome that the card shows first: the result's own, or the partner's.
    leading: Outcome,
) -> impl IntoView + use<> {
    let Opening { badge, first, own, stale, next, advice } = Opening::new(i18n, result, context, leading);
    let class = if own.is_some() { "card-first apply-first" } else { "card-first" };
    let mark = el("span").class("badge-mark").attr("aria-hidden", "true").text(outcome_mark(leading));
    let badge = el("p").class("badge").attr("data-outcome", leading.name()).child(mark).text(badge);
    let mut opening = vec![badge.view(), el("p").class(class).text(first).view()];
    opening.extend(own.map(|own| el("p").text(own).view()));
    opening.extend(stale.map(|yearly| checked(i18n, yearly, context.on).view()));
    for (class, lines) in [("unmet", next), ("advice", advice)] {
        opening.extend(some(lines).map(|lines| view! { <Lines class lines/> }.into_any()));
    }
    opening
}
