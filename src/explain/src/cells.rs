//! Decision tables as text: columns that stay aligned behind Chinese, values in words.

use crate::rows::Row;
use crate::sentence::people_name;
use crate::sheet::{How, Sheet, Title};
use crate::voice::{Scene, Voice};
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
enum Verdicts {
    /// A service's outcome.
    Outcome,
    /// Whether a condition holds.
    Truth,
}

impl Sheet {
    /// The tables as lines of text.
    pub fn lines(&self, voice: &Voice<'_>, scene: Scene, service: &Service) -> Vec<String> {
        self.written(voice, scene, service, "", Verdicts::Outcome)
    }

    fn written(
        &self,
        voice: &Voice<'_>,
        scene: Scene,
        service: &Service,
        number: &str,
        verdicts: Verdicts,
    ) -> Vec<String> {
        let (how, parts) = match self {
            Sheet::Rows(rows) => return grid(voice, rows, scene, verdicts),
            Sheet::TooMany(rows) => return vec![voice.say("table-rest", &[("rows", &rows.to_string())])],
            Sheet::Parts(how, parts) => (how, parts),
        };
        let mut lines = vec![together(voice, how, parts)];
        for (place, (title, sheet)) in parts.iter().enumerate() {
            let number =
                if number.is_empty() { format!("{}", place + 1) } else { format!("{number}.{}", place + 1) };
            let (title, scene) = match title {
                Title::Requirement(place) => {
                    let rule = &service.requirements[*place];
                    let label = voice.id(rule.label);
                    let label = if rule.is_applicability() {
                        voice.say("table-need", &[("label", label)])
                    } else {
                        label.to_owned()
                    };
                    (label, scene)
                }
                Title::Condition(condition, bound) => {
                    let scene = Scene { bound: *bound, ..scene };
                    (voice.sentence(condition, scene).text, scene)
                }
            };
            let head = voice.say("table-number", &[("number", &number)]);
            lines.extend([String::new(), format!("{head}  {title}")]);
            lines.extend(sheet.written(voice, scene, service, &number, Verdicts::Truth));
        }
        lines
    }
}

/// How the tables that follow go together.
fn together(voice: &Voice<'_>, how: &How, parts: &[(Title, Sheet)]) -> String {
    let verdicts = [
        ("met", voice.say("verdict-met", &[])),
        ("unmet", voice.say("verdict-unmet", &[])),
        ("office", voice.say("verdict-office", &[])),
        ("yes", voice.page("badge-yes").to_owned()),
        ("not-yet", voice.page("badge-not-yet").to_owned()),
        ("not-needed", voice.page("badge-not-needed").to_owned()),
        ("decided", voice.page("badge-office").to_owned()),
    ];
    let values: Vec<(&str, &str)> = verdicts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    match how {
        How::Service(_) => voice.say("table-service", &values),
        How::All => voice.say("all-of", &[]),
        How::Any => voice.say("any-of", &[]),
        How::None => voice.say("none-of", &[]),
        How::AtLeast(k) => voice.say("at-least-of", &[("k", &k.to_string())]),
        How::Office => voice.say("table-office", &values),
        How::Person(bound, every) => {
            let rule = voice.say(if *every { "table-person-every" } else { "table-person-some" }, &values);
            debug_assert_eq!(parts.len(), 1);
            format!("{} —— {rule}", voice.say(&format!("table-person-{}", people_name(*bound)), &[]))
        }
    }
}

fn grid(voice: &Voice<'_>, rows: &[Row], scene: Scene, verdicts: Verdicts) -> Vec<String> {
    let verdict = |outcome: Outcome| match (verdicts, outcome) {
        (Verdicts::Outcome, outcome) => voice.page(badge(outcome)).to_owned(),
        (Verdicts::Truth, Outcome::Yes) => voice.say("verdict-met", &[]),
        (Verdicts::Truth, Outcome::Office) => voice.say("verdict-office", &[]),
        (Verdicts::Truth, _) => voice.say("verdict-unmet", &[]),
    };
    if let [only] = rows {
        return vec![voice.say("table-only", &[("outcome", &verdict(only.outcome))])];
    }
    let facts: BTreeSet<FactKey> = rows.iter().flat_map(|row| row.cells.keys().copied()).collect();
    let mut facts: Vec<FactKey> = facts.into_iter().collect();
    facts.sort_by_key(|key| (key.who, key.fact));
    let label = |key: &FactKey| voice.whose(&person(voice, *key, scene), key.fact);
    let mut table = Table::new();
    table.load_preset(UTF8_FULL).set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    let mut head = vec![voice.say("table-row", &[])];
    let wide = facts.len() <= COLUMNS;
    if wide {
        head.extend(facts.iter().map(label));
    } else {
        head.push(voice.say("table-case", &[]));
    }
    head.push(voice.say("table-outcome", &[]));
    table.set_header(head);
    for (place, row) in rows.iter().enumerate() {
        let mut line = vec![(place + 1).to_string()];
        let cell = |key: &FactKey| row.cells.get(key).map(|values| said(voice, *key, values));
        if wide {
            line.extend(facts.iter().map(|key| cell(key).unwrap_or_else(|| voice.say("table-any", &[]))));
        } else {
            let tests = facts.iter().filter_map(|key| {
                let value = cell(key)?;
                Some(voice.say("is-option", &[("fact", &label(key)), ("option", &value)]))
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
fn person(voice: &Voice<'_>, key: FactKey, scene: Scene) -> String {
    // What only the applicant can be asked is about the applicant in every group.
    let bound = scene.bound.filter(|_| voice.book.fact(key.fact).of != Scope::Applicant);
    let name = match (key.who, bound) {
        (Person::Household, _) => "who-household".to_owned(),
        (Person::Applicant, Some(PersonGroup::Adult)) => "who-group-adult".to_owned(),
        (Person::Applicant, _) => "who-applicant".to_owned(),
        (Person::Partner, _) => "who-partner".to_owned(),
        (Person::Child(0), Some(PersonGroup::Child)) => "who-group-child".to_owned(),
        (Person::Child(0), Some(PersonGroup::OtherChild)) => "who-group-other-child".to_owned(),
        (Person::Child(0), _) if scene.of == Scope::Child => "who-child".to_owned(),
        (Person::Child(n), _) => {
            return voice.page(CHILDREN[usize::from(n).min(CHILDREN.len() - 1)]).to_owned();
        }
    };
    voice.say(&name, &[])
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
fn said(voice: &Voice<'_>, key: FactKey, values: &[Known]) -> String {
    let fact = voice.book.fact(key.fact);
    let all = fact.anything();
    let one = |value: &Known| match (value, &fact.kind) {
        (Known::Options(mask), _) => {
            let others = all.mask() & !mask;
            match mask.count_ones() > 2 && others.count_ones() <= 2 && others != 0 {
                true => voice.say("table-not", &[("options", &voice.options(key.fact, others))]),
                false => voice.options(key.fact, *mask),
            }
        }
        (Known::Range(low, high), Kind::Date) => {
            let day = |day: i32| Day(day).to_string();
            span(voice, "table-day", all, (*low, *high), &day)
        }
        (Known::Range(low, high), _) => {
            span(voice, "table", all, (*low, *high), &|number| voice.number(key.fact, number))
        }
    };
    values.iter().map(one).collect::<Vec<_>>().join(&voice.say("or-between", &[]))
}

fn span(
    voice: &Voice<'_>,
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
        (true, true) => voice.say("table-between", &values),
        (true, false) => voice.say(&format!("{name}-from"), &values),
        (false, true) => voice.say(&format!("{name}-to"), &values),
        (false, false) => voice.say("table-any", &[]),
    }
}
