//! The vocabulary (`policy/facts.toml`), the schedules (`policy/schedules.toml`) and the topics.

use crate::articles::Registers;
use crate::conditions::{ConditionParser, KEYS};
use crate::days_off;
use crate::files::Files;
use crate::periods::Law;
use crate::registry::{Messages, lookup};
use crate::toml_value::{Diagnostics, TomlTable, TomlValue, nearest};
use crate::windows::{self, Window};
use lint::signs::truncated;
use policy::{
    Changeability, ComputedDate, DaysOff, Fact, FactId, Kind, Schedule, ScheduleId, Scope, Sensitivity,
    Topic, Unit,
};
use toml::de::DeTable;

pub(crate) const FACTS: &str = "policy/facts.toml";
const SCHEDULES: &str = "policy/schedules.toml";
const TOPICS: &str = "policy/topics.toml";

pub(crate) fn read_facts(files: &Files, diagnostics: &Diagnostics, messages: &mut Messages) -> Vec<Fact> {
    let Some(text) = files.need(FACTS, diagnostics) else { return Vec::new() };
    let Some(parsed) = diagnostics.parse(FACTS, text) else { return Vec::new() };
    let root = TomlTable::root(diagnostics, FACTS, &parsed);
    root.only(&["fact"]);
    let Some(all) = root.need("fact").and_then(|value| value.table()) else { return Vec::new() };
    let mut facts = Vec::new();
    for (id, span, value) in all.entries() {
        let Some(table) = value.table() else { continue };
        diagnostics.id(FACTS, span.clone(), id);
        let table = TomlTable { span: span.clone(), ..table };
        table.only(&[
            "of",
            "kind",
            "options",
            "unit",
            "min",
            "max",
            "change",
            "change-to",
            "kept",
            "of-partner",
            "sensitive",
            "given",
            "past",
        ]);
        let of = one_of(&table, "of", &Scope::ALL.map(|scope| (scope.name(), scope)));
        let change = one_of(&table, "change", &Changeability::ALL.map(|change| (change.name(), change)));
        let (Some(of), Some(kind), Some(change)) = (of, kind(&table), change) else { continue };
        let sensitive = table.get("sensitive").and_then(|value| value.bool()).unwrap_or(false);
        let mut say = |part: &str| messages.need(&format!("fact-{id}{part}"), FACTS, span.clone());
        let options = match &kind {
            Kind::Choice(names) if table.get("kind").and_then(|n| n.as_text()) == Some("choice") => {
                names.iter().map(|name| say(&format!(".option-{name}"))).collect()
            }
            _ => Vec::new(),
        };
        facts.push(Fact {
            id: id.to_owned(),
            of,
            sensitivity: if sensitive { Sensitivity::Sensitive } else { Sensitivity::Plain },
            changeability: change,
            change_to: change_to(&table, &kind, change),
            kept: kept(&table, &kind, change),
            of_partner: of_partner(&table, &kind, of),
            question: say(""),
            question_other: (of == Scope::Adult).then(|| say(".other")),
            label: say(".label"),
            why: say(".why"),
            find_out: say(".find-out"),
            hint: None,
            options,
            kind,
            given: None,
            past: table.get("past").and_then(|value| value.bool()).unwrap_or(false),
        });
    }
    facts
}

/// Reads what each fact is given on; the conditions speak of the same person's other facts.
pub(crate) fn read_given(
    files: &Files,
    diagnostics: &Diagnostics,
    facts: &[Fact],
    messages: &mut Messages,
) -> Vec<(usize, policy::Condition)> {
    let Some(parsed) = files.text(FACTS).and_then(|text| DeTable::parse(text).ok()) else {
        return Vec::new();
    };
    let root = TomlTable::root(diagnostics, FACTS, &parsed);
    let all = root.get("fact").and_then(|value| value.table());
    let mut given = Vec::new();
    for (id, _, value) in all.iter().flat_map(TomlTable::entries) {
        let place = facts.iter().position(|fact| fact.id == id);
        let condition = value.table().and_then(|table| table.get("given")).and_then(|value| value.table());
        let (Some(place), Some(condition)) = (place, condition) else { continue };
        condition.only(&KEYS);
        let of = Some(facts[place].of);
        let parser = ConditionParser {
            facts,
            schedules: &[],
            computed: &[],
            derived: &[],
            service: None,
            of,
            urgent: false,
            year: std::cell::Cell::new(None),
            questions_for_office: Vec::new(),
        };
        given.extend(parser.read(&condition, true, messages).map(|condition| (place, condition)));
    }
    given
}

fn kind(table: &TomlTable<'_>) -> Option<Kind> {
    let value = table.need("kind")?;
    match value.text()? {
        "yes-no" => Some(Kind::Choice(vec!["yes".to_owned(), "no".to_owned()])),
        "choice" => {
            let options = table.need("options")?;
            let texts = options.texts().into_iter();
            let named = texts.filter(|(value, name)| value.diagnostics.id(value.file, value.span(), name));
            let names: Vec<String> = named.map(|(_, name)| name.to_owned()).collect();
            let mut sorted = names.clone();
            sorted.sort();
            sorted.dedup();
            if names.len() < 2 || names.len() > 32 || sorted.len() != names.len() {
                options.error(
                    "options",
                    "a choice needs 2 to 32 different options",
                    "add the missing ones, or drop what stands twice; for yes and no write kind = \"yes-no\"",
                );
                return None;
            }
            Some(Kind::Choice(names))
        }
        "number" => {
            let unit = one_of(table, "unit", &Unit::ALL.map(|unit| (unit.name(), unit)))?;
            let least = bounded(&table.need("min")?, -LARGEST..=LARGEST)?;
            let most = bounded(&table.need("max")?, -LARGEST..=LARGEST)?;
            if least > most {
                table.error("empty-range", "min is more than max, so no number is left", "exchange them");
                return None;
            }
            Some(Kind::Number(unit, least, most))
        }
        "date" => Some(Kind::Date),
        other => {
            let kinds = ["yes-no", "choice", "number", "date"];
            value.error(
                "unknown-kind",
                format!("there is no kind `{}`", truncated(other)),
                nearest(other, kinds.into_iter()),
            );
            None
        }
    }
}

/// The options that a change can lead to, if only some.
fn change_to(table: &TomlTable<'_>, kind: &Kind, change: Changeability) -> Option<u32> {
    let help = "leave it out: only a choice or a yes-no that can change is changed to an option";
    some_options(table, "change-to", kind, change != Changeability::Never, help)
}

/// The options that nobody leaves for the sake of a service.
fn kept(table: &TomlTable<'_>, kind: &Kind, change: Changeability) -> u32 {
    let help = "leave it out: only of a choice that can change something is kept";
    some_options(table, "kept", kind, change != Changeability::Never, help).unwrap_or_default()
}

/// The options one of which certainly holds of a partner who is here.
fn of_partner(table: &TomlTable<'_>, kind: &Kind, of: Scope) -> Option<u32> {
    let help = "leave it out: only of a choice or a yes-no of the applicant alone is the partner not asked";
    some_options(table, "of-partner", kind, of == Scope::Applicant, help)
}

/// Some of the options of a choice, as a mask.
fn some_options(table: &TomlTable<'_>, name: &str, kind: &Kind, fits: bool, help: &str) -> Option<u32> {
    let value = table.get(name)?;
    let (Kind::Choice(options), true) = (kind, fits) else {
        value.error("wrong-kind", format!("`{name}` says nothing of this fact"), help);
        return None;
    };
    let mut mask = 0u32;
    for (option, name) in value.texts() {
        let names = options.iter().map(String::as_str);
        mask |= 1 << lookup(&option, name, names, "unknown-option", "option of this fact")?;
    }
    if mask == 0 || mask.count_ones() as usize == options.len() {
        value.error("says-nothing", "this names no option or all of them", "name some of the options");
        return None;
    }
    Some(mask)
}

pub(crate) fn one_of<T: Copy>(table: &TomlTable<'_>, key: &str, choices: &[(&str, T)]) -> Option<T> {
    let value = table.need(key)?;
    let text = value.text()?;
    let found = choices.iter().find(|(name, _)| *name == text).map(|(_, value)| *value);
    if found.is_none() {
        value.error(
            "unknown-word",
            format!("`{}` cannot stand here", truncated(text)),
            nearest(text, choices.iter().map(|c| c.0)),
        );
    }
    found
}

/// A schedule stands in an article of a law.
pub(crate) fn check_source(table: &TomlTable<'_>, id: &str, registers: &Registers, laws: &[Law]) {
    let names = laws.iter().map(|law| law.id.as_str());
    let law = table.need("law");
    let known = law.and_then(|law| {
        let name = law.text()?;
        lookup(&law, name, names, "unknown-law", "law in laws.toml").map(|_| name)
    });
    let article = table.need("article").filter(|value| value.words().is_some());
    if let (Some(law), Some(article)) = (known, article) {
        registers.cite(law, &article, &format!("schedules: {id}"));
    }
}

/// What `policy/schedules.toml` holds.
#[derive(Default)]
pub(crate) struct Times {
    pub(crate) schedules: Vec<Schedule>,
    pub(crate) computed: Vec<ComputedDate>,
    pub(crate) days_off: DaysOff,
    pub(crate) windows: Vec<Window>,
}

/// Reads `policy/schedules.toml`; each schedule names the law in which it stands.
pub(crate) fn read_schedules(
    files: &Files,
    diagnostics: &Diagnostics,
    facts: &[Fact],
    registers: &Registers,
    laws: &[Law],
) -> Times {
    let (mut schedules, mut computed) = (Vec::new(), Vec::new());
    let Some(text) = files.need(SCHEDULES, diagnostics) else { return Times::default() };
    let Some(parsed) = diagnostics.parse(SCHEDULES, text) else { return Times::default() };
    let root = TomlTable::root(diagnostics, SCHEDULES, &parsed);
    root.only(&["schedule", "reckoned", "days-off", "window"]);
    for (id, span, value) in root.get("schedule").and_then(|n| n.table()).iter().flat_map(TomlTable::entries)
    {
        let Some(table) = value.table() else { continue };
        diagnostics.id(SCHEDULES, span, id);
        table.only(&["base", "from", "every", "add", "limit", "law", "article"]);
        check_source(&table, id, registers, laws);
        let number = |key: &str| table.need(key).and_then(|value| bounded(&value, -CENTURY..=CENTURY));
        let from = table.need("from").and_then(|value| month(&value));
        let (Some(base), Some(from), Some(every), Some(add), Some(limit)) =
            (number("base"), from, number("every"), number("add"), number("limit"))
        else {
            continue;
        };
        if every < 1 || add == 0 || (limit - base).signum() != add.signum() {
            table.error(
                "schedule",
                "this schedule never reaches its limit",
                "every is at least 1; add is positive if limit is above base, and negative if it is below",
            );
            continue;
        }
        schedules.push(Schedule { id: id.to_owned(), base, from, every, add, limit });
    }
    for (id, span, value) in root.get("reckoned").and_then(|n| n.table()).iter().flat_map(TomlTable::entries)
    {
        let Some(table) = value.table() else { continue };
        diagnostics.id(SCHEDULES, span.clone(), id);
        let table = TomlTable { span, ..table };
        if facts.iter().any(|fact| fact.id == id) {
            table.error("duplicate-id", format!("`{id}` is a fact already"), "give the date another name");
        }
        table.only(&["of", "by", "schedules"]);
        let fact = |key: &str| table.need(key).and_then(|value| find_fact(&value, facts));
        let (Some(of), Some(by), Some(map)) =
            (fact("of"), fact("by"), table.need("schedules").and_then(|value| value.table()))
        else {
            continue;
        };
        let Kind::Choice(options) = &facts[by.index()].kind else {
            table.error(
                "wrong-kind",
                "`by` must be a choice",
                "name the fact whose options select the schedule",
            );
            continue;
        };
        map.only(&options.iter().map(String::as_str).collect::<Vec<_>>());
        let chosen: Option<Vec<ScheduleId>> = options
            .iter()
            .map(|option| {
                let value = map.need(option)?;
                let names = schedules.iter().map(|schedule: &Schedule| schedule.id.as_str());
                lookup(&value, value.text()?, names, "unknown-schedule", "schedule").map(ScheduleId)
            })
            .collect();
        if facts[of.index()].kind != Kind::Date {
            table.error("wrong-kind", "`of` must be a date", "name a date fact");
            continue;
        }
        computed.extend(chosen.map(|schedules| ComputedDate { id: id.to_owned(), of, by, schedules }));
    }
    let days_off = days_off::read(&root, registers, laws);
    Times { schedules, computed, days_off, windows: windows::read(&root) }
}

fn month(value: &TomlValue<'_>) -> Option<i32> {
    let text = value.text()?;
    let day = policy::Day::parse(&format!("{text}-01"));
    if day.is_none() {
        value.error("not-a-month", "this is no month of the calendar", "write it as \"2030-01\"");
    }
    day.map(policy::Day::month_index)
}

/// No count of anything reaches this; what is larger is a mistyped number.
const LARGEST: i32 = 1_000_000_000;
/// Months: as long as anybody lives, and more.
pub(crate) const CENTURY: i32 = 2400;

/// A whole number within reason; what is beyond would overflow where numbers are added.
pub(crate) fn bounded(value: &TomlValue<'_>, reason: std::ops::RangeInclusive<i32>) -> Option<i32> {
    let number = value.integer()?;
    if !reason.contains(&number) {
        let (least, most) = (reason.start(), reason.end());
        value.error("number-too-large", format!("{number} is not between {least} and {most}"), "check it");
        return None;
    }
    Some(number)
}

/// The fact that a text names.
pub(crate) fn find_fact(value: &TomlValue<'_>, facts: &[Fact]) -> Option<FactId> {
    let name = value.text()?;
    lookup(value, name, facts.iter().map(|fact| fact.id.as_str()), "unknown-fact", "fact").map(FactId)
}

pub(crate) fn read_topics(files: &Files, diagnostics: &Diagnostics, messages: &mut Messages) -> Vec<Topic> {
    let Some(text) = files.need(TOPICS, diagnostics) else { return Vec::new() };
    let Some(parsed) = diagnostics.parse(TOPICS, text) else { return Vec::new() };
    let root = TomlTable::root(diagnostics, TOPICS, &parsed);
    root.only(&["topics"]);
    let names = root.need("topics").map(|value| value.ids()).unwrap_or_default();
    names
        .into_iter()
        .map(|(value, id)| Topic {
            id: id.to_owned(),
            name: messages.need(&format!("topic-{id}"), TOPICS, value.span()),
            what: messages.need(&format!("topic-{id}.what"), TOPICS, value.span()),
        })
        .collect()
}
