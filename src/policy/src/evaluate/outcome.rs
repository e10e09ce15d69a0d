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

/// What is known of the requirements of a service, those of each kind together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct RequirementTruths {
    /// Whether there is any need for the service.
    pub(crate) applicability: Truth,
    /// Whether it can be had.
    pub(crate) eligibility: Truth,
}

impl RequirementTruths {
    /// Of no requirement at all.
    pub(crate) const NONE: RequirementTruths =
        RequirementTruths { applicability: Truth::YES, eligibility: Truth::YES };

    /// The same with one requirement more.
    pub(crate) fn and(mut self, kind: RequirementKind, truth: Truth) -> RequirementTruths {
        match kind {
            RequirementKind::Applicability => self.applicability = self.applicability.and(truth),
            RequirementKind::Eligibility => self.eligibility = self.eligibility.and(truth),
        }
        self
    }

    /// Every outcome still possible, as far as each requirement is evaluated on its own.
    pub(crate) fn outcomes(self) -> Vec<Outcome> {
        let RequirementTruths { applicability, eligibility } = self;
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
            let within =
                levels.into_iter().filter(|(level, _)| whole.low() <= *level && *level <= whole.high());
            outcomes.extend(within.map(|(_, outcome)| outcome));
        }
        outcomes
    }
}

/// What the rules of a day allow, as far as each is evaluated on its own: every outcome still possible.
pub(crate) fn possible(context: &Context<'_>, rules: &[EffectiveRequirement<'_>]) -> Vec<Outcome> {
    let truths = rules.iter().map(|rule| (rule.kind, rule.evaluate(context)));
    truths.fold(RequirementTruths::NONE, |all, (kind, truth)| all.and(kind, truth)).outcomes()
}
