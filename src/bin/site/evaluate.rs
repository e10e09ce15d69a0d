//! `cargo site evaluate` and `cargo site facts`: the browser's evaluation, from the command line.

use crate::Failure;
use crate::cli::{DayArgument, LanguageArgument};
use anju::pages::{CardContext, Localizer, plan as plan_page, spoken};
use clap::Args;

use policy::{
    Assessment, Day, FactKey, Household, Kind, LegalBasis, Likelihood, Person, Query, RuleBook, Scope,
    ServiceId, Settled, assess, beneficiaries,
};
use reader::{Content, PlainValue};
use serde_json::{Value, json};
use std::path::Path;
use words::{LANGUAGES, Table};

/// Evaluate every service for the facts in a JSON file, as the browser would
#[derive(Args, Debug)]
pub struct EvaluateArguments {
    /// The file of facts; `cargo site facts` lists their names
    #[arg(long, value_name = "FILE.json")]
    facts: String,
    #[command(flatten)]
    on: DayArgument,
    #[command(flatten)]
    language: LanguageArgument,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Print the plan and what the cards of the page say
    #[arg(long, conflicts_with = "json")]
    page: bool,
}

/// List the vocabulary: every fact with kind, options and label
#[derive(Args, Debug)]
pub struct FactsArguments {
    #[command(flatten)]
    language: LanguageArgument,
}

/// Evaluates every service for everyone it is for.
///
/// # Errors
/// Exit code 2 when the file cannot be read, says what the vocabulary does not know, or contradicts itself.
pub fn run(content: &Content, question: &EvaluateArguments) -> Result<(), Failure> {
    let book = &content.book;
    let words = table(content, &question.language.lang)?;
    let on = question.on.or_today()?;
    let household = read_facts(book, &question.facts)?;
    contradictions(book, words, &household, on)?;
    let household = policy::narrowed(book, &household, on);
    let mut results = Vec::new();
    for service in book.service_ids() {
        for who in beneficiaries(book, &household, service) {
            results.push(assess(&Query::new(book, &household, on, service, who)));
        }
    }
    if question.page {
        crate::say(&page(content, words, &household, on, &results));
        return Ok(());
    }
    let say = |id: policy::MessageId| words.numbered(id.0);
    if question.json {
        let services: Vec<Value> = results
            .iter()
            .map(|result| {
                let service = book.service(result.service);
                let reasons: Vec<Value> = result
                    .requirements
                    .iter()
                    .map(|judged| {
                        let requirement = &service.requirements[judged.requirement];
                        json!({
                            "id": requirement.id,
                            "condition": say(requirement.label),
                            "truth": truth_name(judged.truth.settled()),
                            "from": requirement.period.from.map(|day| day.to_string()),
                            "until": requirement.period.until.map(|day| day.to_string()),
                            "citations": requirement.grounds.iter().map(|g| cite(book, words, g)).collect::<Vec<_>>(),
                        })
                    })
                    .collect();
                json!({
                    "service": service.id,
                    "name": say(service.name),
                    "who": result.who.name(),
                    "outcome": result.outcome.name(),
                    "reasons": reasons,
                    "advice": result.advice.iter().map(|n| say(service.advice[*n].message)).collect::<Vec<_>>(),
                    "missing": result.missing.iter().map(|key| key_name(book, *key)).collect::<Vec<_>>(),
                })
            })
            .collect();
        let text = serde_json::to_string_pretty(
            &json!({ "on": on.to_string(), "plan-in-force": book.in_force(on), "services": services }),
        )
        .map_err(|error| Failure::wrong(error.to_string()))?;
        crate::say(&text);
        return Ok(());
    }
    say_whether_in_force(book, words, on);
    for result in &results {
        let service = book.service(result.service);
        crate::say(&format!("{} [{}] {}", say(service.name), result.who.name(), result.outcome.name()));
        for judged in &result.requirements {
            let requirement = &service.requirements[judged.requirement];
            crate::say(&format!("    {:8} {}", truth_name(judged.truth.settled()), say(requirement.label)));
            for ground in &requirement.grounds {
                crate::say(&format!("             {}", cite(book, words, ground)));
            }
        }
        for place in &result.advice {
            crate::say(&format!("    !        {}", say(service.advice[*place].message)));
        }
        if !result.missing.is_empty() {
            let names: Vec<String> = result.missing.iter().map(|key| key_name(book, *key)).collect();
            crate::say(&format!("    missing  {}", names.join(", ")));
        }
    }
    Ok(())
}

/// Says so where the city's document is over, or has not begun.
fn say_whether_in_force(book: &RuleBook, words: &Table, on: Day) {
    if on > book.until {
        let until = book.until.to_string();
        crate::say(&Table::fill(words.named("expired"), &[("day", &until)]));
    } else if on < book.from {
        crate::say(words.named("not-begun"));
    }
}

/// The plan, and what the cards say.
fn page(content: &Content, words: &Table, household: &Household, on: Day, results: &[Assessment]) -> String {
    let book: &'static RuleBook = Box::leak(Box::new(content.book.clone()));
    let words: &'static Table = Box::leak(Box::new(words.clone()));
    let children = household.people(book, Scope::Child).len() as u8;
    let i18n = Localizer { book, words, children, who: Person::Applicant };
    let services: Vec<(ServiceId, Person)> = results.iter().map(|one| (one.service, one.who)).collect();
    let entries = policy::plan::plan(book, household, on, Day::LATEST, &services);
    let context = CardContext::read_only(household, on);
    let plan = plan_page::text(i18n, &entries, on, "");
    format!("{plan}\n{}", spoken(i18n, results, context))
}

/// Lists the vocabulary: id, whom it is about, kind, options, label.
///
/// # Errors
/// None that a person can cause: the language has been checked.
pub fn facts(content: &Content, arguments: &FactsArguments) -> Result<(), Failure> {
    let words = table(content, &arguments.language.lang)?;
    for fact in &content.book.facts {
        let kind = match &fact.kind {
            Kind::Choice(options) => options.join(" | "),
            Kind::Number(unit, least, most) => format!("{least}–{most} {unit:?}").to_lowercase(),
            Kind::Date => "date".to_owned(),
        };
        crate::say(&format!(
            "{:26} {:10} {}",
            fact.id,
            format!("{:?}", fact.of).to_lowercase(),
            words.numbered(fact.label.0)
        ));
        crate::say(&format!("{:26} {kind}", ""));
    }
    Ok(())
}

fn table<'a>(content: &'a Content, language: &str) -> Result<&'a Table, Failure> {
    content.words.iter().find(|table| table.language == language).ok_or_else(|| {
        let tags: Vec<&str> = LANGUAGES.iter().map(|language| language.tag).collect();
        Failure::usage(format!("--lang {language}: there is {}", tags.join(", ")))
    })
}

fn read_facts(book: &RuleBook, file: &str) -> Result<Household, Failure> {
    let text = std::fs::read_to_string(Path::new(file))
        .map_err(|error| Failure::usage(format!("{file}: cannot be read: {error}")))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| {
        Failure::usage(format!("{file}:{}:{}: this is not JSON: {error}", error.line(), error.column()))
    })?;
    reader::situation_from_json(book, &written(&value)).map_err(|faults| {
        let lines: Vec<String> = faults
            .iter()
            .map(|fault| format!("{file}: {}: {}; {}", fault.place, fault.message, fault.help))
            .collect();
        Failure::usage(lines.join("\n"))
    })
}

/// Refuses answers that contradict each other: nothing is worked out for a life that nobody lives.
fn contradictions(book: &RuleBook, words: &Table, household: &Household, on: Day) -> Result<(), Failure> {
    let clashes = policy::clashes(book, household, on).into_iter();
    let lines: Vec<String> = clashes
        .map(|clash| (&book.constraints[clash.constraint], clash.keys))
        .filter(|(constraint, _)| constraint.likelihood == Likelihood::Impossible)
        .map(|(constraint, keys)| {
            let keys: Vec<String> = keys.into_iter().map(|key| key_name(book, key)).collect();
            format!("{}: {}", keys.join(", "), words.numbered(constraint.reason.0))
        })
        .collect();
    if lines.is_empty() { Ok(()) } else { Err(Failure::usage(lines.join("\n"))) }
}

fn written(value: &Value) -> PlainValue {
    match value {
        Value::Bool(value) => PlainValue::Bool(*value),
        Value::Number(number) => number.as_i64().map_or(PlainValue::Other, PlainValue::Number),
        Value::String(text) => PlainValue::Text(text.clone()),
        Value::Array(values) => PlainValue::List(values.iter().map(written).collect()),
        Value::Object(entries) => {
            PlainValue::Map(entries.iter().map(|(name, value)| (name.clone(), written(value))).collect())
        }
        Value::Null => PlainValue::Other,
    }
}

fn cite(book: &RuleBook, words: &Table, ground: &LegalBasis) -> String {
    match ground {
        LegalBasis::Document { clause, quote } => {
            let number = &book.clauses[usize::from(*clause)].number;
            format!("{number} “{}”", words.numbered(quote.0))
        }
        LegalBasis::Law { title, article } => format!("{} {article}", words.numbered(title.0)),
        LegalBasis::Office => "—".to_owned(),
    }
}

fn truth_name(settled: Option<Settled>) -> &'static str {
    match settled {
        Some(Settled::Yes) => "met",
        Some(Settled::No) => "not met",
        Some(Settled::Office) => "office",
        None => "unknown",
    }
}

fn key_name(book: &RuleBook, key: FactKey) -> String {
    format!("{}.{}", key.who.name(), book.fact(key.fact).id)
}
