//! The pages to look things up in: places, contacts, changes, and the list of everything.

use super::page::{Page, html};
use super::pages::{Area, Change, Contact, Difference, LinkGroup, changes, contacts, contents, places};
use super::site::Site;
use crate::pages::Localizer;
use policy::MessageId;
use reader::{Certainty, Circle};
use words::Language;

fn page(language: Language, i18n: Localizer, folder: &str, words: &str, body: String) -> Page {
    Page {
        language,
        folder: folder.to_owned(),
        title: i18n.t(&format!("{words}-title")),
        description: i18n.t(&format!("{words}-lead")),
        head: String::new(),
        body,
    }
}

/// The pages, without the list of everything.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let places = page(language, i18n, "places", "places", places_page(site, i18n));
    let contacts = page(language, i18n, "contacts", "contacts", contacts_page(site, i18n));
    let changes = page(language, i18n, "changes", "changes", changes_page(site, i18n));
    vec![places, contacts, changes]
}

fn places_page(site: &Site<'_>, i18n: Localizer) -> String {
    let seeds = &site.content.places;
    let areas = seeds.areas.iter().map(|area| Area {
        id: area.id.clone(),
        places: area.places.clone(),
        whole: area.circle == Circle::Whole,
    });
    let differs = seeds.differences.iter().map(|difference| Difference {
        words: format!("differs-{}", difference.id),
        services: difference.services.clone(),
        grounds: difference.grounds.clone(),
    });
    let (areas, differs): (Vec<Area>, Vec<Difference>) = (areas.collect(), differs.collect());
    // The service that counts on across the circle says which sentence of the plan and which questions belong to it.
    let counting = i18n.book.service_named("circle-counting").map(|id| i18n.book.service(id));
    let quote = counting.map(|service| service.grounds.clone()).unwrap_or_default();
    let asks = counting
        .map(|service| service.guidance.questions_for_office.iter().map(|ask| i18n.message(*ask)).collect());
    let asks: Vec<String> = asks.unwrap_or_default();
    html(|| places(i18n, &areas, &differs, &quote, &asks, "../"))
}

fn contacts_page(site: &Site<'_>, i18n: Localizer) -> String {
    let seeds = &site.content.contacts;
    let named = site.content.names.iter().enumerate().filter_map(|(place, name)| {
        let certainty = match seeds.certainty.get(name)? {
            Certainty::Read => "read",
            Certainty::Known => "known",
            Certainty::Ask => "ask",
        };
        let words = MessageId(u16::try_from(place).ok()?);
        Some(Contact { words, number: name.strip_prefix("hotline-").map(str::to_owned), certainty })
    });
    let mut all: Vec<Contact> = named.collect();
    // What helps with most comes first.
    let uses = |contact: &Contact| {
        let names = |service: &&policy::Service| {
            let how = &service.guidance;
            how.hotlines.contains(&contact.words) || how.channels.contains(&contact.words)
        };
        i18n.book.services.iter().filter(names).count()
    };
    all.sort_by_key(|contact| std::cmp::Reverse(uses(contact)));
    html(|| contacts(i18n, &seeds.danger, &all, "../"))
}

fn changes_page(site: &Site<'_>, i18n: Localizer) -> String {
    let sections = &site.content.document.sections;
    let all = site.content.changes.iter().map(|change| {
        let topic = change.topic.map(|place| format!("topic/{}", i18n.book.topics[usize::from(place)].id));
        let service = change.service.map(|id| format!("service/{}", i18n.book.service(id).id));
        let clause = change.clause.map(|place| &sections[usize::from(place)]);
        Change {
            words: format!("change-{}", change.id),
            from: change.from,
            clause: clause.map(|section| (section.anchor.clone(), section.number.clone())),
            leads: service.or(topic),
            guide: change.guide,
        }
    });
    let all: Vec<Change> = all.collect();
    html(|| changes(i18n, &all, site.hash, "../"))
}

/// The list of everything that was pressed so far, in shelves by kind; services stand under their topic.
pub(super) fn contents_page(i18n: Localizer, language: Language, pages: &[Page]) -> Page {
    let titled = |folder: &str| {
        let found = pages.iter().find(|page| page.folder == folder);
        found.map(|page| (page.title.clone(), page.folder.clone()))
    };
    let below = |prefix: &str| -> Vec<(String, String)> {
        let found = pages.iter().filter(|page| page.folder.starts_with(prefix));
        found.map(|page| (page.title.clone(), page.folder.clone())).collect()
    };
    let mut shelves: Vec<LinkGroup> = Vec::new();
    for (place, topic) in i18n.book.topics.iter().enumerate() {
        let mut listed: Vec<_> = titled(&format!("topic/{}", topic.id)).into_iter().collect();
        let services = i18n.book.services.iter().filter(|service| usize::from(service.topic) == place);
        listed.extend(services.filter_map(|service| titled(&format!("service/{}", service.id))));
        listed.remove(0);
        shelves.push(LinkGroup { id: topic.id.clone(), heading: i18n.message(topic.name), pages: listed });
    }
    for (id, own) in [("journey", "journeys-title"), ("families", "families-title")] {
        let listed = below(&format!("{id}/"));
        shelves.push(LinkGroup { id: id.to_owned(), heading: i18n.t(own), pages: listed });
    }
    // Whatever stands in no folder of its own kind, whoever pressed it.
    let single = |page: &&Page| !page.folder.is_empty() && !page.folder.contains('/') && page.folder != "404";
    let single = pages.iter().filter(single).map(|page| (page.title.clone(), page.folder.clone()));
    let single =
        LinkGroup { id: "more".to_owned(), heading: i18n.t("contents-more"), pages: single.collect() };
    shelves.push(single);
    // In English the alphabet helps; Chinese readers know the topic, not the order of the characters.
    if language.tag == "en" {
        shelves.iter_mut().for_each(|shelf| shelf.pages.sort_by_key(|(title, _)| title.to_lowercase()));
    }
    page(language, i18n, "index", "contents", html(|| contents(i18n, &shelves, "../")))
}
