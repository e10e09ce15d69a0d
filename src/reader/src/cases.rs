//! Worked cases: facts in, the expected outcome out, written by hand from the sources. Those of a service stand in
//! `policy/cases/<service>.toml`; where they are many, in files of the folder `policy/cases/<service>/` as well.

use crate::constraints::check_lives;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::situation::{PlainValue, situation};
use crate::toml_value::{Diagnostics, TomlTable, TomlValue, nearest};
use policy::{Assessment, Day, Household, Outcome, Person, Query, RuleBook, ServiceId, Settled, assess};
use std::collections::BTreeSet;
use toml::de::DeValue;

pub(crate) const FOLDER: &str = "policy/cases/";
/// The outcomes by their names in the seeds.
pub(crate) fn outcomes() -> [(&'static str, Outcome); 5] {
    Outcome::ALL.map(|outcome| (outcome.name(), outcome))
}

/// A worked case.
#[derive(Clone, Debug)]
pub struct WorkedCase {
    /// Its name, unique among its service's.
    pub name: String,
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// The day of evaluation.
    pub on: Day,
    /// The facts, with what follows from them in every possible life.
    pub household: Household,
    /// What must come out.
    pub expect: Outcome,
    /// The requirements that must certainly fail.
    pub unmet: Option<Vec<String>>,
    /// The facts that can still change the outcome.
    pub missing: Option<Vec<String>>,
    /// The advice that must be given.
    pub advice: Option<Vec<String>>,
    /// The lines of papers that must be named, each as `lease | dormitory-letter`.
    pub papers: Option<Vec<String>>,
}

/// How a case failed, in words for its author.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFailure {
    /// What was expected.
    pub expected: String,
    /// What came out.
    pub found: String,
}

impl WorkedCase {
    /// Runs the case.
    ///
    /// # Errors
    /// Each thing that came out otherwise than expected.
    pub fn run(&self, book: &RuleBook) -> Result<(), Vec<CaseFailure>> {
        let found = assess(&Query::new(book, &self.household, self.on, self.service, self.who));
        let lists = [
            ("unmet", &self.unmet),
            ("missing", &self.missing),
            ("advice", &self.advice),
            ("papers", &self.papers),
        ];
        let failures = differences(book, &found, self.expect, &lists);
        if failures.is_empty() { Ok(()) } else { Err(failures) }
    }
}

/// Everything that came out otherwise than expected. A list that is `None` is not compared.
pub(crate) fn differences(
    book: &RuleBook,
    found: &Assessment,
    outcome: Outcome,
    lists: &[(&str, &Option<Vec<String>>)],
) -> Vec<CaseFailure> {
    let service = book.service(found.service);
    // The requirements of which this is known, by their names.
    let settled = |truth: Settled| {
        let judged = found.requirements.iter().filter(move |judged| judged.truth.settled() == Some(truth));
        judged.map(|judged| &service.requirements[judged.requirement])
    };
    let mut failures = Vec::new();
    let mut compare = |what: &str, expected: Vec<String>, found: Vec<String>| {
        let sorted = |mut names: Vec<String>| {
            names.sort();
            format!("{what} = {names:?}")
        };
        let (expected, found) = (sorted(expected), sorted(found));
        if expected != found {
            failures.push(CaseFailure { expected, found });
        }
    };
    compare("expect", vec![outcome.name().into()], vec![found.outcome.name().into()]);
    for (what, expected) in lists {
        let Some(expected) = expected else { continue };
        let said = match *what {
            // One that only says who needs the service is not something to catch up on.
            "unmet" => settled(Settled::No).filter(|r| !r.is_applicability()).map(|r| r.id.clone()).collect(),
            "office" => settled(Settled::Office).map(|r| r.id.clone()).collect(),
            "missing" => found.missing.iter().map(|key| key.name(book)).collect(),
            "papers" => {
                let lines = found.papers.iter().map(|required| {
                    let any = &service.guidance.papers[required.line].any;
                    required.any.iter().map(|place| any[*place].id.as_str()).collect::<Vec<_>>().join(" | ")
                });
                lines.collect()
            }
            _ => found.advice.iter().map(|place| service.advice[*place].id.clone()).collect(),
        };
        compare(what, expected.clone(), said);
    }
    failures
}

/// Reads and runs all cases; a failing case is a mistake in the seeds.
pub(crate) fn read(files: &Files, diagnostics: &Diagnostics, book: &RuleBook) -> Vec<WorkedCase> {
    let (mut cases, mut shown) = (Vec::new(), BTreeSet::new());
    let mut names: BTreeSet<(ServiceId, String)> = BTreeSet::new();
    for (file, text) in files.within(FOLDER, ".toml") {
        let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        let id = id.split_once('/').map_or(id, |(service, _)| service);
        // Of a file with a mistake enough has been said.
        shown.insert(id);
        let Some(parsed) = diagnostics.parse(file, text) else { continue };
        let root = TomlTable::root(diagnostics, file, &parsed);
        root.only(&["case"]);
        let Some(service) = book.service_named(id) else {
            let help = nearest(id, book.services.iter().map(|service| service.id.as_str()));
            root.error("unknown-service", format!("there is no service `{id}` for these cases"), help);
            continue;
        };
        for value in root.need("case").map(|value| value.array()).unwrap_or_default() {
            let Some(table) = value.table() else { continue };
            let Some(name) = table.need("name") else { continue };
            let Some(case) = read_case(&table, book, service) else { continue };
            let text = name.words().unwrap_or_default();
            if !names.insert((service, text.to_owned())) {
                name.error("duplicate-id", "two cases have this name", "give each its own");
            }
            if let Err(failures) = case.run(book) {
                for failure in failures {
                    name.error(
                        "case-differs",
                        format!("case “{text}”: expected {}, found {}", failure.expected, failure.found),
                        "either the rule or the case is wrong; look into the source before changing one",
                    );
                }
            }
            cases.push(case);
        }
    }
    for service in &book.services {
        if !shown.contains(service.id.as_str()) {
            let file = format!("{FOLDER}{}.toml", service.id);
            diagnostics.push(Diagnostic {
                code: "no-cases",
                message: format!("no worked case shows that the rules of `{}` are right", service.id),
                help: format!("write some, as seeds/README.md, part 7, says: {file}"),
                file: format!("policy/services/{}.toml", service.id),
                span: 0..0,
            });
        }
    }
    cases
}

fn read_case(table: &TomlTable<'_>, book: &RuleBook, service: ServiceId) -> Option<WorkedCase> {
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
        "papers",
        "note",
    ]);
    let household = household(table, book)?;
    let on = table.need("on")?.day()?;
    if !check_lives(table, book, &household, on) {
        return None;
    }
    let names = |key: &str| -> Option<Vec<String>> {
        table.get(key).map(|value| value.texts().into_iter().map(|(_, text)| text.to_owned()).collect())
    };
    Some(WorkedCase {
        name: table.need("name")?.text()?.to_owned(),
        service,
        who: beneficiary(table)?,
        on,
        household: policy::narrowed(book, &household, on),
        expect: crate::facts::one_of(table, "expect", &outcomes())?,
        unmet: names("unmet"),
        missing: names("missing"),
        advice: names("advice"),
        papers: names("papers"),
    })
}

/// The people of a case or a family and their facts; a wrong fact is a mistake where it is written.
pub(crate) fn household(table: &TomlTable<'_>, book: &RuleBook) -> Option<Household> {
    let people = ["household", "applicant", "partner", "child"];
    let groups: Vec<(String, PlainValue)> = people
        .into_iter()
        .filter_map(|key| table.get(key).map(|value| (key.to_owned(), written(&value))))
        .collect();
    let faults = match situation(book, &groups) {
        Ok(household) => return Some(household),
        Err(faults) => faults,
    };
    for fault in faults {
        let message = format!("{}: {}", fault.place, fault.message);
        let (person, fact) = fault.place.split_once('.').unwrap_or((&fault.place, ""));
        let child = person.strip_prefix("child-").and_then(|n| n.parse::<usize>().ok());
        let group = table.get(if child.is_some() { "child" } else { person });
        let whose = match (&group, child) {
            (Some(children), Some(n)) if children.is_array() => children.array().into_iter().nth(n - 1),
            _ => group,
        };
        let of_whom = whose.filter(TomlValue::is_table).and_then(|value| value.table());
        let place = of_whom.and_then(|facts| facts.entries().find(|(name, _, _)| *name == fact));
        let span = match (&place, &whose) {
            (Some((_, span, _)), _) => span.clone(),
            (None, Some(value)) => value.span(),
            (None, None) => table.span.clone(),
        };
        let file = table.file.to_owned();
        table.diagnostics.push(Diagnostic { code: "wrong-fact", file, span, message, help: fault.help });
    }
    None
}

fn beneficiary(table: &TomlTable<'_>) -> Option<Person> {
    let Some(value) = table.get("of") else { return Some(Person::Applicant) };
    let text = value.text()?;
    let who = person(text).filter(|who| *who != Person::Household);
    if who.is_none() {
        let message = format!("nobody is called `{text}`");
        value.error("unknown-word", message, "applicant, partner, child-1, child-2 …");
    }
    who
}

/// Who is called so in the seeds; the eldest is `child-1`.
pub(crate) fn person(text: &str) -> Option<Person> {
    let child = || text.strip_prefix("child-")?.parse::<u8>().ok()?.checked_sub(1);
    match text {
        "household" => Some(Person::Household),
        "applicant" => Some(Person::Applicant),
        "partner" => Some(Person::Partner),
        _ => child().map(Person::Child),
    }
}

fn written(value: &TomlValue<'_>) -> PlainValue {
    match value.inner.get_ref() {
        DeValue::Boolean(value) => PlainValue::Bool(*value),
        DeValue::Integer(_) => {
            value.as_integer().map_or(PlainValue::Other, |n| PlainValue::Number(i64::from(n)))
        }
        DeValue::String(text) => PlainValue::Text(text.to_string()),
        DeValue::Datetime(date) => PlainValue::Text(date.to_string()),
        DeValue::Array(_) => PlainValue::List(value.array().iter().map(written).collect()),
        DeValue::Table(_) => {
            let table = value.table();
            let entries = table.iter().flat_map(TomlTable::entries);
            PlainValue::Map(entries.map(|(name, _, value)| (name.to_owned(), written(&value))).collect())
        }
        DeValue::Float(_) => PlainValue::Other,
    }
}
