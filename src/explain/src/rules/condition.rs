//! A condition as it stands in `rules.json`: the seeds' own vocabulary. Must not know: the rule book.

use super::entries::CivilDay;
use schemars::JsonSchema;
use serde::Serialize;

/// A condition: one comparison, one named condition, or one group; 'office' may stand beside any of them, or alone.
/// The empty object always holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ConditionEntry<'a> {
    /// Where the condition holds, the office has the last word; the id of what to ask it, in the service's 'ask'.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub office: Option<&'a str>,
    /// The id of the fact that is compared, or of a computed date. In a group over people it is that person's; else
    /// the applicant's, or the child's whom the service is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fact: Option<&'a str>,
    /// The fact is this option; true and false for a yes-no fact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is: Option<OptionOrFlag<'a>>,
    /// The fact is one of these options.
    #[schemars(extend("minItems" = 2))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<Vec<&'a str>>,
    /// The number is this or more. Beside 'of': so many members hold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<AmountEntry<'a>>,
    /// The number is this or less.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_most: Option<AmountEntry<'a>>,
    /// The number is more than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub more_than: Option<AmountEntry<'a>>,
    /// The number is less than this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub less_than: Option<AmountEntry<'a>>,
    /// The months from the date to the day of evaluation; a negative amount lies in the future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub months_since: Option<ElapsedEntry>,
    /// The days from the date to the day of evaluation; a negative amount lies in the future.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days_since: Option<ElapsedEntry>,
    /// Beside 'months-since' or 'days-since': what becomes of a last day that is a day off. Absent where it stays.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_day: Option<LastDayEntry>,
    /// The date lies before this day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<CivilDay>,
    /// The date is this day or a later one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on_or_after: Option<CivilDay>,
    /// The id of a named condition.
    #[serde(rename = "derived")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub named: Option<&'a str>,
    /// Some person of these meets all members of 'all'.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub some: Option<PeopleName>,
    /// Each person of these meets all members of 'all'.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub every: Option<PeopleName>,
    /// All hold. Beside 'some' or 'every': what one and the same person must meet.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub all: Option<Vec<ConditionEntry<'a>>>,
    /// At least one holds.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub any: Option<Vec<ConditionEntry<'a>>>,
    /// Not one holds.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub none: Option<Vec<ConditionEntry<'a>>>,
    /// Of these, so many as 'at-least' says.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of: Option<Vec<ConditionEntry<'a>>>,
}

/// An option, or the answer to a yes-no fact.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum OptionOrFlag<'a> {
    /// True for yes.
    Flag(bool),
    /// The option's id.
    Option(&'a str),
}

/// What a number is compared with.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum AmountEntry<'a> {
    /// A number written in the rule.
    Number(i32),
    /// The value of a schedule at a date.
    Schedule {
        /// The schedule's id.
        schedule: &'a str,
        /// The id of a date fact, or of a computed date.
        at: &'a str,
    },
}

/// A length of time and how it is compared.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ElapsedEntry {
    /// The time is this or longer; the very day counts.
    AtLeast(i32),
    /// The time is this or shorter; the very day counts.
    AtMost(i32),
    /// The time is longer; the very day does not count.
    MoreThan(i32),
    /// The time is shorter; the very day does not count.
    LessThan(i32),
}

/// What becomes of the last day of a period that is a day off.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LastDayEntry {
    /// It moves on to the first day after it that is certainly not off, by 'days-off' (Civil Code, art. 203).
    MovesOn,
}

/// Days on which offices rest. Saturdays and Sundays are off, and 'turned' exchanges single days of the years
/// that are listed. In other years only what lies in 'plain-months' is certain; what is not certain moves
/// nothing.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DaysOffEntry {
    /// Years whose notice is known.
    pub years: Vec<i32>,
    /// Months (1 to 12) that hold no holiday, and no day worked in exchange for one, in any year.
    pub plain_months: Vec<u32>,
    /// Weekdays off and weekend days worked.
    pub turned: Vec<CivilDay>,
}

/// The people whom a group ranges over.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PeopleName {
    /// Each adult who is here.
    Adult,
    /// Each child.
    Child,
    /// Each child but the one whom the service is for.
    OtherChild,
}
