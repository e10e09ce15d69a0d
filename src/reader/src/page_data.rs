//! What data beside the rules (journeys, places) may speak of: services and facts by name, grounds, and sentences of
//! the pages. Knows no kind of data.

use crate::files::Files;
use crate::grounds;
use crate::page_messages::PageMessages;
use crate::registry::{Messages, lookup};
use crate::services::ReferenceTables;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use policy::{LegalBasis, Period, Service, ServiceId};

/// Everything such data may refer to, and where its mistakes go.
pub(crate) struct PageDataContext<'a> {
    pub(crate) files: &'a Files,
    pub(crate) diagnostics: &'a Diagnostics,
    pub(crate) tables: &'a ReferenceTables<'a>,
    pub(crate) services: &'a [Service],
    pub(crate) page_messages: &'a PageMessages<'a>,
    pub(crate) messages: &'a mut Messages,
}

impl PageDataContext<'_> {
    /// The service of this name.
    pub(crate) fn service(&self, value: &TomlValue<'_>, name: &str) -> Option<ServiceId> {
        let ids = self.services.iter().map(|service| service.id.as_str());
        lookup(value, name, ids, "unknown-service", "service").map(ServiceId)
    }

    /// What a table rests on, as its `ground` says.
    pub(crate) fn grounds(&mut self, table: &TomlTable<'_>) -> Vec<LegalBasis> {
        grounds::read(table, "ground", &Period::default(), self.tables, self.messages)
    }
}
