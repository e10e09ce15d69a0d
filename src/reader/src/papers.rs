//! Papers that not everybody can have (`policy/papers.toml`): who lacks one, and what they bring instead. It holds of
//! every line in which the paper stands, in every service.

use crate::conditions::{ConditionParser, KEYS};
use crate::files::Files;
use crate::registry::Messages;
use crate::registry::paper;
use crate::services::ReferenceTables;
use crate::toml_value::{Diagnostics, TomlTable};
use policy::{Alternative, Condition, PersonGroup, Scope};

/// Where it stands; nothing is lacked by anybody where there is no such file.
pub(crate) const FILE: &str = "policy/papers.toml";

/// A paper that some people cannot have.
pub(crate) struct LackedPaper {
    id: String,
    /// Who cannot have it.
    lacks: Condition,
    /// What they bring instead, each for whom its condition surely holds.
    instead: Vec<Alternative>,
}

/// All of them.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<LackedPaper> {
    let Some(parsed) = files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else {
        return Vec::new();
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["paper"]);
    let parser = ConditionParser {
        facts: tables.facts,
        schedules: tables.schedules,
        computed: tables.computed,
        derived: tables.derived,
        service: None,
        of: Some(Scope::Applicant),
        urgent: false,
        year: std::cell::Cell::new(None),
        questions_for_office: Vec::new(),
    };
    let all = root.get("paper").and_then(|value| value.table());
    let mut found = Vec::new();
    for (id, span, value) in all.iter().flat_map(TomlTable::entries) {
        let Some(table) = value.table() else { continue };
        diagnostics.id(FILE, span, id);
        table.only(&["lacks", "instead"]);
        let condition = |table: &TomlTable<'_>, key: &str, messages: &mut Messages| {
            let when = table.need(key)?.table()?;
            when.only(&KEYS);
            parser.read(&when, true, messages)
        };
        let Some(lacks) = condition(&table, "lacks", messages) else { continue };
        let mut instead = Vec::new();
        for value in table.get("instead").map(|value| value.array()).unwrap_or_default() {
            let Some(line) = value.table() else { continue };
            line.only(&["paper", "when"]);
            let named = line.need("paper").and_then(|value| paper(&value, messages));
            if let (Some((id, paper)), Some(when)) = (named, condition(&line, "when", messages)) {
                instead.push(Alternative {
                    id,
                    paper,
                    condition: Some(when),
                    only_if_sure: true,
                    lacked: None,
                });
            }
        }
        found.push(LackedPaper { id: id.to_owned(), lacks, instead });
    }
    found
}

/// The same alternatives, each with who lacks it, and behind them what these bring instead.
/// For a child, the papers are the parents': lacked if both lack them, and replaced if one of them has the other.
pub(crate) fn with_substitutes(any: Vec<Alternative>, lacked: &[LackedPaper], of: Scope) -> Vec<Alternative> {
    let adults = |condition: Condition, group: fn(PersonGroup, Vec<Condition>) -> Condition| match of {
        Scope::Child => group(PersonGroup::Adult, vec![condition]),
        _ => condition,
    };
    let (mut own, mut behind): (Vec<Alternative>, Vec<Alternative>) = (any, Vec::new());
    for alternative in &mut own {
        let Some(entry) = lacked.iter().find(|entry| entry.id == alternative.id) else { continue };
        alternative.lacked = Some(adults(entry.lacks.clone(), Condition::Every));
        for other in &entry.instead {
            // Who would not have to bring the paper need not bring what stands for it.
            let theirs = other.condition.clone().map(|when| adults(when, Condition::Some));
            let both = alternative.condition.iter().cloned().chain(theirs).collect();
            if !behind.iter().any(|there| there.paper == other.paper) {
                behind.push(Alternative { condition: Some(Condition::All(both)), ..other.clone() });
            }
        }
    }
    own.retain(|alternative| !behind.iter().any(|there| there.paper == alternative.paper));
    own.extend(behind);
    own
}
