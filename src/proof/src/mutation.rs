//! Mutates the book in many small ways and asks whether proof and worked cases notice.
//!
//! A mutant is killed if a worked case of a service that it touches fails, or if the proof finds something
//! else about such a service than it finds in the book itself. It is equivalent if no service that it touches
//! says anything else under any answers: outcome, failing requirements, advice and papers have equal
//! diagrams. It cannot show if it differs only for answers that no questions allow together ([`asked`]). What
//! is left has survived, and comes with answers under which the two books differ, to write a case from.

mod again;
mod asked;
mod constraints;
mod edit;
mod edits;
mod judge;

use policy::{Day, RuleBook, ServiceId};
use schemars::JsonSchema;
use serde::Serialize;
use std::sync::atomic::{AtomicUsize, Ordering};
use words::Table;

/// One small change of the rules.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mutant {
    /// The service, or empty for what services share.
    pub service: String,
    /// The rule: `requirement NAME`, `advice NAME`, `derived NAME`, `schedule NAME`, `computed NAME`,
    /// `constraint NAME`.
    pub place: String,
    /// What was changed.
    pub change: String,
}

/// A mutant that nobody noticed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Survivor {
    /// The mutant.
    pub mutant: Mutant,
    /// The service in which it shows, or empty for a constraint.
    pub service: String,
    /// What it changes: `outcome`, `requirement NAME`, `advice NAME`, `paper N`, `constraint NAME`.
    #[schemars(extend("pattern" = "^(outcome|(requirement|advice|paper|constraint) .+)$"))]
    pub moves: String,
    /// Answers under which it shows, with the number of children first where it matters.
    pub answers: Vec<String>,
    /// What the book says for them.
    pub book: &'static str,
    /// What the mutant says for them.
    #[serde(rename = "damaged")]
    pub mutated: &'static str,
}

/// What a mutant changes, and whose worked cases may notice it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// What a service says.
    Service(ServiceId),
    /// What no life can be, or hardly any is: a place in [`RuleBook::constraints`].
    Constraint(usize),
}

/// What became of the mutants.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MutationReport {
    /// All mutants.
    pub mutants: usize,
    /// Noticed by a worked case.
    pub killed_by_cases: usize,
    /// Noticed by the proof, not by a case.
    pub killed_by_proof: usize,
    /// No service says anything else under any answers: its diagrams are those of the book.
    pub equivalent: Vec<Mutant>,
    /// It shows only for answers that no questions allow together: to a question that is not asked.
    pub unasked: Vec<Survivor>,
    /// Noticed by nobody.
    pub survived: Vec<Survivor>,
}

impl MutationReport {
    /// Of the mutants that can show, so many in a thousand are killed; 1000 if there is none.
    pub fn kill_rate(&self) -> usize {
        let killed = self.killed_by_cases + self.killed_by_proof;
        (killed * 1000).checked_div(killed + self.survived.len()).unwrap_or(1000)
    }
}

/// What became of one mutant.
pub(crate) enum MutantFate {
    Case,
    Proof,
    Equivalent,
    Unasked(Survivor),
    Survived(Survivor),
}

/// Makes every mutant of the book and judges it; `holds` runs what is worked out by hand of one service or
/// constraint against a book.
pub fn mutate(
    book: &RuleBook,
    tables: &[Table],
    on: Day,
    holds: impl Fn(&RuleBook, Touched) -> bool + Sync,
) -> MutationReport {
    let drafts = edits::all(book);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut judge = judge::Judge::new(book, tables, on, &holds);
        let mut fates = Vec::new();
        loop {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(mutant_draft) = drafts.get(place) else { return fates };
            fates.push((place, judge.fate(mutant_draft)));
        }
    };
    let mut fates = std::thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut fates = work();
        // A thread that fell over leaves its mutants unjudged, which the count below shows.
        fates.extend(other.join().unwrap_or_default());
        fates
    });
    fates.sort_by_key(|(place, _)| *place);
    let mut mutation = MutationReport { mutants: drafts.len(), ..MutationReport::default() };
    for (place, fate) in fates {
        match fate {
            MutantFate::Case => mutation.killed_by_cases += 1,
            MutantFate::Proof => mutation.killed_by_proof += 1,
            MutantFate::Equivalent => mutation.equivalent.push(drafts[place].mutant.clone()),
            MutantFate::Unasked(survivor) => mutation.unasked.push(survivor),
            MutantFate::Survived(survivor) => mutation.survived.push(survivor),
        }
    }
    mutation
}
