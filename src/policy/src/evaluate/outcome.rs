//! What can come of a service: the outcomes that its requirements allow, each evaluated on its own.

use crate::evaluate::context::Context;
use crate::evaluate::in_force::EffectiveRequirement;
use crate::model::service::RequirementKind;
use crate::model::truth::{Settled, Truth};

/// What comes of a service for one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// All requirements hold: it can be done today.
    Yes,
    /// At least one requirement does not hold yet.
    NotYet,
    /// It depends on what is still unknown.
    Unknown,
    /// All that can be computed holds; an office decides the rest.
    Office,
    /// There is no need for it now.
    NotNeeded,
}

impl Outcome {
    /// All of them.
    pub const ALL: [Outcome; 5] =
        [Outcome::Yes, Outcome::NotYet, Outcome::Unknown, Outcome::Office, Outcome::NotNeeded];

    /// Its name in the seeds, in JSON and in markup.
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Yes => "yes",
            Outcome::NotYet => "not-yet",
            Outcome::Unknown => "unknown",
            Outcome::Office => "office",
            Outcome::NotNeeded => "not-needed",
        }
    }
}

/// What the rules of a day allow, as far as each is evaluated on its own: every outcome still possible.
pub(crate) fn possible(context: &Context<'_>, rules: &[EffectiveRequirement<'_>]) -> Vec<Outcome> {
    let (mut applicability, mut eligibility) = (Truth::YES, Truth::YES);
    for rule in rules {
        let truth = rule.evaluate(context);
        match rule.kind {
            RequirementKind::Applicability => applicability = applicability.and(truth),
            RequirementKind::Eligibility => eligibility = eligibility.and(truth),
        }
    }
    let mut outcomes = Vec::new();
    if applicability.low() == Settled::No {
        outcomes.push(Outcome::NotNeeded);
    }
    if applicability.high() > Settled::No {
        let whole = applicability.or(Truth::OFFICE).and(eligibility);
        let levels = [
            (Settled::No, Outcome::NotYet),
            (Settled::Office, Outcome::Office),
            (Settled::Yes, Outcome::Yes),
        ];
        let within = levels.into_iter().filter(|(level, _)| whole.low() <= *level && *level <= whole.high());
        outcomes.extend(within.map(|(_, outcome)| outcome));
    }
    outcomes
}
