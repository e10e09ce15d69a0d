//! Constraints as they stand in `rules.json`; doc comments are the schema's descriptions. Must not know: where
//! the values come from.

use super::condition::ConditionEntry;
use super::entries::{GroundEntry, Text};
use schemars::JsonSchema;
use serde::Serialize;

/// Answers that do not go together; it holds of each adult, of each child with the applicant, or of the
/// applicant alone if it reads a fact of the applicant.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConstraintEntry<'a> {
    /// The constraint's id.
    pub id: &'a str,
    /// Whether no life is so, or hardly any.
    pub likelihood: LikelihoodName,
    /// What must not hold; beside 'earlier', both together.
    pub condition: ConditionEntry<'a>,
    /// The order of two dates that must not be.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<EarlierEntry<'a>>,
    /// Why, to the person whose answers these are.
    pub reason: Text<'a>,
    /// What it rests on; empty where the reason is not the law's.
    pub grounds: Vec<GroundEntry<'a>>,
}

/// How sure it is that answers are a mistake.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LikelihoodName {
    /// No life is so.
    Impossible,
    /// Hardly any life is so; the person may confirm it.
    Unlikely,
}

/// One date lies before another that is moved on first.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct EarlierEntry<'a> {
    /// The id of the date fact that lies before.
    pub date: &'a str,
    /// The id of the date fact with which it is compared.
    pub than: &'a str,
    /// The months by which the latter is moved on.
    pub plus_months: i32,
}
