//! The laws of logic, for random families over the real rule book (house.md, section 5).

use crate::families::{RandomFamily, config, random_families};
use crate::seeds::{assessed, book, described, name};
use policy::diagram::{Diagram, Node};
use policy::{Assessment, FactKey, Household, Known, Outcome, Query, Settled, assess, beneficiaries};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn judge_all(random_family: &RandomFamily, household: &Household) -> Vec<Assessment> {
    let everyone = assessed(book(), household).into_iter();
    everyone
        .map(|(service, who)| assess(&Query::new(book(), household, random_family.on, service, who)))
        .collect()
}

fn service(assessment: &Assessment) -> String {
    format!("{} for {:?}", book().service(assessment.service).id, assessment.who)
}

/// Follows a diagram with everything known.
fn walk(diagram: &Diagram, household: &Household) -> Outcome {
    let mut place = diagram.root;
    loop {
        match &diagram.nodes[place] {
            Node::Leaf(outcome) => return *outcome,
            Node::Branch(key, edges) => {
                let known = household.known(book(), *key);
                let ways: Vec<usize> =
                    edges.iter().filter(|(region, _)| known.refines(*region)).map(|(_, to)| *to).collect();
                assert_eq!(ways.len(), 1, "{} = {known:?} leads {} ways", name(*key), ways.len());
                place = ways[0];
            }
        }
    }
}

type Path = Vec<(FactKey, Known)>;

/// A way from the root to a node that asks `key`.
fn way_to(
    diagram: &Diagram,
    place: usize,
    key: FactKey,
    dead: &mut BTreeSet<usize>,
) -> Option<(Path, usize)> {
    let Node::Branch(asked, edges) = &diagram.nodes[place] else { return None };
    if *asked == key {
        return Some((Vec::new(), place));
    }
    if !dead.insert(place) {
        return None;
    }
    edges.iter().find_map(|(region, to)| {
        let (mut path, found) = way_to(diagram, *to, key, dead)?;
        path.push((*asked, *region));
        Some((path, found))
    })
}

/// Answers that lead from two different nodes to two different outcomes.
fn apart(diagram: &Diagram, a: usize, b: usize) -> Option<Path> {
    if a == b {
        return None;
    }
    let asked = |place: usize| match &diagram.nodes[place] {
        Node::Branch(key, edges) => Some(((key.who, key.fact), *key, edges)),
        Node::Leaf(_) => None,
    };
    let first = [asked(a), asked(b)].into_iter().flatten().min_by_key(|(order, ..)| *order);
    let Some((_, key, edges)) = first else { return Some(Vec::new()) };
    let step = |place: usize, region: Known| match &diagram.nodes[place] {
        Node::Branch(other, edges) if *other == key => {
            edges.iter().find(|(other, _)| *other == region).map(|(_, to)| *to)
        }
        _ => Some(place),
    };
    edges.iter().find_map(|(region, _)| {
        let mut path = apart(diagram, step(a, *region)?, step(b, *region)?)?;
        path.push((key, *region));
        Some(path)
    })
}

/// One exact value of a region.
fn pick(region: Known) -> Known {
    match region {
        Known::Options(mask) => Known::Options(1 << mask.trailing_zeros()),
        Known::Range(low, high) => Known::number(low + (high - low) / 2),
    }
}

/// Two families that refine the random family's wide one, know everything, and differ in one fact and in the outcome.
fn two_families(
    random_family: &RandomFamily,
    diagram: &Diagram,
    key: FactKey,
) -> Option<(Household, Household)> {
    let (path, place) = way_to(diagram, diagram.root, key, &mut BTreeSet::new())?;
    let Node::Branch(_, edges) = &diagram.nodes[place] else { return None };
    let pairs = edges.iter().flat_map(|one| edges.iter().map(move |other| (one, other)));
    let (one, other, rest) =
        pairs.filter_map(|(one, other)| Some((one.0, other.0, apart(diagram, one.1, other.1)?))).next()?;
    let mut family = random_family.exact();
    for (key, region) in path.into_iter().chain(rest) {
        family.learn(key, pick(region));
    }
    let with = |region| {
        let mut family = family.clone();
        family.learn(key, pick(region));
        family
    };
    Some((with(one), with(other)))
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn learning_never_turns_a_settled_outcome_into_another(random_family in random_families()) {
        let (wide, narrow, exact) = (random_family.wide(), random_family.narrow(), random_family.exact());
        for before in judge_all(&random_family, &wide) {
            for (stage, after) in [("narrow", &narrow), ("exact", &exact)] {
                let after = assess(&Query::new(book(), after, random_family.on, before.service, before.who));
                if before.outcome != Outcome::Unknown {
                    prop_assert_eq!(
                        before.outcome, after.outcome,
                        "{} at stage {} on {}:\n{}", service(&before), stage, random_family.on, described(&wide)
                    );
                }
                for (one, other) in before.requirements.iter().zip(&after.requirements) {
                    prop_assert_eq!(one.requirement, other.requirement);
                    let id = &book().service(before.service).requirements[one.requirement].id;
                    prop_assert!(
                        other.truth.refines(one.truth),
                        "{} of {}: {:?} became {:?}", id, service(&before), one.truth, other.truth
                    );
                }
                prop_assert!(after.papers.iter().all(|paper| before.papers.iter().any(|other| other.line == paper.line)), "a paper appeared");
                prop_assert!(before.advice.iter().all(|advice| after.advice.contains(advice)), "advice was withdrawn");
            }
        }
    }

    #[test]
    fn when_everything_is_known_every_outcome_is_settled_and_explained(random_family in random_families()) {
        let exact = random_family.exact();
        for found in judge_all(&random_family, &exact) {
            let rules = &book().service(found.service).requirements;
            let needs = |need: bool| {
                found.requirements.iter().filter(move |j| rules[j.requirement].is_applicability() == need).map(|j| j.truth.settled())
            };
            let is = |settled: Settled| move |truth: Option<Settled>| truth == Some(settled);
            prop_assert!(needs(true).chain(needs(false)).all(|truth| truth.is_some()));
            let expected = if needs(true).any(is(Settled::No)) {
                Outcome::NotNeeded
            } else if needs(false).any(is(Settled::No)) {
                Outcome::NotYet
            } else if needs(true).chain(needs(false)).any(is(Settled::Office)) {
                Outcome::Office
            } else {
                Outcome::Yes
            };
            prop_assert_eq!(found.outcome, expected, "{} on {}:\n{}", service(&found), random_family.on, described(&exact));
        }
    }

    #[test]
    fn the_diagram_says_what_evaluation_says(random_family in random_families()) {
        let (wide, exact) = (random_family.wide(), random_family.exact());
        for (id, who) in assessed(book(), &wide) {
            let found = assess(&Query::new(book(), &exact, random_family.on, id, who));
            for known in [&wide, &Household::new()] {
                let diagram = Diagram::of_service(&Query::new(book(), known, random_family.on, id, who));
                prop_assert!(!diagram.outcomes().contains(&Outcome::Unknown), "{} has a blind end", service(&found));
                prop_assert_eq!(
                    walk(&diagram, &exact), found.outcome,
                    "{} on {}:\n{}", service(&found), random_family.on, described(&exact)
                );
            }
        }
    }

    #[test]
    fn an_unknown_outcome_names_exactly_the_facts_that_can_change_it(random_family in random_families()) {
        let wide = random_family.wide();
        let (adults, children) = (wide.adults(book()), wide.children(book()));
        for found in judge_all(&random_family, &wide) {
            prop_assert_eq!(found.outcome == Outcome::Unknown, !found.missing.is_empty(), "{}", service(&found));
            if found.missing.is_empty() {
                continue;
            }
            let diagram = Diagram::of_service(&Query::new(book(), &wide, random_family.on, found.service, found.who));
            for &key in &found.missing {
                let here = |who| adults.iter().chain(&children).any(|(other, _)| *other == who);
                prop_assert!(key.who == policy::Person::Household || here(key.who), "nobody can answer {}", name(key));
                prop_assert!(!wide.known(book(), key).is_exact(), "{} is known already", name(key));
                let pair = two_families(&random_family, &diagram, key);
                prop_assert!(pair.is_some(), "{} is named by {} but changes nothing", name(key), service(&found));
                let (one, other) = pair.unwrap();
                for family in [&one, &other] {
                    prop_assert!(wide.iter().all(|(key, known)| family.known(book(), key).refines(known)));
                }
                let differs = one.iter().zip(other.iter()).filter(|(a, b)| a != b).map(|((key, _), _)| key);
                prop_assert_eq!(differs.collect::<Vec<_>>(), vec![key]);
                let outcomes = [one, other].map(|family| assess(&Query::new(book(), &family, random_family.on, found.service, found.who)).outcome);
                prop_assert_ne!(outcomes[0], outcomes[1], "{} changes nothing in {}", name(key), service(&found));
            }
            // And nothing else is needed.
            let mut told_all = wide.clone();
            let exact = random_family.exact();
            for key in &found.missing {
                told_all.learn(*key, exact.known(book(), *key));
            }
            let settled = assess(&Query::new(book(), &told_all, random_family.on, found.service, found.who)).outcome;
            let truly = assess(&Query::new(book(), &exact, random_family.on, found.service, found.who)).outcome;
            prop_assert_eq!(settled, truly, "{} after all that was missing:\n{}", service(&found), described(&told_all));
        }
    }

    #[test]
    fn the_order_of_answers_is_irrelevant(random_family in random_families(), turn in any::<prop::sample::Index>()) {
        let narrow = random_family.narrow();
        let mut answers: Vec<(FactKey, Known)> = narrow.iter().collect();
        if !answers.is_empty() {
            let turn = turn.index(answers.len());
            answers.rotate_left(turn);
            answers.reverse();
        }
        let mut again = Household::new();
        for (key, known) in &answers {
            // A first answer that is taken back leaves no trace.
            again.learn(*key, book().fact(key.fact).anything());
            again.forget(*key);
            again.learn(*key, *known);
        }
        prop_assert_eq!(judge_all(&random_family, &narrow), judge_all(&random_family, &again));
    }

    #[test]
    fn the_more_is_known_of_a_family_the_more_people_are_served(random_family in random_families()) {
        let (wide, narrow) = (random_family.wide(), random_family.narrow());
        for id in book().service_ids() {
            let after = beneficiaries(book(), &narrow, id);
            prop_assert!(beneficiaries(book(), &wide, id).iter().all(|who| after.contains(who)));
        }
    }
}
