//! Journeys across services: what to do, one thing after another, and by when. The deadline's words are made from its
//! number, so they cannot say another.

use super::citations::{Citations, partly, with_office};
use super::links::{Breadcrumb, LinkCard, PageHeading, ServiceLink};
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::prelude::*;
use policy::{Comparison, ServiceId, TimeUnit};
use reader::{Deadline, Journey};
use words::Language;

/// The pages: one of each journey, and one of all.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let journeys = site.content.journeys.as_slice();
    let mut pages: Vec<Page> = journeys
        .iter()
        .map(|journey| {
            let body = html(|| view! { <JourneyPage i18n journey/> });
            let folder = format!("journey/{}", journey.id);
            Page::new(language, folder, title(i18n, journey), lead(i18n, journey), body)
        })
        .collect();
    let body = html(|| view! { <JourneysPage i18n journeys/> });
    pages.push(Page::new(language, "journey", i18n.t("journeys-title"), i18n.t("journeys-lead"), body));
    pages
}

/// Titles and folders of the journeys that lead through a service.
pub(super) fn through(i18n: Localizer, journeys: &[Journey], service: ServiceId) -> Vec<(String, String)> {
    let leads = |journey: &&Journey| journey.stages.iter().any(|stage| stage.service == Some(service));
    let leads = journeys.iter().filter(leads);
    leads.map(|journey| (title(i18n, journey), format!("journey/{}", journey.id))).collect()
}

fn title(i18n: Localizer, journey: &Journey) -> String {
    i18n.t(&format!("journey-{}", journey.id))
}

fn lead(i18n: Localizer, journey: &Journey) -> String {
    i18n.t(&format!("journey-{}.lead", journey.id))
}

/// All journeys.
#[component]
fn JourneysPage<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The journeys.
    journeys: &'a [Journey],
) -> impl IntoView {
    view! {
        <PageHeading title=i18n.t("journeys-title") lead=i18n.t("journeys-lead")/>
        <div class="topic-list"><JourneyCards i18n journeys up="../"/></div>
    }
}

/// Links to journeys, each with its lead.
#[component]
pub(super) fn JourneyCards<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The journeys.
    journeys: &'a [Journey],
    /// The way to the language's start page.
    up: &'static str,
) -> impl IntoView {
    let cards = journeys.iter().map(|journey| {
        let href = format!("{up}journey/{}/", journey.id);
        view! { <LinkCard href title=title(i18n, journey) line=lead(i18n, journey)/> }
    });
    view! { <ul>{cards.collect_view()}</ul> }
}

/// One journey, stage by stage.
#[component]
fn JourneyPage<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The journey.
    journey: &'a Journey,
) -> impl IntoView {
    let mut citations = Citations::default();
    let stages = journey.stages.iter().map(|stage| {
        let sources = (!stage.grounds.is_empty()).then(|| citations.sources(i18n, &stage.grounds, "../../"));
        let words = i18n.t(&format!("journey-{}-{}", journey.id, stage.id));
        let words = with_office(i18n, words, &stage.grounds);
        let when = stage.deadline.as_ref().map(|deadline| deadline_words(i18n, deadline));
        view! { <JourneyStage i18n words when service=stage.service sources/> }
    });
    let stages = stages.collect_view();
    let office = journey.stages.iter().any(|stage| partly(&stage.grounds));
    let note = office.then(|| view! { <p>{i18n.t("guide-partly-note")}</p> });
    view! {
        <Breadcrumb href="../../journey/".to_owned() title=i18n.t("journeys-title")/>
        <PageHeading title=title(i18n, journey) lead=lead(i18n, journey)/>
        {note}
        <ol class="steps journey">{stages}</ol>
    }
}

/// One thing to do.
#[component]
fn JourneyStage(
    /// Rules and words.
    i18n: Localizer,
    /// What to do.
    words: String,
    /// By when, in words.
    when: Option<String>,
    /// The service that tells more.
    service: Option<ServiceId>,
    /// What it rests on.
    sources: Option<AnyView>,
) -> impl IntoView {
    let service = service.map(|service| {
        view! {
            <p class="journey-service">
                {i18n.t("journeys-service")}
                <ServiceLink i18n service up="../../"/>
            </p>
        }
    });
    view! {
        <li>
            {when.map(|when| view! { <p class="journey-when">{when}</p> })}
            <p>{words}</p>
            {service}
            {sources}
        </li>
    }
}

/// A deadline in words: at the latest so long after an event, or not before so long after it; a negative
/// amount is before the event.
fn deadline_words(i18n: Localizer, deadline: &Deadline) -> String {
    let event = i18n.t(&format!("event-{}", deadline.event));
    let amount = deadline.amount.abs();
    let time = |unit: &str, n: i32| match n {
        1 => i18n.t(&format!("journeys-{unit}-one")),
        n => i18n.t_with(&format!("journeys-{unit}"), &[("n", &n.to_string())]),
    };
    let time = match deadline.unit {
        TimeUnit::Months if amount % 12 == 0 && amount > 0 => time("years", amount / 12),
        TimeUnit::Months => time("months", amount),
        TimeUnit::Days => time("days", amount),
    };
    let name = match deadline.comparison {
        Comparison::AtMost | Comparison::LessThan => "at-most",
        _ if deadline.amount < 0 => "before",
        _ if deadline.amount == 0 => return i18n.t_with("journeys-on", &[("event", &event)]),
        _ => "at-least",
    };
    i18n.t_with(&format!("journeys-{name}"), &[("event", &event), ("time", &time)])
}
