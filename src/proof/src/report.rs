//! The proof as one JSON document that others can read without this program. [`SCHEMA`] describes every property.

use crate::Proof;
use crate::mutation::{Mutant, MutationReport, Survivor};
use serde::Serialize;

/// The number of the format; raised whenever a reader of the old one would misread the new one.
pub const FORMAT: u32 = 1;

/// The JSON Schema (2020-12) of [`Document`].
pub const SCHEMA: &str = include_str!("../../../public/proof.schema.json");

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

/// The document.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Document<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    format: u32,
    rule_book: &'a str,
    cases: usize,
    families: usize,
    #[serde(flatten)]
    proof: &'a Proof,
    mutation: MutationSummary<'a>,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct MutationSummary<'a> {
    mutants: usize,
    noticed_by_cases: usize,
    noticed_by_proof: usize,
    equivalent: &'a [Mutant],
    unasked: &'a [Survivor],
    unnoticed: &'a [Survivor],
}

impl VerificationReport {
    /// The document as a value to be written; `hash` is the fingerprint that pages and results show.
    pub fn document<'a>(&'a self, hash: &'a str) -> impl Serialize + 'a {
        let found = &self.mutation;
        Document {
            schema: "proof.schema.json",
            format: FORMAT,
            rule_book: hash,
            cases: self.cases,
            families: self.families,
            proof: &self.proof,
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
