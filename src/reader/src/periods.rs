//! When a rule is in force (`from`, `until`, `at`), and whether that agrees with the document and the laws it cites.
//! Knows no condition.

use crate::conditions::ConditionParser;
use crate::document::Document;
use crate::files::Files;
use crate::registry::Messages;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use policy::{DateOf, Day, Period, PeriodEvent};

/// Every key with which a period is written.
pub(crate) const KEYS: [&str; 5] = ["from", "until", "at", "during", "outside"];

/// A law that may be cited, and when the text that is cited is in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    /// Its id in `laws.toml`.
    pub id: String,
    /// Its number, such as 国务院令第663号.
    pub number: String,
    /// From its first day to its last, if that is known.
    pub period: Period,
    /// The day on which somebody last compared it.
    pub checked: Day,
    /// An official page with the text, if one is known.
    pub address: Option<String>,
    /// True if each of its articles is registered in `policy/articles/`, and told or excused; false where the register
    /// is still being written, or the text could not be had.
    pub registered: bool,
}

/// Reads the days of a table, both included.
pub(crate) fn days(table: &TomlTable<'_>) -> Period {
    let [from, until] = ["from", "until"].map(|key| table.get(key).and_then(|value| value.day()));
    if let (Some(first), Some(last), Some(value)) = (from, until, table.get("until"))
        && last < first
    {
        value.error("empty-period", "this is never in force: `from` is after `until`", "exchange them");
    }
    Period { from, until, at: None }
}

/// Reads the period of a rule.
pub(crate) fn read(
    table: &TomlTable<'_>,
    parser: &ConditionParser<'_>,
    document: Option<&Document>,
    messages: &mut Messages,
) -> Period {
    let mut period = days(table);
    let first = KEYS.iter().find_map(|key| table.get(key));
    if let Some(at) = table.get("at") {
        if period == Period::default() {
            at.error(
                "at-without-days",
                "the day of an event decides, but not between which days",
                "add from = \"…\", until = \"…\" or both",
            );
        }
        let label = |date: &DateOf, messages: &mut Messages| match date {
            DateOf::Fact(fact) => parser.facts[fact.index()].label,
            DateOf::Computed(id) => {
                let name = format!("date-{}", parser.computed[id.index()].id);
                messages.need(&name, at.file, at.span())
            }
        };
        period.at = parser.date(&at, None).map(|date| PeriodEvent { label: label(&date, messages), date });
    } else if let (Some(value), Some(document)) = (first, document) {
        let valid = Period { from: Some(document.from), until: Some(document.until), at: None };
        if !period.overlaps(&valid) {
            value.error(
                "never-in-force",
                format!("the document is in force from {} to {}", document.from, document.until),
                "correct the day, or add at = \"…\" if the day of an event decides",
            );
        }
    }
    period
}

/// Two rules of one name must never be in force at the same time.
pub(crate) fn check_apart<'p>(
    id: &TomlValue<'_>,
    period: &Period,
    mut others: impl Iterator<Item = &'p Period>,
) {
    // By the day of two different events, both may apply.
    let apart = |other: &Period| {
        let same_clock = other.at.as_ref().map(|at| at.date) == period.at.as_ref().map(|at| at.date);
        same_clock && !other.overlaps(period)
    };
    if others.any(|other| !apart(other)) {
        id.error(
            "duplicate-id",
            format!("`{}` is in force twice at the same time", id.as_text().unwrap_or_default()),
            "give it another id, or periods (from, until) that do not overlap",
        );
    }
}

/// A rule must not rest on a law that is not in force when the rule is.
pub(crate) fn check_law(value: &TomlValue<'_>, law: &Law, period: &Period) {
    if !law.period.overlaps(period) {
        value.error(
            "not-in-force-then",
            format!("`{}` is not in force on any day of this rule", law.id),
            "cite the law of that time, or correct from, until here or in laws.toml",
        );
    } else if let Some(end) = law.period.until.filter(|end| period.until.is_none_or(|until| until > *end)) {
        value.error(
            "outlives-its-law",
            format!("`{}` ends on {end}, but this rule goes on", law.id),
            format!("add until = \"{end}\", and stage what comes after it with from"),
        );
    }
}

/// Reads `laws.toml`: the statutes that may be cited, and when they are in force.
pub(crate) fn read_laws(files: &Files, diagnostics: &Diagnostics) -> Vec<Law> {
    const FILE: &str = "laws.toml";
    let Some(parsed) = files.need(FILE, diagnostics).and_then(|text| diagnostics.parse(FILE, text)) else {
        return Vec::new();
    };
    let root = TomlTable::root(diagnostics, FILE, &parsed);
    root.entries()
        .filter_map(|(id, span, value)| {
            let table = value.table()?;
            diagnostics.id(FILE, span.clone(), id);
            let table = TomlTable { span, ..table };
            table.only(&["number", "from", "until", "checked", "address", "registered"]);
            let period = days(&table);
            let checked = table.need("checked").and_then(|value| value.day());
            let number = table.need("number").and_then(|value| value.words())?.to_owned();
            table.need("from")?;
            let address = table.get("address").and_then(|value| value.text()).map(str::to_owned);
            let registered = table.get("registered").and_then(|value| value.bool()) == Some(true);
            Some(Law { id: id.to_owned(), number, period, checked: checked?, address, registered })
        })
        .collect()
}
