//! Decision diagrams: which facts can still change an outcome, exactly, and every way the answers can fall.
//!
//! Each fact is cut into the few regions that the rules can tell apart on the given day (options accepted by the
//! same conditions; numbers and dates between thresholds). A reduced ordered diagram over those regions is
//! canonical: a fact stands in it if, and only if, some answer to it can change the outcome (Bryant, 1986, for
//! many-valued variables). Interval evaluation prunes; equal residual rules share one node.

use crate::book::{Book, Kind, Requirement};
use crate::condition::{Against, Condition, DateOf, Verb};
use crate::date::Day;
use crate::evaluate::{Context, Outcome, elapsed, judge, possible};
use crate::household::{Household, Key, Who};
use crate::ids::ServiceId;
use crate::known::Known;
use crate::schedule::Schedule;
use std::collections::{BTreeMap, BTreeSet};

/// One node: an outcome, or a question with one edge a region.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Node {
    /// Nothing more matters.
    Leaf(Outcome),
    /// The fact decides which way to go; the regions are disjoint and cover all that is possible.
    Branch(Key, Vec<(Known, usize)>),
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
    /// The diagram of a service, given what is known, on a day.
    pub fn of_service(book: &Book, household: &Household, on: Day, service: ServiceId, who: Who) -> Diagram {
        let requirements = &book.service(service).requirements;
        let context = Context::new(book, household, on, who);
        if let [only] = possible(&context, requirements).as_slice() {
            return Diagram { nodes: vec![Node::Leaf(*only)], root: 0 };
        }
        let mut cuts = Cuts::default();
        for requirement in requirements.iter().filter(|requirement| requirement.in_force(on)) {
            cuts.read(&context, &requirement.condition);
        }
        let mut builder = Builder {
            book,
            on,
            who,
            requirements,
            levels: cuts.regions(&context),
            household: household.clone(),
            unique: BTreeMap::new(),
            seen: BTreeMap::new(),
            nodes: Vec::new(),
        };
        let root = builder.build(0);
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
    pub fn outcomes(&self) -> BTreeSet<Outcome> {
        let mut found = BTreeSet::new();
        for node in &self.nodes {
            if let Node::Leaf(outcome) = node {
                found.insert(*outcome);
            }
        }
        found
    }

    /// The facts that can still change the outcome, in the order of the vocabulary.
    pub fn support(&self) -> Vec<Key> {
        let keys: BTreeSet<Key> = self
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

/// Where the rules cut each fact that they read.
#[derive(Default)]
struct Cuts {
    facts: BTreeMap<Key, Cut>,
}

#[derive(Default)]
struct Cut {
    masks: BTreeSet<u32>,
    points: BTreeSet<i32>,
}

impl Cuts {
    fn at(&mut self, key: Key) -> &mut Cut {
        self.facts.entry(key).or_default()
    }

    fn read(&mut self, context: &Context<'_>, condition: &Condition) {
        match condition {
            Condition::Always => {}
            Condition::Is(fact, mask) => {
                self.at(context.key(*fact)).masks.insert(*mask);
            }
            Condition::Number(fact, verb, against) => {
                let shift = i32::from(matches!(verb, Verb::MoreThan | Verb::AtMost));
                let cut = self.at(context.key(*fact));
                match against {
                    Against::Number(n) => {
                        cut.points.insert(n + shift);
                    }
                    Against::Schedule(id, at) => {
                        let schedule = context.book.schedule(*id);
                        let values = schedule.values();
                        cut.points.extend(values.iter().map(|value| value + shift));
                        for value in values {
                            self.cut_date(context, *at, &|day| schedule.at(day) >= value);
                        }
                    }
                }
            }
            Condition::Elapsed(date, since, verb, amount) => {
                self.cut_date(context, *date, &|day| elapsed(day, *since, *verb, *amount, context.on));
            }
            Condition::Before(date, _, boundary) => {
                self.cut_date(context, *date, &|day| day.0 < *boundary);
            }
            Condition::Derived(id) => self.read(context, context.book.derived(*id)),
            Condition::Office(_, inner) => self.read(context, inner),
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner) => {
                for condition in inner {
                    self.read(context, condition);
                }
            }
            Condition::Some(bound, inner) | Condition::Every(bound, inner) => {
                for (who, certain) in context.people(*bound) {
                    match who {
                        Who::Child(n) if !certain => {
                            let count = Key::new(context.book.children, Who::Household);
                            self.at(count).points.insert(i32::from(n) + 1);
                        }
                        Who::Partner if !certain => {
                            self.at(Key::new(context.book.partner, Who::Household)).masks.insert(1);
                        }
                        _ => {}
                    }
                    for condition in inner {
                        self.read(&context.with(who), condition);
                    }
                }
            }
        }
    }

    /// Cuts a date fact where a property that changes at most once along the calendar changes.
    fn cut_date(&mut self, context: &Context<'_>, date: DateOf, holds: &dyn Fn(Day) -> bool) {
        match date {
            DateOf::Fact(fact) => {
                let key = context.key(fact);
                let (low, high) = context.household.known(context.book, key).ends();
                self.at(key).points.extend(change(low, high, holds));
            }
            DateOf::Reckoned(id) => {
                let reckoned = context.book.reckoned(id);
                let of = context.key(reckoned.of);
                let by = context.key(reckoned.by);
                let (low, high) = context.household.known(context.book, of).ends();
                for (option, id) in reckoned.schedules.iter().enumerate() {
                    let schedule: &Schedule = context.book.schedule(*id);
                    self.at(by).masks.insert(1 << option);
                    let reached = |day: Day| holds(day.plus_months(schedule.at(day)));
                    self.at(of).points.extend(change(low, high, &reached));
                }
            }
        }
    }

    /// The regions of every fact that still has more than one, in the diagram's order: by person, then by fact.
    fn regions(self, context: &Context<'_>) -> Vec<(Key, Vec<Known>)> {
        let mut levels: Vec<(Key, Vec<Known>)> = self
            .facts
            .into_iter()
            .map(|(key, cut)| {
                let known = context.household.known(context.book, key);
                let regions = match (&context.book.fact(key.fact).kind, known) {
                    (Kind::Choice(_), Known::Options(mask)) => option_classes(mask, &cut.masks),
                    (_, Known::Range(low, high)) => ranges(low, high, &cut.points),
                    _ => vec![known],
                };
                (key, regions)
            })
            .filter(|(_, regions)| regions.len() > 1)
            .collect();
        levels.sort_by_key(|(key, _)| (key.who, key.fact));
        levels
    }
}

/// The first day on which the property differs from what it is on `low`, if it does up to `high`.
fn change(low: i32, high: i32, holds: &dyn Fn(Day) -> bool) -> Option<i32> {
    let start = holds(Day(low));
    if holds(Day(high)) == start {
        return None;
    }
    let (mut same, mut other) = (low, high);
    while other - same > 1 {
        let middle = same + (other - same) / 2;
        if holds(Day(middle)) == start {
            same = middle;
        } else {
            other = middle;
        }
    }
    Some(other)
}

/// The options that are left, grouped by which conditions accept them.
fn option_classes(mask: u32, accepted: &BTreeSet<u32>) -> Vec<Known> {
    let mut classes: BTreeMap<Vec<bool>, u32> = BTreeMap::new();
    for bit in (0..32).map(|n| 1u32 << n).filter(|bit| mask & bit != 0) {
        let signature = accepted.iter().map(|mask| mask & bit != 0).collect();
        *classes.entry(signature).or_default() |= bit;
    }
    classes.into_values().map(Known::Options).collect()
}

/// The range cut just before each point inside it.
fn ranges(low: i32, high: i32, points: &BTreeSet<i32>) -> Vec<Known> {
    let mut regions = Vec::new();
    let mut start = low;
    for &point in points.iter().filter(|point| low < **point && **point <= high) {
        regions.push(Known::Range(start, point - 1));
        start = point;
    }
    regions.push(Known::Range(start, high));
    regions
}

struct Builder<'a> {
    book: &'a Book,
    on: Day,
    who: Who,
    requirements: &'a [Requirement],
    levels: Vec<(Key, Vec<Known>)>,
    household: Household,
    unique: BTreeMap<Node, usize>,
    seen: BTreeMap<(usize, Vec<u32>), usize>,
    nodes: Vec<Node>,
}

impl Builder<'_> {
    fn build(&mut self, level: usize) -> usize {
        let context = Context::new(self.book, &self.household, self.on, self.who);
        let outcomes = possible(&context, self.requirements);
        if let [only] = outcomes.as_slice() {
            return self.node(Node::Leaf(*only));
        }
        let mut residual = Residual::default();
        for requirement in self.requirements.iter().filter(|r| r.in_force(self.on)) {
            residual.write(&context, &requirement.condition);
        }
        let next = (level..self.levels.len()).find(|n| residual.reads.contains(&self.levels[*n].0));
        let Some(level) = next else {
            // Every fact is in one region, so every condition is settled; only a book that was never checked
            // can come here, and nothing is claimed of it.
            return self.node(Node::Leaf(Outcome::Unknown));
        };
        let signature = (level, residual.bytes);
        if let Some(&place) = self.seen.get(&signature) {
            return place;
        }
        let (key, regions) = self.levels[level].clone();
        let before = self.household.get(key);
        let mut edges = Vec::with_capacity(regions.len());
        for region in regions {
            self.household.learn(key, region);
            edges.push((region, self.build(level + 1)));
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

/// What is left of the rules once settled parts are reduced to their value: equal residuals, equal diagrams.
#[derive(Default)]
struct Residual {
    bytes: Vec<u32>,
    reads: BTreeSet<Key>,
}

impl Residual {
    fn write(&mut self, context: &Context<'_>, condition: &Condition) {
        let truth = judge(context, condition);
        if let Some(settled) = truth.settled() {
            self.bytes.push(settled as u32);
            return;
        }
        match condition {
            Condition::Derived(id) => self.write(context, context.book.derived(*id)),
            Condition::Office(_, inner) => {
                self.bytes.push(7);
                self.write(context, inner);
            }
            Condition::All(inner)
            | Condition::Any(inner)
            | Condition::None(inner)
            | Condition::AtLeast(_, inner) => {
                self.bytes.push(8);
                for condition in inner {
                    self.write(context, condition);
                }
            }
            Condition::Some(bound, inner) | Condition::Every(bound, inner) => {
                self.bytes.push(9);
                for (who, certain) in context.people(*bound) {
                    self.bytes.push(10 + u32::from(certain));
                    if !certain {
                        let fact = match who {
                            Who::Child(_) => context.book.children,
                            _ => context.book.partner,
                        };
                        self.read(context, Key::new(fact, Who::Household));
                    }
                    for condition in inner {
                        self.write(&context.with(who), condition);
                    }
                }
            }
            _ => {
                self.bytes.push(12);
                let mut cuts = Cuts::default();
                cuts.read(context, condition);
                for key in cuts.facts.into_keys() {
                    self.read(context, key);
                }
            }
        }
    }

    fn read(&mut self, context: &Context<'_>, key: Key) {
        self.reads.insert(key);
        match context.household.known(context.book, key) {
            Known::Options(mask) => self.bytes.push(mask),
            Known::Range(low, high) => self.bytes.extend([low as u32, high as u32]),
        }
    }
}

/// The facts that the advice of a service still turns on, in the order of the vocabulary.
pub fn advice_support(book: &Book, household: &Household, on: Day, service: ServiceId, who: Who) -> Vec<Key> {
    let context = Context::new(book, household, on, who);
    let mut residual = Residual::default();
    for advice in &book.service(service).advice {
        residual.write(&context, &advice.when);
    }
    residual.reads.into_iter().collect()
}
