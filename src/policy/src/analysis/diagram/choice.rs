//! What an answer would spare: the worth of a question, read off a diagram that is there anyway. Must not
//! know: what else speaks for a question, such as the subject one is at.

use crate::analysis::diagram::{Diagram, Node};
use crate::model::household::FactKey;
use crate::model::known::Known;
use crate::model::vec_collections::{VecMap, VecSet};

impl Diagram {
    /// How many facts need no longer be known here once this one is, on average over its answers, in 64ths; itself
    /// included. Nobody has counted how often people give which answer, so each option counts the same, and so does
    /// each stretch between thresholds.
    pub fn expected_questions_saved(&self, key: FactKey) -> u32 {
        let turns_on = |node: &&Node| matches!(node, Node::Branch(other, _) if *other == key);
        let Some(Node::Branch(_, regions)) = self.nodes.iter().find(turns_on) else { return 0 };
        let support = self.support().len();
        let (mut waived_papers, mut all) = (0, 0);
        for (place, (region, _)) in regions.iter().enumerate() {
            let weight = weight(*region);
            waived_papers += weight * (support - self.left_by(key, place)) as u32;
            all += weight;
        }
        waived_papers * 64 / all
    }

    /// Each fact of the diagram with how likely it is to be asked, from 0 to 1, where facts are asked in the order
    /// of the vocabulary and options and stretches count as in [`Diagram::expected_questions_saved`].
    pub fn odds(&self) -> VecMap<FactKey, f32> {
        let mut reached = vec![0.0; self.nodes.len()];
        reached[self.root] = 1.0;
        let mut odds: VecMap<FactKey, f32> = VecMap::new();
        // Children are always made before their parents.
        for (place, node) in self.nodes.iter().enumerate().rev() {
            let Node::Branch(key, edges) = node else { continue };
            let all: u32 = edges.iter().map(|(region, _)| weight(*region)).sum();
            for (region, to) in edges {
                reached[*to] += reached[place] * weight(*region) as f32 / all as f32;
            }
            *odds.entry(*key).or_default() += reached[place];
        }
        odds
    }

    /// How many facts can still matter after this answer to one of them.
    fn left_by(&self, key: FactKey, answer: usize) -> usize {
        let mut reached = vec![false; self.nodes.len()];
        reached[self.root] = true;
        let mut left: VecSet<FactKey> = VecSet::new();
        // Children are always made before their parents.
        for (place, node) in self.nodes.iter().enumerate().rev() {
            let (true, Node::Branch(other, edges)) = (reached[place], node) else { continue };
            for (n, (_, to)) in edges.iter().enumerate() {
                reached[*to] |= *other != key || n == answer;
            }
            if *other != key {
                left.insert(*other);
            }
        }
        left.len()
    }
}

/// How much a region counts: an option as much as a stretch between thresholds.
fn weight(region: Known) -> u32 {
    match region {
        Known::Options(mask) => mask.count_ones(),
        Known::Range(..) => 1,
    }
}
