//! What the document says and what follows from it.
//!
//! This crate holds the rule book's types and evaluates it. It knows no files, no clock, no browser, no TOML and
//! no sentences for people: words are [`MessageId`]s into a table that others keep, and "today" is an argument.
//! Every function is total: given a book that `reader` accepted, nothing here can fail.
//!
//! It reads from bottom to top; a layer imports only layers below it, and no two files import each other
//! (`tests/native/layers.rs`):
//!
//! 1. `model`: the rules as data ([`Condition`], [`Service`], [`RuleBook`]), and what is known of a family ([`Known`],
//!    [`Household`]); [`Truth`] is an interval on *no < the office decides < yes*.
//! 2. `evaluate`: what follows for one condition ([`evaluate_condition`]), which rules are in force on a day,
//!    and which lives are possible ([`narrowed`], [`clashes()`]).
//! 3. `analysis`: [`diagram`]: which facts can still change an outcome, exactly · [`assess`]: an [`Outcome`]
//!    with each requirement's truth · [`reasons`]: why a condition is as it is · [`relevance()`]: whether an
//!    answer that is still open can change anything · [`earliest_date`]: from which day a service is open if
//!    the rest stays as it is, and until which · [`applicants()`]: which of two adults should apply ·
//!    [`counterfactuals`]: what would turn a not-yet into a yes, and what would lose a yes · [`plan`]: all
//!    that for many services at once, in order.
//! 4. `codec`: the binary encoding of the rule book · [`self_test`]: the worked cases as vectors that a phone
//!    runs, and what comes of them, to be compared.

mod analysis;
mod codec;
mod evaluate;
mod model;
pub mod self_test;

pub use analysis::applicants::{Candidate, applicants, with_partner_as_applicant};
pub use analysis::assessment::{Assessment, RequirementResult, assess, beneficiaries};
pub use analysis::first_line::{action, concerns, first_line};
pub use analysis::relevance::{Relevance, relevance};
pub use analysis::{counterfactuals, diagram, earliest_date, plan, reasons};
pub use codec::RuleBookError;
pub use evaluate::condition::evaluate_condition;
pub use evaluate::context::{Context, Query};
pub use evaluate::lives::{Clash, clashes, is_impossible, narrowed};
pub use evaluate::outcome::Outcome;
pub use evaluate::papers::RequiredPaper;
pub use model::book::{Clause, NamedCondition, RuleBook, Topic};
pub use model::condition::{Comparison, Condition, DateOf, Operand, PersonGroup, SingleCondition, TimeUnit};
pub use model::constraint::{Constraint, EarlierDate, Likelihood};
pub use model::date::{Day, Months};
pub use model::days_off::DaysOff;
pub use model::fact::{Changeability, Fact, Kind, Scope, Sensitivity, Unit};
pub use model::household::{FactKey, Household, Person};
pub use model::ids::{ComputedDateId, FactId, MessageId, NamedConditionId, ScheduleId, ServiceId};
pub use model::known::Known;
pub use model::legal_basis::LegalBasis;
pub use model::papers::{Alternative, Paper, WaivedPaper};
pub use model::period::{Period, PeriodEvent};
pub use model::schedule::{ComputedDate, Schedule};
pub use model::service::{
    Advice, FirstLine, Guidance, GuidanceStep, Move, Requirement, RequirementKind, RestrictedLine, Service,
    Stake, Yearly,
};
pub use model::truth::{Settled, Truth};
pub use model::vec_collections::{VecMap, VecMapEntry, VecSet};
