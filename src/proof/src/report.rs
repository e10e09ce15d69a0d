//! The proof as one JSON document that others can read without this program: serde writes the types, schemars derives
//! their schema ([`schema`]), so that the two cannot drift apart. The order of the fields is the order in the file; doc
//! comments are the schema's descriptions.

use crate::mutation::{Mutant, MutationReport, Survivor};
use crate::{ConstraintProof, NeverShown, Proof, ProofFinding, Refusals, ServiceProof, Threshold};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

/// The number of the format; raised whenever a reader of the old one would misread the new one.
pub const FORMAT: u32 = 1;

/// The JSON Schema (2020-12) of what [`VerificationReport::document`] makes.
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<ProofDocument<'_>>()
}

/// What was proven and how it was tried, of one rule book.
#[derive(Clone, Debug)]
pub struct VerificationReport {
    /// The proof.
    pub proof: Proof,
    /// What became of the mutants.
    pub mutation: MutationReport,
    /// Worked cases that hold.
    pub cases: usize,
    /// Example families that hold.
    pub families: usize,
}

/// How the rule book in rules.json was checked before it was published. For every service, every assignment
/// of the facts that it reads is looked at by decision diagram; numbers and days are cut at every limit, so
/// that assignments which no rule can tell apart count once. A book with a finding is not published. Then the
/// book is mutated in many small ways, one at a time, to see whether the proof and the worked cases notice.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[schemars(title = "Anju proof")]
struct ProofDocument<'a> {
    /// Where the schema stands, relative to the document.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The number of this format; raised when an old reader would misread the new document.
    #[schemars(extend("const" = FORMAT))]
    format: u32,
    /// The fingerprint of the rule book, as rules.json, the pages and every result show it.
    rule_book: &'a str,
    /// Worked cases written by hand; all of them hold.
    cases: usize,
    /// Example families; all of them hold.
    families: usize,
    /// The day for which it was made.
    on: &'a str,
    /// Every service, beneficiary and day. The days are the one above, those around each beginning and end of a rule,
    /// and the day after the last day of the document.
    services: &'a [ServiceProof],
    /// Outcomes that no answers lead to. For information: some services only an office can grant.
    never_shown: &'a [NeverShown],
    /// Options that no rule tells apart. For information.
    alike: &'a [String],
    /// Requirements that are never the only one to fail. For information.
    never_alone: &'a [String],
    /// Requirements without which every outcome would be the same on these days. For information.
    never_decides: &'a [String],
    /// Limits that change nothing on these days. For information: schedules climb.
    idle_thresholds: &'a [String],
    /// Every limit, with what follows just below it, at it and just above it, all else being equal.
    thresholds: &'a [Threshold],
    /// Refusals drawn evenly from all, each with a reason that is minimal: without any one of its facts the refusal no
    /// longer follows.
    refusals: &'a [Refusals],
    /// Answers that do not go together, with the questions that each of these spares.
    constraints: &'a [ConstraintProof],
    /// What is wrong: nothing, or the book would not have been published.
    #[schemars(extend("maxItems" = 0))]
    findings: &'a [ProofFinding],
    /// What became of the mutants.
    mutation: MutationSummary<'a>,
}

/// What became of the mutants.
#[derive(Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct MutationSummary<'a> {
    /// All mutants; the sum of the five below.
    mutants: usize,
    /// Noticed by a worked case.
    noticed_by_cases: usize,
    /// Noticed by the proof, not by a case.
    noticed_by_proof: usize,
    /// No service says anything else under any answers: outcome, failing requirements, advice and papers have equal
    /// diagrams.
    equivalent: &'a [Mutant],
    /// They show only for answers that no questions allow together: to a question that hangs on another which was
    /// answered otherwise.
    unasked: &'a [Survivor],
    /// Noticed by nobody.
    unnoticed: &'a [Survivor],
}

impl VerificationReport {
    /// The document as a value to be written; `hash` is the fingerprint that pages and results show.
    pub fn document<'a>(&'a self, hash: &'a str) -> impl Serialize + 'a {
        let (proof, found) = (&self.proof, &self.mutation);
        ProofDocument {
            schema: "proof.schema.json",
            format: FORMAT,
            rule_book: hash,
            cases: self.cases,
            families: self.families,
            on: &proof.on,
            services: &proof.services,
            never_shown: &proof.never_shown,
            alike: &proof.alike,
            never_alone: &proof.never_alone,
            never_decides: &proof.never_decides,
            idle_thresholds: &proof.idle_thresholds,
            thresholds: &proof.thresholds,
            refusals: &proof.refusals,
            constraints: &proof.constraints,
            findings: &proof.findings,
            mutation: MutationSummary {
                mutants: found.mutants,
                noticed_by_cases: found.killed_by_cases,
                noticed_by_proof: found.killed_by_proof,
                equivalent: &found.equivalent,
                unasked: &found.unasked,
                unnoticed: &found.survived,
            },
        }
    }
}
