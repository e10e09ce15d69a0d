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
    /// True if this opens something by the document alone: it ends with the document.
    pub ends_with_document: bool,
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
    /// True if this is said by the document alone: it ends with the document.
    pub ends_with_document: bool,
    /// The check of a figure in it that changes every year.
    pub yearly: Option<Yearly>,
}

/// A sentence that is said instead of another to those of whom a condition surely holds: the first line of a cause.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct FirstLine {
    /// Its name in the seeds, unique in its service.
    pub id: String,
    /// The general sentence: the first line of a yes, the one of an office's decision, or what is said of a requirement
    /// that is not met.
    pub instead_of: MessageId,
    /// Of whom it is said.
    pub condition: Condition,
    /// What is said.
    pub message: MessageId,
    /// What this yes asks for, if not what the service does.
    pub action: Option<Move>,
}

/// A step, a question for the office or a trap that concerns only some.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RestrictedLine {
    /// Which.
    pub message: MessageId,
    /// Whom it concerns.
    pub condition: Condition,
}

/// What a yes asks of somebody, and of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Move {
    /// To go, or to do it online.
    #[default]
    Go,
    /// To call.
    Call,
    /// The duty is the employer's: one asks for it.
    Employer,
    /// The duty is the school's or the authority's: one asks for it.
    School,
}

impl Move {
    /// All of them.
    pub const ALL: [Move; 4] = [Move::Go, Move::Call, Move::Employer, Move::School];

    /// Its name in the seeds and in words.
    pub fn name(self) -> &'static str {
        match self {
            Move::Go => "go",
            Move::Call => "call",
            Move::Employer => "employer",
            Move::School => "school",
        }
    }
}

/// What is at stake: a good adviser speaks of it in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Stake {
    /// Life and limb: before all else, and today.
    Safety,
    /// Money to live on.
    Money,
    /// Papers on which other things rest.
    Papers,
    /// Anything else.
    #[default]
    Other,
}

impl Stake {
    /// All of them.
    pub const ALL: [Stake; 4] = [Stake::Safety, Stake::Money, Stake::Papers, Stake::Other];

    /// Its name in the seeds.
    pub fn name(self) -> &'static str {
        match self {
            Stake::Safety => "safety",
            Stake::Money => "money",
            Stake::Papers => "papers",
            Stake::Other => "other",
        }
    }
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
    /// Steps, questions and traps that concern only some.
    pub restricted: Vec<RestrictedLine>,
    /// If the details change every year and this year's notice prevails: when they were last compared with it.
    pub yearly: Option<Yearly>,
}

impl Service {
    /// What is said where this requirement is not met; nothing of one that nobody fails who needs the service.
    pub fn next_step(&self, requirement: &Requirement) -> Option<MessageId> {
        Some(requirement.unmet).filter(|unmet| *unmet != self.not_yet)
    }
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
    /// First line of a not yet that no single requirement brings about; the same of every service.
    pub not_yet: MessageId,
    /// First line where the office decides.
    pub decided: MessageId,
    /// First line where no single requirement makes it needless; the same of every service.
    pub not_needed: MessageId,
    /// First lines of causes, instead of the general ones; of several that hold the first is said.
    pub first_lines: Vec<FirstLine>,
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
    /// What a yes asks for.
    pub action: Move,
    /// What is at stake.
    pub stake: Stake,
    /// True if the end of the days on which it is open takes nothing away: no plan shows it as a deadline.
    pub ends_quietly: bool,
    /// True if it is no task, only good to know: it stands in no plan, and after the tasks.
    pub good_to_know: bool,
}
