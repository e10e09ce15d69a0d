//! The page of one service: every element that an official guide must have, to be read without answering anything and
//! without scripts.

use super::briefly::{Named, partly, with_office};
use super::guidance::{ages, cited, dated, how};
use super::say::Say;
use crate::components::{Element, el};
use leptos::prelude::*;
use policy::{Day, Ground, MessageId, Needed, Requirement, Scope, Service, ServiceId};

/// A law and since when it is in force.
pub struct InForce {
    /// Its title, as rules cite it.
    pub title: MessageId,
    /// Its first day.
    pub from: Option<Day>,
    /// Its last day.
    pub until: Option<Day>,
    /// The day on which somebody last compared it.
    pub checked: Day,
}

/// Others of the same topic are named, up to so many.
const BESIDE: usize = 6;

/// The page of a service, for a reader on this day; `journeys` are titles and folders of those that lead to it, `up`
/// is the way to the language's start page.
pub fn service(
    say: Say,
    id: ServiceId,
    on: Day,
    laws: &[InForce],
    journeys: &[(String, String)],
    up: &str,
) -> Vec<AnyView> {
    let service = say.book.service(id);
    let topic = &say.book.topics[usize::from(service.topic)];
    // What is over is left out; what is staged stands with its day, so that the page stays true when the day has come.
    let coming: Vec<&Requirement> = service.requirements.iter().filter(|r| !r.period.is_over(on)).collect();
    // Every law stands in full under its heading.
    let mut laws_named = Named::elsewhere(rests_on(service));
    let mut noted = false;
    let mut conditions = |needs: bool| {
        let chosen = coming.iter().filter(|requirement| requirement.need == needs);
        let office = chosen.clone().any(|requirement| partly(&requirement.grounds));
        let lines: Vec<AnyView> =
            chosen.map(|requirement| condition(say, requirement, on, up, &mut laws_named).view()).collect();
        let note = (office && !noted).then(|| el("p").text(say.page("guide-partly-note")));
        noted |= office;
        (!lines.is_empty()).then(|| el("div").child(note).child(el("ol").class("steps").children(lines)))
    };
    let (needed, others) = (conditions(true), conditions(false));
    let section = |name: &str, content: Option<Element>| {
        content.map(|content| el("section").child(el("h2").text(say.page(name))).child(content).view())
    };
    let first = (!service.after.is_empty())
        .then(|| el("ul").class("plain").children(service.after.iter().map(|id| link(say, *id, up).view())));
    let mut papers = Needed::every(&service.guidance.papers);
    papers.retain(|needed| !service.guidance.papers[needed.line].period.is_over(on));
    let named = (!service.grounds.is_empty()).then(|| laws_named.sources(say, &service.grounds, up));
    let check = el("p").child(
        el("a")
            .class("button")
            .attr("href", format!("{up}wizard/#service={}", service.id))
            .text(say.page("service-check")),
    );
    let tapped = el("a").attr("href", format!("{up}ask/{}/", service.id)).text(say.page("ask-service"));
    let back = el("a").attr("href", format!("{up}topic/{}/", topic.id)).text(say.id(topic.name));
    let whom = if service.of == Scope::Child { "guide-for-child" } else { "guide-for-adult" };
    let head = [
        el("p").class("crumb").child(back).view(),
        el("h1").text(say.id(service.name)).view(),
        el("p").class("hero-lead").text(say.id(service.what)).view(),
        el("p").text(say.page(whom)).view(),
        check.view(),
        el("p").class("way").child(tapped).view(),
    ];
    let body = [
        section("service-needed", needed),
        section("guide-conditions", others),
        section("service-how", Some(how(say, service, &papers, on, "h3", "guide"))),
        section("service-after", first),
        section("guide-basis", Some(basis(say, service, laws))),
        section("card-named", named),
        section("guide-related", related(say, id, journeys, up)),
    ];
    head.into_iter().chain(body.into_iter().flatten()).collect()
}

fn link(say: Say, id: ServiceId, up: &str) -> Element {
    let service = say.book.service(id);
    let name = el("a").attr("href", format!("{up}service/{}/", service.id)).text(say.id(service.name));
    el("li").child(name)
}

/// A condition as a sentence, what to do if it is not met, and what it rests on.
fn condition(say: Say, requirement: &Requirement, on: Day, up: &str, named: &mut Named) -> Element {
    let next = say.id(requirement.unmet);
    let label = dated(say, &requirement.period, say.id(requirement.label));
    let label = with_office(say, label, &requirement.grounds);
    let unmet = (!requirement.need).then(|| el("p").text(say.fill("service-else", &[("next", &next)])));
    el("li")
        .child(el("strong").text(label))
        .child(unmet)
        .child(named.sources(say, &requirement.grounds, up))
        .children(ages(say, requirement, on))
}

/// Everything on which the service rests.
fn rests_on(service: &Service) -> impl Iterator<Item = &Ground> {
    let rules = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
    let advice = service.advice.iter().flat_map(|advice| &advice.grounds);
    service.grounds.iter().chain(rules).chain(advice)
}

/// Every document and law on which the service rests, each once, with its articles and since when it is in force.
fn basis(say: Say, service: &Service, laws: &[InForce]) -> Element {
    let (mut clauses, mut cites): (Vec<&str>, Vec<(MessageId, Vec<String>)>) = (Vec::new(), Vec::new());
    for ground in rests_on(service) {
        match ground {
            Ground::Seed { clause, .. } => clauses.push(&say.book.clauses[usize::from(*clause)].number),
            Ground::Law { title, article } => {
                let article = cited(say, article);
                match cites.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => cites.push((*title, vec![article])),
                }
            }
            Ground::Office => {}
        }
    }
    clauses.sort_unstable();
    clauses.dedup();
    let plan = (!clauses.is_empty()).then(|| {
        let words = say.fill("cite-plan", &[("clause", &clauses.join(&say.page("and")))]);
        let (from, until) = (say.day(say.book.from), say.day(say.book.until));
        line(words, say.fill("guide-from-until", &[("from", &from), ("until", &until)]))
    });
    let laws = cites.into_iter().map(|(title, articles)| {
        let articles = articles.join(&say.page("and"));
        let words = say.fill("cite-law", &[("law", &say.id(title)), ("article", &articles)]);
        line(words, laws.iter().find(|law| law.title == title).map_or(String::new(), |law| days(say, law)))
            .view()
    });
    el("ul").class("basis").child(plan).children(laws)
}

fn line(words: String, days: String) -> Element {
    el("li").child(el("cite").text(words)).text(" ").child(el("span").class("basis-days").text(days))
}

/// Since when a law is in force, and when it was last compared.
fn days(say: Say, law: &InForce) -> String {
    let day = |day: Option<Day>| day.map(|day| say.day(day)).unwrap_or_default();
    let (from, until, checked) = (day(law.from), day(law.until), say.day(law.checked));
    match law.until {
        Some(_) => say.fill("guide-law-until", &[("from", &from), ("until", &until), ("checked", &checked)]),
        None => say.fill("guide-law", &[("from", &from), ("checked", &checked)]),
    }
}

/// What comes after this, what belongs to the same topic, and the journeys that lead through it.
fn related(say: Say, id: ServiceId, journeys: &[(String, String)], up: &str) -> Option<Element> {
    let own = say.book.service(id);
    let all = || say.book.service_ids().filter(|other| *other != id && !own.after.contains(other));
    let next = all().filter(|other| say.book.service(*other).after.contains(&id));
    let beside = all().filter(|other| {
        let other = say.book.service(*other);
        other.topic == own.topic && !other.after.contains(&id)
    });
    let journeys = journeys.iter().map(|(title, folder)| {
        let link = el("a").attr("href", format!("{up}{folder}/")).text(title.clone());
        el("li").child(link).view()
    });
    let services = next.chain(beside).take(BESIDE).map(|other| link(say, other, up).view());
    let lines: Vec<AnyView> = journeys.chain(services).collect();
    (!lines.is_empty()).then(|| el("ul").class("plain").children(lines))
}
