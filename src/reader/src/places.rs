//! Places (`policy/places.toml`): the city's districts and counties, the cities of the metropolitan circle, and what
//! differs from place to place. An area is an answer to a question of the wizard, so both speak of the same places.

use crate::beside::Beside;
use crate::facts::one_of;
use crate::node::Table;
use crate::registry::lookup;
use crate::services::Shelf;
use crate::spoken::Spoken;
use policy::{Kind, LegalBasis, ServiceId};

const FILE: &str = "policy/places.toml";

/// Everything about places.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Areas, from the city outwards.
    pub areas: Vec<Area>,
    /// What differs from place to place.
    pub differences: Vec<Difference>,
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
pub struct Difference {
    /// Its name in the seeds.
    pub id: String,
    /// The services that it touches.
    pub services: Vec<ServiceId>,
    /// What it rests on; never empty.
    pub grounds: Vec<LegalBasis>,
}

/// Reads the places, if there is a file of them.
pub(crate) fn read(beside: &mut Beside<'_>) -> Places {
    let (files, sink, spoken) = (beside.files, beside.sink, beside.spoken);
    let mut places = Places::default();
    let Some(parsed) = files.text(FILE).and_then(|text| sink.parse(FILE, text)) else { return places };
    let root = Table::root(sink, FILE, &parsed);
    root.only(&["area", "differs"]);
    for node in root.need("area").map(|node| node.array()).unwrap_or_default() {
        let Some(table) = node.table() else { continue };
        places.areas.extend(area(&table, beside.shelf, spoken));
    }
    for node in root.need("differs").map(|node| node.array()).unwrap_or_default() {
        let Some(table) = node.table() else { continue };
        table.only(&["id", "services", "ground"]);
        let Some(id) = table.need("id") else { continue };
        let Some(name) = id.text() else { continue };
        sink.id(FILE, id.span(), name);
        spoken.need(&format!("differs-{name}"), FILE, id.span());
        let named = table.get("services").map(|node| node.ids()).unwrap_or_default();
        let touched = named.into_iter().filter_map(|(node, text)| beside.service(&node, text)).collect();
        let rests = beside.grounds(&table);
        places.differences.push(Difference { id: name.to_owned(), services: touched, grounds: rests });
    }
    places
}

fn area(table: &Table<'_>, shelf: &Shelf<'_>, spoken: &Spoken<'_>) -> Option<Area> {
    table.only(&["id", "hukou", "places", "circle"]);
    let id = table.need("id")?;
    let name = id.text()?;
    table.sink.id(table.file, id.span(), name);
    for words in [format!("area-{name}"), format!("area-{name}.what")] {
        spoken.need(&words, table.file, id.span());
    }
    // The same words as in the question where one's hukou is.
    let hukou = table.need("hukou")?;
    let asked = shelf.facts.iter().find(|fact| fact.id == "hukou-place");
    if let Some(Kind::Choice(options)) = asked.map(|fact| &fact.kind) {
        let options = options.iter().map(String::as_str);
        lookup(&hukou, hukou.text()?, options, "unknown-option", "option of hukou-place");
    }
    let circle = one_of(table, "circle", &[("whole", Circle::Whole), ("partly", Circle::Partly)])?;
    let places = table.get("places").map(|node| node.ids()).unwrap_or_default();
    for (node, place) in &places {
        spoken.need(&format!("place-{place}"), table.file, node.span());
    }
    let places = places.into_iter().map(|(_, place)| place.to_owned()).collect();
    Some(Area { id: name.to_owned(), places, circle })
}
