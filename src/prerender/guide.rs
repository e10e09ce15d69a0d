//! The pages that are read: start page, topics, services, and the page for missing addresses.

use super::journeys::{self, through};
use super::page::{Page, html, up};
use super::pages::{InForce, home, service, topic};
use super::site::{HostSettings, Site};
use crate::components::el;
use crate::pages::Localizer;
use policy::{MessageId, ServiceId};
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let topics = (0..i18n.book.topics.len() as u16).map(|place| topic_page(i18n, language, place));
    let laws = in_force(site);
    let services = i18n.book.service_ids().map(|id| service_page(site, i18n, language, id, &laws));
    let mut pages = vec![home_page(site, i18n, language), not_found_page(i18n, language, site.operator)];
    pages.extend(topics);
    pages.extend(services);
    pages
}

/// The laws by their titles in the words.
fn in_force(site: &Site<'_>) -> Vec<InForce> {
    let titles = site.content.names.iter().enumerate();
    let found = titles.filter_map(|(place, name)| {
        let id = name.strip_prefix("law-")?;
        let law = site.content.laws.iter().find(|law| law.id == id)?;
        let title = MessageId(u16::try_from(place).ok()?);
        Some(InForce { title, from: law.period.from, until: law.period.until, checked: law.checked })
    });
    found.collect()
}

fn home_page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let journeys = journeys::told(site.content);
    Page {
        language,
        folder: String::new(),
        title: i18n.t("home-title"),
        description: i18n.t("meta-home"),
        head: format!("<link rel=\"manifest\" href=\"{}manifest.webmanifest\">", up(language, "")),
        body: html(|| home(i18n, &journeys)),
    }
}

fn service_page(
    site: &Site<'_>,
    i18n: Localizer,
    language: Language,
    id: ServiceId,
    laws: &[InForce],
) -> Page {
    let rules = i18n.book.service(id);
    let journeys = through(i18n, site.content, id);
    Page {
        language,
        folder: format!("service/{}", rules.id),
        title: i18n.message(rules.name),
        description: i18n.message(rules.what),
        head: String::new(),
        body: html(|| service(i18n, id, site.on, laws, &journeys, "../../")),
    }
}

fn topic_page(i18n: Localizer, language: Language, place: u16) -> Page {
    let rules = &i18n.book.topics[usize::from(place)];
    Page {
        language,
        folder: format!("topic/{}", rules.id),
        title: i18n.message(rules.name),
        description: i18n.message(rules.what),
        head: String::new(),
        body: html(|| topic(i18n, place, "../../")),
    }
}

fn not_found_page(i18n: Localizer, language: Language, operator: &HostSettings) -> Page {
    let start = format!("{}{}", operator.base, language.folder);
    let body = move || {
        el("div")
            .child(el("h1").text(i18n.t("not-found-title")))
            .child(el("p").text(i18n.t("not-found")))
            .child(el("p").child(el("a").class("button").attr("href", start).text(i18n.t("not-found-home"))))
            .view()
    };
    Page {
        language,
        folder: "404".to_owned(),
        title: i18n.t("not-found-title"),
        description: i18n.t("not-found"),
        head: "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        body: html(body),
    }
}
