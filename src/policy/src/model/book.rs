//! The rule book: everything the guide knows, as one value that a build writes and a phone reads.

use crate::model::condition::Condition;
use crate::model::constraint::Constraint;
use crate::model::date::Day;
use crate::model::days_off::DaysOff;
use crate::model::fact::Fact;
use crate::model::ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId, ServiceId};
use crate::model::schedule::{ComputedDate, Schedule};
use crate::model::service::Service;

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
    /// What no life can be, and what hardly any is.
    pub constraints: Vec<Constraint>,
    /// Named conditions; each may use only those before it.
    pub named_conditions: Vec<NamedCondition>,
    /// Statutory schedules.
    pub schedules: Vec<Schedule>,
    /// Dates computed from them.
    pub computed_dates: Vec<ComputedDate>,
    /// Days on which offices rest.
    pub days_off: DaysOff,
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
    pub const FORMAT: u16 = 10;

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
