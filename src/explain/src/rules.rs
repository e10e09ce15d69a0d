//! The whole rule book as one JSON document that others can use without this program.
//!
//! [`SCHEMA`] describes every property. Conditions are written in the vocabulary of the seeds; every sentence stands
//! in all languages. The document's own hash of the rule book is the one that the pages show.

use crate::condition_tree::{ConditionTree, is_yes_no};
use policy::{
    Condition, Fact, Kind, LegalBasis, MessageId, Period, Requirement, RuleBook, Scope, Sensitivity, Service,
    Unit, Yearly,
};
use reader::Content;
use serde_json::{Map, Value, json};

/// The number of the format; raised whenever a reader of the old one would misread the new one.
pub const FORMAT: u32 = 2;

/// The JSON Schema (2020-12) of what [`rules`] writes.
pub const SCHEMA: &str = include_str!("../../../public/rules.schema.json");

/// The rule book; `hash` is the fingerprint that pages and results show.
pub fn rules(content: &Content, hash: &str) -> Value {
    Writer {
        content,
        book: &content.book,
        tree: ConditionTree { book: &content.book, names: &content.names, expanded: false },
    }
    .book(hash)
}

struct Writer<'a> {
    content: &'a Content,
    book: &'a RuleBook,
    tree: ConditionTree<'a>,
}

/// Drops what is absent.
fn object<const N: usize>(entries: [(&str, Value); N]) -> Value {
    let kept = entries.into_iter().filter(|(_, value)| !value.is_null());
    Value::Object(Map::from_iter(kept.map(|(name, value)| (name.to_owned(), value))))
}

fn list<T>(items: &[T], write: impl Fn(&T) -> Value) -> Value {
    Value::Array(items.iter().map(write).collect())
}

fn scope(of: Scope) -> &'static str {
    match of {
        Scope::Household => "household",
        Scope::Applicant => "applicant",
        Scope::Adult => "adult",
        Scope::Child => "child",
    }
}

/// When something that changes every year was last checked, and from when it is stale; null if it does not.
fn yearly(yearly: Option<Yearly>) -> Value {
    yearly.map_or(
        Value::Null,
        |days| json!({ "checked": days.checked.to_string(), "again": days.again.to_string() }),
    )
}

/// Only said where it is so.
fn ends_with_plan(ends: bool) -> Value {
    if ends { json!(true) } else { Value::Null }
}

fn month(index: i32) -> String {
    format!("{:04}-{:02}", index.div_euclid(12), index.rem_euclid(12) + 1)
}

impl Writer<'_> {
    /// A message in every language.
    fn text(&self, id: MessageId) -> Value {
        let each =
            self.content.words.iter().map(|table| (table.language.clone(), json!(table.numbered(id.0))));
        Value::Object(Map::from_iter(each))
    }

    /// A message's name without what all of its kind begin with, and its text.
    fn named(&self, prefix: &str, id: MessageId) -> Value {
        let name = self.tree.name(id);
        json!({ "id": name.strip_prefix(prefix).unwrap_or(name), "text": self.text(id) })
    }

    fn book(&self, hash: &str) -> Value {
        let (book, document) = (self.book, &self.content.document);
        let languages: Vec<&str> = self.content.words.iter().map(|table| table.language.as_str()).collect();
        object([
            ("$schema", json!("rules.schema.json")),
            ("format", json!(FORMAT)),
            ("rule-book", json!(hash)),
            ("languages", json!(languages)),
            (
                "document",
                json!({
                    "title": document.title, "number": document.number, "issuer": document.issuer,
                    "published": document.published.to_string(), "from": document.from.to_string(),
                    "until": document.until.to_string(), "sha256": document.sha256,
                    "clauses": list(&book.clauses, |clause| json!({ "number": clause.number, "anchor": clause.anchor })),
                }),
            ),
            ("laws", self.laws()),
            ("partner", json!(book.fact(book.partner).id)),
            ("children", json!(book.fact(book.children).id)),
            (
                "topics",
                list(
                    &book.topics,
                    |topic| json!({ "id": topic.id, "name": self.text(topic.name), "what": self.text(topic.what) }),
                ),
            ),
            ("facts", list(&book.facts, |fact| self.fact(fact))),
            (
                "schedules",
                list(&book.schedules, |schedule| {
                    json!({
                        "id": schedule.id, "base": schedule.base, "from": month(schedule.from),
                        "every": schedule.every, "add": schedule.add, "limit": schedule.limit,
                    })
                }),
            ),
            (
                "reckoned",
                list(&book.computed_dates, |reckoned| {
                    let options = match &book.fact(reckoned.by).kind {
                        Kind::Choice(options) => options.as_slice(),
                        _ => &[],
                    };
                    let named = reckoned.schedules.iter().map(|id| json!(book.schedules[id.index()].id));
                    let by_option = Map::from_iter(options.iter().cloned().zip(named));
                    json!({
                        "id": reckoned.id, "of": book.fact(reckoned.of).id, "by": book.fact(reckoned.by).id,
                        "schedules": by_option,
                    })
                }),
            ),
            (
                "derived",
                list(
                    &book.named_conditions,
                    |derived| json!({ "id": derived.id, "condition": self.tree.condition("", &derived.condition) }),
                ),
            ),
            ("services", list(&book.services, |service| self.service(service))),
        ])
    }

    /// The laws that may be cited, with their titles where a rule rests on them.
    fn laws(&self) -> Value {
        let title = |id: &str| {
            let name = format!("law-{id}");
            let place = self.content.names.iter().position(|other| *other == name)?;
            u16::try_from(place).ok().map(|place| self.text(MessageId(place)))
        };
        list(&self.content.laws, |law| {
            object([
                ("id", json!(law.id)),
                ("title", title(&law.id).unwrap_or_default()),
                ("number", json!(law.number)),
                ("period", self.period(&law.period)),
                ("checked", json!(law.checked.to_string())),
                ("address", json!(law.address)),
            ])
        })
    }

    fn law(&self, title: MessageId) -> &str {
        let name = self.tree.name(title);
        name.strip_prefix("law-").unwrap_or(name)
    }

    fn fact(&self, fact: &Fact) -> Value {
        let (kind, options, unit, least, most) = match &fact.kind {
            Kind::Choice(options) => {
                let kind = if is_yes_no(options) { "yes-no" } else { "choice" };
                let labels = options.iter().enumerate().map(|(place, option)| {
                    let label = fact.options.get(place).map(|id| self.text(*id));
                    object([("id", json!(option)), ("label", label.unwrap_or_else(|| self.yes_no(option)))])
                });
                (kind, json!(labels.collect::<Vec<_>>()), Value::Null, Value::Null, Value::Null)
            }
            Kind::Number(unit, least, most) => {
                let unit = if *unit == Unit::Months { "months" } else { "count" };
                ("number", Value::Null, json!(unit), json!(least), json!(most))
            }
            Kind::Date => ("date", Value::Null, Value::Null, Value::Null, Value::Null),
        };
        let change = match fact.changeability {
            policy::Changeability::Person => "person",
            policy::Changeability::Time => "time",
            policy::Changeability::Life => "life",
            policy::Changeability::Never => "never",
        };
        let some_options = |mask: Option<u32>| match (&fact.kind, mask) {
            (Kind::Choice(options), Some(mask)) => {
                let some = options.iter().enumerate().filter(|(place, _)| mask & (1 << place) != 0);
                json!(some.map(|(_, option)| option).collect::<Vec<_>>())
            }
            _ => Value::Null,
        };
        object([
            ("id", json!(fact.id)),
            ("of", json!(scope(fact.of))),
            ("kind", json!(kind)),
            ("options", options),
            ("unit", unit),
            ("min", least),
            ("max", most),
            ("change", json!(change)),
            ("change-to", some_options(fact.change_to)),
            ("of-partner", some_options(fact.of_partner)),
            ("sensitive", json!(fact.sensitivity == Sensitivity::Sensitive)),
            ("past", json!(fact.past)),
            ("given", fact.given.as_ref().map_or(Value::Null, |given| self.tree.condition("", given))),
            ("label", self.text(fact.label)),
            ("question", self.text(fact.question)),
            ("question-other", fact.question_other.map_or(Value::Null, |id| self.text(id))),
            ("hint", fact.hint.map_or(Value::Null, |id| self.text(id))),
            ("why", self.text(fact.why)),
            ("find-out", self.text(fact.find_out)),
        ])
    }

    /// The label of a yes or no that has none of its own.
    fn yes_no(&self, option: &str) -> Value {
        let each =
            self.content.words.iter().map(|table| (table.language.clone(), json!(table.named(option))));
        Value::Object(Map::from_iter(each))
    }

    fn service(&self, service: &Service) -> Value {
        let guidance = &service.guidance;
        let of = |name: &str| format!("{}-{name}-", service.id);
        let named = |prefix: &str, ids: &[MessageId]| list(ids, |id| self.named(prefix, *id));
        let condition = |condition: &Condition| self.tree.condition(&service.id, condition);
        let steps: Vec<MessageId> = guidance.steps.iter().map(|step| step.message).collect();
        let after = list(&service.after, |id| json!(self.book.service(*id).id));
        object([
            ("id", json!(service.id)),
            ("topic", json!(self.book.topics[usize::from(service.topic)].id)),
            ("for", json!(scope(service.of))),
            ("after", after),
            ("urgent", json!(service.urgent)),
            ("yearly", yearly(guidance.yearly)),
            ("name", self.text(service.name)),
            ("what", self.text(service.what)),
            (
                "outcomes",
                json!({
                    "yes": self.text(service.yes), "not-yet": self.text(service.not_yet),
                    "office": self.text(service.decided), "not-needed": self.text(service.not_needed),
                }),
            ),
            ("grounds", self.grounds(&service.grounds)),
            ("requirements", list(&service.requirements, |rule| self.requirement(service, rule))),
            (
                "advice",
                list(&service.advice, |advice| {
                    object([
                        ("id", json!(advice.id)),
                        ("when", condition(&advice.condition)),
                        ("say", self.text(advice.message)),
                        ("grounds", self.grounds(&advice.grounds)),
                        ("period", self.period(&advice.period)),
                        ("yearly", yearly(advice.yearly)),
                        ("ends-with-plan", ends_with_plan(advice.ends_with_document())),
                    ])
                }),
            ),
            (
                "papers",
                list(&guidance.papers, |paper| {
                    object([
                        (
                            "any",
                            list(&paper.any, |one| {
                                let mut paper = self.named("paper-", one.paper);
                                if let (Some(when), Value::Object(paper)) = (&one.condition, &mut paper) {
                                    paper.insert("when".to_owned(), condition(when));
                                }
                                paper
                            }),
                        ),
                        ("when", paper.condition.as_ref().map_or(Value::Null, condition)),
                        ("period", self.period(&paper.period)),
                    ])
                }),
            ),
            (
                "spared",
                list(&guidance.waived_papers, |spared| {
                    object([
                        ("paper", self.named("paper-", spared.paper)),
                        ("grounds", self.grounds(&spared.grounds)),
                        ("ends-with-plan", ends_with_plan(spared.ends_with_document())),
                    ])
                }),
            ),
            ("steps", named(&of("step"), &steps)),
            ("office", self.named("office-", guidance.office)),
            ("channels", named("channel-", &guidance.channels)),
            ("hotlines", named("hotline-", &guidance.hotlines)),
            ("time", self.text(guidance.time)),
            ("fee", self.text(guidance.fee)),
            ("ask", named(&of("ask"), &guidance.questions_for_office)),
            ("traps", named(&of("trap"), &guidance.traps)),
        ])
    }

    fn requirement(&self, service: &Service, rule: &Requirement) -> Value {
        object([
            ("id", json!(rule.id)),
            ("need", json!(rule.is_applicability())),
            ("condition", self.tree.condition(&service.id, &rule.condition)),
            ("label", self.text(rule.label)),
            ("unmet", self.text(rule.unmet)),
            ("grounds", self.grounds(&rule.grounds)),
            ("period", self.period(&rule.period)),
            ("yearly", yearly(rule.yearly)),
            ("ends-with-plan", ends_with_plan(rule.ends_with_document())),
        ])
    }

    /// When a rule is in force; null if always.
    fn period(&self, period: &Period) -> Value {
        let day = |day: Option<policy::Day>| day.map_or(Value::Null, |day| json!(day.to_string()));
        let at = period.at.as_ref().map_or(Value::Null, |event| json!(self.tree.date(event.date)));
        let period = object([("from", day(period.from)), ("until", day(period.until)), ("at", at)]);
        if period.as_object().is_some_and(Map::is_empty) { Value::Null } else { period }
    }

    fn grounds(&self, grounds: &[LegalBasis]) -> Value {
        list(grounds, |ground| match ground {
            LegalBasis::Document { clause, quote } => {
                json!({ "clause": self.book.clauses[usize::from(*clause)].number, "quote": self.text(*quote) })
            }
            LegalBasis::Law { title, article } => json!({ "law": self.law(*title), "article": article }),
            LegalBasis::Office => json!({ "office": true }),
        })
    }
}
