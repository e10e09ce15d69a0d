//! The rule book: everything the guide knows, as one value that a build writes and a phone reads.

use crate::condition::Condition;
use crate::date::Day;
use crate::ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId, ServiceId};
use crate::known::Known;
use crate::papers::{Paper, WaivedPaper};
use crate::period::Period;
use crate::schedule::{ComputedDate, Schedule};

/// Whom a fact is about, before a person is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Scope {
    /// The family as a whole.
    #[default]
    Household,
    /// The person who applies, and nobody else.
    Applicant,
    /// Applicant and partner, each for themselves.
    Adult,
    /// Each child.
    Child,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Unit {
    /// Calendar months.
    #[default]
    Months,
    /// Things or people.
    Count,
}

/// What kind of value a fact has.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Kind {
    /// One of these options; a yes-no fact is the options `yes`, `no`. At most 32.
    Choice(Vec<String>),
    /// A whole number from `.1` to `.2`, both included.
    Number(Unit, i32, i32),
    /// A civil day.
    #[default]
    Date,
}

/// How gently to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Sensitivity {
    /// Anyone may be asked.
    #[default]
    Plain,
    /// Asked late and never put into a shared code unless the person wishes it.
    Sensitive,
}

/// What can change a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Changeability {
    /// The person can, by doing something.
    #[default]
    Person,
    /// Time does.
    Time,
    /// The person can, but nobody does so for one paper: it is how a family lives, such as its hukou or a child's school.
    Life,
    /// Nothing does.
    Never,
}

impl Changeability {
    /// True if people do it, and neither time nor nothing.
    pub fn is_by_people(self) -> bool {
        matches!(self, Changeability::Person | Changeability::Life)
    }
}

/// A fact of the vocabulary.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fact {
    /// Its name in the seeds.
    pub id: String,
    /// Whom it is about.
    pub of: Scope,
    /// What values it has.
    pub kind: Kind,
    /// How gently to ask it.
    pub sensitivity: Sensitivity,
    /// What can change it.
    pub changeability: Changeability,
    /// The options that a change of a choice can lead to; `None` for any, and of a choice that time changes, for any
    /// that stands further down. Who has no permit can get one, but nobody sets out to lose it.
    pub change_to: Option<u32>,
    /// Of a choice of the applicant alone, the options one of which certainly holds of a partner who is here; `None` if
    /// nothing is certain.
    pub of_partner: Option<u32>,
    /// The question to the person who applies.
    pub question: MessageId,
    /// The question about the partner or the child, where the fact is about one.
    pub question_other: Option<MessageId>,
    /// Its name in a list of answers.
    pub label: MessageId,
    /// Why it is asked.
    pub why: MessageId,
    /// How to find it out.
    pub find_out: MessageId,
    /// A line under the question.
    pub hint: Option<MessageId>,
    /// One label for each option.
    pub options: Vec<MessageId>,
    /// Only asked where this certainly holds of the same person; "on what day?" only after "yes, I did".
    pub given: Option<Condition>,
    /// True for a date that cannot lie in the future.
    pub past: bool,
}

impl Fact {
    /// Every value the fact allows.
    pub fn anything(&self) -> Known {
        match &self.kind {
            Kind::Choice(options) => Known::Options(u32::MAX >> (32 - options.len().clamp(1, 32))),
            Kind::Number(_, least, most) => Known::Range(*least, *most),
            Kind::Date => Known::days(Day::EARLIEST, Day::LATEST),
        }
    }
}

/// What a condition rests on.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum LegalBasis {
    /// A sentence of the document: the clause and the quotation.
    Document {
        /// Place in [`RuleBook::clauses`].
        clause: u16,
        /// The quotation, word for word, in the reader's script.
        quote: MessageId,
    },
    /// An article of law, in our own words elsewhere.
    Law {
        /// Title and number.
        title: MessageId,
        /// The article, such as `第7条` or `第14条第1项`.
        article: String,
    },
    /// An office decides it.
    #[default]
    Office,
}

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

impl Service {
    /// True if any of its rules reads this fact.
    pub fn reads(&self, book: &RuleBook, fact: FactId) -> bool {
        let in_condition = |condition: &Condition| condition.reads(book, fact);
        self.requirements.iter().any(|requirement| in_condition(&requirement.condition))
            || self.advice.iter().any(|advice| in_condition(&advice.condition))
            || self.guidance.papers.iter().flat_map(Paper::conditions).any(in_condition)
    }
}

/// A named condition that rules share.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct NamedCondition {
    /// Its name in the seeds.
    pub id: String,
    /// The condition.
    pub condition: Condition,
}

/// A subject a person comes for.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Topic {
    /// Its name in the seeds.
    pub id: String,
    /// Its name.
    pub name: MessageId,
    /// What belongs to it.
    pub what: MessageId,
}

/// A clause of the document, such as 二(三).
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Clause {
    /// Its number as the document writes it.
    pub number: String,
    /// Its name in addresses, such as `2-3`.
    pub anchor: String,
}

/// The rule book.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct RuleBook {
    /// [`RuleBook::FORMAT`] of the writer; a reader refuses any other.
    pub format: u16,
    /// The first day on which the document is in force.
    pub from: Day,
    /// The last day on which the document is in force.
    pub until: Day,
    /// Subjects.
    pub topics: Vec<Topic>,
    /// The vocabulary: subjects and people are asked about in its order; `interview` chooses within a subject.
    pub facts: Vec<Fact>,
    /// Named conditions; each may use only those before it.
    pub named_conditions: Vec<NamedCondition>,
    /// Statutory schedules.
    pub schedules: Vec<Schedule>,
    /// Dates computed from them.
    pub computed_dates: Vec<ComputedDate>,
    /// The document's clauses.
    pub clauses: Vec<Clause>,
    /// Services, in the order in which they are shown.
    pub services: Vec<Service>,
    /// The yes-no fact that says whether there is a partner.
    pub partner: FactId,
    /// The number fact that says how many children there are.
    pub children: FactId,
}

impl RuleBook {
    /// The number of this format; raised whenever these types change shape.
    pub const FORMAT: u16 = 7;

    /// The fact with this id. Ids come from the same build as the book.
    pub fn fact(&self, id: FactId) -> &Fact {
        &self.facts[id.index()]
    }

    /// The fact of this name.
    pub fn fact_named(&self, name: &str) -> Option<FactId> {
        place(&self.facts, |fact| fact.id == name).map(FactId)
    }

    /// The service with this id.
    pub fn service(&self, id: ServiceId) -> &Service {
        &self.services[id.index()]
    }

    /// The service of this name.
    pub fn service_named(&self, name: &str) -> Option<ServiceId> {
        place(&self.services, |service| service.id == name).map(ServiceId)
    }

    /// Every service id.
    pub fn service_ids(&self) -> impl Iterator<Item = ServiceId> + use<> {
        (0..self.services.len() as u16).map(ServiceId)
    }

    /// True if any rule reads this fact.
    pub fn reads(&self, fact: FactId) -> bool {
        self.services.iter().any(|service| service.reads(self, fact))
    }

    pub(crate) fn named_condition(&self, id: NamedConditionId) -> &Condition {
        &self.named_conditions[id.index()].condition
    }

    pub(crate) fn schedule(&self, id: ScheduleId) -> &Schedule {
        &self.schedules[id.index()]
    }

    pub(crate) fn computed_date(&self, id: ComputedDateId) -> &ComputedDate {
        &self.computed_dates[id.index()]
    }
}

fn place<T>(table: &[T], wanted: impl Fn(&T) -> bool) -> Option<u16> {
    table.iter().position(wanted).and_then(|place| u16::try_from(place).ok())
}
