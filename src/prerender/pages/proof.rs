//! The first page of the proof: how the rules were checked, for people: what was looked at, in how many ways, and what
//! came of it. The limits, a topic a page, stand in `proof_topic`.

use super::links::{LinkItem, PageHeading};
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::prerender::page::{Page, html, up};
use crate::prerender::site::Site;
use leptos::prelude::*;
use policy::Service;
use proof::mutation::{Mutant, Survivor};
use proof::{ConstraintProof, VerificationReport};
use words::Language;

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let mutation = &site.verification.mutation;
    let figures = figures(i18n, site.verification);
    let mutants = MutationGroups {
        equal: by_name(mutation.equivalent.iter().map(|mutant| service_of(i18n, mutant))),
        unasked: by_name(mutation.unasked.iter().map(|survivor| rule_of(i18n, survivor))),
        unnoticed: by_name(mutation.survived.iter().map(|survivor| rule_of(i18n, survivor))),
    };
    let blanks = [("day", i18n.day(site.on)), ("hash", site.hash.to_owned())];
    let constraints = constraints(i18n, &site.verification.proof.constraints);
    let version = i18n.t_with("proof-fingerprint", &blanks.each_ref().map(|(name, of)| (*name, of.as_str())));
    let top = up(language, "proof");
    let body = html(|| view! { <ProofPage i18n figures constraints mutants top version/> });
    Page::new(language, "proof", i18n.t("proof-title"), i18n.t("proof-lead"), body)
}

/// Counts, by the name of the blank that they fill.
#[derive(Clone)]
struct Figures(Vec<(&'static str, String)>);

impl Figures {
    /// A message with the counts in it.
    fn words(&self, i18n: Localizer, name: &str) -> String {
        let blanks: Vec<(&str, &str)> = self.0.iter().map(|(name, n)| (*name, n.as_str())).collect();
        i18n.t_with(name, &blanks)
    }
}

/// Mutations of the rules that did not show in any case, by what was mutated, with how many there are.
struct MutationGroups {
    /// After which everything is the same, a service each.
    equal: Vec<(String, usize)>,
    /// That show only for answers that no questions allow together, a rule each.
    unasked: Vec<(String, usize)>,
    /// That nobody noticed, a rule each.
    unnoticed: Vec<(String, usize)>,
}

/// Why answers do not go together, and the questions that this spares, in words.
fn constraints(i18n: Localizer, proven: &[ConstraintProof]) -> Vec<(String, Option<String>)> {
    let book = i18n.book;
    let rows = proven.iter().filter_map(|row| {
        let constraint = book.constraints.iter().find(|constraint| constraint.id == row.constraint)?;
        let mut labels: Vec<String> = Vec::new();
        for spared in &row.spares {
            let name = spared.question.rsplit('.').next().unwrap_or_default();
            let label = book.fact_named(name).map(|fact| i18n.message(book.fact(fact).label))?;
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        let questions = labels.join(&i18n.t("and"));
        let spares =
            (!labels.is_empty()).then(|| i18n.t_with("proof-lives-spares", &[("questions", &questions)]));
        Some((i18n.message(constraint.reason), spares))
    });
    rows.collect()
}

fn figures(i18n: Localizer, verification: &VerificationReport) -> Figures {
    let VerificationReport { proof, mutation, cases, families } = verification;
    let assignments: u128 = proof.services.iter().map(|row| row.assignments).sum();
    let impossible: u128 = proof.services.iter().map(|row| row.impossible).sum();
    let refusals: usize = proof.refusals.iter().map(|row| row.samples).sum();
    let longest = proof.refusals.iter().map(|row| row.longest).max().unwrap_or_default();
    Figures(vec![
        ("services", i18n.book.services.len().to_string()),
        ("questions", i18n.book.facts.len().to_string()),
        ("assignments", assignments.to_string()),
        ("impossible", impossible.to_string()),
        ("constraints", proof.constraints.len().to_string()),
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
    ])
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
pub(super) fn moves(i18n: Localizer, service: &Service, written: &str) -> String {
    let (kind, name) = written.split_once(' ').unwrap_or((written, ""));
    let message = match kind {
        "requirement" => service.requirements.iter().find(|rule| rule.id == name).map(|rule| rule.label),
        "advice" => service.advice.iter().find(|rule| rule.id == name).map(|rule| rule.message),
        "paper" => {
            let place = name.parse::<usize>().ok().and_then(|place| place.checked_sub(1));
            let paper = place.and_then(|place| service.guidance.papers.get(place));
            paper.and_then(|paper| paper.any.first()).map(|one| one.paper)
        }
        _ => None,
    };
    match message {
        Some(id) => i18n.t_with(&format!("proof-moves-{kind}"), &[("text", &i18n.message(id))]),
        None => i18n.t("proof-moves-outcome"),
    }
}

/// What was checked, and how.
#[component]
fn ProofPage(
    /// Rules and words.
    i18n: Localizer,
    /// The counts.
    figures: Figures,
    /// Why answers do not go together, and what each of these spares.
    constraints: Vec<(String, Option<String>)>,
    /// Mutations that did not show in any case.
    mutants: MutationGroups,
    /// The way to the site's root.
    top: String,
    /// Which rules for which day, in words.
    version: String,
) -> impl IntoView {
    let all = [
        "proof-all-outcome",
        "proof-all-questions",
        "proof-all-words",
        "proof-all-reasons",
        "proof-all-days",
    ];
    let noticed = ["proof-broken-noticed", "proof-broken-equal", "proof-broken-unasked", "proof-broken-left"];
    let lines = |names: &[&str]| {
        let lines = names.iter().map(|name| view! { <li>{figures.words(i18n, name)}</li> });
        lines.collect_view()
    };
    let topics = i18n.book.topics.iter().map(|topic| {
        view! { <LinkItem href=format!("../proof/{}/", topic.id) text=i18n.message(topic.name)/> }
    });
    let files = [
        ("proof.json", "proof-file"),
        ("proof.schema.json", "proof-file-schema"),
        ("rules.json", "proof-file-rules"),
    ];
    let files = files.map(|(file, name)| view! { <LinkItem href=format!("{top}{file}") text=i18n.t(name)/> });
    view! {
        <PageHeading title=i18n.t("proof-title") lead=i18n.t("proof-lead")/>
        <section class="prose">
            <h2>{i18n.t("proof-all")}</h2>
            <ul class="plain">{lines(&all)}</ul>
        </section>
        <PossibleLives i18n lead=figures.words(i18n, "proof-lives-lead") constraints/>
        <section class="prose">
            <h2>{i18n.t("proof-limits")}</h2>
            <div>
                <p>{figures.words(i18n, "proof-limits-lead")}</p>
                <ul class="plain">{topics.collect_view()}</ul>
            </div>
        </section>
        <section class="prose">
            <h2>{i18n.t("proof-broken")}</h2>
            <div>
                <p>{figures.words(i18n, "proof-broken-lead")}</p>
                <ul class="plain">{lines(&noticed)}</ul>
                <CountedList i18n name="proof-equal" entries=mutants.equal/>
                <CountedList i18n name="proof-unasked" entries=mutants.unasked/>
                <CountedList i18n name="proof-unnoticed" entries=mutants.unnoticed/>
            </div>
        </section>
        <section class="prose">
            <h2>{i18n.t("proof-cases")}</h2>
            <ul class="plain">
                {lines(&["proof-cases-count", "proof-stop"])}
                <LinkItem href="../prove/".to_owned() text=i18n.t("self-test-link")/>
            </ul>
        </section>
        <section class="prose">
            <h2>{i18n.t("proof-files")}</h2>
            <ul class="plain">{files.collect_view()}</ul>
        </section>
        <p class="fingerprint">{version}</p>
    }
}

/// Which answers do not go together, in a closed list.
#[component]
fn PossibleLives(
    /// Rules and words.
    i18n: Localizer,
    /// How many there are, and what is done about them.
    lead: String,
    /// Why answers do not go together, and what each of these spares.
    constraints: Vec<(String, Option<String>)>,
) -> impl IntoView {
    let rows = constraints.into_iter().map(|(why, spares)| {
        view! { <li><p>{why}</p>{spares.map(|spares| view! { <p>{spares}</p> })}</li> }
    });
    view! {
        <section class="prose">
            <h2>{i18n.t("proof-lives")}</h2>
            <div>
                <p>{lead}</p>
                <Disclosure summary=i18n.t("proof-lives-all") class="disclosure">
                    <ul class="plain">{rows.collect_view()}</ul>
                </Disclosure>
            </div>
        </section>
    }
}

/// A closed list of names and counts, if there are any.
#[component]
fn CountedList(
    /// Rules and words.
    i18n: Localizer,
    /// The name of its words.
    name: &'static str,
    /// Names and counts.
    entries: Vec<(String, usize)>,
) -> impl IntoView {
    (!entries.is_empty()).then(|| {
        let lines = entries.into_iter().map(|(text, n)| {
            let words = i18n.t_with("proof-places", &[("name", &text), ("n", &n.to_string())]);
            view! { <li>{words}</li> }
        });
        let lines = lines.collect_view();
        view! {
            <Disclosure summary=i18n.t(name) class="disclosure">
                <div>
                    <p>{i18n.t(&format!("{name}-why"))}</p>
                    <ul class="plain">{lines}</ul>
                </div>
            </Disclosure>
        }
    })
}
