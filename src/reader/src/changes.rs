//! Changes of policy (`policy/changes.toml`): since when something holds, by which clause; the words say for whom.
//! `CHANGELOG.md` has the same entries for those who work on the guide.

use crate::page_data::PageDataContext;
use crate::registry::lookup;
use crate::toml_value::TomlTable;
use policy::{Day, ServiceId};

const FILE: &str = "policy/changes.toml";

/// A change. Its words are `change-<id>`.
#[derive(Clone, Debug)]
pub struct PolicyChange {
    /// Its name in the seeds.
    pub id: String,
    /// The first day on which it holds.
    pub from: Day,
    /// The clause it rests on, as places among the sections of the document; none if it is about all of them.
    pub clause: Option<u16>,
    /// The topic whose services it is about.
    pub topic: Option<u16>,
    /// The service it is about, if it is one.
    pub service: Option<ServiceId>,
    /// True if this guide itself was changed or mended, and no rule for people.
    pub guide: bool,
}

/// Reads the changes, if there are a document and a file of them; newest first, as they are written.
pub(crate) fn read(context: &PageDataContext<'_>) -> Vec<PolicyChange> {
    let (diagnostics, tables) = (context.diagnostics, context.tables);
    let Some(document) = tables.document else { return Vec::new() };
    let Some(parsed) = context.files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else {
        return Vec::new();
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["change"]);
    let mut changes = Vec::new();
    for value in root.need("change").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&["id", "from", "clause", "topic", "service", "guide"]);
        let (Some(id), Some(from)) = (table.need("id"), table.need("from").and_then(|value| value.day()))
        else {
            continue;
        };
        let Some(name) = id.text() else { continue };
        diagnostics.id(FILE, id.span(), name);
        context.page_messages.need(&format!("change-{name}"), FILE, id.span());
        let clause = table.get("clause").and_then(|value| {
            let numbers = document.sections.iter().map(|section| section.number.as_str());
            lookup(&value, value.text()?, numbers, "unknown-clause", "clause")
        });
        let topic = table.get("topic").and_then(|value| {
            lookup(
                &value,
                value.text()?,
                tables.topics.iter().map(|t| t.id.as_str()),
                "unknown-topic",
                "topic",
            )
        });
        let service = table.get("service").and_then(|value| context.service(&value, value.text()?));
        let guide = table.get("guide").and_then(|value| value.bool()).unwrap_or_default();
        changes.push(PolicyChange { id: name.to_owned(), from, clause, topic, service, guide });
    }
    changes
}
