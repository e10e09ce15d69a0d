//! What data beside the rules (journeys, places) may speak of: services and facts by name, grounds, and sentences of
//! the pages. Knows no kind of data.

use crate::files::Files;
use crate::node::{Node, Sink, Table};
use crate::registry::{Messages, lookup};
use crate::services::{self, Shelf};
use crate::spoken::Spoken;
use policy::{LegalBasis, Service, ServiceId};

/// Everything such data may refer to, and where its mistakes go.
pub(crate) struct Beside<'a> {
    pub(crate) files: &'a Files,
    pub(crate) sink: &'a Sink,
    pub(crate) shelf: &'a Shelf<'a>,
    pub(crate) services: &'a [Service],
    pub(crate) spoken: &'a Spoken<'a>,
    pub(crate) messages: &'a mut Messages,
}

impl Beside<'_> {
    /// The service of this name.
    pub(crate) fn service(&self, node: &Node<'_>, name: &str) -> Option<ServiceId> {
        let ids = self.services.iter().map(|service| service.id.as_str());
        lookup(node, name, ids, "unknown-service", "service").map(ServiceId)
    }

    /// What a table rests on, as its `ground` says.
    pub(crate) fn grounds(&mut self, table: &Table<'_>) -> Vec<LegalBasis> {
        services::grounds(table, self.shelf, self.messages)
    }
}
