//! `cargo site schema`: makes the schemas in `seeds/schema/`, by which editors complete and check the seeds.
//!
//! Templates in `seeds/schema/templates/` are written by hand, with what they say in Chinese. In the schema
//! an object with `x-from` gets the list that it names, and what is referred to with `$ref` is copied from
//! `parts.json`: editors follow no reference into another file. No schema is committed, so a new id changes
//! no file but its own.

use crate::{Failure, check};
use clap::Args;
use policy::{Fact, Kind, Scope};
use reader::{Content, Files, Law};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Make the schemas in seeds/schema, by which editors check the seeds
#[derive(Args, Debug)]
pub struct SchemaArguments {}

/// Makes every schema anew.
pub fn run(root: &Path) -> Result<(), Failure> {
    let content = check::content(root)?;
    let (files, _) = Files::load(&root.join("seeds"));
    let seeds = Seeds { words: words(&files), content };
    let folder = root.join("seeds/schema");
    let templates = folder.join("templates");
    let wrong = |error: std::io::Error| Failure::wrong(format!("{}: {error}", templates.display()));
    let mut parts = read(&templates.join("parts.json"))?;
    seeds.fill(&mut parts)?;
    let entries = fs::read_dir(&templates).map_err(wrong)?.filter_map(Result::ok);
    let mut paths: Vec<_> =
        entries.map(|entry| entry.path()).filter(|path| !path.ends_with("parts.json")).collect();
    paths.sort();
    for path in &paths {
        let mut schema = read(path)?;
        seeds.fill(&mut schema)?;
        copy_parts(&mut schema, &parts["definitions"]).map_err(|name| {
            Failure::wrong(format!("{}: parts.json has no definition `{name}`", path.display()))
        })?;
        write(&folder.join(path.file_name().unwrap_or_default()), &schema)?;
    }
    println!("Made {} schemas in seeds/schema.", paths.len());
    Ok(())
}

/// Copies every definition that the schema refers to and has not itself, and those that these refer to.
///
/// # Errors
/// The name of a definition that is nowhere.
fn copy_parts(schema: &mut Value, parts: &Value) -> Result<(), String> {
    let mut names = references(schema);
    while let Some(name) = names.pop() {
        if schema["definitions"].get(&name).is_none() {
            let part = parts.get(&name).cloned().ok_or(name.clone())?;
            names.extend(references(&part));
            schema["definitions"][name] = part;
        }
    }
    Ok(())
}

/// The names of all definitions that stand in a `$ref` below here.
fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Array(values) => values.iter().flat_map(references).collect(),
        Value::Object(object) => {
            let own = object.get("$ref").and_then(Value::as_str);
            let own = own.and_then(|name| name.strip_prefix("#/definitions/")).map(str::to_owned);
            own.into_iter().chain(object.values().flat_map(references)).collect()
        }
        _ => Vec::new(),
    }
}

fn read(path: &Path) -> Result<Value, Failure> {
    let text =
        fs::read_to_string(path).map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))?;
    serde_json::from_str(&text).map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))
}

fn write(path: &Path, schema: &Value) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(schema).map_err(|error| Failure::wrong(error.to_string()))?;
    fs::write(path, text + "\n").map_err(|error| Failure::wrong(format!("{}: {error}", path.display())))
}

/// The first line of every Chinese message by its name.
fn words(files: &Files) -> BTreeMap<String, String> {
    let texts = files.within("words/zh-Hans/", ".ftl");
    let lines = texts.flat_map(|(_, text)| text.lines()).filter(|line| !line.starts_with([' ', '#', '-']));
    lines
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .collect()
}

/// Ids and what they are called in Chinese.
type Named = Vec<(String, String)>;

struct Seeds {
    content: Content,
    words: BTreeMap<String, String>,
}

impl Seeds {
    fn say(&self, name: &str) -> String {
        self.words.get(name).cloned().unwrap_or_default()
    }

    fn fill(&self, value: &mut Value) -> Result<(), Failure> {
        match value {
            Value::Array(values) => values.iter_mut().try_for_each(|value| self.fill(value)),
            Value::Object(object) => {
                if let Some(list) = object.get("x-from").and_then(Value::as_str).map(str::to_owned) {
                    self.fill_from(&list, object)?;
                } else {
                    object.values_mut().try_for_each(|value| self.fill(value))?;
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn fill_from(&self, list: &str, object: &mut Map<String, Value>) -> Result<(), Failure> {
        if list == "options-of-facts" {
            object.insert("allOf".to_owned(), Value::Array(self.options()));
        } else if let Some(who) = list.strip_prefix("facts-of-") {
            object.insert("properties".to_owned(), self.people(who));
        } else {
            let named = self.named(list).ok_or_else(|| {
                Failure::wrong(format!("seeds/schema: there is no list `{list}` to fill in from"))
            })?;
            let (ids, said): (Vec<String>, Vec<String>) = named.into_iter().unzip();
            object.insert("enum".to_owned(), json!(ids));
            object.insert("x-taplo".to_owned(), json!({ "docs": { "enumValues": said } }));
        }
        Ok(())
    }

    fn named(&self, list: &str) -> Option<Named> {
        let book = &self.content.book;
        let facts = |fits: &dyn Fn(&Kind) -> bool| -> Named {
            let fitting = book.facts.iter().filter(|fact| fits(&fact.kind));
            fitting.map(|fact| (fact.id.clone(), self.label(fact))).collect()
        };
        let by = |ids: Vec<&String>, prefix: &str| -> Named {
            ids.into_iter().map(|id| (id.clone(), self.say(&format!("{prefix}{id}")))).collect()
        };
        let computed = || by(book.computed_dates.iter().map(|date| &date.id).collect(), "date-");
        Some(match list {
            "facts-and-dates" => [facts(&|_| true), computed()].concat(),
            "dates" => [facts(&|kind| *kind == Kind::Date), computed()].concat(),
            "date-facts" => facts(&|kind| *kind == Kind::Date),
            "choice-facts" => facts(&|kind| matches!(kind, Kind::Choice(_))),
            "derived" => by(book.named_conditions.iter().map(|derived| &derived.id).collect(), "derived-"),
            "schedules" => by(book.schedules.iter().map(|schedule| &schedule.id).collect(), "schedule-"),
            "topics" => by(book.topics.iter().map(|topic| &topic.id).collect(), "topic-"),
            "services" => by(book.services.iter().map(|service| &service.id).collect(), ""),
            // A notice that no rule cites has no title, and is called by its number.
            "laws" => {
                let said = |law: &Law| match self.say(&format!("law-{}", law.id)) {
                    title if title.is_empty() => law.number.clone(),
                    title => title,
                };
                self.content.laws.iter().map(|law| (law.id.clone(), said(law))).collect()
            }
            "clauses" => {
                let sections =
                    self.content.document.sections.iter().filter(|section| !section.number.is_empty());
                sections.map(|section| (section.number.clone(), section.heading.clone())).collect()
            }
            _ => self.beginning(list.strip_prefix("words ")?),
        })
    }

    /// The messages whose names begin so, without that beginning.
    fn beginning(&self, prefix: &str) -> Named {
        let named = self
            .words
            .iter()
            .filter_map(|(id, text)| Some((id.strip_prefix(prefix)?.to_owned(), text.clone())));
        named.collect()
    }

    fn label(&self, fact: &Fact) -> String {
        self.content.words[0].numbered(fact.label.0).to_owned()
    }

    /// Which ways of comparing suit each kind of fact, and which options each choice has.
    fn options(&self) -> Vec<Value> {
        let numbers = ["at-least", "at-most", "more-than", "less-than"];
        let dates = ["months-since", "days-since", "before", "on-or-after"];
        let choices = ["is", "one-of"];
        let none = |keys: &[&str]| -> Map<String, Value> {
            keys.iter().map(|key| ((*key).to_owned(), Value::Bool(false))).collect()
        };
        let one =
            |keys: &[&str]| -> Vec<Value> { keys.iter().map(|key| json!({ "required": [key] })).collect() };
        let of = |list: &str| -> Vec<String> {
            self.named(list).unwrap_or_default().into_iter().map(|(id, _)| id).collect()
        };
        let (dated, chosen) = (of("dates"), of("choice-facts"));
        let counted: Vec<String> = of("facts-and-dates")
            .into_iter()
            .filter(|id| !dated.contains(id) && !chosen.contains(id))
            .collect();
        let kind = |facts: &[String], fit: &[&str], unfit: [&[&str]; 2]| {
            json!({
                "if": { "properties": { "fact": { "enum": facts } }, "required": ["fact"] },
                "then": { "properties": none(&unfit.concat()), "oneOf": one(fit) },
            })
        };
        let mut rules = vec![
            kind(&counted, &numbers, [&dates, &choices]),
            kind(&dated, &dates, [&numbers, &choices]),
            kind(&chosen, &choices, [&numbers, &dates]),
        ];
        rules.extend(self.content.book.facts.iter().filter_map(|fact| {
            let (is, one_of) = (options(fact)?, options(fact)?);
            Some(json!({
                "if": { "properties": { "fact": { "const": fact.id } }, "required": ["fact"] },
                "then": { "properties": { "is": { "enum": is }, "one-of": { "items": { "enum": one_of } } } },
            }))
        }));
        rules
    }

    /// What may be written of somebody in a case.
    fn people(&self, who: &str) -> Value {
        let fits = |of: Scope| match who {
            "household" => of == Scope::Household,
            "applicant" => matches!(of, Scope::Applicant | Scope::Adult),
            "partner" => of == Scope::Adult,
            _ => of == Scope::Child,
        };
        let day = json!({ "type": "string", "pattern": "^(19|20|21)[0-9]{2}(-[0-9]{2}(-[0-9]{2})?)?$" });
        let facts = self.content.book.facts.iter().filter(|fact| fits(fact.of));
        let properties = facts.map(|fact| {
            let exact = match &fact.kind {
                Kind::Choice(_) => json!({ "enum": options(fact) }),
                Kind::Number(_, least, most) => {
                    json!({ "type": "integer", "minimum": least, "maximum": most })
                }
                Kind::Date => day.clone(),
            };
            let vague = match &fact.kind {
                Kind::Choice(_) => {
                    json!({ "type": "array", "minItems": 1, "uniqueItems": true, "items": exact })
                }
                _ => json!({
                    "type": "object",
                    "additionalProperties": false,
                    "properties": { "from": exact, "to": exact },
                }),
            };
            (fact.id.clone(), json!({ "description": self.label(fact), "anyOf": [exact, vague] }))
        });
        Value::Object(properties.collect())
    }
}

/// How the options of a choice may be written.
fn options(fact: &Fact) -> Option<Vec<Value>> {
    let Kind::Choice(options) = &fact.kind else { return None };
    let is_yes_no = options.iter().map(String::as_str).eq(["yes", "no"]);
    let truth = [json!(true), json!(false)].into_iter().filter(|_| is_yes_no);
    Some(options.iter().map(|option| json!(option)).chain(truth).collect())
}
