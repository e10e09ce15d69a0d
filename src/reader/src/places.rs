//! Places (`policy/places.toml`): the city's districts and counties, the cities of the metropolitan circle, and what
//! differs from place to place. An area is an answer to a question of the wizard, so both speak of the same places.

use crate::facts::one_of;
use crate::page_data::PageDataContext;
use crate::page_messages::PageMessages;
use crate::registry::lookup;
use crate::services::ReferenceTables;
use crate::toml_value::TomlTable;
use policy::{Kind, LegalBasis, ServiceId};

const FILE: &str = "policy/places.toml";

/// Everything about places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Areas, from the city outwards.
    pub areas: Vec<Area>,
    /// What differs from place to place.
    pub differences: Vec<RegionalDifference>,
}

/// How much of an area lies in the metropolitan circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Circle {
    /// All of it.
    Whole,
    /// Some of its counties: one has to ask.
    Partly,
}

/// Places that are treated alike. Its words are `area-<id>` and `area-<id>.what`.
#[derive(Clone, Debug)]
pub struct Area {
    /// Its name in the seeds and in addresses.
    pub id: String,
    /// Its places by name; their words are `place-<name>`.
    pub places: Vec<String>,
    /// How much of it lies in the circle.
    pub circle: Circle,
}

/// Something that differs. Its words are `differs-<id>`.
#[derive(Clone, Debug)]
pub struct RegionalDifference {
    /// Its name in the seeds.
    pub id: String,
    /// The services that it touches.
    pub services: Vec<ServiceId>,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
}

/// Reads the places, if there is a file of them.
pub(crate) fn read(context: &mut PageDataContext<'_>) -> Places {
    let (files, diagnostics, page_messages) = (context.files, context.diagnostics, context.page_messages);
    let mut places = Places::default();
    let Some(parsed) = files.text(FILE).and_then(|text| diagnostics.parse(FILE, text)) else { return places };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.only(&["area", "differs"]);
    for value in root.need("area").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        places.areas.extend(area(&table, context.tables, page_messages));
    }
    for value in root.need("differs").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&["id", "services", "ground"]);
        let Some(id) = table.need("id") else { continue };
        let Some(name) = id.text() else { continue };
        diagnostics.id(FILE, id.span(), name);
        page_messages.need(&format!("differs-{name}"), FILE, id.span());
        let named = table.get("services").map(|value| value.ids()).unwrap_or_default();
        let touched = named.into_iter().filter_map(|(value, text)| context.service(&value, text)).collect();
        let rests = context.grounds(&table);
        places.differences.push(RegionalDifference {
            id: name.to_owned(),
            services: touched,
            grounds: rests,
        });
    }
    places
}

fn area(
    table: &TomlTable<'_>,
    tables: &ReferenceTables<'_>,
    page_messages: &PageMessages<'_>,
) -> Option<Area> {
    table.only(&["id", "hukou", "places", "circle"]);
    let id = table.need("id")?;
    let name = id.text()?;
    table.diagnostics.id(table.file, id.span(), name);
    for words in [format!("area-{name}"), format!("area-{name}.what")] {
        page_messages.need(&words, table.file, id.span());
    }
    // The same words as in the question where one's hukou is.
    let hukou = table.need("hukou")?;
    let asked = tables.facts.iter().find(|fact| fact.id == "hukou-place");
    if let Some(Kind::Choice(options)) = asked.map(|fact| &fact.kind) {
        let options = options.iter().map(String::as_str);
        lookup(&hukou, hukou.text()?, options, "unknown-option", "option of hukou-place");
    }
    let circle = one_of(table, "circle", &[("whole", Circle::Whole), ("partly", Circle::Partly)])?;
    let places = table.get("places").map(|value| value.ids()).unwrap_or_default();
    for (value, place) in &places {
        page_messages.need(&format!("place-{place}"), table.file, value.span());
    }
    let places = places.into_iter().map(|(_, place)| place.to_owned()).collect();
    Some(Area { id: name.to_owned(), places, circle })
}
