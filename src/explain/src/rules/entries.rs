//! What stands in `rules.json`: one type an object, from which serde writes it and schemars its schema. The
//! order of the
//! fields is the order in the file; doc comments are the schema's descriptions, written for readers of the
//! file.
//! Must not know: where the values come from.

use super::FORMAT;
use super::condition::{ConditionEntry, DaysOffEntry};
use super::constraints::ConstraintEntry;
use super::services::ServiceEntry;
use policy::{Day, Scope};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeMap;

/// What a person who moves to Fuzhou to work is entitled to, as rules. How to evaluate: a service's
/// requirements must all hold on the day of evaluation (those in force; the days of a period are both
/// included). A condition is no, left to the office, or yes, in this order; all is the least of its members,
/// any the greatest, none the mirror image of any, at-least k the k-th greatest. If a requirement with need
/// fails the outcome is not-needed; else if one fails, not-yet; else if the office decides one, office; else
/// yes. Outside the plan's days (document.from to document.until) a rule with ends-with-plan no longer counts
/// as it is written: such a requirement is left to the office, such advice is not given. What is not known of
/// a family leaves a condition open between the least and the greatest it may become; it is never taken for
/// yes or no. 'some' and 'every' bind one person for all conditions inside. Numbers and lengths of time: at-
/// least and at-most include the number, more-than and less-than do not (Civil Code, article 1259). Months
/// end on the corresponding day, or on the last day of a month that has none (Civil Code, articles 201 and
/// 202); the first day is not counted.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Anju rule book")]
pub struct RulesDocument<'a> {
    /// Where the schema stands, relative to the document.
    #[serde(rename = "$schema")]
    pub schema: &'static str,
    /// The number of this format; raised when an old reader would misread the new document.
    #[schemars(extend("const" = FORMAT))]
    pub format: u32,
    /// The fingerprint of the rule book, as the pages and every result show it.
    pub rule_book: &'a str,
    /// The BCP 47 tags of the languages in which every text stands.
    pub languages: Vec<&'a str>,
    /// The city's plan on which the rules rest.
    pub document: DocumentEntry<'a>,
    /// The laws that grounds cite.
    pub laws: Vec<LawEntry<'a>>,
    /// The id of the yes-no fact that says whether there is a partner; conditions over adults count the
    /// partner only then.
    pub partner: &'a str,
    /// The id of the number fact that says how many children there are.
    pub children: &'a str,
    /// What services are sorted into.
    pub topics: Vec<TopicEntry<'a>>,
    /// The vocabulary, in the order of asking.
    pub facts: Vec<FactEntry<'a>>,
    /// Quantities that the law lets climb in steps, in months.
    pub schedules: Vec<ScheduleEntry<'a>>,
    /// Dates that follow from others: a date plus the months that a schedule has on that date.
    #[serde(rename = "reckoned")]
    pub computed_dates: Vec<ComputedDateEntry<'a>>,
    /// Days on which offices rest: by these the last day of a period with last-day = moves-on moves on.
    pub days_off: DaysOffEntry,
    /// Answers that do not go together. What is impossible is contradiction: nothing is computed from such
    /// answers, and values that no possible life has together with what is known count as excluded.
    pub constraints: Vec<ConstraintEntry<'a>>,
    /// Named conditions; each uses only those before it.
    #[serde(rename = "derived")]
    pub named_conditions: Vec<NamedConditionEntry<'a>>,
    /// The services, in the order in which they are shown.
    pub services: Vec<ServiceEntry<'a>>,
}

/// A sentence in every language.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Text<'a> {
    /// In English.
    pub en: &'a str,
    /// In Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: &'a str,
    /// In Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: &'a str,
}

/// A civil day, `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))]
pub struct CivilDay(pub String);

impl From<Day> for CivilDay {
    fn from(day: Day) -> CivilDay {
        CivilDay(day.to_string())
    }
}

/// Whom something is about.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScopeName {
    /// The family as a whole.
    Household,
    /// The applicant only.
    Applicant,
    /// Each adult.
    Adult,
    /// Each child.
    Child,
}

impl From<Scope> for ScopeName {
    fn from(scope: Scope) -> ScopeName {
        match scope {
            Scope::Household => ScopeName::Household,
            Scope::Applicant => ScopeName::Applicant,
            Scope::Adult => ScopeName::Adult,
            Scope::Child => ScopeName::Child,
        }
    }
}

/// What values a fact has.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum KindName {
    /// Yes or no.
    YesNo,
    /// One of several options.
    Choice,
    /// A whole number.
    Number,
    /// A civil day.
    Date,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum UnitName {
    /// Months.
    Months,
    /// Things or people.
    Count,
}

/// What can change a fact.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChangeabilityName {
    /// The person.
    Person,
    /// Time.
    Time,
    /// The person, but nobody does so for one paper: a hukou, a child's school.
    Life,
    /// Nothing.
    Never,
}

/// A sentence that has an id.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NamedText<'a> {
    /// Its id in the seeds.
    pub id: &'a str,
    /// The sentence.
    pub text: Text<'a>,
}

/// What something rests on.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(untagged, deny_unknown_fields)]
pub enum GroundEntry<'a> {
    /// A clause of the document.
    Document {
        /// The clause's number.
        clause: &'a str,
        /// The quotation, word for word, in the script of the language (Simplified for English).
        quote: Text<'a>,
    },
    /// An article of a law.
    Law {
        /// The law's id.
        law: &'a str,
        /// The article.
        article: &'a str,
    },
    /// What an office decides, or nobody has published.
    Office {
        /// Always true.
        office: bool,
    },
}

/// When a rule is in force.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PeriodEntry<'a> {
    /// The first day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<CivilDay>,
    /// The last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<CivilDay>,
    /// The id of the date of the event that must lie in the period, where the day of evaluation does not
    /// decide. The rule is
    /// then read on every day, and its condition already says that it only speaks of events of the period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<&'a str>,
}

/// The check of something that changes every year; that year's notice prevails.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct YearlyEntry {
    /// The day on which somebody last compared it.
    pub checked: CivilDay,
    /// The day from which nobody should rely on it without asking first, unless it has been compared again.
    pub again: CivilDay,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ClauseEntry<'a> {
    /// Its number as the document writes it.
    pub number: &'a str,
    /// Its name in addresses of the document's page, after c-.
    pub anchor: &'a str,
}

/// The city's plan on which the rules rest.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct DocumentEntry<'a> {
    /// Its title, verbatim.
    pub title: &'a str,
    /// Its number.
    pub number: &'a str,
    /// Who issued it.
    pub issuer: &'a str,
    /// When it was published.
    pub published: CivilDay,
    /// The first day on which it is in force.
    pub from: CivilDay,
    /// The last day on which it is in force.
    pub until: CivilDay,
    /// SHA-256 of its text as received.
    #[schemars(extend("pattern" = "^[0-9a-f]{64}$"))]
    pub sha256: &'a str,
    /// Its clauses, in its own numbering.
    pub clauses: Vec<ClauseEntry<'a>>,
}

/// A law.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct LawEntry<'a> {
    /// Its id, as grounds name it.
    pub id: &'a str,
    /// Its title and number; without it, no rule rests on it yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text<'a>>,
    /// Its number.
    pub number: &'a str,
    /// When the text that is cited is in force.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodEntry<'a>>,
    /// The day on which somebody last compared it.
    pub checked: CivilDay,
    /// An official page with the text, where one is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<&'a str>,
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct TopicEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its name.
    pub name: Text<'a>,
    /// What belongs to it.
    pub what: Text<'a>,
}

/// An option.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OptionEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its label.
    pub label: Text<'a>,
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FactEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Whom it is about.
    pub of: ScopeName,
    /// What values it has.
    pub kind: KindName,
    /// The options, in order; of a yes-no fact, too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub options: Option<Vec<OptionEntry<'a>>>,
    /// What a number counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<UnitName>,
    /// The least number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i32>,
    /// The greatest number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i32>,
    /// What can change it.
    pub change: ChangeabilityName,
    /// The options that a change can lead to, if only some: nobody sets out to lose a permit.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_to: Option<Vec<&'a str>>,
    /// Of what only the applicant is asked, the options one of which holds of a partner who is here.
    #[schemars(extend("minItems" = 1))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub of_partner: Option<Vec<&'a str>>,
    /// True if it is asked late and gently.
    pub sensitive: bool,
    /// True for a date that cannot lie in the future.
    pub past: bool,
    /// It is asked only where this holds of the same person; it does not change any outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given: Option<ConditionEntry<'a>>,
    /// Its name.
    pub label: Text<'a>,
    /// The question to the applicant.
    pub question: Text<'a>,
    /// The question about the partner.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question_other: Option<Text<'a>>,
    /// A line under the question.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<Text<'a>>,
    /// Why it is asked.
    pub why: Text<'a>,
    /// How to find it out.
    pub find_out: Text<'a>,
}

/// A schedule: base before the month 'from'; in that month and then every so many months, 'add' more, up to
/// the limit.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ScheduleEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// Months before the first step.
    pub base: i32,
    /// The month of the first step.
    #[schemars(extend("pattern" = "^[0-9]{4}-[0-9]{2}$"))]
    pub from: String,
    /// Months between steps.
    pub every: i32,
    /// Months added at each step; may be negative.
    pub add: i32,
    /// Months that are never passed.
    pub limit: i32,
}

/// A computed date: a date plus the months that a schedule has on that date.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ComputedDateEntry<'a> {
    /// Its id; conditions name it like a date fact.
    pub id: &'a str,
    /// The id of the date fact it starts from.
    pub of: &'a str,
    /// The id of the choice fact that selects the schedule.
    pub by: &'a str,
    /// The schedule's id for each option of 'by'.
    pub schedules: BTreeMap<&'a str, &'a str>,
}

/// A named condition.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NamedConditionEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// The condition. Where it names no person, it speaks of the person of the place where it is used.
    pub condition: ConditionEntry<'a>,
}
