//! The pages of the proof: how the rules were checked, and what stands at every limit, a topic a page.

use super::page::{Page, html, up};
use super::site::Site;
use crate::pages::{Limit, ProofPage, Proven, Say, proof, proof_topic};
use policy::{Day, Key, Kind, Known, Service, ServiceId};
use proof::mutate::{Mutant, Survivor};
use proof::{At, Evidence, Proof, Threshold};
use std::collections::BTreeMap;
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    let topics = (0..say.book.topics.len() as u16).map(|place| topic_page(site, say, language, place));
    let mut pages = vec![proof_page(site, say, language)];
    pages.extend(topics);
    pages
}

fn proof_page(site: &Site<'_>, say: Say, language: Language) -> Page {
    let evidence = site.evidence;
    let mutation = &evidence.mutation;
    let page = ProofPage {
        on: site.on,
        fingerprint: site.hash.to_owned(),
        figures: figures(say, evidence),
        equal: by_name(mutation.equivalent.iter().map(|mutant| service_of(say, mutant))),
        unasked: by_name(mutation.unasked.iter().map(|survivor| rule_of(say, survivor))),
        unnoticed: by_name(mutation.survived.iter().map(|survivor| rule_of(say, survivor))),
    };
    let top = up(language, "proof");
    Page {
        language,
        folder: "proof".to_owned(),
        title: say.page("proof-title"),
        description: say.page("proof-lead"),
        head: String::new(),
        body: html(|| proof(say, &page, "../", &top)),
    }
}

fn figures(say: Say, evidence: &Evidence) -> Vec<(&'static str, String)> {
    let Evidence { proof, mutation, cases, families } = evidence;
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let refusals: usize = proof.refusals.iter().map(|row| row.samples).sum();
    let longest = proof.refusals.iter().map(|row| row.longest).max().unwrap_or_default();
    vec![
        ("services", say.book.services.len().to_string()),
        ("questions", say.book.facts.len().to_string()),
        ("assignments", assignments.to_string()),
        ("limits", proof.thresholds.len().to_string()),
        ("refusals", refusals.to_string()),
        ("longest", longest.to_string()),
        ("cases", cases.to_string()),
        ("families", families.to_string()),
        ("damages", mutation.mutants.to_string()),
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

fn service_of(say: Say, mutant: &Mutant) -> String {
    match say.book.service_named(&mutant.service) {
        Some(id) => say.id(say.book.service(id).name),
        None => say.page("proof-shared"),
    }
}

fn rule_of(say: Say, survivor: &Survivor) -> String {
    let Some(id) = say.book.service_named(&survivor.service) else { return say.page("proof-shared") };
    let service = say.book.service(id);
    let moves = moves(say, service, &survivor.moves);
    say.fill("proof-limit", &[("fact", &say.id(service.name)), ("moves", &moves)])
}

/// What a limit moves, in words.
fn moves(say: Say, service: &Service, written: &str) -> String {
    let (kind, name) = written.split_once(' ').unwrap_or((written, ""));
    let found = match kind {
        "requirement" => service.requirements.iter().find(|rule| rule.id == name).map(|rule| rule.label),
        "advice" => service.advice.iter().find(|rule| rule.id == name).map(|rule| rule.say),
        "paper" => {
            let place = name.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            let paper = place.and_then(|place| service.guidance.papers.get(place));
            paper.and_then(|paper| paper.any.first()).map(|one| one.paper)
        }
        _ => None,
    };
    match found {
        Some(id) => say.fill(&format!("proof-moves-{kind}"), &[("text", &say.id(id))]),
        None => say.page("proof-moves-outcome"),
    }
}

fn topic_page(site: &Site<'_>, say: Say, language: Language, topic: u16) -> Page {
    let proof = &site.evidence.proof;
    let ids = say.book.service_ids().filter(|id| say.book.service(*id).topic == topic);
    let services: Vec<Proven> = ids.map(|id| proven(say, proof, id)).collect();
    let name = say.id(say.book.topics[usize::from(topic)].name);
    let title = say.fill("proof-topic-title", &[("topic", &name)]);
    Page {
        language,
        folder: format!("proof/{}", say.book.topics[usize::from(topic)].id),
        title,
        description: say.page("proof-lead"),
        head: String::new(),
        body: html(|| proof_topic(say, topic, &services, site.on, "../../")),
    }
}

fn proven(say: Say, proof: &Proof, id: ServiceId) -> Proven {
    let service = say.book.service(id);
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
            .map(|threshold| limit(say, service, threshold))
            .collect(),
    }
}

fn limit(say: Say, service: &Service, threshold: &Threshold) -> Limit {
    let kind = threshold.moves.split(' ').next().unwrap_or_default();
    let row = |at: &At| (value(say, threshold.key, at.number), follows(say, kind, at.outcome));
    Limit {
        fact: say.label(threshold.key),
        moves: moves(say, service, &threshold.moves),
        at: [row(&threshold.below), row(&threshold.at), row(&threshold.above)],
    }
}

fn value(say: Say, key: Key, number: i32) -> String {
    let fact = say.book.fact(key.fact);
    match fact.kind {
        Kind::Date => say.day(Day(number)),
        // What lies outside of what can be answered has no words.
        Kind::Number(_, least, most) if (least..=most).contains(&number) => {
            say.value(fact, Known::number(number))
        }
        _ => number.to_string(),
    }
}

/// What follows at a value, in the words of what is moved.
fn follows(say: Say, kind: &str, outcome: &str) -> String {
    say.page(&match (kind, outcome) {
        ("advice" | "paper", "not-yet") => format!("proof-not-{kind}"),
        ("advice" | "paper", _) => format!("proof-is-{kind}"),
        ("requirement", "yes") => "truth-met".to_owned(),
        ("requirement", "not-yet") => "truth-unmet".to_owned(),
        _ => format!("badge-{outcome}"),
    })
}
