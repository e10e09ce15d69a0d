//! What stands at every limit of the rules, a topic a page: every service with its counts, and a table of what follows
//! just below each limit, at it and just above it.

use super::links::{Breadcrumb, PageHeading, ServiceLink};
use super::proof::moves;
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::either::Either;
use leptos::prelude::*;
use policy::{Day, FactKey, Kind, Known, Service, ServiceId};
use proof::{Proof, Threshold, ThresholdSide};
use std::collections::BTreeMap;
use words::Language;

/// A limit: what follows just below it, at it and just above it.
struct Limit {
    /// Whose answer to which question.
    fact: String,
    /// What it moves.
    moves: String,
    /// Value and what follows.
    at: [(String, String); 3],
}

/// One service, over all answers.
struct ServiceProof {
    /// Which.
    service: ServiceId,
    /// All assignments that its rules can tell apart.
    assignments: String,
    /// How many have each outcome, by the outcome's name.
    shares: Vec<(&'static str, String)>,
    /// Its limits.
    limits: Vec<Limit>,
}

/// The pages, one a topic.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let page = |place: u16| {
        let topic = &i18n.book.topics[usize::from(place)];
        let ids = i18n.book.service_ids().filter(|id| i18n.book.service(*id).topic == place);
        let services = ids.map(|id| service_proof(i18n, &site.verification.proof, id)).collect();
        let title = i18n.t_with("proof-topic-title", &[("topic", &i18n.message(topic.name))]);
        let heading = title.clone();
        let body = html(|| view! { <ProofTopicPage i18n title=heading services on=site.on/> });
        Page::new(language, format!("proof/{}", topic.id), title, i18n.t("proof-lead"), body)
    };
    (0..i18n.book.topics.len() as u16).map(page).collect()
}

fn service_proof(i18n: Localizer, proof: &Proof, id: ServiceId) -> ServiceProof {
    let service = i18n.book.service(id);
    let rows = || proof.services.iter().filter(|row| row.service == service.id);
    let mut shares: BTreeMap<&'static str, u128> = BTreeMap::new();
    for share in rows().flat_map(|row| &row.outcomes) {
        *shares.entry(share.outcome).or_default() += share.assignments;
    }
    let order = ["yes", "office", "not-yet", "not-needed"];
    let shares = order.into_iter().filter_map(|name| Some((name, shares.get(name)?.to_string())));
    let limits = proof.thresholds.iter().filter(|threshold| threshold.service == service.id);
    ServiceProof {
        service: id,
        assignments: rows().map(|row| row.assignments).sum::<u128>().to_string(),
        shares: shares.collect(),
        limits: limits.map(|threshold| limit(i18n, service, threshold)).collect(),
    }
}

fn limit(i18n: Localizer, service: &Service, threshold: &Threshold) -> Limit {
    let kind = threshold.moves.split(' ').next().unwrap_or_default();
    let row = |at: &ThresholdSide| (value(i18n, threshold.key, at.number), follows(i18n, kind, at.outcome));
    Limit {
        fact: i18n.label(threshold.key),
        moves: moves(i18n, service, &threshold.moves),
        at: [row(&threshold.below), row(&threshold.at), row(&threshold.above)],
    }
}

fn value(i18n: Localizer, key: FactKey, number: i32) -> String {
    let fact = i18n.book.fact(key.fact);
    match fact.kind {
        Kind::Date => i18n.day(Day(number)),
        // What lies outside of what can be answered has no words.
        Kind::Number(_, least, most) if (least..=most).contains(&number) => {
            i18n.value(fact, Known::number(number))
        }
        _ => number.to_string(),
    }
}

/// What follows at a value, in the words of what is moved.
fn follows(i18n: Localizer, kind: &str, outcome: &str) -> String {
    i18n.t(&match (kind, outcome) {
        ("advice" | "paper", "not-yet") => format!("proof-not-{kind}"),
        ("advice" | "paper", _) => format!("proof-is-{kind}"),
        ("requirement", "yes") => "truth-met".to_owned(),
        ("requirement", "not-yet") => "truth-unmet".to_owned(),
        _ => format!("badge-{outcome}"),
    })
}

/// One topic: every service with its counts and limits.
#[component]
fn ProofTopicPage(
    /// Rules and words.
    i18n: Localizer,
    /// The title.
    title: String,
    /// The services.
    services: Vec<ServiceProof>,
    /// The day for which it was made.
    on: Day,
) -> impl IntoView {
    let services = services.into_iter().map(|proof| view! { <ServiceProofSection i18n proof/> });
    view! {
        <Breadcrumb href="../../proof/".to_owned() title=i18n.t("proof-title")/>
        <PageHeading title lead=i18n.t_with("proof-topic-lead", &[("day", &i18n.day(on))])/>
        {services.collect_view()}
    }
}

/// One service: its counts, and the table of its limits.
#[component]
fn ServiceProofSection(
    /// Rules and words.
    i18n: Localizer,
    /// What was counted.
    proof: ServiceProof,
) -> impl IntoView {
    let shares = proof.shares.iter().map(|(outcome, n)| {
        let outcome = i18n.t(&format!("badge-{outcome}"));
        view! { <li>{i18n.t_with("proof-share", &[("outcome", &outcome), ("n", n)])}</li> }
    });
    let shares = shares.collect_view();
    let limits = match proof.limits.is_empty() {
        true => Either::Left(view! { <p>{i18n.t("proof-no-limits")}</p> }),
        false => Either::Right(view! { <LimitsTable i18n limits=proof.limits/> }),
    };
    view! {
        <section>
            <h2><ServiceLink i18n service=proof.service up="../../"/></h2>
            <p>{i18n.t_with("proof-counts", &[("n", &proof.assignments)])}</p>
            <ul class="plain">{shares}</ul>
            {limits}
        </section>
    }
}

/// The limits of a service. Of several that would be called the same, each says where it lies.
#[component]
fn LimitsTable(
    /// Rules and words.
    i18n: Localizer,
    /// The limits.
    limits: Vec<Limit>,
) -> impl IntoView {
    let heads = ["proof-column-value", "proof-column-result"];
    let heads = heads.map(|name| view! { <th scope="col">{i18n.t(name)}</th> });
    let groups = limits.iter().map(|limit| {
        let namesakes =
            limits.iter().filter(|other| (&other.fact, &other.moves) == (&limit.fact, &limit.moves));
        let name = if namesakes.count() > 1 { "proof-limit-at" } else { "proof-limit" };
        let [_, (at, _), _] = &limit.at;
        let heading = i18n.t_with(name, &[("fact", &limit.fact), ("moves", &limit.moves), ("value", at)]);
        let rows = limit.at.iter().map(|(value, follows)| {
            view! { <tr><td>{value.clone()}</td><td>{follows.clone()}</td></tr> }
        });
        view! {
            <tbody>
                <tr><th colspan="2" scope="rowgroup">{heading}</th></tr>
                {rows.collect_view()}
            </tbody>
        }
    });
    view! {
        <table class="limits">
            <thead><tr>{heads.collect_view()}</tr></thead>
            {groups.collect_view()}
        </table>
    }
}
