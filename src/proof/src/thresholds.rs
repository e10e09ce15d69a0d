//! What stands just below, at and just above each threshold, all else being equal: a list for a human to read.

use crate::cuts::{Cut, Cuts};
use crate::forms::{edge, parting, walk, way_to};
use crate::subjects::Subject;
use crate::{At, Threshold};
use policy::diagram::{Diagram, Node};
use policy::{Day, FactKey, Kind, Known, RuleBook, Service};
use std::collections::BTreeMap;

/// A place where the threshold parts outcomes, and the two ways on; none if it moves nothing here.
pub(crate) fn moving(diagram: &Diagram, key: FactKey, cut: &Cut) -> Option<(usize, usize, usize)> {
    diagram.nodes.iter().enumerate().rev().find_map(|(place, node)| match node {
        Node::Branch(other, edges) if *other == key => {
            let (below, above) =
                (edge(edges, Known::number(cut.point - 1))?, edge(edges, Known::number(cut.point))?);
            (below != above).then_some((place, below, above))
        }
        _ => None,
    })
}

/// Adds a row for each threshold not listed yet, with the first subject that it moves.
pub(crate) fn list(
    rows: &mut Vec<Threshold>,
    book: &RuleBook,
    service: &Service,
    on: Day,
    subjects: &[Subject],
    cuts: &Cuts,
) {
    for (key, cuts) in &cuts.points {
        for cut in cuts {
            let fact = key.name(book);
            if rows.iter().any(|row| row.service == service.id && row.fact == fact && row.rule == cut.rule) {
                continue;
            }
            let moved = subjects.iter().find_map(|subject| {
                moving(&subject.diagram, *key, cut)
                    .map(|(place, below, above)| (subject, place, below, above))
            });
            let Some((subject, place, below, above)) = moved else { continue };
            let mut values: BTreeMap<FactKey, Known> = way_to(&subject.diagram, place).into_iter().collect();
            values.extend(parting(&subject.diagram, below, above));
            let mut at = |value: i32| {
                values.insert(*key, Known::number(value));
                let outcome = walk(&subject.diagram, &values).map_or("unknown", policy::Outcome::name);
                let date = book.fact(key.fact).kind == Kind::Date;
                At {
                    number: value,
                    value: if date { Day(value).to_string() } else { value.to_string() },
                    days_from_today: date.then(|| value - on.0),
                    outcome,
                }
            };
            rows.push(Threshold {
                service: service.id.clone(),
                moves: subject.name.clone(),
                fact,
                key: *key,
                rule: cut.rule.clone(),
                below: at(cut.at - 1),
                at: at(cut.at),
                above: at(cut.at + 1),
            });
        }
    }
}
