//! What stands just below, at and just above each threshold, all else being equal: a list for a human to read.

use crate::canonical::{edge, parting, walk, way_to};
use crate::partition::{Boundary, FactPartition};
use crate::statements::StatementDiagram;
use crate::{Threshold, ThresholdSide};
use policy::diagram::{Diagram, Node};
use policy::{Day, FactKey, Kind, Known, RuleBook, Service};
use std::collections::BTreeMap;

/// A place where the threshold parts outcomes, and the two ways on; none if it moves nothing here.
pub(crate) fn moving(diagram: &Diagram, key: FactKey, boundary: &Boundary) -> Option<(usize, usize, usize)> {
    diagram.nodes.iter().enumerate().rev().find_map(|(place, node)| match node {
        Node::Branch(other, edges) if *other == key => {
            let (below, above) = (
                edge(edges, Known::number(boundary.point - 1))?,
                edge(edges, Known::number(boundary.point))?,
            );
            (below != above).then_some((place, below, above))
        }
        _ => None,
    })
}

/// The list of a service's thresholds on a day.
pub(crate) struct ThresholdList<'a> {
    pub(crate) book: &'a RuleBook,
    pub(crate) service: &'a Service,
    pub(crate) on: Day,
}

impl ThresholdList<'_> {
    /// Adds a row for each threshold not listed yet, with the first statement that it moves.
    pub(crate) fn add(
        &self,
        rows: &mut Vec<Threshold>,
        statements: &[StatementDiagram],
        partition: &FactPartition,
    ) {
        for (key, boundaries) in &partition.points {
            let fact = key.name(self.book);
            for boundary in boundaries {
                let is_row = |row: &Threshold| {
                    row.service == self.service.id && row.fact == fact && row.rule == boundary.rule
                };
                if !rows.iter().any(is_row) {
                    rows.extend(self.row(*key, boundary, statements));
                }
            }
        }
    }

    /// The row of a threshold; none if it moves no statement.
    fn row(&self, key: FactKey, boundary: &Boundary, statements: &[StatementDiagram]) -> Option<Threshold> {
        let (statement, (place, below, above)) = statements.iter().find_map(|statement| {
            moving(&statement.diagram, key, boundary).map(|moved| (statement, moved))
        })?;
        let mut values: BTreeMap<FactKey, Known> = way_to(&statement.diagram, place).into_iter().collect();
        values.extend(parting(&statement.diagram, below, above));
        let is_date = self.book.fact(key.fact).kind == Kind::Date;
        let mut at = |value: i32| {
            values.insert(key, Known::number(value));
            ThresholdSide {
                number: value,
                value: if is_date { Day(value).to_string() } else { value.to_string() },
                days_from_today: is_date.then(|| value - self.on.0),
                outcome: walk(&statement.diagram, &values).map_or("unknown", policy::Outcome::name),
            }
        };
        Some(Threshold {
            service: self.service.id.clone(),
            moves: statement.name.clone(),
            fact: key.name(self.book),
            key,
            rule: boundary.rule.clone(),
            below: at(boundary.at - 1),
            at: at(boundary.at),
            above: at(boundary.at + 1),
        })
    }
}
