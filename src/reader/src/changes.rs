//! Changes of policy (`policy/changes.toml`): since when something holds, by which clause; the words say for whom.
//! `CHANGELOG.md` has the same entries for those who work on the guide.

use crate::document::Document;
use crate::files::Files;
use crate::node::{Sink, Table};
use crate::registry::lookup;
use crate::spoken::Spoken;
use policy::{Day, ServiceId, Topic};

const FILE: &str = "policy/changes.toml";

/// A change. Its words are `change-<id>`.
#[derive(Clone, Debug)]
pub struct Change {
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

/// Reads the changes, if there is a file of them; newest first, as they are written.
pub(crate) fn read(
    files: &Files,
    sink: &Sink,
    document: &Document,
    topics: &[Topic],
    services: &[policy::Service],
    spoken: &Spoken<'_>,
) -> Vec<Change> {
    let Some(parsed) = files.text(FILE).and_then(|text| sink.parse(FILE, text)) else { return Vec::new() };
    let root = Table::root(sink, FILE, &parsed);
    root.only(&["change"]);
    let mut changes = Vec::new();
    for node in root.need("change").map(|node| node.array()).unwrap_or_default() {
        let Some(table) = node.table() else { continue };
        table.only(&["id", "from", "clause", "topic", "service", "guide"]);
        let (Some(id), Some(from)) = (table.need("id"), table.need("from").and_then(|node| node.day()))
        else {
            continue;
        };
        let Some(name) = id.text() else { continue };
        sink.id(FILE, id.span(), name);
        spoken.need(&format!("change-{name}"), FILE, id.span());
        let clause = table.get("clause").and_then(|node| {
            let numbers = document.sections.iter().map(|section| section.number.as_str());
            lookup(&node, node.text()?, numbers, "unknown-clause", "clause")
        });
        let topic = table.get("topic").and_then(|node| {
            lookup(&node, node.text()?, topics.iter().map(|t| t.id.as_str()), "unknown-topic", "topic")
        });
        let service = table.get("service").and_then(|node| {
            let ids = services.iter().map(|service| service.id.as_str());
            lookup(&node, node.text()?, ids, "unknown-service", "service").map(ServiceId)
        });
        let guide = table.get("guide").and_then(|node| node.bool()).unwrap_or_default();
        changes.push(Change { id: name.to_owned(), from, clause, topic, service, guide });
    }
    changes
}
