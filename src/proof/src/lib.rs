//! Proves a rule book: over all answers that a life can give, not over examples.
//!
//! [`prove`] looks at every service with nothing known, by decision diagram, and says what is wrong ([`ProofFinding`]),
//! what stands at each threshold ([`Threshold`]) and why a refusal is one ([`Refusals`]). [`mutation`] then mutates
//! the book in many small ways and asks whether proof and worked cases notice.
//!
//! Pure and total; today is an argument. It knows no files, no browser, and no reader: worked cases come as a
//! closure. Host only.

mod canonical;
mod family;
mod lives;
pub mod mutation;
mod options;
mod partition;
mod reach;
mod refusals;
mod report;
mod statements;
mod thresholds;
mod wording;

pub use lives::{ConstraintProof, SparedQuestion};
use policy::{Day, FactKey, RuleBook, ServiceId};
pub use report::{FORMAT, VerificationReport, schema};
use schemars::JsonSchema;
use serde::Serialize;
use std::collections::BTreeSet;
use words::Table;

/// What can be wrong with a book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Flaw {
    /// Some assignment has no outcome, or the outcomes do not add up to all assignments.
    NoSingleOutcome,
    /// The diagram cuts a fact elsewhere than the rules do.
    RegionsDiffer,
    /// A fact changes no outcome, no reason, no advice and no paper of any service.
    IdleFact,
    /// A service reads a fact that changes nothing in it.
    IdleInService,
    /// Two or more options of a fact are named by no rule.
    UnusedOption,
    /// A rule accepts an answer that no question offers.
    OptionNotOffered,
    /// A requirement plainly holds under all answers: it says nothing.
    AlwaysHolds,
    /// A requirement can never hold.
    NeverHolds,
    /// A piece of advice is never given.
    AdviceUnreachable,
    /// A line of papers is never needed.
    PaperUnreachable,
    /// A label includes a number that its rule excludes, or the other way round.
    WordsContradict,
    /// A label names another number than its rule.
    WordsOtherNumber,
    /// The reason found for a refusal does not force it.
    RefusalNotForced,
    /// The reason found for a refusal holds more than it must.
    RefusalNotMinimal,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ProofFinding {
    /// What is wrong.
    pub kind: Flaw,
    /// The service's name in the seeds; empty for the vocabulary.
    pub service: String,
    /// Where and how, in names of the seeds.
    pub detail: String,
}

/// How many assignments have an outcome.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct OutcomeShare {
    /// The outcome, as the seeds write it.
    #[schemars(extend("enum" = ["yes", "office", "not-yet", "not-needed"]))]
    pub outcome: &'static str,
    /// Its assignments.
    pub assignments: u128,
}

/// One service for one beneficiary on one day, over all answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ServiceProof {
    /// The service's name in the seeds.
    pub service: String,
    /// The number of children in the family, if the service reads anything about children.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "u8")]
    pub children: Option<u8>,
    /// The day of evaluation, `YYYY-MM-DD`.
    pub on: String,
    /// Facts (about a person) that the requirements read.
    pub facts: usize,
    /// Assignments of these facts that the rules can tell apart: the product of each fact's regions.
    pub assignments: u128,
    /// Those of them that no life has.
    pub impossible: u128,
    /// Ways from the first question to an outcome.
    pub leaves: u128,
    /// Nodes of the diagram.
    pub nodes: usize,
    /// The outcomes that can be reached; the shares and `impossible` add up to `assignments`.
    pub outcomes: Vec<OutcomeShare>,
}

/// Words of a service that are never shown: information, for some services only an office can grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct NeverShown {
    /// The service's name in the seeds.
    pub service: String,
    /// The outcomes whose first line is never shown.
    pub outcomes: Vec<&'static str>,
}

/// What follows at one value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ThresholdSide {
    /// A number, or a day as `YYYY-MM-DD`.
    pub value: String,
    /// The same as a number; a day by its place in the calendar.
    #[serde(skip)]
    pub number: i32,
    /// For a day, how many days after the day of evaluation it lies; negative before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(with = "i32")]
    pub days_from_today: Option<i32>,
    /// The outcome; or, where the threshold moves only a requirement, a piece of advice or a paper, whether it
    /// is met, given or needed: `yes`, `office` or `not-yet`.
    #[schemars(extend("enum" = ["yes", "office", "not-yet", "not-needed", "unknown"]))]
    pub outcome: &'static str,
}

/// One threshold, with what follows just below it, at it and just above it, all else being equal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Threshold {
    /// The service's name in the seeds.
    pub service: String,
    /// What it moves: `outcome`, `requirement NAME`, `advice NAME` or `paper N`.
    #[schemars(extend("pattern" = "^(outcome|(requirement|advice|paper) .+)$"))]
    pub moves: String,
    /// The fact, about whom.
    pub fact: String,
    /// The same for those who have the book.
    #[serde(skip)]
    pub key: FactKey,
    /// The comparison as the rule writes it.
    pub rule: String,
    /// One number or day less.
    pub below: ThresholdSide,
    /// The threshold itself.
    pub at: ThresholdSide,
    /// One number or day more.
    pub above: ThresholdSide,
}

/// Minimal reasons of sampled refusals of one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Refusals {
    /// The service's name in the seeds.
    pub service: String,
    /// Refusals looked at.
    pub samples: usize,
    /// Facts in all their minimal reasons together; divided by `samples`, the mean.
    pub facts: usize,
    /// Facts in the longest of them.
    pub longest: usize,
}

/// Everything the proof found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// The day for which it was made.
    pub on: String,
    /// Every service, beneficiary and day.
    pub services: Vec<ServiceProof>,
    /// Words that are never shown.
    pub never_shown: Vec<NeverShown>,
    /// Options that no rule tells apart, as `fact: one = other`: information.
    pub alike: Vec<String>,
    /// Requirements that are never the only one to fail, as `service: requirement`: information, for an office may
    /// decide them, or a need may be implied by a stricter requirement.
    pub never_alone: Vec<String>,
    /// Requirements without which every outcome would be the same on this day, as `service: requirement`:
    /// information, for another may need the same office, or say the same for another reason.
    pub never_decides: Vec<String>,
    /// Thresholds that change nothing on this day, as `service: fact: rule`: information, for schedules climb.
    pub idle_thresholds: Vec<String>,
    /// Every threshold.
    pub thresholds: Vec<Threshold>,
    /// Minimal reasons.
    pub refusals: Vec<Refusals>,
    /// Every constraint, with the questions that it spares.
    pub constraints: Vec<ConstraintProof>,
    /// What is wrong; empty for a sound book.
    pub findings: Vec<ProofFinding>,
}

/// Proves the book as of a day.
pub fn prove(book: &RuleBook, tables: &[Table], on: Day) -> Proof {
    let mut proof = Proof {
        on: on.to_string(),
        services: Vec::new(),
        never_shown: Vec::new(),
        alike: options::alike(book),
        never_alone: Vec::new(),
        never_decides: Vec::new(),
        idle_thresholds: Vec::new(),
        thresholds: Vec::new(),
        refusals: Vec::new(),
        constraints: lives::constraints(book, on),
        findings: Vec::new(),
    };
    let mut used = BTreeSet::new();
    for service in book.service_ids() {
        let part = reach::service(book, tables, on, service, true);
        let (refusals, faults) = refusals::sample(book, on, service);
        proof.services.extend(part.rows);
        proof.never_shown.extend(part.never_shown);
        proof.never_alone.extend(part.never_alone);
        proof.never_decides.extend(part.never_decides);
        proof.idle_thresholds.extend(part.idle_thresholds);
        proof.thresholds.extend(part.thresholds);
        proof.refusals.extend(refusals);
        proof.findings.extend(part.findings);
        proof.findings.extend(faults);
        used.extend(part.used);
    }
    proof.findings.extend(options::findings(book));
    proof.findings.extend(book.facts.iter().enumerate().filter(|(n, _)| !used.contains(n)).map(
        |(_, fact)| ProofFinding { kind: Flaw::IdleFact, service: String::new(), detail: fact.id.clone() },
    ));
    proof.findings.sort();
    proof
}

/// The labels of all services that contradict their rules, as [`prove`] finds them; for words that change while the
/// book does not.
pub fn label_findings(book: &RuleBook, tables: &[Table]) -> Vec<ProofFinding> {
    let mut findings: Vec<ProofFinding> =
        book.services.iter().flat_map(|service| wording::findings(book, tables, service)).collect();
    findings.sort();
    findings
}

/// The findings about one service alone, without its sampled refusals; for mutants.
pub(crate) fn service_findings(
    book: &RuleBook,
    tables: &[Table],
    on: Day,
    service: ServiceId,
) -> Vec<ProofFinding> {
    let mut findings = reach::service(book, tables, on, service, false).findings;
    findings.sort();
    findings
}

mod sample;
