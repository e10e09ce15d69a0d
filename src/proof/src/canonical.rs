//! Diagrams in a form in which equal functions are equal, however their rules were written.

use policy::diagram::{Diagram, Node};
use policy::{FactKey, Known, Outcome};
use std::collections::{BTreeMap, BTreeSet};

/// A node whose edges are as few as can be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum CanonicalNode {
    Leaf(Outcome),
    Branch(FactKey, Vec<(Known, usize)>),
}

/// Values for which two functions differ, and the outcome of each.
type Parting = (Vec<(FactKey, Known)>, Outcome, Outcome);

/// All forms met so far; the same number means the same function.
#[derive(Default)]
pub(crate) struct CanonicalDiagrams {
    numbers: BTreeMap<CanonicalNode, usize>,
    list: Vec<CanonicalNode>,
}

impl CanonicalDiagrams {
    /// The number of a diagram's function, its outcomes seen through `see`.
    pub(crate) fn number(&mut self, diagram: &Diagram, see: impl Fn(Outcome) -> Outcome) -> usize {
        let mut places: Vec<usize> = Vec::with_capacity(diagram.nodes.len());
        // Children are always made before their parents.
        for node in &diagram.nodes {
            let form = match node {
                Node::Leaf(outcome) => CanonicalNode::Leaf(see(*outcome)),
                Node::Branch(key, edges) => {
                    let edges = merged(edges.iter().map(|(known, to)| (*known, places[*to])));
                    if let [(_, only)] = edges.as_slice() {
                        places.push(*only);
                        continue;
                    }
                    CanonicalNode::Branch(*key, edges)
                }
            };
            let next = self.list.len();
            let place = *self.numbers.entry(form.clone()).or_insert(next);
            if place == next {
                self.list.push(form);
            }
            places.push(place);
        }
        places.get(diagram.root).copied().unwrap_or(usize::MAX)
    }

    /// The form of this number.
    pub(crate) fn form(&self, number: usize) -> Option<&CanonicalNode> {
        self.list.get(number)
    }

    /// Values for which two functions differ, and the outcome of each.
    pub(crate) fn parting(&self, mut a: usize, mut b: usize) -> Option<Parting> {
        let mut values = Vec::new();
        loop {
            let key = match (self.list.get(a)?, self.list.get(b)?) {
                (CanonicalNode::Leaf(one), CanonicalNode::Leaf(other)) => {
                    return Some((values, *one, *other));
                }
                (CanonicalNode::Branch(key, _), CanonicalNode::Leaf(_))
                | (CanonicalNode::Leaf(_), CanonicalNode::Branch(key, _)) => *key,
                (CanonicalNode::Branch(one, _), CanonicalNode::Branch(other, _)) => {
                    if (one.who, one.fact) <= (other.who, other.fact) { *one } else { *other }
                }
            };
            let edges = |place: usize| match self.list.get(place) {
                Some(CanonicalNode::Branch(other, edges)) if *other == key => edges.clone(),
                _ => vec![(Known::Options(u32::MAX), place), (Known::Range(i32::MIN, i32::MAX), place)],
            };
            let (ones, others) = (edges(a), edges(b));
            let pairs = ones.iter().flat_map(|(known, to)| others.iter().map(move |pair| (known, to, pair)));
            let (region, to_a, to_b) = pairs.into_iter().find_map(|(known, to, (other, other_to))| {
                meet(*known, *other).filter(|_| to != other_to).map(|both| (both, *to, *other_to))
            })?;
            values.push((key, region));
            (a, b) = (to_a, to_b);
        }
    }
}

/// The values that both allow.
pub(crate) fn meet(a: Known, b: Known) -> Option<Known> {
    match (a, b) {
        (Known::Options(a), Known::Options(b)) => (a & b != 0).then_some(Known::Options(a & b)),
        (Known::Range(a, b), Known::Range(c, d)) => {
            (a.max(c) <= b.min(d)).then(|| Known::Range(a.max(c), b.min(d)))
        }
        _ => None,
    }
}

/// Edges to one place become one edge, where their values join.
fn merged(edges: impl Iterator<Item = (Known, usize)>) -> Vec<(Known, usize)> {
    let mut masks: BTreeMap<usize, u32> = BTreeMap::new();
    let mut ranges: Vec<(i32, i32, usize)> = Vec::new();
    for (known, to) in edges {
        match known {
            Known::Options(mask) => *masks.entry(to).or_default() |= mask,
            Known::Range(low, high) => ranges.push((low, high, to)),
        }
    }
    ranges.sort_unstable();
    let mut joined: Vec<(i32, i32, usize)> = Vec::new();
    for (low, high, to) in ranges {
        match joined.last_mut() {
            Some(last) if last.2 == to => last.1 = high,
            _ => joined.push((low, high, to)),
        }
    }
    let options = masks.into_iter().map(|(to, mask)| (Known::Options(mask), to));
    let mut all: Vec<_> =
        options.chain(joined.into_iter().map(|(low, high, to)| (Known::Range(low, high), to))).collect();
    all.sort_unstable();
    all
}

/// The edge for an exact value.
pub(crate) fn edge(edges: &[(Known, usize)], value: Known) -> Option<usize> {
    edges.iter().find(|(known, _)| value.refines(*known)).map(|(_, to)| *to)
}

/// Where two functions of one diagram part: values under which they end in different outcomes.
pub(crate) fn parting(diagram: &Diagram, mut a: usize, mut b: usize) -> Vec<(FactKey, Known)> {
    let level = |place: usize| match &diagram.nodes[place] {
        Node::Branch(key, _) => Some((key.who, key.fact)),
        Node::Leaf(_) => None,
    };
    let mut values = Vec::new();
    while let Some((who, fact)) = [level(a), level(b)].into_iter().flatten().min() {
        let key = FactKey::new(fact, who);
        let edges = |place: usize| match &diagram.nodes[place] {
            Node::Branch(other, edges) if *other == key => Some(edges),
            _ => None,
        };
        let Some(known) = edges(a).or_else(|| edges(b)) else { break };
        let next = known.iter().map(|(region, _)| {
            let step = |place: usize| edges(place).and_then(|edges| edge(edges, *region)).unwrap_or(place);
            (*region, step(a), step(b))
        });
        let Some((region, next_a, next_b)) = next.into_iter().find(|(_, a, b)| a != b) else { break };
        values.push((key, region));
        (a, b) = (next_a, next_b);
    }
    values
}

/// The values on one way from the root to a node.
pub(crate) fn way_to(diagram: &Diagram, target: usize) -> Vec<(FactKey, Known)> {
    let mut way = Vec::new();
    let mut sought = target;
    let mut place = target;
    while sought != diagram.root {
        place += 1;
        let Some(node) = diagram.nodes.get(place) else { break };
        if let Node::Branch(key, edges) = node {
            let edge = edges.iter().find(|(_, to)| *to == sought);
            way.extend(edge.map(|(known, _)| (*key, *known)));
            sought = if edge.is_some() { place } else { sought };
        }
    }
    way
}

/// The outcome for these values; where a value is not given, the first edge.
pub(crate) fn walk(diagram: &Diagram, values: &BTreeMap<FactKey, Known>) -> Option<Outcome> {
    let mut place = diagram.root;
    loop {
        match diagram.nodes.get(place)? {
            Node::Leaf(outcome) => return Some(*outcome),
            Node::Branch(key, edges) => {
                let to = values.get(key).and_then(|value| edge(edges, *value));
                place = to.or_else(|| edges.first().map(|(_, to)| *to))?;
            }
        }
    }
}

/// The outcomes that remain if some facts are known and the others are free.
pub(crate) fn left(diagram: &Diagram, known: &BTreeMap<FactKey, Known>) -> BTreeSet<Outcome> {
    let mut found = BTreeSet::new();
    let mut seen = vec![false; diagram.nodes.len()];
    let mut open = vec![diagram.root];
    while let Some(place) = open.pop() {
        if std::mem::replace(&mut seen[place], true) {
            continue;
        }
        match &diagram.nodes[place] {
            Node::Leaf(outcome) => {
                found.insert(*outcome);
            }
            Node::Branch(key, edges) => match known.get(key).and_then(|value| edge(edges, *value)) {
                Some(to) => open.push(to),
                None => open.extend(edges.iter().map(|(_, to)| *to)),
            },
        }
    }
    found
}

/// How many of `all` assignments reach each node; the weights of a node's edges are equal.
pub(crate) fn weights(diagram: &Diagram, all: u128) -> Vec<u128> {
    let mut weights = vec![0; diagram.nodes.len()];
    if let Some(root) = weights.get_mut(diagram.root) {
        *root = all;
    }
    for place in (0..diagram.nodes.len()).rev() {
        if let Node::Branch(_, edges) = &diagram.nodes[place] {
            let share = weights[place] / edges.len().max(1) as u128;
            for (_, to) in edges {
                weights[*to] += share;
            }
        }
    }
    weights
}

/// Ways from the root to an outcome.
pub(crate) fn ways(diagram: &Diagram) -> u128 {
    let mut ways: Vec<u128> = Vec::with_capacity(diagram.nodes.len());
    for node in &diagram.nodes {
        ways.push(match node {
            Node::Leaf(_) => 1,
            Node::Branch(_, edges) => edges.iter().map(|(_, to)| ways[*to]).sum(),
        });
    }
    ways.get(diagram.root).copied().unwrap_or(0)
}
