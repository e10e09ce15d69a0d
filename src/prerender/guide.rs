//! The pages that are read: start page, topics, services, and the page for missing addresses.

use super::journeys::{self, through};
use super::page::{Page, html, up};
use super::site::{Operator, Site};
use crate::components::el;
use crate::pages::{InForce, Say, home, service, topic};
use policy::{MessageId, ServiceId};
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    let topics = (0..say.book.topics.len() as u16).map(|place| topic_page(say, language, place));
    let laws = in_force(site);
    let services = say.book.service_ids().map(|id| service_page(site, say, language, id, &laws));
    let mut pages = vec![home_page(site, say, language), not_found_page(say, language, site.operator)];
    pages.extend(topics);
    pages.extend(services);
    pages
}

/// The laws by their titles in the words.
fn in_force(site: &Site<'_>) -> Vec<InForce> {
    let titles = site.guide.names.iter().enumerate();
    let found = titles.filter_map(|(place, name)| {
        let id = name.strip_prefix("law-")?;
        let law = site.guide.laws.iter().find(|law| law.id == id)?;
        let title = MessageId(u16::try_from(place).ok()?);
        Some(InForce { title, from: law.period.from, until: law.period.until, checked: law.checked })
    });
    found.collect()
}

fn home_page(site: &Site<'_>, say: Say, language: Language) -> Page {
    let journeys = journeys::told(site.guide);
    Page {
        language,
        folder: String::new(),
        title: say.page("home-title"),
        description: say.page("meta-home"),
        head: format!("<link rel=\"manifest\" href=\"{}manifest.webmanifest\">", up(language, "")),
        body: html(|| home(say, &journeys)),
    }
}

fn service_page(site: &Site<'_>, say: Say, language: Language, id: ServiceId, laws: &[InForce]) -> Page {
    let rules = say.book.service(id);
    let journeys = through(say, site.guide, id);
    Page {
        language,
        folder: format!("service/{}", rules.id),
        title: say.id(rules.name),
        description: say.id(rules.what),
        head: String::new(),
        body: html(|| service(say, id, site.on, laws, &journeys, "../../")),
    }
}

fn topic_page(say: Say, language: Language, place: u16) -> Page {
    let rules = &say.book.topics[usize::from(place)];
    Page {
        language,
        folder: format!("topic/{}", rules.id),
        title: say.id(rules.name),
        description: say.id(rules.what),
        head: String::new(),
        body: html(|| topic(say, place, "../../")),
    }
}

fn not_found_page(say: Say, language: Language, operator: &Operator) -> Page {
    let start = format!("{}{}", operator.base, language.folder);
    let body = move || {
        el("div")
            .child(el("h1").text(say.page("not-found-title")))
            .child(el("p").text(say.page("not-found")))
            .child(
                el("p").child(el("a").class("button").attr("href", start).text(say.page("not-found-home"))),
            )
            .view()
    };
    Page {
        language,
        folder: "404".to_owned(),
        title: say.page("not-found-title"),
        description: say.page("not-found"),
        head: "<meta name=\"robots\" content=\"noindex\">".to_owned(),
        body: html(body),
    }
}
