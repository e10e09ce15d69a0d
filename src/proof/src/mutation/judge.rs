//! What becomes of one mutant: cases first, for they are quickest; then equal diagrams; then the proof.

use super::asked::{FamilyStatement, Search, search};
use super::edits::MutantDraft;
use super::{MutantFate, Survivor, Touched, constraints};
use crate::canonical::CanonicalDiagrams;
use crate::family::{Family, days, families};
use crate::lives::written;
use crate::statements::{StatementDiagrams, seen};
use crate::{ProofFinding, options, service_findings};
use policy::diagram::Diagram;
use policy::{Day, Query, RuleBook, ServiceId};
use std::collections::BTreeMap;
use words::Table;

/// What a service says in one family on one day, as numbers of functions.
type Sayings = BTreeMap<(usize, Day, String), usize>;

/// Judges mutants of one book; keeps what it learned of the book itself.
pub(crate) struct Judge<'a, Holds> {
    book: &'a RuleBook,
    tables: &'a [Table],
    on: Day,
    holds: &'a Holds,
    canonical: CanonicalDiagrams,
    findings: BTreeMap<ServiceId, Vec<ProofFinding>>,
    options: Vec<ProofFinding>,
}

impl<'a, Holds: Fn(&RuleBook, Touched) -> bool> Judge<'a, Holds> {
    pub(crate) fn new(book: &'a RuleBook, tables: &'a [Table], on: Day, holds: &'a Holds) -> Self {
        let options = options::findings(book);
        Judge {
            book,
            tables,
            on,
            holds,
            canonical: CanonicalDiagrams::default(),
            findings: BTreeMap::new(),
            options,
        }
    }

    /// What becomes of this mutant.
    pub(crate) fn fate(&mut self, mutant_draft: &MutantDraft) -> MutantFate {
        let mutated = mutant_draft.apply(self.book);
        if mutant_draft.touches.iter().any(|touched| !(self.holds)(&mutated, *touched)) {
            return MutantFate::Case;
        }
        let services: Vec<ServiceId> = mutant_draft.services().collect();
        if services.is_empty() {
            return constraints::fate(self.book, &mutated, self.on, mutant_draft);
        }
        let Some(survivor) =
            services.iter().find_map(|id| self.difference(&mutated, mutant_draft, *id, false))
        else {
            return MutantFate::Equivalent;
        };
        let noticed = options::findings(&mutated) != self.options
            || services.iter().any(|id| {
                let now = service_findings(&mutated, self.tables, self.on, *id);
                now != *self.findings_of(*id)
            });
        if noticed {
            return MutantFate::Proof;
        }
        let apart = services.iter().find_map(|id| self.difference(&mutated, mutant_draft, *id, true));
        apart.map_or(MutantFate::Unasked(survivor), MutantFate::Survived)
    }

    fn findings_of(&mut self, id: ServiceId) -> &Vec<ProofFinding> {
        let (book, tables, on) = (self.book, self.tables, self.on);
        self.findings.entry(id).or_insert_with(|| service_findings(book, tables, on, id))
    }

    /// Answers under which the service says something else in the mutant, if there are any; with `asked`, only
    /// answers that can be given together.
    fn difference(
        &mut self,
        mutated: &RuleBook,
        mutant_draft: &MutantDraft,
        id: ServiceId,
        asked: bool,
    ) -> Option<Survivor> {
        let (old, new) = (self.book.service(id), mutated.service(id));
        let (before, after) = (families(self.book, old), families(mutated, new));
        let families = if after.len() > before.len() { after } else { before };
        let mut all_days = days(self.book, old, self.on);
        all_days.extend(days(mutated, new, self.on));
        all_days.sort();
        all_days.dedup();
        let ours = self.sayings(self.book, id, &families, &all_days);
        let theirs = self.sayings(mutated, id, &families, &all_days);
        let mut differing = ours.iter().filter(|(place, number)| theirs.get(*place) != Some(number));
        let ((place, day, moves), parting) = differing.find_map(|(said, one)| {
            let Some(other) = theirs.get(said) else { return Some((said, None)) };
            let plain = || self.canonical.parting(*one, *other);
            if !asked {
                return Some((said, plain()));
            }
            let statement =
                FamilyStatement { book: self.book, family: families.get(said.0)?, on: said.1, name: &said.2 };
            match search(&self.canonical, &statement, [*one, *other]) {
                Search::Same => None,
                Search::Differ(apart) => Some((said, Some(apart))),
                Search::GivenUp => Some((said, plain())),
            }
        })?;
        let (values, book, mutated) = match parting {
            Some((values, one, other)) => (values, one.name(), other.name()),
            None => (Vec::new(), "there", "gone"),
        };
        let mut answers = vec![format!("on {day}")];
        answers.extend(families.get(*place).and_then(|f| f.children).map(|n| format!("children {n}")));
        answers.extend(values.iter().map(|(key, known)| written(self.book, *key, *known)));
        Some(Survivor {
            mutant: mutant_draft.mutant.clone(),
            service: old.id.clone(),
            moves: moves.clone(),
            answers,
            book,
            mutated,
        })
    }

    fn sayings(&mut self, book: &RuleBook, id: ServiceId, families: &[Family], all_days: &[Day]) -> Sayings {
        let mut diagrams = StatementDiagrams::new(book);
        let mut sayings = Sayings::new();
        for (place, family) in families.iter().enumerate() {
            for day in all_days {
                let outcome = Diagram::of_service(&Query::new(book, &family.household, *day, id, family.who));
                let number = self.canonical.number(&outcome, |outcome| outcome);
                sayings.insert((place, *day, "outcome".to_owned()), number);
                for statement in diagrams.statements(family, *day, book.service(id)) {
                    let number = self.canonical.number(&statement.diagram, seen);
                    sayings.insert((place, *day, statement.name), number);
                }
            }
        }
        sayings
    }
}
