//! What comes of a service for a person: the outcome, each requirement, advice, papers, and what is missing.

use crate::analysis::diagram::Diagram;
use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Query;
use crate::evaluate::in_force::effective_requirements;
use crate::evaluate::outcome::{Outcome, possible};
use crate::evaluate::papers::{RequiredPaper, needed};
use crate::model::book::RuleBook;
use crate::model::fact::Scope;
use crate::model::household::{FactKey, Household, Person};
use crate::model::ids::ServiceId;
use crate::model::service::Advice;
use crate::model::truth::{Settled, Truth};

/// One requirement, evaluated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RequirementResult {
    /// Its place in `Service::requirements`.
    pub requirement: usize,
    /// What is known of it.
    pub truth: Truth,
}

/// One service for one person, assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assessment {
    /// Which service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What comes of it.
    pub outcome: Outcome,
    /// Every requirement in force that may speak of this case, in the book's order.
    pub requirements: Vec<RequirementResult>,
    /// Places in `Service::advice` of all that certainly applies.
    pub advice: Vec<usize>,
    /// The papers that may be needed.
    pub papers: Vec<RequiredPaper>,
    /// For an unknown outcome, the facts that can still change it, exactly; otherwise empty.
    pub missing: Vec<FactKey>,
}

/// Assesses one service for one person on one day.
pub fn assess(query: &Query<'_>) -> Assessment {
    let Query { book, on, service, who, .. } = *query;
    let context = query.context();
    let rules = query.rules();
    let (outcome, missing) =
        match possible(&context, &effective_requirements(book, on, &rules.requirements)).as_slice() {
            [only] => (*only, Vec::new()),
            // Several outcomes seem possible; conditions that share facts may still rule out all but one.
            _ => {
                let diagram = Diagram::of_service(query);
                (diagram.outcome().unwrap_or(Outcome::Unknown), diagram.support())
            }
        };
    let requirements = rules
        .requirements
        .iter()
        .enumerate()
        .filter(|(_, requirement)| requirement.period.applies(&context) != Truth::NO)
        .map(|(place, requirement)| RequirementResult {
            requirement: place,
            truth: requirement.effective(book, on).evaluate(&context),
        })
        .collect();
    let said = |advice: &Advice| {
        advice.may_be_said(book, on) && evaluate_condition(&context, &advice.condition).low() > Settled::No
    };
    let advice = rules.advice.iter().enumerate().filter(|(_, advice)| said(advice));
    Assessment {
        service,
        who,
        outcome,
        requirements,
        advice: advice.map(|(place, _)| place).collect(),
        papers: needed(&context, &rules.guidance.papers),
        missing,
    }
}

/// For whom a service is assessed in this household: the applicant, or each child that certainly exists.
pub fn beneficiaries(book: &RuleBook, household: &Household, service: ServiceId) -> Vec<Person> {
    match book.service(service).of {
        Scope::Household => vec![Person::Household],
        Scope::Applicant | Scope::Adult => vec![Person::Applicant],
        Scope::Child => household.people(book, Scope::Child),
    }
}
