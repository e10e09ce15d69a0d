//! Worked cases (`policy/cases/*.toml`): facts in, the expected outcome out, written by hand from the sources.

use crate::files::Files;
use crate::node::{Node, Sink, Table, nearest};
use crate::situation::{Written, situation};
use policy::{Book, Day, Household, Outcome, ServiceId, Settled, Who, assess};
use toml::de::DeValue;

const FOLDER: &str = "policy/cases/";
const OUTCOMES: [(&str, Outcome); 5] = [
    ("yes", Outcome::Yes),
    ("not-yet", Outcome::NotYet),
    ("unknown", Outcome::Unknown),
    ("office", Outcome::Office),
    ("not-needed", Outcome::NotNeeded),
];

/// A worked case.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its name, unique among its service's.
    pub name: String,
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Who,
    /// The day of evaluation.
    pub on: Day,
    /// The facts.
    pub household: Household,
    /// What must come out.
    pub expect: Outcome,
    /// The requirements that must certainly fail.
    pub unmet: Option<Vec<String>>,
    /// The facts that can still change the outcome.
    pub missing: Option<Vec<String>>,
    /// The advice that must be given.
    pub advice: Option<Vec<String>>,
}

/// How a case failed, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was expected.
    pub expected: String,
    /// What came out.
    pub found: String,
}

impl Case {
    /// Runs the case.
    ///
    /// # Errors
    /// Each thing that came out otherwise than expected.
    pub fn run(&self, book: &Book) -> Result<(), Vec<Failure>> {
        let found = assess(book, &self.household, self.on, self.service, self.who);
        let service = book.service(self.service);
        let mut failures = Vec::new();
        let mut compare = |what: &str, expected: Vec<String>, found: Vec<String>| {
            let sorted = |mut names: Vec<String>| {
                names.sort();
                format!("{what} = {names:?}")
            };
            let (expected, found) = (sorted(expected), sorted(found));
            if expected != found {
                failures.push(Failure { expected, found });
            }
        };
        compare("expect", vec![self.expect.name().into()], vec![found.outcome.name().into()]);
        if let Some(unmet) = &self.unmet {
            let failing = found.judged.iter().filter(|judged| judged.truth.settled() == Some(Settled::No));
            let failing = failing.map(|judged| &service.requirements[judged.requirement]).filter(|r| !r.need);
            compare("unmet", unmet.clone(), failing.map(|requirement| requirement.id.clone()).collect());
        }
        if let Some(missing) = &self.missing {
            let named = found.missing.iter().map(|key| key.name(book)).collect();
            compare("missing", missing.clone(), named);
        }
        if let Some(advice) = &self.advice {
            let said = found.advice.iter().map(|place| service.advice[*place].id.clone()).collect();
            compare("advice", advice.clone(), said);
        }
        if failures.is_empty() { Ok(()) } else { Err(failures) }
    }
}

/// Reads and runs all cases; a failing case is a mistake in the seeds.
pub(crate) fn read(files: &Files, sink: &Sink, book: &Book) -> Vec<Case> {
    let mut cases = Vec::new();
    for (file, text) in files.within(FOLDER, ".toml") {
        let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        let Some(parsed) = sink.parse(file, text) else { continue };
        let root = Table::root(sink, file, &parsed);
        root.only(&["case"]);
        let Some(service) = book.service_named(id) else {
            let help = nearest(id, book.services.iter().map(|service| service.id.as_str()));
            root.wrong("unknown-service", format!("there is no service `{id}` for these cases"), help);
            continue;
        };
        let mut names: Vec<&str> = Vec::new();
        for node in root.need("case").map(|node| node.array()).unwrap_or_default() {
            let Some(table) = node.table() else { continue };
            let Some(name) = table.need("name") else { continue };
            let Some(case) = read_case(&table, book, service) else { continue };
            let text = name.text().unwrap_or_default();
            if names.contains(&text) {
                name.wrong("duplicate-id", "two cases have this name", "give each its own");
            }
            names.push(text);
            if let Err(failures) = case.run(book) {
                for failure in failures {
                    name.wrong(
                        "case-differs",
                        format!("case “{text}”: expected {}, found {}", failure.expected, failure.found),
                        "either the rule or the expectation is wrong; check the source before changing one",
                    );
                }
            }
            cases.push(case);
        }
    }
    cases
}

fn read_case(table: &Table<'_>, book: &Book, service: ServiceId) -> Option<Case> {
    table.only(&[
        "name",
        "on",
        "household",
        "applicant",
        "partner",
        "child",
        "of",
        "expect",
        "unmet",
        "missing",
        "advice",
        "note",
    ]);
    let people = ["household", "applicant", "partner", "child"];
    let groups: Vec<(String, Written)> = people
        .into_iter()
        .filter_map(|key| table.get(key).map(|node| (key.to_owned(), written(&node))))
        .collect();
    let household = match situation(book, &groups) {
        Ok(household) => household,
        Err(faults) => {
            for fault in faults {
                let group = fault.place.split(['.', '-']).next().unwrap_or_default();
                let message = format!("{}: {}", fault.place, fault.message);
                match table.get(group) {
                    Some(node) => node.wrong("wrong-fact", message, fault.help),
                    None => table.wrong("wrong-fact", message, fault.help),
                }
            }
            return None;
        }
    };
    let names = |key: &str| -> Option<Vec<String>> {
        table.get(key).map(|node| node.texts().into_iter().map(|(_, text)| text.to_owned()).collect())
    };
    Some(Case {
        name: table.need("name")?.text()?.to_owned(),
        service,
        who: beneficiary(table)?,
        on: table.need("on")?.day()?,
        household,
        expect: crate::facts::one_of(table, "expect", &OUTCOMES)?,
        unmet: names("unmet"),
        missing: names("missing"),
        advice: names("advice"),
    })
}

fn beneficiary(table: &Table<'_>) -> Option<Who> {
    let Some(node) = table.get("of") else { return Some(Who::Applicant) };
    let text = node.text()?;
    let child = text.strip_prefix("child-").and_then(|n| n.parse::<u8>().ok()).filter(|n| *n >= 1);
    match (text, child) {
        ("applicant", _) => Some(Who::Applicant),
        ("partner", _) => Some(Who::Partner),
        (_, Some(n)) => Some(Who::Child(n - 1)),
        _ => {
            node.wrong(
                "unknown-word",
                format!("nobody is called `{text}`"),
                "applicant, partner, child-1, child-2 …",
            );
            None
        }
    }
}

fn written(node: &Node<'_>) -> Written {
    match node.value.get_ref() {
        DeValue::Boolean(value) => Written::Bool(*value),
        DeValue::Integer(_) => node.as_integer().map_or(Written::Other, |n| Written::Number(i64::from(n))),
        DeValue::String(text) => Written::Text(text.to_string()),
        DeValue::Datetime(date) => Written::Text(date.to_string()),
        DeValue::Array(_) => Written::List(node.array().iter().map(written).collect()),
        DeValue::Table(_) => {
            let table = node.table();
            let entries = table.iter().flat_map(Table::entries);
            Written::Map(entries.map(|(name, _, node)| (name.to_owned(), written(&node))).collect())
        }
        DeValue::Float(_) => Written::Other,
    }
}
