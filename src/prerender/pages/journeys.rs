//! Journeys across services: what to do, one thing after another, and by when. The deadline's words are made from its
//! number, so they cannot say another.

use super::citations::{Citations, partly, with_office};
use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;
use policy::{Comparison, LegalBasis, ServiceId, TimeUnit};

/// A time counted from an event.
pub struct JourneyDate {
    /// The event's name in the words.
    pub event: String,
    /// At the latest so long after it, or not before so long after it.
    pub verb: Comparison,
    /// What is counted.
    pub unit: TimeUnit,
    /// How many; negative: before the event.
    pub amount: i32,
}

/// One thing to do.
pub struct Stage {
    /// The name of its sentence.
    pub words: String,
    /// The service that tells more.
    pub service: Option<ServiceId>,
    /// By when, or from when.
    pub when: Option<JourneyDate>,
    /// What it rests on.
    pub grounds: Vec<LegalBasis>,
}

/// A journey.
pub struct Journey {
    /// Its name in addresses and words.
    pub id: String,
    /// What to do, in this order.
    pub stages: Vec<Stage>,
}

impl Journey {
    /// What it is called.
    pub fn title(&self, i18n: Localizer) -> String {
        i18n.t(&format!("journey-{}", self.id))
    }

    /// What it is about.
    pub fn lead(&self, i18n: Localizer) -> String {
        i18n.t(&format!("journey-{}.lead", self.id))
    }
}

/// The page of all journeys; `up` is the way to the language's start page.
pub fn journeys(i18n: Localizer, all: &[Journey], up: &str) -> Vec<AnyView> {
    vec![
        el("h1").text(i18n.t("journeys-title")).view(),
        el("p").class("hero-lead").text(i18n.t("journeys-lead")).view(),
        el("div").class("topic-list").child(list(i18n, all, up)).view(),
    ]
}

/// Links to journeys, each with its lead.
pub(super) fn list(i18n: Localizer, all: &[Journey], up: &str) -> Element {
    let card = |journey: &Journey| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("{up}journey/{}/", journey.id))
            .child(el("strong").text(journey.title(i18n)))
            .child(el("span").text(journey.lead(i18n)));
        el("li").child(link).view()
    };
    el("ul").children(all.iter().map(card))
}

/// The page of one journey.
pub fn journey(i18n: Localizer, journey: &Journey, up: &str) -> Vec<AnyView> {
    let mut named = Citations::default();
    let stages: Vec<AnyView> =
        journey.stages.iter().map(|stage| one(i18n, stage, up, &mut named).view()).collect();
    let office = journey.stages.iter().any(|stage| partly(&stage.grounds));
    let note = if office { el("p").text(i18n.t("guide-partly-note")).view() } else { ().into_any() };
    let back = el("a").attr("href", format!("{up}journey/")).text(i18n.t("journeys-title"));
    vec![
        el("p").class("crumb").child(back).view(),
        el("h1").text(journey.title(i18n)).view(),
        el("p").class("hero-lead").text(journey.lead(i18n)).view(),
        note,
        el("ol").class("steps journey").children(stages).view(),
    ]
}

fn one(i18n: Localizer, stage: &Stage, up: &str, named: &mut Citations) -> Element {
    let when = stage.when.as_ref().map(|when| el("p").class("journey-when").text(told(i18n, when)));
    let service = stage.service.map(|id| {
        let service = i18n.book.service(id);
        let link =
            el("a").attr("href", format!("{up}service/{}/", service.id)).text(i18n.message(service.name));
        el("p").class("journey-service").text(i18n.t("journeys-service")).child(link)
    });
    let rests = (!stage.grounds.is_empty()).then(|| named.sources(i18n, &stage.grounds, up));
    let words = with_office(i18n, i18n.t(&stage.words), &stage.grounds);
    el("li").child(when).child(el("p").text(words)).child(service).child(rests)
}

/// A time in words.
fn told(i18n: Localizer, when: &JourneyDate) -> String {
    let event = i18n.t(&format!("event-{}", when.event));
    let amount = when.amount.abs();
    let time = |unit: &str, n: i32| match n {
        1 => i18n.t(&format!("journeys-{unit}-one")),
        n => i18n.t_with(&format!("journeys-{unit}"), &[("n", &n.to_string())]),
    };
    let time = match when.unit {
        TimeUnit::Months if amount % 12 == 0 && amount > 0 => time("years", amount / 12),
        TimeUnit::Months => time("months", amount),
        TimeUnit::Days => time("days", amount),
    };
    let name = match when.verb {
        Comparison::AtMost | Comparison::LessThan => "at-most",
        _ if when.amount < 0 => "before",
        _ if when.amount == 0 => return i18n.t_with("journeys-on", &[("event", &event)]),
        _ => "at-least",
    };
    i18n.t_with(&format!("journeys-{name}"), &[("event", &event), ("time", &time)])
}
