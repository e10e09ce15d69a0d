//! The page of a service says what the wizard says: each first line, and each piece of advice that somebody is given,
//! under words that say for whom. The wizard is looked at where it draws a card, not where it computes one.

use crate::seeds::{assessed, book, content};
use crate::why::drawn;
use anju::pages::Localizer;
use anju::prerender::pages::{ServicePage, situation};
use leptos::prelude::*;
use policy::{Day, Household, Outcome, Person, Query, ServiceId, assess};
use words::Table;

fn i18n(words: &'static Table) -> Localizer {
    Localizer { book: book(), words, children: u8::MAX, who: Person::Applicant }
}

/// Text as people read it.
fn plain(html: &str) -> String {
    html.replace("&#x27;", "'")
        .replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// The page as it is drawn.
fn page(words: &'static Table, service: ServiceId, on: Day) -> String {
    let (i18n, laws, journeys) = (i18n(words), Vec::new(), Vec::new());
    let page = || view! { <ServicePage i18n service on laws journeys/> };
    let html = Owner::new().with(|| page().to_html());
    plain(&html.replace("<!>", "").replace("<!---->", ""))
}

/// A life to whom the wizard gives this advice, the day, and for whom in the family it is.
fn adviced(service: ServiceId, place: usize) -> Option<(&'static Household, Day, Person)> {
    let cases = content().cases.iter().map(|case| (&case.household, case.on));
    let families = content().families.iter().map(|family| (&family.household, family.on));
    cases.chain(families).find_map(|(household, on)| {
        let people = assessed(book(), household).into_iter().filter(|(id, _)| *id == service);
        people.map(|(_, who)| who).find_map(|who| {
            let result = assess(&Query::new(book(), household, on, service, who));
            let given = result.outcome != Outcome::NotNeeded && result.advice.contains(&place);
            given.then_some((household, on, who))
        })
    })
}

#[test]
fn advice_of_the_wizard_stands_on_the_page_of_its_service_under_its_situation() {
    let (mut compared, mut unseen) = (0, Vec::new());
    for id in book().service_ids() {
        let service = book().service(id);
        for (place, advice) in service.advice.iter().enumerate() {
            let Some((household, on, who)) = adviced(id, place) else {
                unseen.push(format!("{} {}", service.id, advice.id));
                continue;
            };
            for words in &content().words {
                let own = Localizer { children: 2, ..i18n(words) }.of(who).message(advice.message);
                let card = plain(&drawn(words, household, on, Some(&service.id)));
                assert!(card.contains(&own), "{} {}: the card says something else", service.id, advice.id);
                let html = page(words, id, on);
                let heading = format!("<dt>{}</dt>", situation(i18n(words), service, advice, on));
                let (_, below) = html
                    .split_once(&heading)
                    .unwrap_or_else(|| panic!("{} {}: no {heading}", service.id, advice.id));
                let below = below.split("<dt>").next().unwrap().split("</dl>").next().unwrap();
                let said = i18n(words).message(advice.message);
                assert!(below.contains(&said), "{} {}: {below}", service.id, advice.id);
                compared += 1;
            }
        }
    }
    eprintln!("{compared} pieces of advice compared; no case is given {unseen:?}");
    assert!(compared > 3 * 150, "{compared}");
}

#[test]
fn what_to_do_opens_the_page_and_the_law_ends_it() {
    for words in &content().words {
        for id in book().service_ids() {
            let service = book().service(id);
            let html = page(words, id, content().cases[0].on);
            let lines = [service.yes, service.not_yet, service.not_needed];
            let unmet = service.requirements.iter().filter(|rule| !rule.is_applicability());
            let unmet =
                unmet.filter(|rule| !rule.period.is_over(content().cases[0].on)).map(|rule| rule.unmet);
            let said = |name: &str| format!("<h2>{}</h2>", words.named(name));
            // What can come out for somebody, and what to do then.
            let needed = service.requirements.iter().any(|rule| rule.is_applicability());
            for line in lines.into_iter().take(if needed { 3 } else { 2 }).chain(unmet) {
                let line = i18n(words).message(line);
                assert!(html.contains(&line), "{} in {}: {line}", service.id, words.language);
            }
            let order = [
                "service-do",
                "guide-papers",
                "guide-about",
                "guide-steps",
                "guide-conditions",
                "guide-traps",
                "guide-basis",
            ];
            let places = order.map(|name| html.find(&said(name)));
            let found: Vec<usize> = places.into_iter().flatten().collect();
            assert!(
                found.is_sorted() && found.len() >= 6,
                "{} in {}: {places:?}",
                service.id,
                words.language
            );
        }
    }
}

#[test]
fn every_situation_is_put_into_words() {
    for words in &content().words {
        for service in &book().services {
            for advice in &service.advice {
                let said = situation(i18n(words), service, advice, content().cases[0].on);
                let short = said.chars().count() <= if words.language == "en" { 320 } else { 120 };
                assert!(short, "{} {}: {said}", service.id, advice.id);
                let raw = said.is_empty() || said.contains("situation-") || said.contains(Table::OPEN);
                assert!(!raw, "{} {}: {said}", service.id, advice.id);
            }
        }
    }
}
