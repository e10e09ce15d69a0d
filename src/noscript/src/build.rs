//! From rules to the graph: which question next, what each answer leaves open, equal remainders joined.

use crate::bands::{BandFact, Bands};
use crate::family::{Assumed, family};
use crate::graph::{GraphNode, GraphQuestion, QuestionGraph, QuestionSubject, Truncation};
use crate::result::GraphResult;
use crate::rules::{in_force, office_branches, same_rules_until, unasked};
use crate::walk::walked;
use policy::diagram::{Diagram, askable, regions, residual_of};
use policy::{
    Assessment, Condition, Context, Day, FactId, FactKey, Household, Kind, Known, Outcome, Person, Query,
    RuleBook, Scope, Sensitivity, ServiceId, assess, is_impossible, narrowed,
};
use std::collections::{BTreeMap, BTreeSet};

/// How many questions and results a service may have before something is left out.
const CAP: usize = 900;
/// How many states are looked at before something is left out.
const EFFORT: usize = 9000;

/// The graph of a service, for pages made on this day: whole, or with as little left out as the cap allows.
pub fn graph(book: &RuleBook, service: ServiceId, on: Day) -> QuestionGraph {
    let bands = Bands::of(book, service, on);
    // From the least that can be asked upwards: what passes the cap is given up early.
    let mut best = attempt((book, service, on), &bands, Truncation::MOST, None);
    for truncation in Truncation::LEVELS {
        match attempt((book, service, on), &bands, truncation, Some((CAP, EFFORT))) {
            Some(wider) => best = Some(wider),
            None => break,
        }
    }
    let (who, assumed) = (Person::Applicant, Assumed::Nothing);
    best.unwrap_or(QuestionGraph {
        service,
        who,
        assumed,
        nodes: Vec::new(),
        on,
        until: on,
        truncation: Truncation::MOST,
    })
}

/// The graph with this left out, unless it passes the cap of nodes or of states.
fn attempt(
    (book, service, on): (&RuleBook, ServiceId, Day),
    bands: &Bands,
    truncation: Truncation,
    caps: Option<(usize, usize)>,
) -> Option<QuestionGraph> {
    let (cap, effort) = caps.unwrap_or((usize::MAX, usize::MAX));
    let rules = bands.book.service(service);
    let (household, assumed) = family(&bands.book, rules);
    let who = if rules.of == Scope::Child { Person::Child(0) } else { Person::Applicant };
    let until = same_rules_until(book, service, on);
    let needs = || book.service(service).requirements.iter().filter(|rule| rule.is_applicability());
    let facts = (0..book.facts.len()).filter_map(|place| u16::try_from(place).ok().map(FactId));
    let needed = facts.filter(|fact| needs().any(|rule| rule.condition.reads(book, *fact))).collect();
    let mut conditions: Vec<Condition> = in_force(bands, service, on).cloned().collect();
    conditions.extend(unasked(bands, service, on));
    let levels = regions(&Context::new(&bands.book, &household, on, who), &conditions).into_iter().collect();
    // Which question is for the office depends on which branch leads to it, although the outcome is the same.
    let branches = rules.requirements.iter().filter(|rule| rule.period.in_force(on));
    let branches: Vec<Condition> = branches.flat_map(|rule| office_branches(&rule.condition)).collect();
    conditions.extend(branches);
    let mut builder = Builder {
        service,
        who,
        on,
        until,
        conditions,
        levels,
        household,
        unsure: BTreeSet::new(),
        seen: BTreeMap::new(),
        unique: BTreeMap::new(),
        nodes: Vec::new(),
        settles: Vec::new(),
        bands,
        needed,
        truncation,
        effort,
        decided: BTreeMap::new(),
        explained: BTreeMap::new(),
    };
    let root = builder.build();
    let nodes = walked(&builder.nodes, root);
    (builder.seen.len() < effort && nodes.len() <= cap).then_some(QuestionGraph {
        service,
        who,
        assumed,
        nodes,
        on,
        until,
        truncation,
    })
}

struct Builder<'a> {
    bands: &'a Bands,
    service: ServiceId,
    who: Person,
    on: Day,
    until: Day,
    conditions: Vec<Condition>,
    levels: BTreeMap<FactKey, Vec<Known>>,
    household: Household,
    unsure: BTreeSet<FactKey>,
    seen: BTreeMap<Vec<u32>, usize>,
    unique: BTreeMap<GraphNode, usize>,
    nodes: Vec<GraphNode>,
    /// For each node, whether some way from it leads to an outcome that is not unknown.
    settles: Vec<bool>,
    /// The facts that settle whether the service is needed at all.
    needed: BTreeSet<FactId>,
    truncation: Truncation,
    effort: usize,
    /// Outcome and deciding facts by what is left of the requirements.
    decided: BTreeMap<Vec<u32>, (Option<Outcome>, Vec<FactKey>)>,
    /// Facts that a piece of advice turns on, by what is left of it.
    explained: BTreeMap<(usize, Vec<u32>), Vec<FactKey>>,
}

impl Builder<'_> {
    fn build(&mut self) -> usize {
        let signature = self.signature();
        if let Some(&place) = self.seen.get(&signature) {
            return place;
        }
        if self.seen.len() >= self.effort {
            // Too large: the attempt is given up, so that what is returned does not matter.
            return self.result();
        }
        let place = match self.next() {
            Some(key) => self.ask(key),
            None => self.result(),
        };
        self.seen.insert(signature, place);
        place
    }

    fn context(&self) -> Context<'_> {
        Context::new(&self.bands.book, &self.household, self.on, self.who)
    }

    /// All that the rest of the way depends on.
    fn signature(&self) -> Vec<u32> {
        let book = &self.bands.book;
        let mut all = Vec::new();
        let mut reads = BTreeSet::new();
        for condition in &self.conditions {
            let (bytes, keys) = residual_of(&self.context(), [condition]);
            all.extend([u32::MAX, bytes.len() as u32]);
            all.extend(bytes);
            reads.extend(keys);
        }
        // Bands of one date bear on one another, and a gate bears on what it leads to.
        let mut more = BTreeSet::new();
        for key in &reads {
            if let Err(gates) = askable(book, &self.household, self.on, *key) {
                more.extend(gates);
            }
            let (original, _) = self.bands.original(key.fact);
            let bands = (self.bands.facts..book.facts.len()).map(|place| FactId(place as u16));
            let same = bands.filter(|band| self.bands.original(*band).0 == original);
            more.extend(same.chain([original]).map(|fact| FactKey::new(fact, key.who)));
        }
        reads.extend(more);
        for key in reads {
            let open = match askable(book, &self.household, self.on, key) {
                Ok(false) => 0,
                Ok(true) => 1,
                Err(_) => 2,
            };
            all.extend([
                u32::from(key.fact.0),
                key.who.number(),
                open,
                u32::from(self.unsure.contains(&key)),
            ]);
            match self.household.get(key) {
                None => all.push(0),
                Some(Known::Options(mask)) => all.extend([1, mask]),
                Some(Known::Range(low, high)) => all.extend([2, low as u32, high as u32]),
            }
        }
        all
    }

    /// The next question, if any can still change what is shown.
    fn next(&mut self) -> Option<FactKey> {
        let (outcome, mut wanted) = self.deciding();
        if self.truncation.advice_asked && matches!(outcome, Some(Outcome::Yes | Outcome::Office)) {
            for place in 0..self.bands.book.service(self.service).advice.len() {
                wanted.extend(self.explaining(place));
            }
        }
        wanted.into_iter().filter(|key| self.open(*key)).min_by_key(|key| self.rank(*key))
    }

    /// The outcome, if it is settled, and the facts that can still change it.
    fn deciding(&mut self) -> (Option<Outcome>, Vec<FactKey>) {
        let book = &self.bands.book;
        let rules = book.service(self.service).requirements.iter();
        let conditions = rules.filter(|rule| rule.period.in_force(self.on)).map(|rule| &rule.condition);
        let (left, _) = residual_of(&self.context(), conditions);
        let work_out = || {
            let diagram =
                Diagram::of_service(&Query::new(book, &self.household, self.on, self.service, self.who));
            (diagram.outcome(), diagram.support())
        };
        self.decided.entry(left).or_insert_with(work_out).clone()
    }

    /// The facts that a piece of advice still turns on.
    fn explaining(&mut self, place: usize) -> Vec<FactKey> {
        let book = &self.bands.book;
        let advice = &book.service(self.service).advice[place];
        if !advice.may_be_said(book, self.on) {
            return Vec::new();
        }
        let (left, _) = residual_of(&self.context(), [&advice.condition]);
        let context = Context::new(book, &self.household, self.on, self.who);
        let work_out = || Diagram::of_condition(&context, &advice.condition).support();
        self.explained.entry((place, left)).or_insert_with(work_out).clone()
    }

    /// True if this can be asked now: not asked yet, of somebody who certainly exists, and what it hangs on holds.
    fn open(&self, key: FactKey) -> bool {
        let book = &self.bands.book;
        let certain = |people: Vec<(Person, bool)>| people.contains(&(key.who, true));
        let exists = match key.who {
            Person::Household | Person::Applicant => true,
            Person::Partner => certain(self.household.adults(book)),
            Person::Child(_) => certain(self.household.children(book)),
        };
        let asked = match self.household.get(key) {
            // The number of children is narrowed before anything is asked.
            Some(known) => {
                let settled = |regions: &Vec<Known>| regions.iter().any(|region| known.refines(*region));
                self.levels.get(&key).is_none_or(settled)
            }
            None => false,
        };
        exists
            && !asked
            && !self.unsure.contains(&key)
            && self.levels.contains_key(&key)
            && askable(book, &self.household, self.on, key) == Ok(true)
    }

    /// What settles whether the service is needed at all, then the order of the vocabulary; of one date, elapsed time
    /// before fixed days.
    fn rank(&self, key: FactKey) -> (bool, (Sensitivity, u16, Person, u16), bool, u16) {
        let (fact, elapsed) = self.bands.original(key.fact);
        let rank = interview::default_order(&self.bands.book, FactKey::new(fact, key.who));
        (!self.needed.contains(&fact), rank, !elapsed, key.fact.0)
    }

    fn ask(&mut self, key: FactKey) -> usize {
        let before = self.household.clone();
        let mut edges: Vec<(Known, usize)> = Vec::new();
        for region in self.levels.get(&key).cloned().unwrap_or_default() {
            self.household.clone_from(&before);
            self.household.learn(key, region);
            let known = |key: FactKey| self.household.get(key);
            if self.bands.possible(key, self.on, self.until, &known)
                && !is_impossible(&self.bands.book, &self.household, self.on)
            {
                // What follows from the answer is not asked.
                self.household = narrowed(&self.bands.book, &self.household, self.on);
                let place = self.build();
                edges.push((region, place));
            }
        }
        self.household = before;
        if let Some(&(_, first)) = edges.first()
            && edges.iter().all(|(_, place)| *place == first)
        {
            return first;
        }
        self.unsure.insert(key);
        let mut unsure = if self.too_unsure() { self.result() } else { self.build() };
        if !self.settles[unsure] {
            // Whatever else is answered, it stays unknown: say so at once.
            unsure = self.result();
        }
        self.unsure.remove(&key);
        let about = match self.bands.band_fact(key.fact) {
            None => QuestionSubject::Fact(key.fact),
            Some(BandFact::TimeBands(chain)) => QuestionSubject::Since(chain.clone()),
            Some(BandFact::Date(id)) => QuestionSubject::Computed(*id),
        };
        let answers = self.answers(key, edges);
        self.node(GraphNode::GraphQuestion(GraphQuestion { about, who: key.who, answers, unsure }))
    }

    /// True if more is not known that still matters than this page follows up.
    fn too_unsure(&mut self) -> bool {
        let (_, support) = self.deciding();
        self.unsure.iter().filter(|key| support.contains(key)).count() > self.truncation.unsure
    }

    /// One answer an option, in the question's order; neighbouring ranges that lead to the same are one.
    fn answers(&self, key: FactKey, edges: Vec<(Known, usize)>) -> Vec<(Known, usize)> {
        if let Kind::Choice(options) = &self.bands.book.fact(key.fact).kind {
            let leads = |n: usize| edges.iter().find(|(region, _)| region.mask() & (1 << n) != 0);
            let each = (0..options.len()).filter_map(|n| Some((Known::option(n), leads(n)?.1)));
            return each.collect();
        }
        let mut joined: Vec<(Known, usize)> = Vec::new();
        for (region, place) in edges {
            match (joined.last_mut(), region) {
                (Some((Known::Range(_, last), to)), Known::Range(first, high))
                    if *to == place && *last + 1 == first =>
                {
                    *last = high;
                }
                _ => joined.push((region, place)),
            }
        }
        joined
    }

    fn result(&mut self) -> usize {
        let book = &self.bands.book;
        let found = assess(&Query::new(book, &self.household, self.on, self.service, self.who));
        let shown = GraphResult::of(book, &self.household, self.on, &found, self.missing(&found));
        self.node(GraphNode::Result(shown))
    }

    /// What was not known and can still change the outcome: the facts themselves, or what they hang on.
    fn missing(&self, found: &Assessment) -> Vec<(Person, FactId)> {
        let mut missing: BTreeSet<FactKey> = found.missing.iter().copied().collect();
        for key in &found.missing {
            if let Err(gates) = askable(&self.bands.book, &self.household, self.on, *key) {
                missing.extend(gates);
            }
            let someone = match key.who {
                Person::Partner => self.bands.book.partner,
                Person::Child(_) => self.bands.book.children,
                Person::Household | Person::Applicant => continue,
            };
            missing.insert(FactKey::new(someone, Person::Household));
        }
        let mut keys: Vec<FactKey> = missing.intersection(&self.unsure).copied().collect();
        keys.sort_by_key(|key| self.rank(*key));
        let mut facts: Vec<(Person, FactId)> = Vec::new();
        for key in keys {
            // A computed date is found out by what it is reckoned from.
            let id = match self.bands.band_fact(key.fact) {
                Some(BandFact::TimeBands(chain)) => chain.computed,
                Some(BandFact::Date(id)) => Some(*id),
                None => None,
            };
            let by = id.map(|id| self.bands.book.computed_dates[id.index()].by);
            for fact in by.into_iter().chain([self.bands.original(key.fact).0]) {
                if !facts.contains(&(key.who, fact)) {
                    facts.push((key.who, fact));
                }
            }
        }
        facts
    }

    fn node(&mut self, node: GraphNode) -> usize {
        if let Some(&place) = self.unique.get(&node) {
            return place;
        }
        let place = self.nodes.len();
        self.settles.push(match &node {
            GraphNode::Result(shown) => shown.outcome != Outcome::Unknown,
            GraphNode::GraphQuestion(question) => {
                question.answers.iter().any(|(_, to)| self.settles[*to]) || self.settles[question.unsure]
            }
        });
        self.unique.insert(node.clone(), place);
        self.nodes.push(node);
        place
    }
}
