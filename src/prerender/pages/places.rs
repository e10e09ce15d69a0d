//! Places: the city's districts and counties, the metropolitan circle, and what differs from place to place.

use super::citations::{Citations, partly, with_office};
use super::links::{PageHeading, ServiceLink};
use crate::pages::Localizer;
use crate::pages::guidance::grounds;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::prelude::*;
use policy::ServiceId;
use reader::{Area, Circle, RegionalDifference};
use words::Language;

/// The way to the language's start page.
const UP: &str = "../";

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let places = &site.content.places;
    let (areas, differences) = (places.areas.as_slice(), places.differences.as_slice());
    let body = html(|| {
        view! {
            <PageHeading title=i18n.t("places-title") lead=i18n.t("places-lead")/>
            <CircleSection i18n areas/>
            <CountingSection i18n/>
            <DifferencesSection i18n differences/>
        }
    });
    Page::new(language, "places", i18n.t("places-title"), i18n.t("places-lead"), body)
}

/// What the metropolitan circle is, and which places lie in it.
#[component]
fn CircleSection<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// Places that are treated alike.
    areas: &'a [Area],
) -> impl IntoView {
    let areas = areas.iter().map(|area| {
        let names: Vec<String> = area.places.iter().map(|place| i18n.t(&format!("place-{place}"))).collect();
        let names = names.join(&i18n.t("and"));
        view! { <AreaEntry i18n id=area.id.clone() names whole={area.circle == Circle::Whole}/> }
    });
    view! {
        <section>
            <h2>{i18n.t("places-circle")}</h2>
            <p>{i18n.t("places-circle-what")}</p>
            {areas.collect_view()}
            <p>{i18n.t("places-other")}</p>
        </section>
    }
}

/// Places that are treated alike, and whether they lie in the circle.
#[component]
fn AreaEntry(
    /// Rules and words.
    i18n: Localizer,
    /// Its name in addresses and words.
    id: String,
    /// The names of its places, if it has any.
    names: String,
    /// True if all of it lies in the circle; false if only a part does.
    whole: bool,
) -> impl IntoView {
    let name = format!("area-{id}");
    let (state, mark, truth) = if whole { ("whole", "✓", "met") } else { ("partly", "?", "unknown") };
    let names = (!names.is_empty()).then(|| view! { <p>{names}</p> });
    view! {
        <div class="place" id=id>
            <h3>{i18n.t(&name)}</h3>
            <p class="place-circle" data-truth=truth>
                <span class="condition-mark" aria-hidden="true">{mark}</span>
                <span>{i18n.t(&format!("places-{state}"))}</span>
            </p>
            {names}
            <p>{i18n.t(&format!("{name}.what"))}</p>
        </div>
    }
}

/// Whether time in one place counts in another. The service that counts on across the circle says which sentence of the
/// document and which questions belong to it.
#[component]
fn CountingSection(
    /// Rules and words.
    i18n: Localizer,
) -> impl IntoView {
    let counting = i18n.book.service_named("circle-counting").map(|id| i18n.book.service(id));
    let questions = counting.map(|service| service.guidance.questions_for_office.as_slice());
    let questions = questions.unwrap_or_default().iter().map(|id| view! { <li>{i18n.message(*id)}</li> });
    let quoted = counting.map(|service| service.grounds.as_slice()).unwrap_or_default();
    view! {
        <section>
            <h2>{i18n.t("places-counts")}</h2>
            <p>{i18n.t("places-counts-1")}</p>
            <p>{i18n.t("places-counts-2")}</p>
            <ul class="ask">{questions.collect_view()}</ul>
            <h3>{i18n.t("places-quote")}</h3>
            {grounds(i18n, quoted, Some(UP)).view()}
        </section>
    }
}

/// What differs from place to place.
#[component]
fn DifferencesSection<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The differences.
    differences: &'a [RegionalDifference],
) -> impl IntoView {
    let mut citations = Citations::default();
    let entries = differences.iter().map(|difference| {
        let words = i18n.t(&format!("differs-{}", difference.id));
        let words = with_office(i18n, words, &difference.grounds);
        let sources = citations.sources(i18n, &difference.grounds, UP);
        view! { <DifferenceEntry i18n words services=difference.services.clone() sources/> }
    });
    let entries = entries.collect_view();
    let office = differences.iter().any(|difference| partly(&difference.grounds));
    let note = office.then(|| view! { <p>{i18n.t("guide-partly-note")}</p> });
    view! {
        <section>
            <h2>{i18n.t("places-differs")}</h2>
            {note}
            <ul class="places-differ">{entries}</ul>
        </section>
    }
}

/// Something that differs from place to place.
#[component]
fn DifferenceEntry(
    /// Rules and words.
    i18n: Localizer,
    /// What differs.
    words: String,
    /// The services that it touches.
    services: Vec<ServiceId>,
    /// What it rests on.
    sources: AnyView,
) -> impl IntoView {
    let links = services.into_iter().map(|service| {
        view! { <span><ServiceLink i18n service up=UP/>" "</span> }
    });
    view! {
        <li>
            <p>{words}</p>
            <p class="journey-service">{i18n.t("places-services")}{links.collect_view()}</p>
            {sources}
        </li>
    }
}
