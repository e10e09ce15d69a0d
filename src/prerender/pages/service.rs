//! The page of one service: every element that an official guide must have, to be read without answering anything and
//! without scripts.

use super::citations::{Citations, partly, with_office};
use crate::components::{Element, el};
use crate::pages::Localizer;
use crate::pages::guidance::{ages, cited, dated, how};
use leptos::prelude::*;
use policy::{Day, LegalBasis, MessageId, RequiredPaper, Requirement, Scope, Service, ServiceId};

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
    i18n: Localizer,
    id: ServiceId,
    on: Day,
    laws: &[InForce],
    journeys: &[(String, String)],
    up: &str,
) -> Vec<AnyView> {
    let service = i18n.book.service(id);
    let topic = &i18n.book.topics[usize::from(service.topic)];
    // What is over is left out; what is staged stands with its day, so that the page stays true when the day has come.
    let coming: Vec<&Requirement> = service.requirements.iter().filter(|r| !r.period.is_over(on)).collect();
    // Every law stands in full under its heading.
    let mut laws_named = Citations::elsewhere(rests_on(service));
    let mut noted = false;
    let mut conditions = |needs: bool| {
        let chosen = coming.iter().filter(|requirement| requirement.is_applicability() == needs);
        let office = chosen.clone().any(|requirement| partly(&requirement.grounds));
        let lines: Vec<AnyView> =
            chosen.map(|requirement| condition(i18n, requirement, on, up, &mut laws_named).view()).collect();
        let note = (office && !noted).then(|| el("p").text(i18n.t("guide-partly-note")));
        noted |= office;
        (!lines.is_empty()).then(|| el("div").child(note).child(el("ol").class("steps").children(lines)))
    };
    let (needed, others) = (conditions(true), conditions(false));
    let section = |name: &str, content: Option<Element>| {
        content.map(|content| el("section").child(el("h2").text(i18n.t(name))).child(content).view())
    };
    let first = (!service.after.is_empty())
        .then(|| el("ul").class("plain").children(service.after.iter().map(|id| link(i18n, *id, up).view())));
    let mut papers = RequiredPaper::every(&service.guidance.papers);
    papers.retain(|needed| !service.guidance.papers[needed.line].period.is_over(on));
    let named = (!service.grounds.is_empty()).then(|| laws_named.sources(i18n, &service.grounds, up));
    let check = el("p").child(
        el("a")
            .class("button")
            .attr("href", format!("{up}wizard/#service={}", service.id))
            .text(i18n.t("service-check")),
    );
    let tapped = el("a").attr("href", format!("{up}ask/{}/", service.id)).text(i18n.t("ask-service"));
    let back = el("a").attr("href", format!("{up}topic/{}/", topic.id)).text(i18n.message(topic.name));
    let whom = if service.of == Scope::Child { "guide-for-child" } else { "guide-for-adult" };
    let head = [
        el("p").class("crumb").child(back).view(),
        el("h1").text(i18n.message(service.name)).view(),
        el("p").class("hero-lead").text(i18n.message(service.what)).view(),
        el("p").text(i18n.t(whom)).view(),
        check.view(),
        el("p").class("way").child(tapped).view(),
    ];
    let body = [
        section("service-needed", needed),
        section("guide-conditions", others),
        section("service-how", Some(how(i18n, service, &papers, on, "h3", "guide"))),
        section("service-after", first),
        section("guide-basis", Some(basis(i18n, service, laws))),
        section("card-named", named),
        section("guide-related", related(i18n, id, journeys, up)),
    ];
    head.into_iter().chain(body.into_iter().flatten()).collect()
}

fn link(i18n: Localizer, id: ServiceId, up: &str) -> Element {
    let service = i18n.book.service(id);
    let name = el("a").attr("href", format!("{up}service/{}/", service.id)).text(i18n.message(service.name));
    el("li").child(name)
}

/// A condition as a sentence, what to do if it is not met, and what it rests on.
fn condition(
    i18n: Localizer,
    requirement: &Requirement,
    on: Day,
    up: &str,
    named: &mut Citations,
) -> Element {
    let next = i18n.message(requirement.unmet);
    let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
    let label = with_office(i18n, label, &requirement.grounds);
    let unmet = (!requirement.is_applicability())
        .then(|| el("p").text(i18n.t_with("service-else", &[("next", &next)])));
    el("li")
        .child(el("strong").text(label))
        .child(unmet)
        .child(named.sources(i18n, &requirement.grounds, up))
        .children(ages(i18n, requirement, on))
}

/// Everything on which the service rests.
fn rests_on(service: &Service) -> impl Iterator<Item = &LegalBasis> {
    let rules = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
    let advice = service.advice.iter().flat_map(|advice| &advice.grounds);
    service.grounds.iter().chain(rules).chain(advice)
}

/// Every document and law on which the service rests, each once, with its articles and since when it is in force.
fn basis(i18n: Localizer, service: &Service, laws: &[InForce]) -> Element {
    let (mut clauses, mut cites): (Vec<&str>, Vec<(MessageId, Vec<String>)>) = (Vec::new(), Vec::new());
    for ground in rests_on(service) {
        match ground {
            LegalBasis::Document { clause, .. } => {
                clauses.push(&i18n.book.clauses[usize::from(*clause)].number)
            }
            LegalBasis::Law { title, article } => {
                let article = cited(i18n, article);
                match cites.iter_mut().find(|(law, _)| law == title) {
                    Some((_, articles)) if articles.contains(&article) => {}
                    Some((_, articles)) => articles.push(article),
                    None => cites.push((*title, vec![article])),
                }
            }
            LegalBasis::Office => {}
        }
    }
    clauses.sort_unstable();
    clauses.dedup();
    let plan = (!clauses.is_empty()).then(|| {
        let words = i18n.t_with("cite-plan", &[("clause", &clauses.join(&i18n.t("and")))]);
        let (from, until) = (i18n.day(i18n.book.from), i18n.day(i18n.book.until));
        line(words, i18n.t_with("guide-from-until", &[("from", &from), ("until", &until)]))
    });
    let laws = cites.into_iter().map(|(title, articles)| {
        let articles = articles.join(&i18n.t("and"));
        let words = i18n.t_with("cite-law", &[("law", &i18n.message(title)), ("article", &articles)]);
        line(words, laws.iter().find(|law| law.title == title).map_or(String::new(), |law| days(i18n, law)))
            .view()
    });
    el("ul").class("basis").child(plan).children(laws)
}

fn line(words: String, days: String) -> Element {
    el("li").child(el("cite").text(words)).text(" ").child(el("span").class("basis-days").text(days))
}

/// Since when a law is in force, and when it was last compared.
fn days(i18n: Localizer, law: &InForce) -> String {
    let day = |day: Option<Day>| day.map(|day| i18n.day(day)).unwrap_or_default();
    let (from, until, checked) = (day(law.from), day(law.until), i18n.day(law.checked));
    match law.until {
        Some(_) => {
            i18n.t_with("guide-law-until", &[("from", &from), ("until", &until), ("checked", &checked)])
        }
        None => i18n.t_with("guide-law", &[("from", &from), ("checked", &checked)]),
    }
}

/// What comes after this, what belongs to the same topic, and the journeys that lead through it.
fn related(i18n: Localizer, id: ServiceId, journeys: &[(String, String)], up: &str) -> Option<Element> {
    let own = i18n.book.service(id);
    let all = || i18n.book.service_ids().filter(|other| *other != id && !own.after.contains(other));
    let next = all().filter(|other| i18n.book.service(*other).after.contains(&id));
    let beside = all().filter(|other| {
        let other = i18n.book.service(*other);
        other.topic == own.topic && !other.after.contains(&id)
    });
    let journeys = journeys.iter().map(|(title, folder)| {
        let link = el("a").attr("href", format!("{up}{folder}/")).text(title.clone());
        el("li").child(link).view()
    });
    let services = next.chain(beside).take(BESIDE).map(|other| link(i18n, other, up).view());
    let lines: Vec<AnyView> = journeys.chain(services).collect();
    (!lines.is_empty()).then(|| el("ul").class("plain").children(lines))
}
