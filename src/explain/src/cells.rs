//! Decision tables as text: columns that stay aligned behind Chinese, values in words.

use crate::decision_tables::{Combination, DecisionTables, TableTitle};
use crate::prose::{ConditionScope, Prose};
use crate::rows::DecisionRow;
use comfy_table::presets::UTF8_FULL;
use comfy_table::{ContentArrangement, Table};
use policy::{Day, FactKey, Kind, Known, Outcome, Person, PersonGroup, Scope, Service};
use std::collections::BTreeSet;

/// The most facts that have a column each; with more, each row lists only those that matter in it.
const COLUMNS: usize = 5;
/// The columns of a terminal that an officer's screen shows without wrapping.
const WIDTH: u16 = 120;

/// What the last column says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum VerdictColumn {
    /// A service's outcome.
    Outcome,
    /// Whether a condition holds.
    Truth,
}

impl DecisionTables {
    /// The tables as lines of text.
    pub fn lines(&self, prose: &Prose<'_>, scope: ConditionScope, service: &Service) -> Vec<String> {
        self.written(prose, scope, service, "", VerdictColumn::Outcome)
    }

    fn written(
        &self,
        prose: &Prose<'_>,
        scope: ConditionScope,
        service: &Service,
        number: &str,
        verdicts: VerdictColumn,
    ) -> Vec<String> {
        let (how, parts) = match self {
            DecisionTables::Rows(rows) => return grid(prose, rows, scope, verdicts),
            DecisionTables::TooMany(rows) => {
                return vec![prose.t_with("table-rest", &[("rows", &rows.to_string())])];
            }
            DecisionTables::Parts(how, parts) => (how, parts),
        };
        let mut lines = vec![together(prose, how, parts)];
        for (place, (title, decision_tables)) in parts.iter().enumerate() {
            let number =
                if number.is_empty() { format!("{}", place + 1) } else { format!("{number}.{}", place + 1) };
            let (title, scope) = match title {
                TableTitle::Requirement(place) => {
                    let rule = &service.requirements[*place];
                    let label = prose.message(rule.label);
                    let label = if rule.is_applicability() {
                        prose.t_with("table-need", &[("label", &label)])
                    } else {
                        label.to_owned()
                    };
                    (label, scope)
                }
                TableTitle::Condition(condition, group) => {
                    let scope = ConditionScope { group: *group, ..scope };
                    (prose.sentence(condition, scope).text, scope)
                }
            };
            let head = prose.t_with("table-number", &[("number", &number)]);
            lines.extend([String::new(), format!("{head}  {title}")]);
            lines.extend(decision_tables.written(prose, scope, service, &number, VerdictColumn::Truth));
        }
        lines
    }
}

/// How the tables that follow go together.
fn together(prose: &Prose<'_>, how: &Combination, parts: &[(TableTitle, DecisionTables)]) -> String {
    let verdicts = [
        ("met", prose.t_with("verdict-met", &[])),
        ("unmet", prose.t_with("verdict-unmet", &[])),
        ("office", prose.t_with("verdict-office", &[])),
        ("yes", prose.page("badge-yes").to_owned()),
        ("not-yet", prose.page("badge-not-yet").to_owned()),
        ("not-needed", prose.page("badge-not-needed").to_owned()),
        ("decided", prose.page("badge-office").to_owned()),
    ];
    let values: Vec<(&str, &str)> = verdicts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    match how {
        Combination::Service(_) => prose.t_with("table-service", &values),
        Combination::All => prose.t_with("all-of", &[]),
        Combination::Any => prose.t_with("any-of", &[]),
        Combination::None => prose.t_with("none-of", &[]),
        Combination::AtLeast(k) => prose.t_with("at-least-of", &[("k", &k.to_string())]),
        Combination::Office => prose.t_with("table-office", &values),
        Combination::Person(group, every) => {
            let rule = prose.t_with(if *every { "table-person-every" } else { "table-person-some" }, &values);
            debug_assert_eq!(parts.len(), 1);
            format!("{} —— {rule}", prose.t_with(&format!("table-person-{}", group.name()), &[]))
        }
    }
}

fn grid(
    prose: &Prose<'_>,
    rows: &[DecisionRow],
    scope: ConditionScope,
    verdicts: VerdictColumn,
) -> Vec<String> {
    let verdict = |outcome: Outcome| match (verdicts, outcome) {
        (VerdictColumn::Outcome, outcome) => prose.page(badge(outcome)).to_owned(),
        (VerdictColumn::Truth, Outcome::Yes) => prose.t_with("verdict-met", &[]),
        (VerdictColumn::Truth, Outcome::Office) => prose.t_with("verdict-office", &[]),
        (VerdictColumn::Truth, _) => prose.t_with("verdict-unmet", &[]),
    };
    if let [only] = rows {
        return vec![prose.t_with("table-only", &[("outcome", &verdict(only.outcome))])];
    }
    let facts: BTreeSet<FactKey> = rows.iter().flat_map(|row| row.cells.keys().copied()).collect();
    let mut facts: Vec<FactKey> = facts.into_iter().collect();
    facts.sort_by_key(|key| (key.who, key.fact));
    let label = |key: &FactKey| prose.fact_of(&person(prose, *key, scope), key.fact);
    let mut table = Table::new();
    table.load_preset(UTF8_FULL).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    let mut head = vec![prose.t_with("table-row", &[])];
    let wide = facts.len() <= COLUMNS;
    if wide {
        head.extend(facts.iter().map(label));
    } else {
        head.push(prose.t_with("table-case", &[]));
    }
    head.push(prose.t_with("table-outcome", &[]));
    table.set_header(head);
    for (place, row) in rows.iter().enumerate() {
        let mut line = vec![(place + 1).to_string()];
        let cell = |key: &FactKey| row.cells.get(key).map(|values| said(prose, *key, values));
        if wide {
            line.extend(facts.iter().map(|key| cell(key).unwrap_or_else(|| prose.t_with("table-any", &[]))));
        } else {
            let tests = facts.iter().filter_map(|key| {
                let value = cell(key)?;
                Some(prose.t_with("is-option", &[("fact", &label(key)), ("option", &value)]))
            });
            line.push(tests.collect::<Vec<_>>().join("\n"));
        }
        line.push(verdict(row.outcome));
        table.add_row(line);
    }
    table.lines().collect()
}

fn badge(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Yes => "badge-yes",
        Outcome::NotYet => "badge-not-yet",
        Outcome::Unknown => "badge-unknown",
        Outcome::Office => "badge-office",
        Outcome::NotNeeded => "badge-not-needed",
    }
}

/// Who somebody is; in the table of a group the person stands for each of the group.
fn person(prose: &Prose<'_>, key: FactKey, scope: ConditionScope) -> String {
    // What only the applicant can be asked is about the applicant in every group.
    let group = scope.group.filter(|_| prose.book.fact(key.fact).of != Scope::Applicant);
    let name = match (key.who, group) {
        (Person::Household, _) => "who-household".to_owned(),
        (Person::Applicant, Some(PersonGroup::Adult)) => "who-group-adult".to_owned(),
        (Person::Applicant, _) => "who-applicant".to_owned(),
        (Person::Partner, _) => "who-partner".to_owned(),
        (Person::Child(0), Some(PersonGroup::Child)) => "who-group-child".to_owned(),
        (Person::Child(0), Some(PersonGroup::OtherChild)) => "who-group-other-child".to_owned(),
        (Person::Child(0), _) if scope.of == Scope::Child => "who-child".to_owned(),
        (Person::Child(n), _) => {
            return prose.page(CHILDREN[usize::from(n).min(CHILDREN.len() - 1)]).to_owned();
        }
    };
    prose.t_with(&name, &[])
}

const CHILDREN: [&str; 6] = [
    "person-child-1",
    "person-child-2",
    "person-child-3",
    "person-child-4",
    "person-child-5",
    "person-child-6",
];

/// The values of a fact in words.
fn said(prose: &Prose<'_>, key: FactKey, values: &[Known]) -> String {
    let fact = prose.book.fact(key.fact);
    let all = fact.anything();
    let one = |value: &Known| match (value, &fact.kind) {
        (Known::Options(mask), _) => {
            let others = all.mask() & !mask;
            match mask.count_ones() > 2 && others.count_ones() <= 2 && others != 0 {
                true => prose.t_with("table-not", &[("options", &prose.options(key.fact, others))]),
                false => prose.options(key.fact, *mask),
            }
        }
        (Known::Range(low, high), Kind::Date) => {
            let day = |day: i32| Day(day).to_string();
            span(prose, "table-day", all, (*low, *high), &day)
        }
        (Known::Range(low, high), _) => {
            span(prose, "table", all, (*low, *high), &|number| prose.number(key.fact, number))
        }
    };
    values.iter().map(one).collect::<Vec<_>>().join(&prose.t_with("or-between", &[]))
}

fn span(
    prose: &Prose<'_>,
    name: &str,
    all: Known,
    (low, high): (i32, i32),
    text: &dyn Fn(i32) -> String,
) -> String {
    let (least, most) = all.ends();
    let ends = (text(low), text(high));
    let values = [("low", ends.0.as_str()), ("high", ends.1.as_str())];
    match (low > least, high < most) {
        _ if low == high => ends.0,
        (true, true) => prose.t_with("table-between", &values),
        (true, false) => prose.t_with(&format!("{name}-from"), &values),
        (false, true) => prose.t_with(&format!("{name}-to"), &values),
        (false, false) => prose.t_with("table-any", &[]),
    }
}
