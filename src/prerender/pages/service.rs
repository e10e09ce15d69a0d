//! The page of one service: every element that an official guide must have, to be read without answering anything and
//! without scripts.

use super::citations::{Citations, partly, with_office};
use super::how_to::{sections as how_to, traps};
use super::journeys::through;
use super::legal_basis::{InForce, LegalBasisList, rests_on};
use super::links::{Breadcrumb, LinkItem, PageHeading, ServiceLink};
use super::situations::{FirstLines, advice};
use crate::pages::Localizer;
use crate::pages::guidance::{ages, dated};
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::prelude::*;
use policy::{Day, MessageId, Requirement, Scope, ServiceId};
use words::Language;

/// The way to the language's start page.
const UP: &str = "../../";

/// Others of the same topic are named, up to so many.
const BESIDE: usize = 6;

/// The pages, one a service.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let titles = site.content.names.iter().enumerate();
    let laws = titles.filter_map(|(place, name)| {
        let id = name.strip_prefix("law-")?;
        let law = site.content.laws.iter().find(|law| law.id == id)?;
        let title = MessageId(u16::try_from(place).ok()?);
        Some(InForce { title, from: law.period.from, until: law.period.until, checked: law.checked })
    });
    let laws: Vec<InForce> = laws.collect();
    let page = |service: ServiceId| {
        let journeys = through(i18n, &site.content.journeys, service);
        let laws = laws.clone();
        let body = html(|| view! { <ServicePage i18n service on=site.on laws journeys/> });
        let rules = i18n.book.service(service);
        let (title, description) = (i18n.message(rules.name), i18n.message(rules.what));
        Page::new(language, format!("service/{}", rules.id), title, description, body)
    };
    i18n.book.service_ids().map(page).collect()
}

/// A service, for a reader on a day.
#[component]
pub fn ServicePage(
    /// Rules and words.
    i18n: Localizer,
    /// Which service.
    service: ServiceId,
    /// The day.
    on: Day,
    /// Since when laws are in force.
    laws: Vec<InForce>,
    /// Titles and folders of the journeys that lead through it.
    journeys: Vec<(String, String)>,
) -> impl IntoView {
    let rules = i18n.book.service(service);
    let topic = &i18n.book.topics[usize::from(rules.topic)];
    let whom = if rules.of == Scope::Child { "guide-for-child" } else { "guide-for-adult" };
    // Every law stands in full under its own heading.
    let mut citations = Citations::elsewhere(rests_on(rules));
    let needed = conditions(i18n, service, on, &mut citations, true);
    let others = conditions(i18n, service, on, &mut citations, false);
    let first = (!rules.after.is_empty()).then(|| {
        let links = rules.after.iter().map(|id| view! { <li><ServiceLink i18n service=*id up=UP/></li> });
        view! { <ul class="plain">{links.collect_view()}</ul> }.into_any()
    });
    let named = (!rules.grounds.is_empty()).then(|| citations.sources(i18n, &rules.grounds, UP));
    let basis = view! { <LegalBasisList i18n service=rules laws/> }.into_any();
    // What to do stands first, the law last: who is in a hurry reads the beginning, who has to prove it the end.
    let before = [("service-after", first)];
    let after = [
        ("service-situations", advice(i18n, rules, on)),
        ("service-needed", needed),
        ("guide-conditions", others),
        ("guide-traps", traps(i18n, rules)),
        ("guide-related", related(i18n, service, journeys)),
        ("guide-basis", Some(basis)),
        ("card-named", named),
    ];
    let sections = before.into_iter().chain(how_to(i18n, rules, on)).chain(after);
    let sections = sections.filter_map(|(name, content)| {
        content.map(|content| view! { <section><h2>{i18n.t(name)}</h2>{content}</section> })
    });
    view! {
        <Breadcrumb href=format!("{UP}topic/{}/", topic.id) title=i18n.message(topic.name)/>
        <PageHeading title=i18n.message(rules.name) lead=i18n.message(rules.what)/>
        <p>{i18n.t(whom)}</p>
        <section>
            <h2>{i18n.t("service-do")}</h2>
            <FirstLines i18n service=rules/>
        </section>
        <p>
            <a class="button" href=format!("{UP}wizard/#service={}", rules.id)>{i18n.t("service-check")}</a>
        </p>
        <p class="way"><a href=format!("{UP}ask/{}/", rules.id)>{i18n.t("ask-service")}</a></p>
        {sections.collect_view()}
    }
}

/// The conditions under which a service is needed at all, or those under which it is granted, if there are
/// any. What is over is left out; what is staged stands with its day, so that the page stays true when the
/// day has come. The note about offices stands once, above the first conditions that an office decides in
/// part.
fn conditions(
    i18n: Localizer,
    service: ServiceId,
    on: Day,
    citations: &mut Citations,
    need: bool,
) -> Option<AnyView> {
    let rules = i18n.book.service(service);
    let coming = || rules.requirements.iter().filter(|requirement| !requirement.period.is_over(on));
    let office = |need: bool| coming().any(|one| one.is_applicability() == need && partly(&one.grounds));
    let noted = !need && office(true);
    let note = (office(need) && !noted).then(|| view! { <p>{i18n.t("guide-partly-note")}</p> });
    let lines = coming().filter(|requirement| requirement.is_applicability() == need).map(|requirement| {
        let sources = citations.sources(i18n, &requirement.grounds, UP);
        let next = rules.next_step(requirement).filter(|_| !need);
        view! { <ConditionEntry i18n requirement next on sources/> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div>
                {note}
                <ol class="steps">{lines}</ol>
            </div>
        }
        .into_any()
    })
}

/// A condition as a sentence, what to do if it is not met, and what it rests on.
#[component]
fn ConditionEntry(
    /// Rules and words.
    i18n: Localizer,
    /// The condition.
    requirement: &'static Requirement,
    /// What to do if it is not met.
    next: Option<MessageId>,
    /// The day for which it is read.
    on: Day,
    /// What it rests on.
    sources: AnyView,
) -> impl IntoView {
    let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
    let label = with_office(i18n, label, &requirement.grounds);
    let unmet = next.map(|next| {
        let next = i18n.message(next);
        view! { <p>{i18n.t_with("service-else", &[("next", &next)])}</p> }
    });
    view! {
        <li>
            <strong>{label}</strong>
            {unmet}
            {sources}
            {ages(i18n, requirement, on)}
        </li>
    }
}

/// What comes after this service, what belongs to the same topic, and the journeys that lead through it.
fn related(i18n: Localizer, service: ServiceId, journeys: Vec<(String, String)>) -> Option<AnyView> {
    let own = i18n.book.service(service);
    let all = || i18n.book.service_ids().filter(|other| *other != service && !own.after.contains(other));
    let next = all().filter(|other| i18n.book.service(*other).after.contains(&service));
    let beside = all().filter(|other| {
        let other = i18n.book.service(*other);
        other.topic == own.topic && !other.after.contains(&service)
    });
    let services: Vec<ServiceId> = next.chain(beside).take(BESIDE).collect();
    (!journeys.is_empty() || !services.is_empty()).then(|| {
        let journeys = journeys
            .into_iter()
            .map(|(title, folder)| view! { <LinkItem href=format!("{UP}{folder}/") text=title/> })
            .collect_view();
        let services = services
            .into_iter()
            .map(|service| view! { <li><ServiceLink i18n service up=UP/></li> })
            .collect_view();
        view! { <ul class="plain">{journeys}{services}</ul> }.into_any()
    })
}
