//! A family's facts as people write them in cases and in JSON: names and plain values → `policy::Household`.

use lint::signs::truncated;
use policy::{Day, Fact, FactKey, Household, Kind, Known, Person, RuleBook, Scope};

/// A value as written, whatever the file format.
#[derive(Clone, Debug, PartialEq)]
pub enum PlainValue {
    /// true or false.
    Bool(bool),
    /// A whole number.
    Number(i64),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<PlainValue>),
    /// A table, in the order written.
    Map(Vec<(String, PlainValue)>),
    /// Anything that no fact can be.
    Other,
}

/// What is wrong with a value: where (as a dotted path), what, and the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SituationError {
    /// Such as `applicant.registered-on`.
    pub place: String,
    /// What is wrong.
    pub message: String,
    /// What would mend it.
    pub help: String,
}

/// Reads a family: tables `household`, `applicant`, `partner`, and a list `child`.
///
/// # Errors
/// Every fault found, each with its place.
pub fn situation(book: &RuleBook, groups: &[(String, PlainValue)]) -> Result<Household, Vec<SituationError>> {
    let mut read = SituationReader { book, household: Household::new(), faults: Vec::new() };
    for (name, value) in groups {
        match (name.as_str(), value) {
            ("household", PlainValue::Map(facts)) => read.learn(Person::Household, name, facts),
            ("applicant", PlainValue::Map(facts)) => read.learn(Person::Applicant, name, facts),
            ("partner", PlainValue::Map(facts)) => {
                read.household.learn(FactKey::new(book.partner, Person::Household), Known::option(0));
                read.learn(Person::Partner, name, facts);
            }
            ("child", PlainValue::List(children)) => {
                let count = i32::try_from(children.len()).unwrap_or(i32::MAX);
                let most = book.fact(book.children).anything().ends().1;
                if count > most {
                    let message = format!("these are {count} children; the guide asks about at most {most}");
                    read.faults.push(fault(name.clone(), message, "leave some out"));
                    continue;
                }
                read.household.learn(FactKey::new(book.children, Person::Household), Known::number(count));
                for (n, child) in children.iter().enumerate() {
                    let place = format!("child-{}", n + 1);
                    match child {
                        PlainValue::Map(facts) => {
                            let who = Person::Child(u8::try_from(n).unwrap_or(u8::MAX));
                            read.learn(who, &place, facts);
                        }
                        _ => read.faults.push(fault(place, "a child is a table of facts", "write { … }")),
                    }
                }
            }
            ("household" | "applicant" | "partner" | "child", _) => {
                read.faults.push(fault(
                    name.clone(),
                    "this is not a table of facts",
                    "write { fact: value, … }",
                ));
            }
            _ => read.faults.push(fault(
                if name.is_empty() { "(no name)".to_owned() } else { truncated(name) },
                "nobody is called so here",
                "there is: household, applicant, partner, child (a list)",
            )),
        }
    }
    if read.faults.is_empty() { Ok(read.household) } else { Err(read.faults) }
}

/// Reads a family from a JSON value.
///
/// # Errors
/// Every fault found, each with its place.
pub fn situation_from_json(book: &RuleBook, value: &PlainValue) -> Result<Household, Vec<SituationError>> {
    match value {
        PlainValue::Map(groups) => situation(book, groups),
        _ => Err(vec![fault(
            "(the whole file)".to_owned(),
            "the facts are not a table",
            "write {\"applicant\": {\"hukou-place\": \"other-province\"}}",
        )]),
    }
}

fn fault(place: String, message: impl Into<String>, help: impl Into<String>) -> SituationError {
    SituationError { place, message: message.into(), help: help.into() }
}

/// A family as far as it is read, and what was wrong so far.
struct SituationReader<'a> {
    book: &'a RuleBook,
    household: Household,
    faults: Vec<SituationError>,
}

impl SituationReader<'_> {
    /// Reads the facts of one person, or of the household; `group` is what they are called where they stand.
    fn learn(&mut self, who: Person, group: &str, facts: &[(String, PlainValue)]) {
        let book = self.book;
        for (name, value) in facts {
            let place = format!("{group}.{name}");
            let Some(id) = book.fact_named(name) else {
                let help = crate::toml_value::nearest(name, book.facts.iter().map(|fact| fact.id.as_str()));
                self.faults.push(fault(place, format!("there is no fact `{}`", truncated(name)), help));
                continue;
            };
            let fact = book.fact(id);
            let fits = match fact.of {
                Scope::Household => who == Person::Household,
                Scope::Applicant => who == Person::Applicant,
                Scope::Adult => matches!(who, Person::Applicant | Person::Partner),
                Scope::Child => matches!(who, Person::Child(_)),
            };
            if !fits {
                let home = match fact.of {
                    Scope::Household => "household",
                    Scope::Applicant => "applicant",
                    Scope::Adult => "applicant or partner",
                    Scope::Child => "a child",
                };
                self.faults.push(fault(
                    place,
                    format!("`{name}` is not a fact of {group}"),
                    format!("write it under {home}"),
                ));
                continue;
            }
            match known(fact, value) {
                Ok(known) => self.household.learn(FactKey::new(id, who), known),
                Err((message, help)) => self.faults.push(fault(place, message, help)),
            }
        }
    }
}

type Wrong = (String, String);

/// What a written value says about a fact.
fn known(fact: &Fact, value: &PlainValue) -> Result<Known, Wrong> {
    match &fact.kind {
        Kind::Choice(options) => options_known(options, value),
        Kind::Number(_, least, most) => {
            let (low, high) = match value {
                PlainValue::Number(n) => (*n, *n),
                PlainValue::Map(ends) => {
                    (end(ends, "from", i64::from(*least))?, end(ends, "to", i64::from(*most))?)
                }
                _ => {
                    return Err((
                        "a whole number is expected".into(),
                        "write 14, or {from = 1, to = 5}".into(),
                    ));
                }
            };
            let inside = |n: i64| i32::try_from(n).ok().filter(|n| (least..=most).contains(&n));
            match (inside(low), inside(high)) {
                (Some(low), Some(high)) if low <= high => Ok(Known::Range(low, high)),
                _ => Err((format!("this is not between {least} and {most}"), "check the number".into())),
            }
        }
        Kind::Date => {
            let (first, last) = match value {
                PlainValue::Text(text) => days(text)?,
                PlainValue::Map(ends) => {
                    let day = |key: &str, otherwise: Day| match ends.iter().find(|(name, _)| name == key) {
                        Some((_, PlainValue::Text(text))) => days(text),
                        Some(_) => Err(("a day is expected".to_owned(), "write \"2026-05-24\"".to_owned())),
                        None => Ok((otherwise, otherwise)),
                    };
                    (day("from", Day::EARLIEST)?.0, day("to", Day::LATEST)?.1)
                }
                _ => {
                    return Err((
                        "a day is expected".into(),
                        "write \"2026-05-24\", \"2026-05\" or \"2026\"".into(),
                    ));
                }
            };
            if first > last || first < Day::EARLIEST || last > Day::LATEST {
                return Err((
                    "this is no span of days between 1900 and 2100".into(),
                    "check the days".into(),
                ));
            }
            Ok(Known::days(first, last))
        }
    }
}

fn options_known(options: &[String], value: &PlainValue) -> Result<Known, Wrong> {
    let named = |text: &str| {
        options.iter().position(|option| option == text).map(|place| 1u32 << place).ok_or_else(|| {
            (
                format!("`{}` is no option", truncated(text)),
                crate::toml_value::nearest(text, options.iter().map(String::as_str)),
            )
        })
    };
    let one = |value: &PlainValue| match value {
        PlainValue::Bool(value) => named(if *value { "yes" } else { "no" }),
        PlainValue::Text(text) => named(text),
        _ => Err(("an option is expected".to_owned(), format!("there is: {}", options.join(", ")))),
    };
    match value {
        PlainValue::List(values) if !values.is_empty() => {
            let mut mask = 0;
            for value in values {
                mask |= one(value)?;
            }
            Ok(Known::Options(mask))
        }
        value => one(value).map(Known::Options),
    }
}

fn end(ends: &[(String, PlainValue)], key: &str, otherwise: i64) -> Result<i64, Wrong> {
    match ends.iter().find(|(name, _)| name == key) {
        Some((_, PlainValue::Number(n))) => Ok(*n),
        Some(_) => Err((format!("`{key}` is no whole number"), "write {from = 1, to = 5}".into())),
        None => Ok(otherwise),
    }
}

/// A day, a month or a year, as the days it may be.
fn days(text: &str) -> Result<(Day, Day), Wrong> {
    let span = match text.len() {
        10 => Day::parse(text).map(|day| (day, day)),
        7 => Day::parse(&format!("{text}-01")).and_then(|first| {
            let (year, month, _) = first.civil();
            Some((first, Day::last_of_month(year, month)?))
        }),
        4 => Day::parse(&format!("{text}-01-01")).zip(Day::parse(&format!("{text}-12-31"))),
        _ => None,
    };
    span.ok_or_else(|| {
        (
            format!("`{}` is no day of the calendar", truncated(text)),
            "write \"2026-05-24\", \"2026-05\" or \"2026\"".to_owned(),
        )
    })
}
