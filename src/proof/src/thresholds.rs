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

/// Adds a row for each threshold not listed yet, with the first statement that it moves.
pub(crate) fn list(
    rows: &mut Vec<Threshold>,
    book: &RuleBook,
    service: &Service,
    on: Day,
    statements: &[StatementDiagram],
    partition: &FactPartition,
) {
    for (key, boundaries) in &partition.points {
        for boundary in boundaries {
            let fact = key.name(book);
            if rows
                .iter()
                .any(|row| row.service == service.id && row.fact == fact && row.rule == boundary.rule)
            {
                continue;
            }
            let moved = statements.iter().find_map(|statement| {
                moving(&statement.diagram, *key, boundary)
                    .map(|(place, below, above)| (statement, place, below, above))
            });
            let Some((statement, place, below, above)) = moved else { continue };
            let mut values: BTreeMap<FactKey, Known> =
                way_to(&statement.diagram, place).into_iter().collect();
            values.extend(parting(&statement.diagram, below, above));
            let mut at = |value: i32| {
                values.insert(*key, Known::number(value));
                let outcome = walk(&statement.diagram, &values).map_or("unknown", policy::Outcome::name);
                let date = book.fact(key.fact).kind == Kind::Date;
                ThresholdSide {
                    number: value,
                    value: if date { Day(value).to_string() } else { value.to_string() },
                    days_from_today: date.then(|| value - on.0),
                    outcome,
                }
            };
            rows.push(Threshold {
                service: service.id.clone(),
                moves: statement.name.clone(),
                fact,
                key: *key,
                rule: boundary.rule.clone(),
                below: at(boundary.at - 1),
                at: at(boundary.at),
                above: at(boundary.at + 1),
            });
        }
    }
}
