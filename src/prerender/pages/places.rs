//! Places: the city's districts and counties, the metropolitan circle, and what differs from place to place.

use super::citations::{Citations, partly, with_office};
use crate::components::{Element, el};
use crate::pages::Localizer;
use crate::pages::guidance::grounds;
use leptos::prelude::*;
use policy::{LegalBasis, ServiceId};

/// Places that are treated alike.
pub struct Area {
    /// Its name in addresses and words.
    pub id: String,
    /// The names of its places in the words.
    pub places: Vec<String>,
    /// True if all of it lies in the circle; false if only a part does.
    pub whole: bool,
}

/// Something that differs from place to place.
pub struct Difference {
    /// The name of its sentence.
    pub words: String,
    /// The services that it touches.
    pub services: Vec<ServiceId>,
    /// What it rests on.
    pub grounds: Vec<LegalBasis>,
}

/// The page. `quote` is what the plan says of counting on; `up` is the way to the language's start page.
pub fn places(
    i18n: Localizer,
    areas: &[Area],
    differences: &[Difference],
    quote: &[LegalBasis],
    asks: &[String],
    up: &str,
) -> Vec<AnyView> {
    let text = |name: &str| el("p").text(i18n.t(name));
    let heading = |name: &str| el("h2").text(i18n.t(name));
    let mut named = Citations::default();
    let differs: Vec<AnyView> =
        differences.iter().map(|difference| differs(i18n, difference, up, &mut named).view()).collect();
    let office = differences.iter().any(|difference| partly(&difference.grounds));
    let asks = asks.iter().map(|ask| el("li").text(ask.clone()).view());
    let counts = el("section")
        .child(heading("places-counts"))
        .child(text("places-counts-1"))
        .child(text("places-counts-2"))
        .child(el("ul").class("ask").children(asks))
        .child(el("h3").text(i18n.t("places-quote")))
        .child(grounds(i18n, quote, Some(up)));
    vec![
        el("h1").text(i18n.t("places-title")).view(),
        el("p").class("hero-lead").text(i18n.t("places-lead")).view(),
        el("section")
            .child(heading("places-circle"))
            .child(text("places-circle-what"))
            .children(areas.iter().map(|one| area(i18n, one).view()))
            .child(text("places-other"))
            .view(),
        counts.view(),
        el("section")
            .child(heading("places-differs"))
            .child(office.then(|| text("guide-partly-note")))
            .child(el("ul").class("places-differ").children(differs))
            .view(),
    ]
}

fn area(i18n: Localizer, area: &Area) -> Element {
    let name = format!("area-{}", area.id);
    let (state, mark) = if area.whole { ("whole", "✓") } else { ("partly", "?") };
    let truth = if area.whole { "met" } else { "unknown" };
    let badge = el("p")
        .class("place-circle")
        .attr("data-truth", truth)
        .child(el("span").class("condition-mark").attr("aria-hidden", "true").text(mark))
        .child(el("span").text(i18n.t(&format!("places-{state}"))));
    let names: Vec<String> = area.places.iter().map(|place| i18n.t(&format!("place-{place}"))).collect();
    let names = (!names.is_empty()).then(|| el("p").text(names.join(&i18n.t("and"))));
    el("div")
        .class("place")
        .attr("id", area.id.clone())
        .child(el("h3").text(i18n.t(&name)))
        .child(badge)
        .child(names)
        .child(el("p").text(i18n.t(&format!("{name}.what"))))
}

fn differs(i18n: Localizer, difference: &Difference, up: &str, named: &mut Citations) -> Element {
    let links = difference.services.iter().map(|id| {
        let service = i18n.book.service(*id);
        let link =
            el("a").attr("href", format!("{up}service/{}/", service.id)).text(i18n.message(service.name));
        el("span").child(link).text(" ").view()
    });
    let words = with_office(i18n, i18n.t(&difference.words), &difference.grounds);
    el("li")
        .child(el("p").text(words))
        .child(el("p").class("journey-service").text(i18n.t("places-services")).children(links))
        .child(named.sources(i18n, &difference.grounds, up))
}
