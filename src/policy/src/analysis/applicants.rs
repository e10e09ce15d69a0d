//! Who in the family should apply: each adult in the applicant's place, and for a child whose papers are enough.
//!
//! The partner takes the applicant's place as if the partner were the one who answers: what both are asked changes
//! sides, what only the applicant is asked is not known of the partner, but for what is certain of everybody who is
//! here ([`Fact::of_partner`](crate::Fact)). What is known of the household and of the children stays. For a child a
//! group over adults is narrowed to the one who applies, so that it is plain whose permit or work it rests on.
//! Must not know: sentences.

use crate::analysis::earliest_date::outcomes;
use crate::evaluate::context::{Context, Query};
use crate::evaluate::outcome::Outcome;
use crate::model::book::RuleBook;
use crate::model::condition::{Condition, PersonGroup};
use crate::model::fact::Scope;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::FactId;
use crate::model::known::Known;
use crate::model::service::Requirement;
use crate::model::truth::Truth;

/// What comes of a service if this adult applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The adult.
    pub who: Person,
    /// What comes of it. For the partner it holds whatever the partner would answer to what was never asked.
    pub outcome: Outcome,
    /// Of a "not yet", the places in `Service::requirements` of what certainly does not hold.
    pub lacks: Vec<usize>,
}

impl Candidate {
    /// True if this adult can go today, or ask the office today.
    pub fn works(&self) -> bool {
        matches!(self.outcome, Outcome::Yes | Outcome::Office)
    }
}

/// The applicant and the partner as applicants for a service; none unless it says something: a partner certainly is
/// here, what comes of it differs, and one of the two can go where the other cannot or need not.
pub fn applicants(query: &Query<'_>) -> Vec<Candidate> {
    let Query { book, household, on, who, .. } = *query;
    if !household.adults(book).contains(&(Person::Partner, true)) {
        return Vec::new();
    }
    let child = matches!(who, Person::Child(_));
    let mut requirements = query.requirements().to_vec();
    if child {
        for requirement in &mut requirements {
            requirement.condition = of_one(book, &requirement.condition);
        }
    }
    let found = [Person::Applicant, Person::Partner].map(|adult| {
        let family = match adult {
            Person::Partner => with_partner_as_applicant(book, household),
            _ => household.clone(),
        };
        let (outcome, lacks) = outcome_and_lacks(&Context::new(book, &family, on, who), &requirements);
        Candidate { who: adult, outcome, lacks }
    });
    let [applicant, partner] = &found;
    let says = applicant.outcome != partner.outcome
        && (partner.works() || applicant.works() && partner.outcome == Outcome::NotYet);
    if says { found.into() } else { Vec::new() }
}

/// The family with the partner in the applicant's place.
pub fn with_partner_as_applicant(book: &RuleBook, household: &Household) -> Household {
    let mut family = Household::new();
    for (key, known) in household.iter() {
        match (book.fact(key.fact).of, key.who) {
            (Scope::Household | Scope::Child, _) => family.learn(key, known),
            (Scope::Adult, Person::Applicant) => family.learn(FactKey::new(key.fact, Person::Partner), known),
            (Scope::Adult, Person::Partner) => family.learn(FactKey::new(key.fact, Person::Applicant), known),
            _ => {}
        }
    }
    let certain = book.facts.iter().enumerate().filter_map(|(place, fact)| Some((place, fact.of_partner?)));
    for (place, mask) in certain {
        let key = FactKey::new(FactId(place as u16), Person::Applicant);
        family.learn(key, Known::Options(mask));
    }
    family
}

/// What comes of the requirements, and which of them certainly do not hold.
fn outcome_and_lacks(context: &Context<'_>, requirements: &[Requirement]) -> (Outcome, Vec<usize>) {
    let outcome = match outcomes(context, requirements, |_| false).as_slice() {
        [only] => *only,
        _ => Outcome::Unknown,
    };
    let lacks = |(_, requirement): &(usize, &Requirement)| {
        !requirement.is_applicability()
            && requirement.period.in_force(context.on)
            && requirement.effective(context.book, context.on).evaluate(context) == Truth::NO
    };
    let all = requirements.iter().enumerate().filter(lacks).map(|(place, _)| place);
    (outcome, if outcome == Outcome::NotYet { all.collect() } else { Vec::new() })
}

/// The condition with "one of the adults" read as "the applicant"; what is asked of every adult stays.
fn of_one(book: &RuleBook, condition: &Condition) -> Condition {
    match condition {
        Condition::Named(id) if asks_one(book, condition) => of_one(book, book.named_condition(*id)),
        Condition::Some(PersonGroup::Adult, inner) => {
            Condition::All(inner.iter().map(|condition| of_one(book, condition)).collect())
        }
        other => other.with_parts(&|condition| of_one(book, condition)),
    }
}

/// True if the condition asks anywhere for one of the adults.
fn asks_one(book: &RuleBook, condition: &Condition) -> bool {
    let mut found = false;
    book.visit(condition, &mut |part| found |= matches!(part, Condition::Some(PersonGroup::Adult, _)));
    found
}
