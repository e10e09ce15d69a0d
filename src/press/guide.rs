//! The pages that are read: start page, topics, services, and the page for missing addresses.

use super::page::{Page, html, up};
use super::site::{Operator, Site};
use crate::pages::{Say, home, service, topic};
use crate::parts::el;
use policy::{Day, ServiceId};
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    let topics = (0..say.book.topics.len() as u16).map(|place| topic_page(say, language, place));
    let services = say.book.service_ids().map(|id| service_page(say, language, id, site.on));
    let mut pages = vec![home_page(say, language), not_found_page(say, language, site.operator)];
    pages.extend(topics);
    pages.extend(services);
    pages
}

fn home_page(say: Say, language: Language) -> Page {
    Page {
        language,
        folder: String::new(),
        title: say.page("home-title"),
        description: say.page("meta-home"),
        head: format!("<link rel=\"manifest\" href=\"{}manifest.webmanifest\">", up(language, "")),
        body: html(|| home(say)),
    }
}

fn service_page(say: Say, language: Language, id: ServiceId, on: Day) -> Page {
    let rules = say.book.service(id);
    Page {
        language,
        folder: format!("service/{}", rules.id),
        title: say.id(rules.name),
        description: say.id(rules.what),
        head: String::new(),
        body: html(|| service(say, id, on, "../../")),
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
