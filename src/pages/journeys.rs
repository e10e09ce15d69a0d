//! Journeys across services: what to do, one thing after another, and by when. The deadline's words are made from its
//! number, so they cannot say another.

use super::briefly::{Named, partly, with_office};
use super::say::Say;
use crate::components::{Element, el};
use leptos::prelude::*;
use policy::{Ground, ServiceId, Since, Verb};

/// A time counted from an event.
pub struct When {
    /// The event's name in the words.
    pub event: String,
    /// At the latest so long after it, or not before so long after it.
    pub verb: Verb,
    /// What is counted.
    pub unit: Since,
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
    pub when: Option<When>,
    /// What it rests on.
    pub grounds: Vec<Ground>,
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
    pub fn title(&self, say: Say) -> String {
        say.page(&format!("journey-{}", self.id))
    }

    /// What it is about.
    pub fn lead(&self, say: Say) -> String {
        say.page(&format!("journey-{}.lead", self.id))
    }
}

/// The page of all journeys; `up` is the way to the language's start page.
pub fn journeys(say: Say, all: &[Journey], up: &str) -> Vec<AnyView> {
    vec![
        el("h1").text(say.page("journeys-title")).view(),
        el("p").class("hero-lead").text(say.page("journeys-lead")).view(),
        el("div").class("topic-list").child(list(say, all, up)).view(),
    ]
}

/// Links to journeys, each with its lead.
pub(super) fn list(say: Say, all: &[Journey], up: &str) -> Element {
    let card = |journey: &Journey| {
        let link = el("a")
            .class("topic-card")
            .attr("href", format!("{up}journey/{}/", journey.id))
            .child(el("strong").text(journey.title(say)))
            .child(el("span").text(journey.lead(say)));
        el("li").child(link).view()
    };
    el("ul").children(all.iter().map(card))
}

/// The page of one journey.
pub fn journey(say: Say, journey: &Journey, up: &str) -> Vec<AnyView> {
    let mut named = Named::default();
    let stages: Vec<AnyView> =
        journey.stages.iter().map(|stage| one(say, stage, up, &mut named).view()).collect();
    let office = journey.stages.iter().any(|stage| partly(&stage.grounds));
    let note = if office { el("p").text(say.page("guide-partly-note")).view() } else { ().into_any() };
    let back = el("a").attr("href", format!("{up}journey/")).text(say.page("journeys-title"));
    vec![
        el("p").class("crumb").child(back).view(),
        el("h1").text(journey.title(say)).view(),
        el("p").class("hero-lead").text(journey.lead(say)).view(),
        note,
        el("ol").class("steps journey").children(stages).view(),
    ]
}

fn one(say: Say, stage: &Stage, up: &str, named: &mut Named) -> Element {
    let when = stage.when.as_ref().map(|when| el("p").class("journey-when").text(told(say, when)));
    let service = stage.service.map(|id| {
        let service = say.book.service(id);
        let link = el("a").attr("href", format!("{up}service/{}/", service.id)).text(say.id(service.name));
        el("p").class("journey-service").text(say.page("journeys-service")).child(link)
    });
    let rests = (!stage.grounds.is_empty()).then(|| named.sources(say, &stage.grounds, up));
    let words = with_office(say, say.page(&stage.words), &stage.grounds);
    el("li").child(when).child(el("p").text(words)).child(service).child(rests)
}

/// A time in words.
fn told(say: Say, when: &When) -> String {
    let event = say.page(&format!("event-{}", when.event));
    let amount = when.amount.abs();
    let time = |unit: &str, n: i32| match n {
        1 => say.page(&format!("journeys-{unit}-one")),
        n => say.fill(&format!("journeys-{unit}"), &[("n", &n.to_string())]),
    };
    let time = match when.unit {
        Since::Months if amount % 12 == 0 && amount > 0 => time("years", amount / 12),
        Since::Months => time("months", amount),
        Since::Days => time("days", amount),
    };
    let name = match when.verb {
        Verb::AtMost | Verb::LessThan => "at-most",
        _ if when.amount < 0 => "before",
        _ if when.amount == 0 => return say.fill("journeys-on", &[("event", &event)]),
        _ => "at-least",
    };
    say.fill(&format!("journeys-{name}"), &[("event", &event), ("time", &time)])
}
