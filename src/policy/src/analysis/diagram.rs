//! Decision diagrams: which facts can still change an outcome, exactly, and every way the answers can fall.
//!
//! Each fact is cut into the few regions that the rules can tell apart on the given day (options accepted by the
//! same conditions; numbers and dates between thresholds). A reduced ordered diagram over those regions is
//! canonical: a fact stands in it if, and only if, some answer to it can change the outcome (Bryant, 1986, for
//! many-valued variables). Interval evaluation prunes; equal residual rules share one node.

mod breakpoints;
mod choice;
mod lives;

use crate::analysis::diagram::breakpoints::Breakpoints;
use crate::evaluate::condition::evaluate_to_residual;
use crate::evaluate::context::{Context, Query};
use crate::evaluate::in_force::{EffectiveRequirement, effective_requirements};
use crate::evaluate::outcome::{Outcome, RequirementTruths, possible};
use crate::evaluate::residual::Residual;
use crate::model::book::RuleBook;
use crate::model::condition::Condition;
use crate::model::date::Day;
use crate::model::household::{FactKey, Household, Person};
use crate::model::known::Known;
use crate::model::service::{Requirement, RequirementKind};
use crate::model::truth::{Settled, Truth};
use crate::model::vec_collections::{VecMap, VecSet};

/// One node: an outcome, or a question with one edge a region.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// Nothing more matters.
    Leaf(Outcome),
    /// The fact decides which way to go; the regions are disjoint and cover all that is possible.
    Branch(FactKey, Vec<(Known, usize)>),
}

/// A reduced ordered decision diagram of one service for one person.
#[derive(Clone, Debug)]
pub struct Diagram {
    /// The nodes; edges point to places in this list.
    pub nodes: Vec<Node>,
    /// Where to start.
    pub root: usize,
}

impl Diagram {
    /// The diagram of a service, given what is known, on a day. Where all possible lives lead to one outcome,
    /// it is that outcome alone.
    pub fn of_service(query: &Query<'_>) -> Diagram {
        let context = query.context();
        let diagram = Diagram::of_requirements(&context, query.requirements());
        if diagram.outcome().is_some() || query.book.constraints.is_empty() {
            return diagram;
        }
        match diagram.possible_outcomes(&context).iter().collect::<Vec<_>>().as_slice() {
            [only] => Diagram { nodes: vec![Node::Leaf(**only)], root: 0 },
            _ => diagram,
        }
    }

    /// The diagram of one condition alone in a context, as if a service required nothing else: `Yes` where it holds,
    /// `Office` where an office decides it, `NotYet` where it does not hold.
    pub fn of_condition(context: &Context<'_>, condition: &Condition) -> Diagram {
        let alone = Requirement::alone(RequirementKind::Eligibility, condition);
        Diagram::of_requirements(context, &[alone])
    }

    pub(crate) fn of_requirements(context: &Context<'_>, requirements: &[Requirement]) -> Diagram {
        let Context { book, household, on, who, .. } = *context;
        let rules = effective_requirements(book, on, requirements);
        if let [only] = possible(context, &rules).as_slice() {
            return Diagram { nodes: vec![Node::Leaf(*only)], root: 0 };
        }
        let mut breakpoints = Breakpoints::default();
        for condition in rules.iter().filter_map(|rule| rule.condition) {
            breakpoints.read(context, condition);
        }
        let mut builder = Builder {
            book,
            on,
            who,
            rules,
            levels: breakpoints.regions(context),
            household: household.clone(),
            unique: VecMap::new(),
            seen: VecMap::new(),
            nodes: Vec::new(),
        };
        let all: Vec<usize> = (0..builder.rules.len()).collect();
        let root = builder.build(0, RequirementTruths::NONE, &all);
        Diagram { nodes: builder.nodes, root }
    }

    /// The outcome, if only one is left.
    pub fn outcome(&self) -> Option<Outcome> {
        match self.nodes.get(self.root) {
            Some(Node::Leaf(outcome)) => Some(*outcome),
            _ => None,
        }
    }

    /// Every outcome that can still be reached.
    pub fn outcomes(&self) -> VecSet<Outcome> {
        let mut found = VecSet::new();
        for node in &self.nodes {
            if let Node::Leaf(outcome) = node {
                found.insert(*outcome);
            }
        }
        found
    }

    /// The facts that can still change the outcome, in the order of the vocabulary.
    pub fn support(&self) -> Vec<FactKey> {
        let keys: VecSet<FactKey> = self
            .nodes
            .iter()
            .filter_map(|node| match node {
                Node::Branch(key, _) => Some(*key),
                Node::Leaf(_) => None,
            })
            .collect();
        keys.into_iter().collect()
    }

    /// The most questions on any way from the root to an outcome.
    pub fn depth(&self) -> usize {
        let mut depths = vec![0; self.nodes.len()];
        // Children are always made before their parents.
        for (place, node) in self.nodes.iter().enumerate() {
            if let Node::Branch(_, edges) = node {
                depths[place] = 1 + edges.iter().map(|(_, to)| depths[*to]).max().unwrap_or(0);
            }
        }
        depths.get(self.root).copied().unwrap_or(0)
    }
}

struct Builder<'a> {
    book: &'a RuleBook,
    on: Day,
    who: Person,
    rules: Vec<EffectiveRequirement<'a>>,
    levels: Vec<(FactKey, Vec<Known>)>,
    household: Household,
    unique: VecMap<Node, usize>,
    seen: VecMap<(usize, Vec<u32>), usize>,
    nodes: Vec<Node>,
}

impl Builder<'_> {
    /// The place of the diagram from this level on: of the rules in `open`, where `settled` is known of the others.
    /// What is settled stays so, whatever else is learned.
    fn build(&mut self, level: usize, mut settled: RequirementTruths, open: &[usize]) -> usize {
        let context = Context::new(self.book, &self.household, self.on, self.who);
        let (mut whole, mut left, mut residual) = (settled, Vec::new(), Residual::default());
        for &place in open {
            let rule = &self.rules[place];
            let mark = residual.mark();
            let truth = rule
                .condition
                .map_or(Truth::OFFICE, |condition| evaluate_to_residual(&context, condition, &mut residual));
            whole = whole.and(rule.kind, truth);
            if truth.settled().is_some() {
                settled = settled.and(rule.kind, truth);
                residual.cut(mark);
            } else {
                residual.signature.push(place as u32);
                left.push(place);
            }
        }
        if let [only] = whole.outcomes().as_slice() {
            return self.node(Node::Leaf(*only));
        }
        let ends = [settled.applicability, settled.eligibility].map(|truth| truth.low() as u32);
        residual.signature.extend(ends);
        let next = (level..self.levels.len()).find(|n| residual.reads.contains(&self.levels[*n].0));
        let Some(level) = next else {
            // Every fact is in one region, so every condition is settled; only a book that was never checked
            // can come here, and nothing is claimed of it.
            return self.node(Node::Leaf(Outcome::Unknown));
        };
        let signature = (level, residual.signature);
        if let Some(&place) = self.seen.get(&signature) {
            return place;
        }
        let (key, regions) = self.levels[level].clone();
        let before = self.household.get(key);
        let mut edges = Vec::with_capacity(regions.len());
        for region in regions {
            self.household.learn(key, region);
            edges.push((region, self.build(level + 1, settled, &left)));
        }
        match before {
            Some(known) => self.household.learn(key, known),
            None => self.household.forget(key),
        }
        let place = if edges.windows(2).all(|pair| pair[0].1 == pair[1].1) {
            edges[0].1
        } else {
            self.node(Node::Branch(key, edges))
        };
        self.seen.insert(signature, place);
        place
    }

    fn node(&mut self, node: Node) -> usize {
        if let Some(&place) = self.unique.get(&node) {
            return place;
        }
        let place = self.nodes.len();
        self.nodes.push(node.clone());
        self.unique.insert(node, place);
        place
    }
}

/// Whether this fact may be asked of this person: only where what it is given on certainly holds.
///
/// # Errors
/// If that is not known: the facts that can still settle it.
pub fn askable(book: &RuleBook, household: &Household, on: Day, key: FactKey) -> Result<bool, Vec<FactKey>> {
    let Some(given) = &book.fact(key.fact).given else { return Ok(true) };
    let context = Context::new(book, household, on, key.who);
    let mut residual = Residual::default();
    match evaluate_to_residual(&context, given, &mut residual).settled() {
        Some(settled) => Ok(settled == Settled::Yes),
        None => Err(in_order(residual.reads)),
    }
}

/// Each key once, in the order of the vocabulary.
fn in_order(keys: Vec<FactKey>) -> Vec<FactKey> {
    keys.into_iter().collect::<VecSet<FactKey>>().into_iter().collect()
}

/// The facts that a condition reads, whatever is known of them.
pub(crate) fn reads(context: &Context<'_>, condition: &Condition) -> VecSet<FactKey> {
    let mut breakpoints = Breakpoints::default();
    breakpoints.read(context, condition);
    breakpoints.keys().collect()
}

/// The regions of every fact that these conditions can tell apart, of what is possible in the context.
pub(crate) fn regions_among<'c>(
    context: &Context<'_>,
    conditions: impl Iterator<Item = (Person, &'c Condition)>,
) -> VecMap<FactKey, Vec<Known>> {
    let mut breakpoints = Breakpoints::default();
    for (who, condition) in conditions {
        breakpoints.read(&Context { who, ..*context }, condition);
    }
    breakpoints.regions(context).into_iter().collect()
}

/// The facts that the advice of a service still turns on, in the order of the vocabulary.
pub fn advice_support(query: &Query<'_>) -> Vec<FactKey> {
    let Query { book, on, .. } = *query;
    let advice = query.rules().advice.iter().filter(|advice| advice.may_be_said(book, on));
    residual_of(&query.context(), advice.map(|advice| &advice.condition)).1
}

/// The regions into which some conditions cut each fact that they read, in the diagram's order; a fact that nothing
/// cuts is left out.
pub fn regions<'a>(
    context: &Context<'_>,
    conditions: impl IntoIterator<Item = &'a Condition>,
) -> Vec<(FactKey, Vec<Known>)> {
    let mut breakpoints = Breakpoints::default();
    for condition in conditions {
        breakpoints.read(context, condition);
    }
    breakpoints.regions(context)
}

/// What is left of some conditions under what is known: a signature, equal for equal remainders, and the facts that
/// the remainder reads, each once, in the order of the vocabulary.
pub fn residual_of<'a>(
    context: &Context<'_>,
    conditions: impl IntoIterator<Item = &'a Condition>,
) -> (Vec<u32>, Vec<FactKey>) {
    let mut residual = Residual::default();
    for condition in conditions {
        evaluate_to_residual(context, condition, &mut residual);
    }
    (residual.signature, in_order(residual.reads))
}
