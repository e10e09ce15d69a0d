//! The pages of the proof: how the rules were checked, and what stands at every limit, a topic a page.

use super::page::{Page, html, up};
use super::pages::{Limit, ProofPage, Proven, proof, proof_topic};
use super::site::Site;
use crate::pages::Localizer;
use policy::{Day, FactKey, Kind, Known, Service, ServiceId};
use proof::mutation::{Mutant, Survivor};
use proof::{Proof, Threshold, ThresholdSide, VerificationReport};
use std::collections::BTreeMap;
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let topics = (0..i18n.book.topics.len() as u16).map(|place| topic_page(site, i18n, language, place));
    let mut pages = vec![proof_page(site, i18n, language)];
    pages.extend(topics);
    pages
}

fn proof_page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let verification = site.verification;
    let mutation = &verification.mutation;
    let page = ProofPage {
        on: site.on,
        fingerprint: site.hash.to_owned(),
        figures: figures(i18n, verification),
        equal: by_name(mutation.equivalent.iter().map(|mutant| service_of(i18n, mutant))),
        unasked: by_name(mutation.unasked.iter().map(|survivor| rule_of(i18n, survivor))),
        unnoticed: by_name(mutation.survived.iter().map(|survivor| rule_of(i18n, survivor))),
    };
    let top = up(language, "proof");
    Page {
        language,
        folder: "proof".to_owned(),
        title: i18n.t("proof-title"),
        description: i18n.t("proof-lead"),
        head: String::new(),
        body: html(|| proof(i18n, &page, "../", &top)),
    }
}

fn figures(i18n: Localizer, verification: &VerificationReport) -> Vec<(&'static str, String)> {
    let VerificationReport { proof, mutation, cases, families } = verification;
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let refusals: usize = proof.refusals.iter().map(|row| row.samples).sum();
    let longest = proof.refusals.iter().map(|row| row.longest).max().unwrap_or_default();
    vec![
        ("services", i18n.book.services.len().to_string()),
        ("questions", i18n.book.facts.len().to_string()),
        ("assignments", assignments.to_string()),
        ("limits", proof.thresholds.len().to_string()),
        ("refusals", refusals.to_string()),
        ("longest", longest.to_string()),
        ("cases", cases.to_string()),
        ("families", families.to_string()),
        ("mutants", mutation.mutants.to_string()),
        ("noticed", (mutation.killed_by_cases + mutation.killed_by_proof).to_string()),
        ("by-cases", mutation.killed_by_cases.to_string()),
        ("by-proof", mutation.killed_by_proof.to_string()),
        ("equal", mutation.equivalent.len().to_string()),
        ("unasked", mutation.unasked.len().to_string()),
        ("left", mutation.survived.len().to_string()),
    ]
}

/// Names and how often each stands there, in the order of first mention.
fn by_name(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut list: Vec<(String, usize)> = Vec::new();
    for name in names {
        match list.iter_mut().find(|(other, _)| *other == name) {
            Some((_, n)) => *n += 1,
            None => list.push((name, 1)),
        }
    }
    list
}

fn service_of(i18n: Localizer, mutant: &Mutant) -> String {
    match i18n.book.service_named(&mutant.service) {
        Some(id) => i18n.message(i18n.book.service(id).name),
        None => i18n.t("proof-shared"),
    }
}

fn rule_of(i18n: Localizer, survivor: &Survivor) -> String {
    let Some(id) = i18n.book.service_named(&survivor.service) else { return i18n.t("proof-shared") };
    let service = i18n.book.service(id);
    let moves = moves(i18n, service, &survivor.moves);
    i18n.t_with("proof-limit", &[("fact", &i18n.message(service.name)), ("moves", &moves)])
}

/// What a limit moves, in words.
fn moves(i18n: Localizer, service: &Service, written: &str) -> String {
    let (kind, name) = written.split_once(' ').unwrap_or((written, ""));
    let found = match kind {
        "requirement" => service.requirements.iter().find(|rule| rule.id == name).map(|rule| rule.label),
        "advice" => service.advice.iter().find(|rule| rule.id == name).map(|rule| rule.message),
        "paper" => {
            let place = name.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            let paper = place.and_then(|place| service.guidance.papers.get(place));
            paper.and_then(|paper| paper.any.first()).map(|one| one.paper)
        }
        _ => None,
    };
    match found {
        Some(id) => i18n.t_with(&format!("proof-moves-{kind}"), &[("text", &i18n.message(id))]),
        None => i18n.t("proof-moves-outcome"),
    }
}

fn topic_page(site: &Site<'_>, i18n: Localizer, language: Language, topic: u16) -> Page {
    let proof = &site.verification.proof;
    let ids = i18n.book.service_ids().filter(|id| i18n.book.service(*id).topic == topic);
    let services: Vec<Proven> = ids.map(|id| proven(i18n, proof, id)).collect();
    let name = i18n.message(i18n.book.topics[usize::from(topic)].name);
    let title = i18n.t_with("proof-topic-title", &[("topic", &name)]);
    Page {
        language,
        folder: format!("proof/{}", i18n.book.topics[usize::from(topic)].id),
        title,
        description: i18n.t("proof-lead"),
        head: String::new(),
        body: html(|| proof_topic(i18n, topic, &services, site.on, "../../")),
    }
}

fn proven(i18n: Localizer, proof: &Proof, id: ServiceId) -> Proven {
    let service = i18n.book.service(id);
    let rows = || proof.services.iter().filter(|row| row.service == service.id);
    let mut shares: BTreeMap<&'static str, u128> = BTreeMap::new();
    for share in rows().flat_map(|row| &row.outcomes) {
        *shares.entry(share.outcome).or_default() += share.assignments;
    }
    let order = ["yes", "office", "not-yet", "not-needed"];
    let shares = order.into_iter().filter_map(|name| Some((name, shares.get(name)?.to_string())));
    Proven {
        service: id,
        assignments: rows().map(|row| row.assignments).sum::<u128>().to_string(),
        shares: shares.collect(),
        limits: proof
            .thresholds
            .iter()
            .filter(|threshold| threshold.service == service.id)
            .map(|threshold| limit(i18n, service, threshold))
            .collect(),
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
