//! The schemas by which editors check the seeds: made from the seeds as they are, true of every real file, and not true
//! of broken ones.

use crate::reader_files::Folder;
use crate::seeds::{book, root};
use jsonschema::Validator;
use reader::Files;
use serde_json::Value;
use std::collections::BTreeMap;
use std::process::Command;
use std::sync::OnceLock;

/// Which schema a file of the seeds names in its first line, and must.
fn kind(file: &str) -> &'static str {
    match file {
        "laws.toml" => "laws",
        "operator.toml" => "operator",
        "policy/facts.toml" => "facts",
        "policy/derived.toml" => "derived",
        "policy/constraints.toml" => "constraints",
        "policy/lives.toml" => "lives",
        "policy/schedules.toml" => "schedules",
        "policy/topics.toml" => "topics",
        "policy/places.toml" => "places",
        "policy/contacts.toml" => "contacts",
        "policy/changes.toml" => "changes",
        _ if file.starts_with("policy/articles/") => "articles",
        _ if file.starts_with("policy/journeys/") => "journey",
        "words/zh-Hans/everyday.toml" | "words/en/everyday.toml" => "everyday",
        _ if file.starts_with("policy/services/") => "service",
        _ if file.starts_with("policy/cases/") => "case",
        _ if file.starts_with("policy/families/") => "family",
        _ if file.ends_with("/provenance.toml") => "provenance",
        _ if file.ends_with("/clauses.toml") => "clauses",
        _ if file.ends_with("/uncited.toml") => "uncited",
        _ => "",
    }
}

fn seeds() -> Files {
    Files::load(&root().join("seeds")).0
}

/// What `cargo site schema` makes of the seeds, by name.
fn made() -> &'static BTreeMap<String, Value> {
    static MADE: OnceLock<BTreeMap<String, Value>> = OnceLock::new();
    MADE.get_or_init(|| {
        let house = Folder::new("schema");
        for (file, text) in seeds().within("", "").filter(|(file, _)| !is_made(file)) {
            house.write(&format!("seeds/{file}"), text.as_bytes());
        }
        let mut site = Command::new(env!("CARGO_BIN_EXE_site"));
        let site = site.arg("schema").env("CARGO_MANIFEST_DIR", &house.0).output().unwrap();
        assert!(site.status.success(), "{}", String::from_utf8_lossy(&site.stderr));
        let files = Files::load(&house.0.join("seeds")).0;
        let all = files.within("schema/", ".json").filter(|(file, _)| is_made(file));
        let named = |file: &str| file.trim_start_matches("schema/").trim_end_matches(".json").to_owned();
        all.map(|(file, text)| (named(file), serde_json::from_str(text).unwrap())).collect()
    })
}

/// True for a schema, which is made; false for its template, which is written.
fn is_made(file: &str) -> bool {
    file.starts_with("schema/") && !file.starts_with("schema/templates/")
}

fn schemas() -> BTreeMap<String, Validator> {
    made().iter().map(|(name, schema)| (name.clone(), jsonschema::validator_for(schema).unwrap())).collect()
}

/// Every list of ids below here, with the name of what it is filled in from.
fn lists(value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(object) => {
            if let Some(name) = object.get("x-from").and_then(Value::as_str) {
                found.push((name.to_owned(), object.get("enum").cloned().unwrap_or_default()));
            }
            object.values().for_each(|value| lists(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| lists(value, found)),
        _ => {}
    }
}

fn json(text: &str) -> Value {
    serde_json::to_value(text.parse::<toml::Table>().unwrap()).unwrap()
}

#[test]
fn the_schemas_offer_the_ids_of_the_seeds_as_they_are() {
    let (book, mut found) = (book(), Vec::new());
    made().values().for_each(|schema| lists(schema, &mut found));
    let expected: [(&str, Vec<&String>); 4] = [
        ("services", book.services.iter().map(|service| &service.id).collect()),
        ("topics", book.topics.iter().map(|topic| &topic.id).collect()),
        ("derived", book.named_conditions.iter().map(|condition| &condition.id).collect()),
        ("schedules", book.schedules.iter().map(|schedule| &schedule.id).collect()),
    ];
    for (name, ids) in expected {
        let filled: Vec<&Value> =
            found.iter().filter(|(list, _)| list == name).map(|(_, list)| list).collect();
        assert!(!filled.is_empty(), "no schema offers {name}");
        assert!(filled.iter().all(|list| **list == serde_json::json!(ids)), "{name}: {filled:?}");
    }
}

#[test]
fn what_is_written_of_the_schemas_holds_no_id_and_what_is_made_is_not_committed() {
    let files = seeds();
    let mut found = Vec::new();
    for (_, text) in files.within("schema/templates/", ".json") {
        lists(&serde_json::from_str(text).unwrap(), &mut found);
    }
    assert!(found.len() > 20, "{found:?}");
    assert!(found.iter().all(|(_, list)| list.is_null()), "{found:?}");
    let ignored = std::fs::read_to_string(root().join(".gitignore")).unwrap();
    assert!(ignored.lines().any(|line| line == "/seeds/schema/*.json"));
}

#[test]
fn every_real_file_keeps_to_its_schema_and_names_it() {
    let (files, schemas) = (seeds(), schemas());
    let mut wrong = Vec::new();
    let mut seen = 0;
    for (file, text) in files.within("", ".toml").filter(|(file, _)| !kind(file).is_empty()) {
        let schema = &schemas[kind(file)];
        wrong.extend(
            schema
                .iter_errors(&json(text))
                .map(|error| format!("{file}: {}: {error}", error.instance_path())),
        );
        let up = "../".repeat(file.matches('/').count());
        let line = format!("#:schema {}schema/{}.json", if up.is_empty() { "./" } else { &up }, kind(file));
        if text.lines().next() != Some(line.as_str()) {
            wrong.push(format!("{file}: the first line is to be {line}"));
        }
        seen += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(seen > 95, "only {seen} files");
    assert_eq!(schemas.len(), 21);
}

#[test]
fn broken_files_do_not_keep_to_their_schema() {
    const PERMIT: &str = "policy/services/residence-permit.toml";
    const CASES: &str = "policy/cases/residence-permit.toml";
    const FACTS: &str = "policy/facts.toml";
    const NAMED: &str = "policy/derived.toml";
    const TIMES: &str = "policy/schedules.toml";
    let (files, schemas) = (seeds(), schemas());
    let rows = [
        ("words/zh-Hans/everyday.toml", "residence-permit = [", "residents-permit = ["),
        ("words/en/everyday.toml", "[topic]", "[page]"),
        (PERMIT, "topic = \"residence\"", "topic = \"residents\""),
        (PERMIT, "for = \"applicant\"", "for = \"adult\""),
        (PERMIT, "order = ", "order = \"x\" #"),
        (PERMIT, "order = ", "ordre = 1\norder = "),
        (PERMIT, "steps = [", "step = ["),
        (PERMIT, "office = \"police-station\"", "office = \"polize\""),
        (PERMIT, "need = true", "need = \"yes\""),
        (PERMIT, "fact = \"permit\"", "fact = \"permits\""),
        (PERMIT, "one-of = [\"none\", \"lost\"]", "one-of = [\"none\", \"gone\"]"),
        (PERMIT, "one-of = [\"none\", \"lost\"]", "at-least = 3"),
        (PERMIT, "law = \"fujian-order-175\"", "law = \"fujian-order-157\""),
        (PERMIT, "article = \"第10条\"", "artical = \"第10条\""),
        (PERMIT, "derived = \"registered-half-year\"", "derived = \"registered-a-year\""),
        (PERMIT, "clause = \"二(一)\"", "clause = \"二（一）\""),
        (PERMIT, "id = \"half-year\"", "id = \"半年\""),
        (PERMIT, "id = \"half-year\"", "id = \"half-year\"\nfrom = \"2026-13-01\""),
        (CASES, "expect = \"yes\"", "expect = \"no\""),
        (CASES, "permit = \"none\"", "permit = \"nothing\""),
        (CASES, "on = \"2026", "on = \"26"),
        (CASES, "lives-in = ", "live-in = "),
        (FACTS, "kind = \"choice\"", "kind = \"list\""),
        (FACTS, "change = \"person\"", "change = \"me\""),
        (FACTS, "unit = \"months\"", "unit = \"years\""),
        (FACTS, "options = [", "option = ["),
        (NAMED, "months-since = { at-least = 6 }", "months-since = 6"),
        (NAMED, "months-since = { at-least = 6 }", "months-since = { least = 6 }"),
        (NAMED, "months-since = { at-least = 6 }", "at-least = 6"),
        (TIMES, "every = 4", "every = 0"),
        (TIMES, "from = \"1965-01\"", "from = \"1965\""),
        ("laws.toml", "checked = ", "cheked = "),
        ("laws.toml", "registered = true", "registered = \"yes\""),
        ("policy/articles/labour-arbitration-law.toml", "about = \"person\"", "about = \"boss\""),
        ("policy/articles/labour-arbitration-law.toml", "gives = [\"right\"]", "gives = [\"hope\"]"),
        ("policy/topics.toml", "\"residence\", ", "\"residence\", \"residence\", "),
        ("sources/fuzhou-2025-9/clauses.toml", "kind = \"furniture\"", "kind = \"chair\""),
        ("sources/fuzhou-2025-9/provenance.toml", "sha256 = \"", "sha256 = \"x"),
        ("sources/fuzhou-2025-9/uncited.toml", "because = \"city-task\"", "because = \"nothing\""),
        ("policy/journeys/hurt-at-work.toml", "days = 30", "days = 30, months = 1"),
        ("policy/journeys/hurt-at-work.toml", "service = \"work-injury\"", "service = \"work-injuries\""),
        ("policy/places.toml", "circle = \"partly\"", "circle = \"half\""),
        ("policy/contacts.toml", "\"12345\"", "\"12346\""),
        ("policy/changes.toml", "clause = \"二(一)\"", "clause = \"二(九)\""),
        ("policy/families/putian-courier.toml", "[rest]", "[others]"),
        ("operator.toml", "address = \"\"", "address = \"example.gov.cn\""),
        ("operator.toml", "site-id-code = \"\"", "site-id-code = \"35\""),
        ("operator.toml", "icp = \"\"", "icp = \"12345678\""),
        ("operator.toml", "security-contact = \"\"", "security-contact = \"a@b.cn\""),
        ("operator.toml", "security-expires = \"\"", "security-expires = \"soon\""),
        ("operator.toml", "organiser = \"\"", "organizer = \"\""),
        ("operator.toml", "kind = \"\"", "kind = \"office\""),
        ("operator.toml", "[\"zh-Hans\", ", "["),
    ];
    for (file, from, to) in rows {
        let text = files.text(file).unwrap();
        assert!(text.contains(from), "{file} does not hold {from}");
        let broken = json(&text.replacen(from, to, 1));
        assert!(!schemas[kind(file)].is_valid(&broken), "{file}: {to} goes unnoticed");
    }
}

#[test]
fn the_schemas_explain_every_name_in_chinese() {
    fn look(value: &Value, definitions: &Value, wrong: &mut Vec<String>) {
        if let Some(properties) = value.get("properties").and_then(Value::as_object)
            && value.get("additionalProperties").is_some()
        {
            for (key, property) in properties {
                let meant =
                    property.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next());
                let meant = meant.and_then(|name| definitions.get(name)).unwrap_or(property);
                let said = meant.get("description").and_then(Value::as_str).unwrap_or_default();
                // The first and last value of a range, which every fact has, need no words.
                let plain = ["from", "to"].contains(&key.as_str()) && properties.len() == 2;
                if !plain && !said.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)) {
                    wrong.push(format!("{key}: {said}"));
                }
            }
        }
        match value {
            Value::Object(object) => object.values().for_each(|value| look(value, definitions, wrong)),
            Value::Array(values) => values.iter().for_each(|value| look(value, definitions, wrong)),
            _ => {}
        }
    }
    let mut wrong = Vec::new();
    for schema in made().values() {
        look(schema, &schema["definitions"], &mut wrong);
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
