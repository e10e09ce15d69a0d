//! Conditions with a name of their own (`policy/derived.toml`): each may use those above it, and none may become so
//! large or so deep that reading it takes forever.

use crate::conditions::{ConditionParser, KEYS};
use crate::files::Files;
use crate::registry::Messages;
use crate::services::ReferenceTables;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use policy::{Condition, NamedCondition};
use std::collections::BTreeMap;
use toml::de::DeValue;

const FILE: &str = "policy/derived.toml";
/// So many named conditions may rest on one another.
const DEEPEST: usize = 12;
/// So many names are followed to find a circle, and so often; a longer one still shows as a name further down.
const FARTHEST: usize = 100;
const OFTEN: usize = 100;
/// So many single conditions a named one may consist of when all names in it are written out.
const LARGEST: usize = 20_000;

/// Reads the named conditions, in the order in which they are written.
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<NamedCondition> {
    let mut derived: Vec<NamedCondition> = Vec::new();
    let Some(parsed) = files.need(FILE, diagnostics).and_then(|text| diagnostics.parse(FILE, text)) else {
        return derived;
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["derived"]);
    let Some(all) = root.get("derived").and_then(|value| value.table()) else { return derived };
    let uses: BTreeMap<&str, Vec<TomlValue<'_>>> =
        all.entries().map(|(id, _, value)| (id, named(&value))).collect();
    let mut sizes: Vec<(usize, usize)> = Vec::new();
    let mut searches = OFTEN;
    for (id, span, value) in all.entries() {
        let Some(table) = value.table() else { continue };
        diagnostics.id(FILE, span.clone(), id);
        let table = TomlTable { span, ..table };
        table.only(&KEYS);
        if misplaced(id, &derived, &uses, &mut searches) {
            continue;
        }
        let parser = ConditionParser {
            facts: tables.facts,
            schedules: tables.schedules,
            computed: tables.computed,
            derived: &derived,
            service: None,
            of: None,
            urgent: false,
            year: std::cell::Cell::new(None),
            questions_for_office: Vec::new(),
        };
        let Some(condition) = parser.read(&table, true, messages) else { continue };
        let (size, depth) = size(&condition, &sizes);
        if size > LARGEST || depth > DEEPEST {
            table.error(
                "too-large",
                format!("written out, `{id}` is {size} conditions, {depth} names deep"),
                format!("at most {LARGEST} conditions and {DEEPEST} names deep; split it up"),
            );
            continue;
        }
        sizes.push((size, depth));
        derived.push(NamedCondition { id: id.to_owned(), condition });
    }
    derived
}

/// The places in a condition that name another derived condition.
fn named<'a>(value: &TomlValue<'a>) -> Vec<TomlValue<'a>> {
    match value.inner.get_ref() {
        DeValue::Table(_) => {
            let table = value.table();
            let entries = table.iter().flat_map(TomlTable::entries);
            entries
                .flat_map(|(key, _, value)| if key == "derived" { vec![value] } else { named(&value) })
                .collect()
        }
        DeValue::Array(_) => value.array().iter().flat_map(named).collect(),
        _ => Vec::new(),
    }
}

/// A name that stands further down, or that leads back to the condition that uses it.
fn misplaced(
    id: &str,
    above: &[NamedCondition],
    uses: &BTreeMap<&str, Vec<TomlValue<'_>>>,
    searches: &mut usize,
) -> bool {
    let mut is_misplaced = false;
    for value in uses.get(id).into_iter().flatten() {
        let Some(name) = value.as_text() else { continue };
        if above.iter().any(|other| other.id == name) || !uses.contains_key(name) {
            continue;
        }
        is_misplaced = true;
        let way = if *searches == 0 { None } else { way_back(name, id, uses) };
        *searches = searches.saturating_sub(1);
        match way {
            Some(way) => {
                let mut circle = [&[id], way.as_slice()].concat();
                if circle.len() > 8 {
                    circle.splice(4..circle.len() - 2, ["…"]);
                }
                let circle = circle.join(" → ");
                value.error(
                    "derived-in-circle",
                    format!("`{id}` rests on itself: {circle}"),
                    "write one of these names so that it does without the others",
                );
            }
            // Of one that stands above and is itself wrong, enough has been said there.
            None if uses[name].first().is_some_and(|first| first.span().start < value.span().start) => {}
            None => value.error(
                "derived-below",
                format!("`{name}` stands further down"),
                format!("move [derived.{name}] above [derived.{id}]"),
            ),
        }
    }
    is_misplaced
}

/// From `from` through the names that each uses to `to`; the shortest way, if it is not endless.
fn way_back<'a>(
    from: &'a str,
    to: &str,
    uses: &BTreeMap<&'a str, Vec<TomlValue<'a>>>,
) -> Option<Vec<&'a str>> {
    let mut came: BTreeMap<&str, &str> = BTreeMap::new();
    let mut queue = std::collections::VecDeque::from([from]);
    while let Some(here) = queue.pop_front().filter(|_| came.len() < FARTHEST) {
        if here == to {
            let mut way = vec![here];
            while let Some(before) = way.last().and_then(|at| came.get(at)) {
                way.push(before);
            }
            way.reverse();
            return Some(way);
        }
        for next in uses.get(here).into_iter().flatten().filter_map(TomlValue::as_text) {
            if next != from && !came.contains_key(next) {
                came.insert(next, here);
                queue.push_back(next);
            }
        }
    }
    None
}

/// How many single conditions this is when written out, and how many names deep.
fn size(condition: &Condition, known: &[(usize, usize)]) -> (usize, usize) {
    match condition {
        Condition::Named(id) => {
            let (size, depth) = known[id.index()];
            (size, depth + 1)
        }
        single if single.parts().is_empty() => (1, 0),
        group => group.parts().iter().map(|inner| size(inner, known)).fold(
            (0, 0),
            |(total, deepest): (usize, usize), (size, depth)| {
                (total.saturating_add(size), deepest.max(depth))
            },
        ),
    }
}
