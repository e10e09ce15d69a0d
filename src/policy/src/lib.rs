//! What the document says and what follows from it.
//!
//! This crate holds the rule book's types and evaluates it. It knows no files, no clock, no browser, no TOML and
//! no sentences for people: words are [`MessageId`]s into a table that others keep, and "today" is an argument.
//! Every function is total: given a book that `reader` accepted, nothing here can fail.
//!
//! The way through it:
//!
//! 1. [`Known`]: what is known of one fact: one value, some of its values, or nothing yet.
//! 2. [`Truth`]: what follows for one condition: an interval on *no < the office decides < yes*.
//! 3. [`Condition`], [`Service`], [`RuleBook`]: the rules as data.
//! 4. [`evaluate`]: book, household and day in; an [`Outcome`] with each requirement's truth out.
//! 5. [`diagram`]: which facts can still change an outcome, exactly.
//! 6. [`change`]: what would turn a not-yet into a yes, and what would lose a yes.
//! 7. [`when`]: from which day a service is open if the rest stays as it is, and until which.
//! 8. [`applicants`]: which of two adults should apply, or whose papers a child's service needs.
//! 9. [`bearing`]: whether an answer that is still open can change anything.
//! 10. [`reasons`]: why a condition is as it is, down to the parts that alone make it so.
//! 11. [`plan`]: all that for many services at once, in order; [`calendar`] writes days for a calendar.
//! 12. [`self_test`]: the worked cases as vectors that a phone runs, and what comes of them, to be compared.

mod applicants;
mod book;
pub mod calendar;
mod codec;
mod condition;
pub mod counterfactuals;
mod date;
pub mod diagram;
pub mod earliest_date;
mod evaluate;
mod household;
mod ids;
mod in_force;
mod known;
mod papers;
mod period;
pub mod plan;
pub mod reasons;
mod relevance;
mod schedule;
pub mod self_test;
mod truth;
mod vec_collections;

pub use applicants::{Candidate, applicants, in_place_of};
pub use book::{
    Advice, Changeability, Clause, Fact, Guidance, GuidanceStep, Kind, LegalBasis, NamedCondition,
    Requirement, RequirementKind, RuleBook, Scope, Sensitivity, Service, Topic, Unit, Yearly,
};
pub use codec::RuleBookError;
pub use condition::{Comparison, Condition, DateOf, Operand, PersonGroup, TimeUnit};
pub use date::{Day, Months};
pub use evaluate::{
    Assessment, Context, Outcome, Query, RequirementResult, assess, beneficiaries, evaluate_condition,
};
pub use household::{FactKey, Household, Person};
pub use ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId, ServiceId};
pub use known::Known;
pub use papers::{Alternative, Paper, RequiredPaper, WaivedPaper};
pub use period::{Event, Period};
pub use relevance::{Relevance, relevance};
pub use schedule::{ComputedDate, Schedule};
pub use truth::{Settled, Truth};
pub use vec_collections::{VecMap, VecSet};
