//! Possible lives: how many assignments no life has, and which questions each constraint spares. Counted by
//! trying the values of the constrained facts one after another, apart from the search that the evaluator
//! uses.

use crate::OutcomeShare;
use crate::canonical::edge;
use crate::partition::FactPartition;
use policy::diagram::{Diagram, Node};
use policy::{Context, Day, FactKey, Household, Kind, Known, Likelihood, Outcome, Person, RuleBook};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A question that is not asked after some answers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SparedQuestion {
    /// The fact that is not asked, about whom.
    pub question: String,
    /// The answers after which only one value is left, as `fact = value`.
    pub after: Vec<String>,
}

/// One constraint, and what it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConstraintProof {
    /// Its name in the seeds.
    pub constraint: String,
    /// `impossible`: no life is so. `unlikely`: it is asked back once.
    #[schemars(extend("enum" = ["impossible", "unlikely"]))]
    pub likelihood: &'static str,
    /// The facts that it reads.
    pub facts: Vec<String>,
    /// The questions that it spares; none if it only finds contradictions.
    pub spares: Vec<SparedQuestion>,
}

/// Every constraint of the book.
pub(crate) fn constraints(book: &RuleBook, on: Day) -> Vec<ConstraintProof> {
    let mut family = Household::new();
    family.learn(FactKey::new(book.partner, Person::Household), Known::option(0));
    family.learn(FactKey::new(book.children, Person::Household), Known::number(1));
    let all = book.constraints.iter().enumerate();
    all.map(|(place, constraint)| {
        let who = constraint.people(book, &family).first().copied().unwrap_or(Person::Applicant);
        let context = Context::new(book, &family, on, who);
        let keys: Vec<FactKey> = constraint.facts(book).iter().map(|fact| context.key(*fact)).collect();
        let mut alone = book.clone();
        alone.constraints = vec![book.constraints[place].clone()];
        ConstraintProof {
            constraint: constraint.id.clone(),
            likelihood: match constraint.likelihood {
                Likelihood::Impossible => "impossible",
                Likelihood::Unlikely => "unlikely",
            },
            facts: keys.iter().map(|key| key.name(book)).collect(),
            spares: spares(&alone, &context, &keys),
        }
    })
    .collect()
}

/// The questions that the only constraint of a book spares: for each fact, the regions of the others that
/// leave it one value.
fn spares(book: &RuleBook, context: &Context<'_>, keys: &[FactKey]) -> Vec<SparedQuestion> {
    let mut partition = FactPartition::default();
    book.constraints.iter().for_each(|constraint| partition.read(context, &constraint.condition));
    let regions = partition.regions(context);
    let mut spared = Vec::new();
    for question in keys {
        let others: Vec<(FactKey, &[Known])> = keys
            .iter()
            .filter(|key| *key != question)
            .map(|key| (*key, regions.get(key).map_or(&[][..], Vec::as_slice)))
            .collect();
        each(&others, &mut |values| {
            let mut household = context.household.clone();
            values.iter().for_each(|(key, known)| household.learn(*key, *known));
            let left = policy::narrowed(book, &household, context.on).known(book, *question);
            if !values.is_empty() && left.is_exact() && !policy::is_impossible(book, &household, context.on) {
                let after = values.iter().map(|(key, known)| written(book, *key, *known)).collect();
                spared.push(SparedQuestion { question: question.name(book), after });
            }
        });
    }
    spared.sort();
    spared
}

/// Some facts with a value each.
pub(crate) type Values = [(FactKey, Known)];

/// Every combination of these values.
pub(crate) fn each(facts: &[(FactKey, &[Known])], visit: &mut dyn FnMut(&Values)) {
    fn rest(
        facts: &[(FactKey, &[Known])],
        values: &mut Vec<(FactKey, Known)>,
        visit: &mut dyn FnMut(&Values),
    ) {
        let Some(((key, regions), more)) = facts.split_first() else { return visit(values) };
        for region in *regions {
            values.push((*key, *region));
            rest(more, values, visit);
            values.pop();
        }
    }
    rest(facts, &mut Vec::new(), visit);
}

/// Takes what no life has out of the shares; how many assignments these are.
pub(crate) fn take_impossible(
    context: &Context<'_>,
    diagram: &Diagram,
    regions: &BTreeMap<FactKey, Vec<Known>>,
    shares: &mut Vec<OutcomeShare>,
) -> u128 {
    let Context { book, household, on, .. } = *context;
    let mut constrained = BTreeSet::new();
    for constraint in book.constraints.iter().filter(|one| one.is_impossible()) {
        for who in constraint.people(book, household) {
            let context = Context::new(book, household, on, who);
            let keys: Vec<FactKey> = constraint.facts(book).iter().map(|fact| context.key(*fact)).collect();
            if keys.iter().all(|key| regions.contains_key(key)) {
                constrained.extend(keys);
            }
        }
    }
    let facts: Vec<(FactKey, &[Known])> =
        constrained.iter().map(|key| (*key, regions[key].as_slice())).collect();
    let free = regions.iter().filter(|(key, _)| !constrained.contains(*key));
    let free = free.fold(1u128, |product, (_, regions)| product.saturating_mul(regions.len() as u128));
    let mut lost: BTreeMap<&'static str, u128> = BTreeMap::new();
    each(&facts, &mut |values| {
        let mut life = household.clone();
        values.iter().for_each(|(key, known)| life.learn(*key, *known));
        if !values.is_empty() && policy::is_impossible(book, &life, on) {
            for (outcome, assignments) in given(diagram, values, free) {
                *lost.entry(outcome.name()).or_default() += assignments;
            }
        }
    });
    for share in shares.iter_mut() {
        share.assignments -= lost.get(share.outcome).copied().unwrap_or_default();
    }
    shares.retain(|share| share.assignments > 0);
    lost.values().sum()
}

/// How many of `all` assignments of the other facts end in each outcome, these values being given.
fn given(diagram: &Diagram, values: &[(FactKey, Known)], all: u128) -> Vec<(Outcome, u128)> {
    let mut weights = vec![0; diagram.nodes.len()];
    weights[diagram.root] = all;
    let mut found = Vec::new();
    for place in (0..diagram.nodes.len()).rev() {
        match &diagram.nodes[place] {
            Node::Leaf(outcome) => found.push((*outcome, weights[place])),
            Node::Branch(key, edges) => {
                let known = values.iter().find(|(other, _)| other == key).map(|(_, known)| *known);
                match known.and_then(|known| edge(edges, known)) {
                    Some(to) => weights[to] += weights[place],
                    None => {
                        let share = weights[place] / edges.len().max(1) as u128;
                        edges.iter().for_each(|(_, to)| weights[*to] += share);
                    }
                }
            }
        }
    }
    found
}

/// An answer as `fact = value`.
pub(crate) fn written(book: &RuleBook, key: FactKey, known: Known) -> String {
    let fact = book.fact(key.fact);
    let value = match (&fact.kind, known) {
        (Kind::Choice(options), Known::Options(mask)) => {
            let names = options.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
            names.map(|(_, id)| id.as_str()).collect::<Vec<_>>().join("|")
        }
        (Kind::Date, Known::Range(low, high)) => format!("{}..{}", Day(low), Day(high)),
        (_, Known::Range(low, high)) => format!("{low}..{high}"),
        _ => String::new(),
    };
    format!("{} = {value}", key.name(book))
}
