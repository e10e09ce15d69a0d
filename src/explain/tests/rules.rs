//! `rules.json` of the real book: it is what its schema says, and others can build the same rules from it alone.

#![allow(clippy::unwrap_used, reason = "a failed expectation is a failed test")]

use explain::rules::{rules, schema};
use policy::{
    Comparison, ComputedDateId, Condition, DateOf, Day, FactId, Kind, LegalBasis, MessageId,
    NamedConditionId, Operand, PersonGroup, RuleBook, Schedule, ScheduleId, TimeUnit,
};
use reader::Content;
use serde_json::Value;
use std::sync::OnceLock;

fn content() -> &'static Content {
    static CONTENT: OnceLock<Content> = OnceLock::new();
    let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    CONTENT.get_or_init(|| reader::read(&seeds).content.expect("the seeds are sound"))
}

/// The rules as another program gets them: as text.
fn rules_json() -> Value {
    let text = serde_json::to_string(&rules(content(), "0123456789abcdef")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_rules_are_what_their_schema_says() {
    let validator = jsonschema::draft202012::new(schema().as_value()).unwrap();
    let rules = rules_json();
    let errors: Vec<String> =
        validator.iter_errors(&rules).map(|error| format!("{}: {error}", error.instance_path())).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    // The schema can refuse.
    for spoil in ["/services/0/requirements/0/condition", "/facts/0", "/document", "/services/0/steps/0"] {
        let mut spoilt = rules.clone();
        spoilt.pointer_mut(spoil).unwrap().as_object_mut().unwrap().insert("surplus".into(), Value::Null);
        assert!(!validator.is_valid(&spoilt), "{spoil} may hold anything");
    }
}

#[test]
fn every_property_is_described() {
    fn said(schema: &Value) -> bool {
        schema.get("description").and_then(Value::as_str).is_some_and(|text| !text.is_empty())
    }
    fn look(place: &str, value: &Value, wrong: &mut Vec<String>) {
        if let Value::Object(entries) = value {
            let properties = entries.get("properties").and_then(Value::as_object);
            // A variant of an enum is an object with one property; the variant's own words describe it.
            let variant = properties.is_some_and(|all| all.len() == 1) && said(value);
            for (name, property) in properties.into_iter().flatten() {
                if !variant && !said(property) {
                    wrong.push(format!("{place}/{name}"));
                }
            }
            entries.iter().for_each(|(name, inner)| look(&format!("{place}/{name}"), inner, wrong));
        }
        if let Value::Array(items) = value {
            items.iter().for_each(|item| look(place, item, wrong));
        }
    }
    let mut wrong = Vec::new();
    look("", schema().as_value(), &mut wrong);
    assert!(wrong.is_empty(), "not described: {}", wrong.join(", "));
}

#[test]
fn every_sentence_of_the_rule_book_is_there() {
    fn texts<'a>(value: &'a Value, found: &mut std::collections::BTreeSet<&'a str>) {
        match value {
            Value::Object(entries) => entries.values().for_each(|value| texts(value, found)),
            Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            Value::String(text) => {
                found.insert(text);
            }
            _ => {}
        }
    }
    let rules = rules_json();
    let mut found = std::collections::BTreeSet::new();
    texts(&rules, &mut found);
    // What only the pages about places and the journeys quote is no rule.
    let stages = content().journeys.iter().flat_map(|journey| &journey.stages).map(|stage| &stage.grounds);
    let told = stages.chain(content().places.differences.iter().map(|difference| &difference.grounds));
    let told = told.flatten().filter_map(|ground| match ground {
        LegalBasis::Document { quote, .. } => Some(content().names[quote.index()].as_str()),
        _ => None,
    });
    let told: std::collections::BTreeSet<&str> = told.collect();
    for table in &content().words {
        let missing = table
            .policy
            .iter()
            .zip(&content().names)
            .filter(|(text, name)| !found.contains(text.as_str()) && !told.contains(name.as_str()));
        let missing: Vec<&str> = missing.map(|(_, name)| name.as_str()).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", table.language);
    }
}

/// Reads conditions back, knowing nothing but the document.
struct Back<'a> {
    rules: &'a Value,
    service: &'a str,
}

impl Back<'_> {
    fn place(&self, list: &str, id: &Value) -> Option<u16> {
        let items = self.rules[list].as_array().unwrap();
        items.iter().position(|item| item["id"] == *id).map(|place| place as u16)
    }

    fn date(&self, id: &Value) -> DateOf {
        match self.place("reckoned", id) {
            Some(place) => DateOf::Computed(ComputedDateId(place)),
            None => DateOf::Fact(FactId(self.place("facts", id).unwrap())),
        }
    }

    fn compared<'v>(&self, value: &'v Value) -> (Comparison, &'v Value) {
        let named = |verb: Comparison| value.get(verb.name()).map(|value| (verb, value));
        Comparison::ALL.into_iter().find_map(named).unwrap()
    }

    fn condition(&self, value: &Value) -> Condition {
        let mut inner = value.clone();
        if let Some(question) = inner.as_object_mut().unwrap().remove("office") {
            let name = format!("{}-ask-{}", self.service, question.as_str().unwrap());
            let message = content().names.iter().position(|other| *other == name).unwrap();
            return Condition::Office(MessageId(message as u16), Box::new(self.condition(&inner)));
        }
        if inner.as_object_mut().unwrap().remove("last-day").is_some() {
            return Condition::PastDaysOff(Box::new(self.condition(&inner)));
        }
        let members = |list: &str| -> Vec<Condition> {
            value[list].as_array().unwrap().iter().map(|member| self.condition(member)).collect()
        };
        let bound = |people: &Value| match people.as_str().unwrap() {
            "adult" => PersonGroup::Adult,
            "child" => PersonGroup::Child,
            _ => PersonGroup::OtherChild,
        };
        let has = |key: &str| value.get(key);
        if let Some(people) = has("some") {
            return Condition::Some(bound(people), members("all"));
        }
        if let Some(people) = has("every") {
            return Condition::Every(bound(people), members("all"));
        }
        if has("of").is_some() {
            return Condition::AtLeast(value["at-least"].as_u64().unwrap() as u8, members("of"));
        }
        for (name, group) in [
            ("all", Condition::All as fn(Vec<Condition>) -> Condition),
            ("any", Condition::Any),
            ("none", Condition::None),
        ] {
            if has(name).is_some() {
                return group(members(name));
            }
        }
        if let Some(id) = has("derived") {
            return Condition::Named(NamedConditionId(self.place("derived", id).unwrap()));
        }
        let Some(fact) = has("fact") else { return Condition::Always };
        for (name, since) in [("months-since", TimeUnit::Months), ("days-since", TimeUnit::Days)] {
            if let Some(time) = has(name) {
                let (comparison, amount) = self.compared(time);
                return Condition::Elapsed(
                    self.date(fact),
                    since,
                    comparison,
                    amount.as_i64().unwrap() as i32,
                );
            }
        }
        for (name, before) in [("before", true), ("on-or-after", false)] {
            if let Some(day) = has(name) {
                let day = Day::parse(day.as_str().unwrap()).unwrap();
                return Condition::Before(self.date(fact), before, day.0);
            }
        }
        let place = self.place("facts", fact).unwrap();
        let accepted = match (has("is"), has("one-of")) {
            (Some(Value::Bool(yes)), _) => vec![Value::from(if *yes { "yes" } else { "no" })],
            (Some(one), _) => vec![one.clone()],
            (_, Some(list)) => list.as_array().unwrap().clone(),
            _ => {
                let (comparison, number) = self.compared(value);
                let against = match number.get("schedule") {
                    Some(id) => Operand::Schedule(
                        ScheduleId(self.place("schedules", id).unwrap()),
                        self.date(&number["at"]),
                    ),
                    None => Operand::Number(number.as_i64().unwrap() as i32),
                };
                return Condition::Number(FactId(place), comparison, against);
            }
        };
        let options = self.rules["facts"][usize::from(place)]["options"].as_array().unwrap();
        let bits = options.iter().enumerate().filter(|(_, option)| accepted.contains(&option["id"]));
        Condition::Is(FactId(place), bits.map(|(n, _)| 1 << n).sum())
    }
}

#[test]
fn the_same_conditions_can_be_built_from_the_document_alone() {
    let rules = rules_json();
    let book: &RuleBook = &content().book;
    let mut compared = 0;
    let mut same = |service: &str, value: &Value, condition: &Condition| {
        compared += 1;
        assert_eq!(Back { rules: &rules, service }.condition(value), *condition, "{service}: {value}");
    };
    for (fact, written) in book.facts.iter().zip(rules["facts"].as_array().unwrap()) {
        assert_eq!(written.get("given").is_some(), fact.given.is_some());
        if let Some(given) = &fact.given {
            same("", &written["given"], given);
        }
    }
    for (derived, written) in book.named_conditions.iter().zip(rules["derived"].as_array().unwrap()) {
        same("", &written["condition"], &derived.condition);
    }
    assert_eq!(rules["services"].as_array().unwrap().len(), book.services.len());
    for (service, written) in book.services.iter().zip(rules["services"].as_array().unwrap()) {
        for (place, rule) in service.requirements.iter().enumerate() {
            let written = &written["requirements"][place];
            same(&service.id, &written["condition"], &rule.condition);
            assert_eq!(written["need"], rule.is_applicability());
            let day = |name: &str| written["period"][name].as_str().map(|text| Day::parse(text).unwrap());
            assert_eq!((day("from"), day("until")), (rule.period.from, rule.period.until), "{}", rule.id);
            assert_eq!(written["period"].get("at").is_some(), rule.period.at.is_some(), "{}", rule.id);
        }
        for (place, advice) in service.advice.iter().enumerate() {
            same(&service.id, &written["advice"][place]["when"], &advice.condition);
        }
        for (place, paper) in service.guidance.papers.iter().enumerate() {
            let when = written["papers"][place].get("when");
            assert_eq!(when.is_some(), paper.condition.is_some());
            if let (Some(when), Some(condition)) = (when, &paper.condition) {
                same(&service.id, when, condition);
            }
        }
    }
    assert!(compared > 200, "only {compared} conditions");
}

#[test]
fn the_same_facts_and_schedules_can_be_built_from_the_document_alone() {
    let rules = rules_json();
    let book = &content().book;
    let number = |value: &Value| value.as_i64().unwrap() as i32;
    for (fact, written) in book.facts.iter().zip(rules["facts"].as_array().unwrap()) {
        let kind = match written["kind"].as_str().unwrap() {
            "date" => Kind::Date,
            "number" => {
                let unit =
                    if written["unit"] == "months" { policy::Unit::Months } else { policy::Unit::Count };
                Kind::Number(unit, number(&written["min"]), number(&written["max"]))
            }
            _ => {
                let options = written["options"].as_array().unwrap().iter();
                Kind::Choice(options.map(|option| option["id"].as_str().unwrap().to_owned()).collect())
            }
        };
        assert_eq!(kind, fact.kind, "{}", fact.id);
    }
    for (schedule, written) in book.schedules.iter().zip(rules["schedules"].as_array().unwrap()) {
        let month = Day::parse(&format!("{}-01", written["from"].as_str().unwrap())).unwrap();
        let again = Schedule {
            id: written["id"].as_str().unwrap().to_owned(),
            base: number(&written["base"]),
            from: month.month_index(),
            every: number(&written["every"]),
            add: number(&written["add"]),
            limit: number(&written["limit"]),
        };
        assert_eq!(again, *schedule);
    }
}
