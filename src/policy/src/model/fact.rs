//! The vocabulary of facts: whom a fact is about, what values it has, how it is asked and what can change it.

use crate::model::condition::Condition;
use crate::model::date::Day;
use crate::model::ids::MessageId;
use crate::model::known::Known;

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

impl Scope {
    /// All of them.
    pub const ALL: [Scope; 4] = [Scope::Household, Scope::Applicant, Scope::Adult, Scope::Child];

    /// Its name in the seeds and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Scope::Household => "household",
            Scope::Applicant => "applicant",
            Scope::Adult => "adult",
            Scope::Child => "child",
        }
    }
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

impl Unit {
    /// All of them.
    pub const ALL: [Unit; 2] = [Unit::Months, Unit::Count];

    /// Its name in the seeds and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Months => "months",
            Unit::Count => "count",
        }
    }
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
    /// The person can, but nobody does so for one paper: it is how a family lives, such as its hukou or a
    /// child's school.
    Life,
    /// Nothing does.
    Never,
}

impl Changeability {
    /// All of them.
    pub const ALL: [Changeability; 4] =
        [Changeability::Person, Changeability::Time, Changeability::Life, Changeability::Never];

    /// Its name in the seeds and in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Changeability::Person => "person",
            Changeability::Time => "time",
            Changeability::Life => "life",
            Changeability::Never => "never",
        }
    }

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
    /// Options that nobody leaves for the sake of a service: who is retired takes no job for one.
    pub kept: u32,
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
