//! The rows of a decision table: every way through a decision diagram, ways with one outcome put together.
//!
//! The ways of a diagram are disjoint and complete, and stay so: two rows become one only if they differ in the
//! values of a single fact, and then the new row allows the values of both.

use policy::diagram::{Diagram, Node};
use policy::{FactKey, Household, Known, Outcome, RuleBook};
use std::collections::BTreeMap;

/// One row: what each fact may be (any value where a fact is absent), and what comes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecisionRow {
    /// The values of each fact that matters; disjoint, in order.
    pub cells: BTreeMap<FactKey, Vec<Known>>,
    /// What comes of it.
    pub outcome: Outcome,
}

impl DecisionRow {
    /// True if an exactly known family falls into this row.
    pub fn holds(&self, book: &RuleBook, household: &Household) -> bool {
        self.cells.iter().all(|(key, values)| {
            let known = household.known(book, *key);
            values.iter().any(|value| known.refines(*value))
        })
    }
}

/// The rows of a diagram, or how many ways there are if they are more than `most`.
pub(crate) fn rows(diagram: &Diagram, most: usize) -> Result<Vec<DecisionRow>, u128> {
    let mut ways: Vec<u128> = Vec::with_capacity(diagram.nodes.len());
    // Children are always made before their parents.
    for node in &diagram.nodes {
        ways.push(match node {
            Node::Leaf(_) => 1,
            Node::Branch(_, edges) => grouped(edges).values().map(|(to, _)| ways[*to]).sum(),
        });
    }
    let all = ways.get(diagram.root).copied().unwrap_or(0);
    if all > most as u128 {
        return Err(all);
    }
    let mut found = Vec::new();
    walk(diagram, diagram.root, &mut BTreeMap::new(), &mut found);
    let mut domains: BTreeMap<FactKey, Vec<Known>> = BTreeMap::new();
    for node in &diagram.nodes {
        if let Node::Branch(key, edges) = node {
            domains.entry(*key).or_insert_with(|| joined(edges.iter().map(|(known, _)| *known).collect()));
        }
    }
    while merge(&mut found, &domains) {}
    sort(&mut found);
    Ok(found)
}

/// The edges of a branch, put together where they lead to the same place; in the order of their first values.
fn grouped(edges: &[(Known, usize)]) -> BTreeMap<usize, (usize, Vec<Known>)> {
    let mut groups: BTreeMap<usize, (usize, Vec<Known>)> = BTreeMap::new();
    for (place, (known, to)) in edges.iter().enumerate() {
        let first = edges.iter().position(|(_, other)| other == to).unwrap_or(place);
        groups.entry(first).or_insert_with(|| (*to, Vec::new())).1.push(*known);
    }
    groups
}

fn walk(
    diagram: &Diagram,
    place: usize,
    way: &mut BTreeMap<FactKey, Vec<Known>>,
    found: &mut Vec<DecisionRow>,
) {
    match &diagram.nodes[place] {
        Node::Leaf(outcome) => found.push(DecisionRow { cells: way.clone(), outcome: *outcome }),
        Node::Branch(key, edges) => {
            for (to, values) in grouped(edges).into_values() {
                way.insert(*key, joined(values));
                walk(diagram, to, way, found);
            }
            way.remove(key);
        }
    }
}

/// Values as few pieces as can be.
fn joined(values: Vec<Known>) -> Vec<Known> {
    let mask = values.iter().fold(0, |mask, value| match value {
        Known::Options(more) => mask | more,
        Known::Range(..) => mask,
    });
    let mut ranges: Vec<(i32, i32)> = Vec::new();
    let mut spans: Vec<(i32, i32)> =
        values.iter().filter(|value| matches!(value, Known::Range(..))).map(|value| value.ends()).collect();
    spans.sort_unstable();
    for (low, high) in spans {
        match ranges.last_mut() {
            Some(last) if last.1.saturating_add(1) >= low => last.1 = last.1.max(high),
            _ => ranges.push((low, high)),
        }
    }
    let options = (mask != 0).then_some(Known::Options(mask));
    options.into_iter().chain(ranges.into_iter().map(|(low, high)| Known::Range(low, high))).collect()
}

/// Puts together the first two rows that differ in one fact only; false if there are none.
fn merge(rows: &mut Vec<DecisionRow>, domains: &BTreeMap<FactKey, Vec<Known>>) -> bool {
    for one in 0..rows.len() {
        for other in one + 1..rows.len() {
            let Some(key) = only_difference(&rows[one], &rows[other]) else { continue };
            let removed = rows.remove(other);
            let cells = &mut rows[one].cells;
            let values =
                [cells.remove(&key), removed.cells.get(&key).cloned()].into_iter().flatten().flatten();
            let values = joined(values.collect());
            if domains.get(&key) != Some(&values) {
                cells.insert(key, values);
            }
            return true;
        }
    }
    false
}

fn only_difference(one: &DecisionRow, other: &DecisionRow) -> Option<FactKey> {
    if one.outcome != other.outcome || !one.cells.keys().eq(other.cells.keys()) {
        return None;
    }
    let mut differ = one.cells.iter().filter(|(key, values)| other.cells.get(key) != Some(values));
    let first = differ.next().map(|(key, _)| *key);
    if differ.next().is_some() { None } else { first }
}

/// The outcome with the fewest rows first; within one, the row with the fewest tests.
fn sort(rows: &mut [DecisionRow]) {
    let mut share: BTreeMap<Outcome, usize> = BTreeMap::new();
    for row in rows.iter() {
        *share.entry(row.outcome).or_default() += 1;
    }
    rows.sort_by_key(|row| (share.get(&row.outcome).copied(), row.outcome, row.cells.len()));
}
