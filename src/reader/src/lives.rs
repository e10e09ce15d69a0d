//! Worked lives (`policy/lives.toml`): the answers of a family on a day, and the constraints that they break,
//! written by hand. They show on both sides of each limit that a constraint means what its author meant. Must
//! not know: services, outcomes.

use crate::cases::{CaseFailure, household};
use crate::files::Files;
use crate::reachability::NeededPlaces;
use crate::toml_value::{Diagnostics, TomlTable};
use policy::{Day, Household, RuleBook, clashes};

pub(crate) const FILE: &str = "policy/lives.toml";

/// The answers of a family and the constraints that they break.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkedLife {
    /// The day of evaluation.
    pub on: Day,
    /// The answers.
    pub household: Household,
    /// The constraints that make this life impossible, by name, in the order of the alphabet.
    pub impossible: Vec<String>,
    /// The constraints by which it is unlikely, likewise.
    pub unlikely: Vec<String>,
}

impl WorkedLife {
    /// Runs it.
    ///
    /// # Errors
    /// What it breaks otherwise than expected.
    pub fn run(&self, book: &RuleBook) -> Result<(), CaseFailure> {
        let (mut impossible, mut unlikely) = (Vec::new(), Vec::new());
        for clash in clashes(book, &self.household, self.on) {
            let constraint = &book.constraints[clash.constraint];
            let of = if constraint.is_impossible() { &mut impossible } else { &mut unlikely };
            of.push(constraint.id.clone());
        }
        for found in [&mut impossible, &mut unlikely] {
            found.sort();
            found.dedup();
        }
        if (&impossible, &unlikely) == (&self.impossible, &self.unlikely) {
            return Ok(());
        }
        let written = |impossible: &[String], unlikely: &[String]| {
            format!("impossible = {impossible:?}, unlikely = {unlikely:?}")
        };
        Err(CaseFailure {
            expected: written(&self.impossible, &self.unlikely),
            found: written(&impossible, &unlikely),
        })
    }
}

/// Reads and runs all; one that breaks something else is a mistake in the seeds, and so is a constraint that none
/// breaks.
pub(crate) fn read(files: &Files, places: &NeededPlaces<'_>, book: &RuleBook) -> Vec<WorkedLife> {
    let lives = read_lives(files, places.diagnostics, book);
    for constraint in &book.constraints {
        let breaks =
            |life: &WorkedLife| life.impossible.iter().chain(&life.unlikely).any(|id| *id == constraint.id);
        if !lives.iter().any(breaks) {
            let message = format!("no life shows what `{}` means", constraint.id);
            let help =
                "add lives on both sides of its limit to policy/lives.toml, as seeds/README.md, part 6, says";
            places.error("untried-constraint", constraint.reason, message, help);
        }
    }
    lives
}

fn read_lives(files: &Files, diagnostics: &Diagnostics, book: &RuleBook) -> Vec<WorkedLife> {
    let mut lives = Vec::new();
    let Some(parsed) = files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else { return lives };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["life"]);
    for value in root.need("life").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        let Some(name) = table.need("name") else { continue };
        let Some(life) = read_life(&table, book) else { continue };
        if let Err(CaseFailure { expected, found }) = life.run(book) {
            let message =
                format!("“{}”: expected {expected}, found {found}", name.words().unwrap_or_default());
            let help =
                "either a constraint or this life is wrong; think of a real person before changing one";
            name.error("life-differs", message, help);
        }
        lives.push(life);
    }
    lives
}

fn read_life(table: &TomlTable<'_>, book: &RuleBook) -> Option<WorkedLife> {
    table.only(&["name", "on", "household", "applicant", "partner", "child", "impossible", "unlikely"]);
    let names = |key: &str| {
        let texts = table.get(key).map(|value| value.texts()).unwrap_or_default();
        let mut names: Vec<String> = texts.into_iter().map(|(_, text)| text.to_owned()).collect();
        names.sort();
        names
    };
    Some(WorkedLife {
        on: table.need("on")?.day()?,
        household: household(table, book)?,
        impossible: names("impossible"),
        unlikely: names("unlikely"),
    })
}
