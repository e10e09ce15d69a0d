//! Which outcomes of a diagram a possible life leads to. Must not know: how constraints are evaluated.

use crate::analysis::diagram::{Diagram, Node};
use crate::evaluate::context::Context;
use crate::evaluate::lives::{breaks, instances, keys, truth};
use crate::evaluate::outcome::Outcome;
use crate::model::constraint::Constraint;
use crate::model::household::{FactKey, Household, Person};
use crate::model::vec_collections::VecSet;

/// Edges followed before every outcome counts as possible: to leave one out takes a search through all ways
/// to it.
const PATIENCE: usize = 20_000;

impl Diagram {
    /// Every outcome to which a life leads that the constraints do not exclude. A constraint that also reads
    /// facts which stand in no way to the outcome excludes nothing here: some value of those may keep it.
    pub fn possible_outcomes(&self, context: &Context<'_>) -> VecSet<Outcome> {
        let all = self.outcomes();
        let support: VecSet<FactKey> = self.support().into_iter().collect();
        let mut joint: Vec<(&Constraint, Person)> = Vec::new();
        for (place, who) in instances(context.book, context.household) {
            let constraint = &context.book.constraints[place];
            let context = Context::new(context.book, context.household, context.on, who);
            if !constraint.is_impossible() || truth(&context, constraint).settled().is_some() {
                continue;
            }
            if keys(&context, constraint).iter().filter(|key| support.contains(key)).count() > 1 {
                joint.push((constraint, who));
            }
        }
        if all.len() < 2 || joint.is_empty() {
            return all;
        }
        let household = context.household.clone();
        let mut walk =
            Walk { diagram: self, context, joint, household, found: VecSet::new(), left: PATIENCE };
        walk.from(self.root, all.len());
        if walk.left == 0 { all } else { walk.found }
    }
}

struct Walk<'a> {
    diagram: &'a Diagram,
    context: &'a Context<'a>,
    joint: Vec<(&'a Constraint, Person)>,
    household: Household,
    found: VecSet<Outcome>,
    left: usize,
}

impl Walk<'_> {
    fn from(&mut self, place: usize, wanted: usize) {
        let diagram = self.diagram;
        let (key, edges) = match &diagram.nodes[place] {
            Node::Leaf(outcome) => {
                self.found.insert(*outcome);
                return;
            }
            Node::Branch(key, edges) => (*key, edges),
        };
        let before = self.household.get(key);
        for (region, to) in edges {
            if self.found.len() == wanted || self.left == 0 {
                break;
            }
            self.left -= 1;
            self.household.learn(key, *region);
            let excluded = self.joint.iter().any(|(constraint, who)| {
                let context = Context { household: &self.household, who: *who, ..*self.context };
                breaks(&context, constraint)
            });
            if !excluded {
                self.from(*to, wanted);
            }
        }
        match before {
            Some(known) => self.household.learn(key, known),
            None => self.household.forget(key),
        }
    }
}
