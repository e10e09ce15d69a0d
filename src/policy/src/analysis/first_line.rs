//! Which sentence stands first: the one of the cause that decides. And whom a step, a question or a trap concerns.
//! Must not know: what the sentences say.

use crate::analysis::assessment::Assessment;
use crate::evaluate::condition::evaluate_condition;
use crate::evaluate::context::Context;
use crate::evaluate::outcome::Outcome;
use crate::model::ids::MessageId;
use crate::model::service::{Move, Requirement, RequirementKind, Service};
use crate::model::truth::{Settled, Truth};

/// The sentence that says first what came out, for the person of this context: of a yes and of an office's decision the
/// service's own, of a refusal that of the first requirement that fails, each replaced by the first line of its cause
/// if one surely holds. `failing` are the requirements that surely fail. Nothing while the outcome is unknown.
pub fn first_line<'r>(
    context: &Context<'_>,
    service: &Service,
    outcome: Outcome,
    failing: impl Iterator<Item = &'r Requirement>,
) -> Option<MessageId> {
    let mut failing = failing;
    let mut first = |kind: RequirementKind| failing.find(|requirement| requirement.kind == kind);
    let general = match outcome {
        Outcome::Yes => service.yes,
        Outcome::Office => service.decided,
        Outcome::NotYet => first(RequirementKind::Eligibility).map_or(service.not_yet, |one| one.unmet),
        Outcome::NotNeeded => {
            first(RequirementKind::Applicability).map_or(service.not_needed, |one| one.unmet)
        }
        Outcome::Unknown => return None,
    };
    let surely = |condition| evaluate_condition(context, condition).low() > Settled::No;
    let mut own = service.first_lines.iter().filter(|line| line.instead_of == general);
    Some(own.find(|line| surely(&line.condition)).map_or(general, |line| line.message))
}

/// What a yes asks of the person of this context, and of whom.
pub fn action(context: &Context<'_>, service: &Service) -> Move {
    let line = first_line(context, service, Outcome::Yes, std::iter::empty());
    let own = service.first_lines.iter().find(|own| Some(own.message) == line);
    own.and_then(|own| own.action).unwrap_or(service.action)
}

/// True unless this step, question or trap surely concerns somebody else.
pub fn concerns(context: &Context<'_>, service: &Service, message: MessageId) -> bool {
    let mut restricted = service.guidance.restricted.iter().filter(|line| line.message == message);
    restricted.all(|line| evaluate_condition(context, &line.condition).high() > Settled::No)
}

impl Assessment {
    /// The requirements of the service that surely fail, in the book's order.
    pub fn failing<'a, 's: 'a>(&'a self, service: &'s Service) -> impl Iterator<Item = &'s Requirement> + 'a {
        let failing = self.requirements.iter().filter(|result| result.truth == Truth::NO);
        failing.map(|result| &service.requirements[result.requirement])
    }
}
