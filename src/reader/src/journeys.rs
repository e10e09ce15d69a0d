//! Journeys (`policy/journeys/*.toml`): what to do, one thing after another, across services, when something happens
//! in a life. A stage is a sentence, a service, or both; its deadline is counted from an event. Where the event is a
//! day that the rules know, the deadline must be theirs, so that the two cannot drift apart. Judges nobody.

use crate::page_data::PageDataContext;
use crate::services::ReferenceTables;
use crate::toml_value::{TomlTable, TomlValue};
use policy::{Comparison, Condition, DateOf, LegalBasis, Service, ServiceId, TimeUnit};
use std::collections::BTreeSet;

const FOLDER: &str = "policy/journeys/";

/// A journey. Its words are `journey-<id>`, its lead is `journey-<id>.lead`.
#[derive(Clone, Debug)]
pub struct Journey {
    /// Its name in the seeds and in addresses.
    pub id: String,
    /// What to do, in this order.
    pub stages: Vec<Stage>,
}

/// One thing to do. Its words are `journey-<journey>-<id>`.
#[derive(Clone, Debug)]
pub struct Stage {
    /// Its name, unique in its journey.
    pub id: String,
    /// The service that tells more.
    pub service: Option<ServiceId>,
    /// By when, or from when.
    pub deadline: Option<Deadline>,
    /// What it rests on; empty only where the service says it.
    pub grounds: Vec<LegalBasis>,
}

/// A time counted from an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deadline {
    /// The event; its words are `event-<name>`.
    pub event: String,
    /// [`Comparison::AtMost`]: so long after the event at the latest. [`Comparison::AtLeast`]: not before so
    /// long after it.
    pub comparison: Comparison,
    /// What is counted.
    pub unit: TimeUnit,
    /// How many. Negative: so long before the event.
    pub amount: i32,
}

/// Reads all journeys, in the order they give themselves.
pub(crate) fn read(context: &mut PageDataContext<'_>) -> Vec<Journey> {
    let (files, diagnostics, page_messages) = (context.files, context.diagnostics, context.page_messages);
    let mut found: Vec<(i32, Journey)> = Vec::new();
    for (file, text) in files.within(FOLDER, ".toml") {
        let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        diagnostics.id(file, 0..0, id);
        let Some(parsed) = diagnostics.parse(file, text) else { continue };
        let root = TomlTable::root(diagnostics, file, &parsed);
        root.only(&["order", "stage"]);
        page_messages.need(&format!("journey-{id}"), file, 0..0);
        page_messages.need(&format!("journey-{id}.lead"), file, 0..0);
        let order = root.need("order").and_then(|value| value.integer()).unwrap_or_default();
        let mut names = BTreeSet::new();
        let mut stages = Vec::new();
        for value in root.need("stage").map(|value| value.array()).unwrap_or_default() {
            let Some(table) = value.table() else { continue };
            let Some(stage) = stage(&table, id, context) else { continue };
            if !names.insert(stage.id.clone()) {
                let said = format!("`{}` is the name of two stages", stage.id);
                value.error("duplicate-id", said, "give each its own name");
            }
            stages.push(stage);
        }
        found.push((order, Journey { id: id.to_owned(), stages }));
    }
    found.sort_by(|a, b| (a.0, &a.1.id).cmp(&(b.0, &b.1.id)));
    found.into_iter().map(|(_, journey)| journey).collect()
}

fn stage(table: &TomlTable<'_>, journey: &str, context: &mut PageDataContext<'_>) -> Option<Stage> {
    let page_messages = context.page_messages;
    table.only(&["id", "service", "within", "from", "ground"]);
    let id = table.need("id")?;
    let name = id.text()?;
    table.diagnostics.id(table.file, id.span(), name);
    page_messages.need(&format!("journey-{journey}-{name}"), table.file, id.span());
    let service = table.get("service").and_then(|value| context.service(&value, value.text()?));
    if let (Some(_), Some(second)) = (table.get("within"), table.get("from")) {
        second.error("one-verb", "a stage has one time: within or from", "make two stages of it");
    }
    let time = table.get("within").map(|value| (value, Comparison::AtMost));
    let time = time.or_else(|| table.get("from").map(|value| (value, Comparison::AtLeast)));
    let deadline = time.and_then(|(value, comparison)| deadline(&value, comparison, service, context));
    if let Some(deadline) = &deadline {
        page_messages.need(&format!("event-{}", deadline.event), table.file, id.span());
    }
    let rests = if table.has("ground") { context.grounds(table) } else { Vec::new() };
    if rests.is_empty() && !table.has("ground") && (service.is_none() || deadline.is_some()) {
        let help = "a deadline and a sentence without a service need ground = [ … ]";
        id.error("no-ground", "nothing says why this is so", help);
    }
    Some(Stage { id: name.to_owned(), service, deadline, grounds: rests })
}

/// `{ days = 3, of = "arrival" }`
fn deadline(
    value: &TomlValue<'_>,
    comparison: Comparison,
    service: Option<ServiceId>,
    context: &PageDataContext<'_>,
) -> Option<Deadline> {
    let tables = context.tables;
    let table = value.table()?;
    table.only(&["days", "months", "of"]);
    let (unit, count) = match (table.get("days"), table.get("months")) {
        (Some(days), None) => (TimeUnit::Days, days),
        (None, Some(months)) => (TimeUnit::Months, months),
        _ => {
            value.error("one-verb", "days or months, and only one of them", "write { days = 3, of = \"…\" }");
            return None;
        }
    };
    let event = table.need("of")?.text()?.to_owned();
    let deadline = Deadline { event, comparison, unit, amount: count.integer()? };
    let known = tables.facts.iter().any(|fact| fact.id == deadline.event)
        || tables.computed.iter().any(|date| date.id == deadline.event);
    if let Some(service) = service.filter(|_| known) {
        let rules = &context.services[service.index()];
        if !says(rules, tables, &deadline) {
            value.error(
                "deadline-differs",
                format!("no rule of {} counts so from `{}`", rules.id, deadline.event),
                format!("look into policy/services/{}.toml: the journey says what the rules say", rules.id),
            );
        }
    }
    Some(deadline)
}

/// True if a rule of the service compares with this very time.
fn says(service: &Service, tables: &ReferenceTables<'_>, deadline: &Deadline) -> bool {
    let requirements = service.requirements.iter().map(|requirement| &requirement.condition);
    let mut conditions = requirements.chain(service.advice.iter().map(|advice| &advice.condition));
    conditions.any(|condition| compares(condition, tables, deadline))
}

fn compares(condition: &Condition, tables: &ReferenceTables<'_>, deadline: &Deadline) -> bool {
    match condition {
        Condition::Elapsed(of, unit, comparison, amount) => {
            let event = match of {
                DateOf::Fact(fact) => &tables.facts[fact.index()].id,
                DateOf::Computed(date) => &tables.computed[date.index()].id,
            };
            (event, *unit, *comparison, *amount)
                == (&deadline.event, deadline.unit, deadline.comparison, deadline.amount)
        }
        Condition::Named(id) => compares(&tables.derived[id.index()].condition, tables, deadline),
        other => other.parts().iter().any(|one| compares(one, tables, deadline)),
    }
}
