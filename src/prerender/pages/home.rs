//! The start page: what this is, how long it takes, what to have at hand, that nothing leaves the phone.

use super::journeys::JourneyCards;
use super::links::LinkCard;
use crate::pages::Localizer;
use crate::prerender::page::{Page, html, up};
use crate::prerender::site::Site;
use leptos::prelude::*;
use reader::Journey;
use words::Language;

/// So many journeys are shown; a link leads to all.
const JOURNEYS: usize = 4;

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let journeys = &site.content.journeys;
    let body = html(|| view! { <HomePage i18n journeys=&journeys[..journeys.len().min(JOURNEYS)]/> });
    Page {
        head: html(
            || view! { <link rel="manifest" href=format!("{}manifest.webmanifest", up(language, ""))/> },
        ),
        ..Page::new(language, "", i18n.t("home-title"), i18n.t("meta-home"), body)
    }
}

/// The page: the start of the questions, topics, journeys, other ways in, and what to expect.
#[component]
fn HomePage<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The journeys to show.
    journeys: &'a [Journey],
) -> impl IntoView {
    let topics = i18n.book.topics.iter().map(|topic| {
        let href = format!("topic/{}/", topic.id);
        view! { <LinkCard href title=i18n.message(topic.name) line=i18n.message(topic.what)/> }
    });
    view! {
        <section class="hero">
            <h1 class="hero-title">{i18n.t("home-title")}</h1>
            <p class="hero-lead">{i18n.t("home-lead")}</p>
            <a class="button button-start" href="wizard/">{i18n.t("home-start")}</a>
            <p><a class="search-home" href="search/">{i18n.t("home-search")}</a></p>
        </section>
        <ul class="facts-line"><Lines i18n names=["home-minutes", "home-at-hand", "home-private"]/></ul>
        <section class="topic-list">
            <h2>{i18n.t("home-topics")}</h2>
            <ul>{topics.collect_view()}</ul>
        </section>
        <section class="topic-list">
            <h2>{i18n.t("journeys-title")}</h2>
            <JourneyCards i18n journeys up=""/>
            <WayLink i18n href="journey/" name="journeys-more"/>
        </section>
        <OtherWays i18n/>
        <section class="prose">
            <h2>{i18n.t("home-honest")}</h2>
            <ul class="plain">
                <Lines i18n names=["home-honest-yes", "home-honest-office", "home-honest-source"]/>
            </ul>
            <WayLink i18n href="how/" name="home-how"/>
            <WayLink i18n href="document/" name="home-document"/>
            <WayLink i18n href="proof/" name="proof-title"/>
        </section>
    }
}

/// Three lines of a list.
#[component]
fn Lines(
    /// Rules and words.
    i18n: Localizer,
    /// The names of their words.
    names: [&'static str; 3],
) -> impl IntoView {
    names.map(|name| view! { <li>{i18n.t(name)}</li> }).collect_view()
}

/// A link on a line of its own.
#[component]
fn WayLink(
    /// Rules and words.
    i18n: Localizer,
    /// The address.
    href: &'static str,
    /// The name of its words.
    name: &'static str,
) -> impl IntoView {
    view! { <p class="way"><a href=href>{i18n.t(name)}</a></p> }
}

/// The other ways in, in one line each.
#[component]
fn OtherWays(
    /// Rules and words.
    i18n: Localizer,
) -> impl IntoView {
    let ways = ["families", "places", "contacts", "index", "changes"];
    let lines = ways.map(|folder| {
        view! { <li><a href=format!("{folder}/")>{i18n.t(&format!("home-{folder}"))}</a></li> }
    });
    view! {
        <section>
            <h2>{i18n.t("home-ways")}</h2>
            <ul class="contents">{lines.collect_view()}</ul>
        </section>
    }
}
