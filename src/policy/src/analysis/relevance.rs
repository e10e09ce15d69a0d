//! Whether an answer that is still open can change anything: "either way", "it depends on it", "it does not matter".
//!
//! Open is what is not known to a single value: "I don't know", a few options, an interval of days. Must not know:
//! why it is open; sentences.

use crate::analysis::diagram::{Diagram, advice_support, askable, reads, residual_of};
use crate::evaluate::context::{Context, Query};
use crate::evaluate::outcome::Outcome;
use crate::model::book::RuleBook;
use crate::model::condition::Condition;
use crate::model::household::FactKey;
use crate::model::ids::FactId;
use crate::model::papers::Paper;
use crate::model::vec_collections::VecSet;

/// What an open answer does to a service for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relevance {
    /// The outcome turns on it, or on an answer that is only asked for after it.
    Depends,
    /// The outcome is this, whatever the answer; the rules do ask for it.
    EitherWay(Outcome),
    /// The outcome does not turn on it, but which papers or advice there are may.
    Details,
    /// Nothing turns on it any more.
    DoesNotMatter,
}

/// What an open answer does to a service for one person; nothing if the answer is known, or if the service never asks
/// for it.
pub fn relevance(query: &Query<'_>, key: FactKey) -> Option<Relevance> {
    let Query { book, household, on, .. } = *query;
    if household.known(book, key).is_exact() {
        return None;
    }
    let context = query.context();
    let rules = query.rules();
    let required = || {
        let in_force = rules.requirements.iter().filter(|requirement| requirement.period.in_force(on));
        in_force.map(|requirement| &requirement.condition)
    };
    let said = || {
        let advice = rules.advice.iter().filter(|advice| advice.may_be_said(book, on));
        let papers = rules.guidance.papers.iter().filter(|paper| paper.period.in_force(on));
        advice.map(|advice| &advice.condition).chain(papers.flat_map(Paper::conditions))
    };
    let diagram = Diagram::of_service(query);
    if opens(&context, key, diagram.support()) {
        return Some(Relevance::Depends);
    }
    let read = asks(&context, key, required());
    if let (Some(outcome), true) = (diagram.outcome(), read) {
        return Some(Relevance::EitherWay(outcome));
    }
    let papers = rules.guidance.papers.iter().flat_map(Paper::conditions);
    let papers = residual_of(&context, papers).1;
    let mut left = advice_support(query);
    left.extend(papers);
    if opens(&context, key, left) {
        return Some(Relevance::Details);
    }
    (read || asks(&context, key, said())).then_some(Relevance::DoesNotMatter)
}

/// True if the key is one of these, or if one of these can only be asked for once it is known.
fn opens(context: &Context<'_>, key: FactKey, keys: Vec<FactKey>) -> bool {
    let (mut seen, mut next) = (VecSet::new(), keys);
    while let Some(other) = next.pop() {
        if other == key {
            return true;
        }
        if seen.insert(other)
            && let Err(gates) = askable(context.book, context.household, context.on, other)
        {
            next.extend(gates);
        }
    }
    false
}

/// True if one of the conditions reads the fact of this person, or one that hangs on it.
fn asks<'c>(context: &Context<'_>, key: FactKey, conditions: impl Iterator<Item = &'c Condition>) -> bool {
    let read: VecSet<FactKey> = conditions.flat_map(|condition| reads(context, condition)).collect();
    let hangs = |other: &FactKey| {
        let given = &context.book.fact(other.fact).given;
        given.as_ref().is_some_and(|given| hangs_on(context.book, given, key.fact))
    };
    read.contains(&key) || read.iter().any(|other| other.who == key.who && hangs(other))
}

/// True if a gate reads the fact, itself or through the gates of those that it reads.
fn hangs_on(book: &RuleBook, given: &Condition, fact: FactId) -> bool {
    given.reads(book, fact)
        || (0..book.facts.len() as u16).map(FactId).any(|between| {
            let further = book.fact(between).given.as_ref();
            further.is_some_and(|further| given.reads(book, between) && hangs_on(book, further, fact))
        })
}
