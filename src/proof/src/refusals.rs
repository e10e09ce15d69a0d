//! Every refusal has a reason, and a minimal one: without any one of its facts the refusal no longer follows.
//!
//! Refusals are drawn evenly from all assignments by counting the ways through the diagram, with a fixed seed.

use crate::canonical::left;
use crate::family::{Family, families};
use crate::partition::FactPartition;
use crate::statements::in_force;
use crate::{Flaw, ProofFinding, Refusals};
use policy::diagram::{Diagram, Node};
use policy::{
    Context, Day, FactKey, Household, Known, Outcome, Query, RuleBook, ServiceId, assess, is_impossible,
};
use std::collections::{BTreeMap, BTreeSet};

/// Refusals drawn a service and family.
const SAMPLES: usize = 200;
/// Draws after which fewer do: some lives are not possible.
const TRIES: usize = 2_000;
/// How many of them are also put to the evaluator, which knows nothing of the diagram at hand.
const CHECKED: usize = 5;

/// A small generator, the same on every machine (Knuth's MMIX constants).
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: u128) -> u128 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let high = u128::from(self.0 >> 11);
        (high.wrapping_mul(limit.min(u128::from(u64::MAX)))) >> 53
    }

    fn value(&mut self, region: Known) -> Known {
        match region {
            Known::Options(mask) => {
                let options: Vec<u32> = (0..32).filter(|n| mask & (1 << n) != 0).collect();
                let place = self.below(options.len() as u128) as usize;
                options.get(place).map_or(region, |n| Known::Options(1 << n))
            }
            Known::Range(low, high) => {
                let span = (i64::from(high) - i64::from(low) + 1) as u128;
                Known::number(low + self.below(span) as i32)
            }
        }
    }
}

/// Draws refusals of a service and finds a minimal reason for each.
pub(crate) fn sample(book: &RuleBook, on: Day, id: ServiceId) -> (Option<Refusals>, Vec<ProofFinding>) {
    let service = book.service(id);
    let mut found = Refusals { service: service.id.clone(), samples: 0, facts: 0, longest: 0 };
    let mut faults = BTreeSet::new();
    let mut draw = Draw(u64::from(id.0) + 1);
    for family in families(book, service) {
        let context = Context::new(book, &family.household, on, family.who);
        let diagram = Diagram::of_service(&Query::new(book, &family.household, on, id, family.who));
        let mut partition = FactPartition::default();
        in_force(service, on)
            .for_each(|(_, rule)| partition.read(&context, &rule.effective_condition(book, on)));
        let regions = partition.regions(&context);
        let chances = refusal_ways(&diagram);
        if chances.get(diagram.root).is_none_or(|ways| *ways == 0) {
            continue;
        }
        let possible = |total: &BTreeMap<FactKey, Known>| !is_impossible(book, &learned(&family, total), on);
        let drawn = std::iter::repeat_with(|| refusal(&diagram, &regions, &chances, &mut draw));
        for (round, total) in drawn.take(TRIES).filter(possible).take(SAMPLES).enumerate() {
            let refused = |known: &BTreeMap<FactKey, Known>| {
                if round < CHECKED {
                    let household = learned(&family, known);
                    assess(&Query::new(book, &household, on, id, family.who)).outcome == Outcome::NotYet
                } else {
                    only_refused(&diagram, known)
                }
            };
            let reason = shrink(&refused, &total);
            found.samples += 1;
            found.facts += reason.len();
            found.longest = found.longest.max(reason.len());
            let describe = || {
                let names: Vec<String> = reason.keys().map(|key| key.name(book)).collect();
                names.join(", ")
            };
            if !refused(&reason) || !refused(&total) {
                faults.insert((Flaw::RefusalNotForced, describe()));
            }
            for key in reason.keys() {
                let mut fewer = reason.clone();
                fewer.remove(key);
                if refused(&fewer) {
                    faults.insert((Flaw::RefusalNotMinimal, describe()));
                }
            }
        }
    }
    let findings = faults
        .into_iter()
        .map(|(kind, detail)| ProofFinding { kind, service: service.id.clone(), detail })
        .collect();
    ((found.samples > 0).then_some(found), findings)
}

/// Assignments below each node that end in a refusal, in parts of the whole: shares of 2^96.
fn refusal_ways(diagram: &Diagram) -> Vec<u128> {
    let mut ways: Vec<u128> = Vec::with_capacity(diagram.nodes.len());
    for node in &diagram.nodes {
        ways.push(match node {
            Node::Leaf(Outcome::NotYet) => 1 << 96,
            Node::Leaf(_) => 0,
            Node::Branch(_, edges) => {
                edges.iter().map(|(_, to)| ways[*to]).sum::<u128>() / edges.len().max(1) as u128
            }
        });
    }
    ways
}

/// One refused assignment: a value for every fact that the rules read.
fn refusal(
    diagram: &Diagram,
    regions: &BTreeMap<FactKey, Vec<Known>>,
    chances: &[u128],
    draw: &mut Draw,
) -> BTreeMap<FactKey, Known> {
    let mut total: BTreeMap<FactKey, Known> = regions
        .iter()
        .filter_map(|(key, regions)| {
            let place = draw.below(regions.len() as u128) as usize;
            regions.get(place).map(|region| (*key, draw.value(*region)))
        })
        .collect();
    let mut place = diagram.root;
    while let Some(Node::Branch(key, edges)) = diagram.nodes.get(place) {
        let all: u128 = edges.iter().map(|(_, to)| chances[*to] >> 48).sum();
        let mut left = draw.below(all.max(1));
        let chosen = edges.iter().find(|(_, to)| {
            let chance = chances[*to] >> 48;
            let here = left < chance;
            left = left.saturating_sub(chance);
            here
        });
        let likeliest = || edges.iter().max_by_key(|(_, to)| chances[*to]);
        let Some((region, to)) = chosen.or_else(likeliest) else { break };
        total.insert(*key, draw.value(*region));
        place = *to;
    }
    total
}

/// Takes away every fact without which the refusal still follows.
fn shrink(
    refused: &dyn Fn(&BTreeMap<FactKey, Known>) -> bool,
    total: &BTreeMap<FactKey, Known>,
) -> BTreeMap<FactKey, Known> {
    let mut reason = total.clone();
    for (key, value) in total {
        reason.remove(key);
        if !refused(&reason) {
            reason.insert(*key, *value);
        }
    }
    reason
}

fn only_refused(diagram: &Diagram, known: &BTreeMap<FactKey, Known>) -> bool {
    left(diagram, known).into_iter().eq([Outcome::NotYet])
}

fn learned(family: &Family, known: &BTreeMap<FactKey, Known>) -> Household {
    let mut household = family.household.clone();
    for (key, value) in known {
        household.learn(*key, *value);
    }
    household
}
