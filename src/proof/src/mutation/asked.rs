//! Whether two functions differ for answers that can be given together, by a life that is possible: a
//! question that hangs on another is only asked where that one was answered so, and an answer to it without
//! that says nothing.

use crate::canonical::{CanonicalDiagrams, CanonicalNode, meet};
use crate::family::Family;
use policy::{Context, Day, FactKey, Known, Outcome, RuleBook, Settled, evaluate_condition, is_impossible};
use std::collections::BTreeSet;

/// Steps after which the search gives up and calls the functions different.
const PATIENCE: usize = 50_000;

/// Answers under which two functions differ, and what each then says.
pub(super) type Apart = (Vec<(FactKey, Known)>, Outcome, Outcome);

/// What came of the search.
pub(super) enum Search {
    /// They differ for these answers.
    Differ(Apart),
    /// They differ for no answers that can be given together.
    Same,
    /// It would take too long to say.
    GivenUp,
}

/// What a book says to a family on a day, by the name of the statement.
pub(super) struct FamilyStatement<'a> {
    pub(super) book: &'a RuleBook,
    pub(super) family: &'a Family,
    pub(super) on: Day,
    pub(super) name: &'a str,
}

/// Looks for answers that can be given together under which two functions of the statement, by their numbers, differ.
pub(super) fn search(
    canonical: &CanonicalDiagrams,
    statement: &FamilyStatement<'_>,
    numbers: [usize; 2],
) -> Search {
    let mut walk = Walk {
        book: statement.book,
        canonical,
        on: statement.on,
        household: statement.family.household.clone(),
        values: Vec::new(),
        shows: shown(statement.name),
        left: PATIENCE,
    };
    let found = walk.apart(&numbers.map(|number| BTreeSet::from([number])));
    match found {
        Some((one, other)) => Search::Differ((walk.values, one, other)),
        None if walk.left == 0 => Search::GivenUp,
        None => Search::Same,
    }
}

/// What is shown of a statement while several outcomes are possible: advice that certainly applies, papers
/// that possibly do, requirements that certainly fail.
fn shown(statement: &str) -> fn(&BTreeSet<Outcome>) -> Outcome {
    match statement.split(' ').next() {
        Some("advice") => |said| if said.contains(&Outcome::NotYet) { Outcome::NotYet } else { Outcome::Yes },
        Some("paper" | "requirement") => {
            |said| if said.iter().all(|one| *one == Outcome::NotYet) { Outcome::NotYet } else { Outcome::Yes }
        }
        _ => |said| match said.iter().collect::<Vec<_>>()[..] {
            [only] => *only,
            _ => Outcome::Unknown,
        },
    }
}

struct Walk<'a> {
    book: &'a RuleBook,
    canonical: &'a CanonicalDiagrams,
    on: Day,
    household: policy::Household,
    values: Vec<(FactKey, Known)>,
    shows: fn(&BTreeSet<Outcome>) -> Outcome,
    left: usize,
}

impl Walk<'_> {
    /// Where both functions stand, each perhaps in several places because a question was not asked.
    fn apart(&mut self, places: &[BTreeSet<usize>; 2]) -> Option<(Outcome, Outcome)> {
        if places[0] == places[1] || self.left == 0 {
            return None;
        }
        self.left -= 1;
        let nodes = || places.iter().flatten().filter_map(|place| self.canonical.form(*place));
        let keys = nodes().filter_map(|form| match form {
            CanonicalNode::Branch(key, _) => Some(*key),
            CanonicalNode::Leaf(_) => None,
        });
        let Some(key) = keys.min_by_key(|key| (key.who, key.fact)) else {
            let said = |places: &BTreeSet<usize>| -> BTreeSet<Outcome> {
                let leaves = places.iter().filter_map(|place| match self.canonical.form(*place) {
                    Some(CanonicalNode::Leaf(outcome)) => Some(*outcome),
                    _ => None,
                });
                leaves.collect()
            };
            let (ours, theirs) = ((self.shows)(&said(&places[0])), (self.shows)(&said(&places[1])));
            return (ours != theirs).then_some((ours, theirs));
        };
        let mut regions: Vec<Known> = vec![self.book.fact(key.fact).anything()];
        for form in nodes() {
            if let CanonicalNode::Branch(other, edges) = form
                && *other == key
            {
                let boundary =
                    |known: &Known| edges.iter().filter_map(|(edge, _)| meet(*known, *edge)).collect();
                regions = regions.iter().flat_map(|known| -> Vec<Known> { boundary(known) }).collect();
            }
        }
        let gate = self.gate(key);
        if gate != Some(false) {
            let before = self.household.get(key);
            for region in regions {
                self.household.learn(key, region);
                if !is_impossible(self.book, &self.household, self.on) {
                    self.values.push((key, region));
                    let next = places.each_ref().map(|places| self.step(places, key, Some(region)));
                    if let Some(found) = self.apart(&next) {
                        return Some(found);
                    }
                    self.values.pop();
                }
                match before {
                    Some(known) => self.household.learn(key, known),
                    None => self.household.forget(key),
                }
            }
        }
        if gate != Some(true) {
            let next = places.each_ref().map(|places| self.step(places, key, None));
            return self.apart(&next);
        }
        None
    }

    /// Whether the question is asked; none if that is not known.
    fn gate(&self, key: FactKey) -> Option<bool> {
        let Some(given) = &self.book.fact(key.fact).given else { return Some(true) };
        let context = Context::new(self.book, &self.household, self.on, key.who);
        evaluate_condition(&context, given).settled().map(|settled| settled == Settled::Yes)
    }

    fn step(&self, places: &BTreeSet<usize>, key: FactKey, region: Option<Known>) -> BTreeSet<usize> {
        let next = |place: usize| match self.canonical.form(place) {
            Some(CanonicalNode::Branch(other, edges)) if *other == key => {
                let fits = |known: Known| region.is_none_or(|region| meet(known, region).is_some());
                edges.iter().filter(|(known, _)| fits(*known)).map(|(_, to)| *to).collect()
            }
            _ => vec![place],
        };
        places.iter().flat_map(|place| next(*place)).collect()
    }
}
