//! Services: what must hold, what is worth saying, and how to go about them.

use crate::model::condition::Condition;
use crate::model::date::Day;
use crate::model::fact::Scope;
use crate::model::ids::{MessageId, ServiceId};
use crate::model::legal_basis::LegalBasis;
use crate::model::papers::{Paper, WaivedPaper};
use crate::model::period::Period;

/// Something that changes every year, and how fresh it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Yearly {
    /// The day on which somebody last compared it with the notice of the year.
    pub checked: Day,
    /// The day from which it counts as stale until somebody has compared it again; after `checked`.
    pub again: Day,
}

impl Yearly {
    /// True if nobody should rely on it on this day without asking first.
    pub fn is_stale(&self, on: Day) -> bool {
        self.again <= on
    }
}

/// What a requirement decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum RequirementKind {
    /// Whether the service applies at all: if it fails, the service is not needed.
    Applicability,
    /// Whether one is eligible: if it fails, the service is not open yet.
    #[default]
    Eligibility,
}

/// One requirement of a service: all of a service's requirements must hold.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Requirement {
    /// Its name in the seeds, unique in its service.
    pub id: String,
    /// What it decides.
    pub kind: RequirementKind,
    /// The condition; by the day of an event, it holds of every event outside the period.
    pub condition: Condition,
    /// The condition in words.
    pub label: MessageId,
    /// The next step if it is not met.
    pub unmet: MessageId,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
    /// When it is in force.
    pub period: Period,
    /// The check of a figure in it that changes every year.
    pub yearly: Option<Yearly>,
}

impl Requirement {
    /// A requirement of this condition alone, without id, words and grounds: nobody is shown it.
    pub fn alone(kind: RequirementKind, condition: &Condition) -> Requirement {
        Requirement { kind, condition: condition.clone(), ..Requirement::default() }
    }

    /// True if its failing means that the service is not needed, rather than not open yet.
    pub fn is_applicability(&self) -> bool {
        self.kind == RequirementKind::Applicability
    }
}

/// Something worth saying when a condition holds: an amount, a warning, a deadline.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Advice {
    /// Its name in the seeds, unique in its service.
    pub id: String,
    /// When it is said; said only if this certainly holds.
    pub condition: Condition,
    /// What is said.
    pub message: MessageId,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
    /// When it is in force.
    pub period: Period,
    /// The check of a figure in it that changes every year.
    pub yearly: Option<Yearly>,
}

/// One step of what to do.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct GuidanceStep {
    /// What to do.
    pub message: MessageId,
}

/// How to go about a service, apart from whether one may.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Guidance {
    /// Steps in order.
    pub steps: Vec<GuidanceStep>,
    /// Papers.
    pub papers: Vec<Paper>,
    /// Papers that need not be brought.
    pub waived_papers: Vec<WaivedPaper>,
    /// Where to go.
    pub office: MessageId,
    /// Where to go online.
    pub channels: Vec<MessageId>,
    /// Whom to call.
    pub hotlines: Vec<MessageId>,
    /// How long it takes.
    pub time: MessageId,
    /// What it costs.
    pub fee: MessageId,
    /// What to ask the office.
    pub questions_for_office: Vec<MessageId>,
    /// What goes wrong for others.
    pub traps: Vec<MessageId>,
    /// If the details change every year and this year's notice prevails: when they were last compared with it.
    pub yearly: Option<Yearly>,
}

/// Something a person can apply for or is entitled to.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Service {
    /// Its name in the seeds.
    pub id: String,
    /// Place of its topic in [`RuleBook::topics`].
    pub topic: u16,
    /// Whom it is for: `Household`, `Applicant` (an adult for themselves) or `Child`.
    pub of: Scope,
    /// Its name.
    pub name: MessageId,
    /// What it is, in a sentence.
    pub what: MessageId,
    /// First line of a yes.
    pub yes: MessageId,
    /// First line of a not yet.
    pub not_yet: MessageId,
    /// First line where the office decides.
    pub decided: MessageId,
    /// First line where it is not needed.
    pub not_needed: MessageId,
    /// What must hold.
    pub requirements: Vec<Requirement>,
    /// What is worth saying.
    pub advice: Vec<Advice>,
    /// How to go about it.
    pub guidance: Guidance,
    /// Sentences of the document that name this right.
    pub grounds: Vec<LegalBasis>,
    /// Services to do first.
    pub after: Vec<ServiceId>,
    /// True if a deadline may be running: shown before others of the same outcome.
    pub urgent: bool,
}
