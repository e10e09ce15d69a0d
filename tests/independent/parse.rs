//! Reads the seeds with a parser of its own: tables of TOML to [`Language`]. The seeds are known to be sound,
//! so what is not understood stops the test.

use crate::calendar;
use crate::rules::{
    About, Amount, Constraint, Days, Demand, Fact, Language, OnePaper, Paper, People, Relation, Rule,
    ScarcePaper, Service, Values, When,
};
use crate::times::{self, month_and_day, schedule};
use std::path::PathBuf;
use toml::{Table, Value};

/// The top of the tree.
fn root() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect()
}

pub(crate) fn file(path: &str) -> Table {
    let text =
        std::fs::read_to_string(root().join("seeds").join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    text.parse().unwrap_or_else(|error| panic!("{path}: {error}"))
}

pub(crate) fn table<'t>(value: &'t Table, key: &str) -> Option<&'t Table> {
    value.get(key).and_then(Value::as_table)
}

pub(crate) fn text<'t>(value: &'t Table, key: &str) -> &'t str {
    value.get(key).and_then(Value::as_str).unwrap_or_else(|| panic!("{key} is missing in {value}"))
}

pub(crate) fn int(value: &Table, key: &str) -> i32 {
    let found = value.get(key).and_then(Value::as_integer);
    i32::try_from(found.unwrap_or_else(|| panic!("{key} is missing in {value}"))).unwrap()
}

pub(crate) fn list<'t>(value: &'t Table, key: &str) -> &'t [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn day(value: &Table, key: &str) -> Option<i32> {
    match value.get(key)? {
        Value::String(text) => Some(calendar::read(text)),
        other => Some(calendar::read(&other.to_string())),
    }
}

/// Reads everything.
pub fn read() -> Language {
    let mut language = Language { facts: facts(), ..Language::default() };
    times::schedules(&mut language);
    times::days_off(&mut language);
    named(&mut language);
    language.impossible = impossible(&language);
    language.scarce = scarce(&language);
    let plan = file("sources/fuzhou-2025-9/provenance.toml");
    language.plan = (day(&plan, "from").unwrap(), day(&plan, "until").unwrap());
    let folder = root().join("seeds/policy/services");
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    for name in names.iter().filter(|name| name.ends_with(".toml")) {
        let read = file(&format!("policy/services/{name}"));
        let service = service(&language, name.trim_end_matches(".toml"), &read);
        language.services.push(service);
    }
    language
}

fn facts() -> Vec<Fact> {
    let root = file("policy/facts.toml");
    let one = |(id, value): (&String, &Value)| {
        let value = value.as_table().unwrap();
        let about = match text(value, "of") {
            "household" => About::Household,
            "applicant" => About::Applicant,
            "adult" => About::Adult,
            "child" => About::Child,
            other => panic!("{id} is of {other}"),
        };
        let values = match text(value, "kind") {
            "yes-no" => Values::Options(vec!["yes".to_owned(), "no".to_owned()]),
            "choice" => Values::Options(
                list(value, "options").iter().map(|option| option.as_str().unwrap().to_owned()).collect(),
            ),
            "number" => Values::Number(int(value, "min"), int(value, "max")),
            "date" => Values::Date,
            other => panic!("{id} is a {other}"),
        };
        Fact { id: id.clone(), about, values, past: value.get("past").and_then(Value::as_bool) == Some(true) }
    };
    table(&root, "fact").unwrap().iter().map(one).collect()
}

/// Named conditions use each other wherever they stand, so they are read as often as it takes.
fn named(language: &mut Language) {
    let root = file("policy/derived.toml");
    let all = table(&root, "derived").unwrap();
    language.named = all.keys().map(|id| (id.clone(), Rule::Always)).collect();
    let read: Vec<Rule> = all.values().map(|value| rule(language, value.as_table().unwrap())).collect();
    for (place, rule) in read.into_iter().enumerate() {
        language.named[place].1 = rule;
    }
}

/// What no life can be; none where the seeds have no such file.
fn impossible(language: &Language) -> Vec<Constraint> {
    if !root().join("seeds/policy/constraints.toml").exists() {
        return Vec::new();
    }
    let root = file("policy/constraints.toml");
    let all = table(&root, "constraint").into_iter().flat_map(|all| all.values()).filter_map(Value::as_table);
    let one = |value: &Table| {
        let earlier = table(value, "earlier").map(|order| {
            let months = if order.contains_key("plus-months") { int(order, "plus-months") } else { 0 };
            (when(language, text(order, "date")), when(language, text(order, "than")), months)
        });
        let has_rule =
            ["fact", "derived", "all", "any", "none", "of"].iter().any(|key| value.contains_key(*key));
        let rule = if has_rule { rule(language, value) } else { Rule::Always };
        let mut facts = Vec::new();
        language.facts_of(&rule, &mut facts);
        earlier.iter().for_each(|(date, than, _)| {
            language.facts_of_date(*date, &mut facts);
            language.facts_of_date(*than, &mut facts);
        });
        Constraint { rule, earlier, facts }
    };
    all.filter(|value| text(value, "likelihood") == "impossible").map(one).collect()
}

/// Papers that not everybody can have; none where the seeds have no such file.
fn scarce(language: &Language) -> Vec<ScarcePaper> {
    if !root().join("seeds/policy/papers.toml").exists() {
        return Vec::new();
    }
    let root = file("policy/papers.toml");
    let one = |(id, value): (&String, &Value)| {
        let value = value.as_table().unwrap();
        let other = |one: &Value| {
            let one = one.as_table().unwrap();
            (text(one, "paper").to_owned(), rule(language, table(one, "when").unwrap()))
        };
        ScarcePaper {
            id: id.clone(),
            lacks: rule(language, table(value, "lacks").unwrap()),
            instead: list(value, "instead").iter().map(other).collect(),
        }
    };
    table(&root, "paper").into_iter().flatten().map(one).collect()
}

/// The papers of a line, each with who lacks it, and last what these bring instead. For a child both parents must lack
/// it, and what either has instead will do.
fn with_scarce(language: &Language, any: Vec<OnePaper>, for_child: bool) -> Vec<OnePaper> {
    let every = |rule: Rule| if for_child { Rule::Every(People::Adults, vec![rule]) } else { rule };
    let some = |rule: Rule| if for_child { Rule::Some(People::Adults, vec![rule]) } else { rule };
    let mut last: Vec<OnePaper> = Vec::new();
    let mut own = Vec::new();
    for mut one in any {
        if let Some(scarce) = language.scarce.iter().find(|scarce| scarce.id == one.id) {
            one.lacked = Some(every(scarce.lacks.clone()));
            for (id, when) in &scarce.instead {
                if last.iter().all(|there| there.id != *id) {
                    let both = one.when.iter().cloned().chain([some(when.clone())]).collect();
                    let when = Some(Rule::All(both));
                    last.push(OnePaper { id: id.clone(), when, stands_in: true, lacked: None });
                }
            }
        }
        own.push(one);
    }
    own.retain(|one| last.iter().all(|there| there.id != one.id));
    own.into_iter().chain(last).collect()
}

fn service(language: &Language, id: &str, root: &Table) -> Service {
    let demands = |key: &str| {
        list(root, key).iter().flat_map(|value| demand(language, value.as_table().unwrap())).collect()
    };
    let paper = |value: &Value| {
        let value = value.as_table().unwrap();
        let when = |value: &Table| table(value, "when").map(|when| rule(language, when));
        let one = |one: &Value| OnePaper {
            id: one.as_str().unwrap_or_else(|| text(one.as_table().unwrap(), "paper")).to_owned(),
            when: one.as_table().and_then(when),
            ..OnePaper::default()
        };
        let any = list(value, "any").iter().map(one).collect();
        let any = with_scarce(language, any, text(root, "for") == "child");
        Paper { when: when(value), any, days: days(language, value) }
    };
    Service {
        id: id.to_owned(),
        for_child: text(root, "for") == "child",
        requirements: demands("requires"),
        advice: demands("advice"),
        papers: list(root, "paper").iter().map(paper).collect(),
    }
}

thread_local! {
    /// The year in which the window of the rule that is being read closes.
    static YEAR: std::cell::Cell<Option<i32>> = const { std::cell::Cell::new(None) };
}

/// A requirement or a piece of advice, once for each time in which it holds.
fn demand(language: &Language, value: &Table) -> Vec<Demand> {
    let named = [("during", true), ("outside", false)].into_iter().find_map(|(key, open)| {
        let name = value.get(key)?.as_str()?;
        let (_, window) = language.windows.iter().find(|(id, _)| id == name).expect("a window is there");
        Some(window.times(open, language.plan.1))
    });
    let Some(times) = named else { return vec![demand_of(language, value, days(language, value))] };
    let one = |(days, year): (Days, i32)| {
        YEAR.set(Some(year));
        demand_of(language, value, days)
    };
    let demands = times.into_iter().map(one).collect();
    YEAR.set(None);
    demands
}

fn demand_of(language: &Language, value: &Table, days: Days) -> Demand {
    let need = value.get("need").and_then(Value::as_bool) == Some(true);
    let grounds = || list(value, "ground").iter().filter_map(Value::as_table);
    let cites = |what: &str| grounds().any(|ground| ground.contains_key(what));
    Demand {
        id: text(value, "id").to_owned(),
        need,
        rule: rule(language, value),
        days,
        ends_with_plan: !need && cites("clause") && !cites("law"),
    }
}

fn days(language: &Language, value: &Table) -> Days {
    let at = value.get("at").and_then(Value::as_str).map(|id| when(language, id));
    Days { from: day(value, "from"), until: day(value, "until"), at }
}

fn when(language: &Language, id: &str) -> When {
    match language.reckoned.iter().position(|reckoned| reckoned.id == id) {
        Some(place) => When::Following(place),
        None => When::Fact(language.fact(id)),
    }
}

/// The condition that a table holds, whatever else stands in it.
fn rule(language: &Language, value: &Table) -> Rule {
    let plain = plain(language, value);
    if value.contains_key("office") { Rule::Office(Box::new(plain)) } else { plain }
}

fn plain(language: &Language, value: &Table) -> Rule {
    let members = |key: &str| -> Vec<Rule> {
        list(value, key).iter().map(|member| rule(language, member.as_table().unwrap())).collect()
    };
    let people = |key: &str| match text(value, key) {
        "adult" => People::Adults,
        "child" => People::Children,
        "other-child" => People::OtherChildren,
        other => panic!("a group over {other}"),
    };
    if value.contains_key("some") {
        return Rule::Some(people("some"), members("all"));
    }
    if value.contains_key("every") {
        return Rule::Every(people("every"), members("all"));
    }
    if let Some(id) = value.get("derived").and_then(Value::as_str) {
        let place = language.named.iter().position(|(name, _)| name == id);
        return Rule::Named(place.unwrap_or_else(|| panic!("no named condition {id}")));
    }
    if let Some(id) = value.get("fact").and_then(Value::as_str) {
        return comparison(language, id, value);
    }
    if value.contains_key("of") {
        return Rule::AtLeast(usize::try_from(int(value, "at-least")).unwrap(), members("of"));
    }
    for (key, make) in [("all", Rule::All as fn(Vec<Rule>) -> Rule), ("any", Rule::Any), ("none", Rule::None)]
    {
        if value.contains_key(key) {
            return make(members(key));
        }
    }
    assert!(value.contains_key("office"), "no condition in {value}");
    Rule::Always
}

const VERBS: [(&str, Relation); 4] = [
    ("at-least", Relation::AtLeast),
    ("at-most", Relation::AtMost),
    ("more-than", Relation::MoreThan),
    ("less-than", Relation::LessThan),
];

fn comparison(language: &Language, id: &str, value: &Table) -> Rule {
    let since = |key: &str| {
        let length = table(value, key)?;
        let (name, verb) = VERBS.iter().find(|(name, _)| length.contains_key(*name))?;
        Some((*verb, int(length, name)))
    };
    let moves = value.get("last-day").and_then(Value::as_str) == Some("moves-on");
    let period = |period: Rule| match (value.get("on"), YEAR.get()) {
        (Some(on), year) => {
            let (month, day) = month_and_day(on.as_str().unwrap());
            let year = year.expect("the rule names a window");
            let on = calendar::number(calendar::Date { year, month, day });
            Rule::OnDay(Box::new(period), on)
        }
        (None, _) if moves => Rule::PastDaysOff(Box::new(period)),
        (None, _) => period,
    };
    if let Some((verb, months)) = since("months-since") {
        return period(Rule::MonthsSince(when(language, id), verb, months));
    }
    if let Some((verb, days)) = since("days-since") {
        return period(Rule::DaysSince(when(language, id), verb, days));
    }
    if let Some(day) = day(value, "before") {
        return Rule::Before(when(language, id), day);
    }
    if let Some(day) = day(value, "on-or-after") {
        return Rule::OnOrAfter(when(language, id), day);
    }
    let fact = language.fact(id);
    if let Values::Options(options) = &language.facts[fact].values {
        let bit = |wanted: &Value| {
            let name = match wanted {
                Value::Boolean(true) => "yes",
                Value::Boolean(false) => "no",
                other => other.as_str().unwrap(),
            };
            1_u64
                << options.iter().position(|option| option == name).unwrap_or_else(|| panic!("{id}: {name}"))
        };
        let one_of = list(value, "one-of").iter().chain(value.get("is")).map(bit);
        return Rule::Is(fact, one_of.fold(0, |all, bit| all | bit));
    }
    let found = VERBS.iter().find_map(|(name, verb)| Some((*verb, value.get(*name)?)));
    let (verb, amount) = found.unwrap_or_else(|| panic!("{id} is not compared in {value}"));
    let amount = match amount.as_table() {
        None => Amount::Number(i32::try_from(amount.as_integer().unwrap()).unwrap()),
        Some(table) => {
            Amount::Schedule(schedule(language, text(table, "schedule")), when(language, text(table, "at")))
        }
    };
    Rule::Number(fact, verb, amount)
}
