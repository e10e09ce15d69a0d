//! What stands in `rules.json` of a service: one type an object, as in `entries`. Must not know: where the
//! values come from.

use super::Writer;
use super::condition::ConditionEntry;
use super::entries::{GroundEntry, NamedText, PeriodEntry, ScopeName, Text, YearlyEntry};
use policy::{FirstLine, Service};
use schemars::JsonSchema;
use serde::Serialize;

/// What a rule rests on, and when it counts.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct SupportEntry<'a> {
    /// What it rests on.
    pub grounds: Vec<GroundEntry<'a>>,
    /// When it is in force; without it, always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodEntry<'a>>,
    /// Only there if a figure in it changes every year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yearly: Option<YearlyEntry>,
    /// There and true if it rests on the plan and on no law, and so ends with the plan.
    #[schemars(extend("const" = true))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_with_plan: Option<bool>,
}

/// Something that must hold.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct RequirementEntry<'a> {
    /// Its id; unique in its service at any time.
    pub id: &'a str,
    /// True if its failing means that the service is not needed.
    pub need: bool,
    /// The condition.
    pub condition: ConditionEntry<'a>,
    /// The condition in words.
    pub label: Text<'a>,
    /// The next step if it does not hold.
    pub unmet: Text<'a>,
    /// What it rests on, and when it counts.
    #[serde(flatten)]
    pub support: SupportEntry<'a>,
}

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AdviceEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// It is said only where this certainly holds, or the office decides it.
    pub when: ConditionEntry<'a>,
    /// What is said.
    pub say: Text<'a>,
    /// What it rests on, and when it counts.
    #[serde(flatten)]
    pub support: SupportEntry<'a>,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaperEntry<'a> {
    /// Its id in the seeds.
    pub id: &'a str,
    /// The sentence.
    pub text: Text<'a>,
    /// Only those have it of whom this holds; a reader may leave it out of their list where it certainly
    /// does not. Where
    /// nothing of a line is left, all of it stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<ConditionEntry<'a>>,
}

/// A line of papers.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct PaperLineEntry<'a> {
    /// Any one of these will do.
    pub any: Vec<PaperEntry<'a>>,
    /// Only needed where this may hold; without it, always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub when: Option<ConditionEntry<'a>>,
    /// When it is in force; without it, always.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<PeriodEntry<'a>>,
}

/// A paper that nobody may ask for.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WaivedPaperEntry<'a> {
    /// The paper.
    pub paper: NamedText<'a>,
    /// What it rests on.
    pub grounds: Vec<GroundEntry<'a>>,
    /// There and true if it rests on the plan and on no law, and so ends with the plan.
    #[schemars(extend("const" = true))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends_with_plan: Option<bool>,
}

/// The first line of each outcome.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OutcomesEntry<'a> {
    /// It can be done today.
    pub yes: Text<'a>,
    /// Something is missing.
    pub not_yet: Text<'a>,
    /// The office decides.
    pub office: Text<'a>,
    /// There is no need for it now.
    pub not_needed: Text<'a>,
}

/// The first line of a cause.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct FirstLineEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// The general sentence in whose place it is said; of several whose condition surely holds the first.
    pub instead_of: Text<'a>,
    /// It is said only where this certainly holds, or the office decides it.
    pub when: ConditionEntry<'a>,
    /// What is said.
    pub say: Text<'a>,
}

/// Something a person can apply for or is entitled to.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceEntry<'a> {
    /// Its id.
    pub id: &'a str,
    /// The id of its topic.
    pub topic: &'a str,
    /// Whom it is for.
    #[serde(rename = "for")]
    pub of: ScopeName,
    /// The services to do first.
    pub after: Vec<&'a str>,
    /// True if a deadline may be running.
    pub urgent: bool,
    /// Only there if the details change every year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub yearly: Option<YearlyEntry>,
    /// Its name.
    pub name: Text<'a>,
    /// What it is.
    pub what: Text<'a>,
    /// The first line of each outcome.
    pub outcomes: OutcomesEntry<'a>,
    /// The first lines of causes.
    pub first_lines: Vec<FirstLineEntry<'a>>,
    /// Sentences of the document that name it.
    pub grounds: Vec<GroundEntry<'a>>,
    /// What must hold, all of it.
    pub requirements: Vec<RequirementEntry<'a>>,
    /// What is worth saying.
    pub advice: Vec<AdviceEntry<'a>>,
    /// What to bring.
    pub papers: Vec<PaperLineEntry<'a>>,
    /// Papers that nobody may ask for.
    pub spared: Vec<WaivedPaperEntry<'a>>,
    /// What to do, in order.
    pub steps: Vec<NamedText<'a>>,
    /// Where to go.
    pub office: NamedText<'a>,
    /// Where to go online.
    pub channels: Vec<NamedText<'a>>,
    /// Whom to call.
    pub hotlines: Vec<NamedText<'a>>,
    /// How long it takes.
    pub time: Text<'a>,
    /// What it costs.
    pub fee: Text<'a>,
    /// What to ask the office.
    #[serde(rename = "ask")]
    pub questions_for_office: Vec<NamedText<'a>>,
    /// What goes wrong for others.
    pub traps: Vec<NamedText<'a>>,
}

impl<'a> Writer<'a> {
    /// The first lines of causes of a service.
    pub(super) fn first_lines(self, service: &'a Service) -> Vec<FirstLineEntry<'a>> {
        let entry = |line: &'a FirstLine| FirstLineEntry {
            id: &line.id,
            instead_of: self.text(line.instead_of),
            when: self.condition(service, &line.condition),
            say: self.text(line.message),
        };
        service.first_lines.iter().map(entry).collect()
    }
}
