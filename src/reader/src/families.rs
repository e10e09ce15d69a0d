//! Example families (`policy/families/*.toml`): a whole household on one day, and what every service says to it.
//!
//! A case looks at one service; a family pins all of them, so that a rule that changes anything for anybody is seen.
//! It lists those that concern it; with `default = "not-needed"` every other service must be just that.
//! Its name and story are words (`words/<language>/families/`) that only pages of their own need: they are kept
//! beside the family and never reach the tables that the browser loads.

use crate::cases::{CaseFailure, differences, household, outcomes, person};
use crate::constraints::check_lives;
use crate::diagnostic::Diagnostic;
use crate::facts::one_of;
use crate::files::Files;
use crate::fluent::{FluentFile, Messages};
use crate::toml_value::{Diagnostics, TomlTable, TomlValue, nearest};
use policy::{
    Assessment, Day, Household, Outcome, Person, Query, RuleBook, Scope, ServiceId, assess, beneficiaries,
};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use words::LANGUAGES;

pub(crate) const FOLDER: &str = "policy/families/";

/// Where the words of families stand, below a language's folder: files in this folder, or one of this name.
const WORDS: &str = "families";

/// An example family.
#[derive(Clone, Debug)]
pub struct Family {
    /// Its name in the seeds and in addresses.
    pub id: String,
    /// The day for which everything is worked out.
    pub on: Day,
    /// The facts, as they are told.
    pub household: Household,
    /// The facts, with what follows from them in every possible life.
    pub lives: Household,
    /// What must come out: each service once for everyone it is for, in the book's order.
    pub expect: Vec<Expectation>,
    /// Its words, one a language, in the order of [`LANGUAGES`].
    pub words: Vec<FamilyWords>,
}

/// What must come out of one service for one person.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What must come out.
    pub outcome: Outcome,
    /// The requirements that must certainly fail.
    pub unmet: Option<Vec<String>>,
    /// The requirements that must be left to an office.
    pub office: Option<Vec<String>>,
    /// The facts that can still change the outcome.
    pub missing: Option<Vec<String>>,
    /// The advice that must be given.
    pub advice: Option<Vec<String>>,
}

/// A family in one language.
#[derive(Clone, Debug)]
pub struct FamilyWords {
    /// What they are called: a role, never a person.
    pub name: String,
    /// In a line: who they are and what they ask.
    pub summary: String,
    /// Their story.
    pub story: String,
    /// What they do next, if that is worth telling.
    pub next: Option<String>,
}

impl Family {
    /// Every service judged for everyone it is for, in the book's order.
    pub fn results(&self, book: &RuleBook) -> Vec<Assessment> {
        let of = |id| beneficiaries(book, &self.lives, id).into_iter().map(move |who| (id, who));
        let all = book.service_ids().flat_map(of);
        all.map(|(id, who)| assess(&Query::new(book, &self.lives, self.on, id, who))).collect()
    }
}

impl Expectation {
    /// An expectation of the outcome alone.
    fn of_outcome(service: ServiceId, who: Person, outcome: Outcome) -> Expectation {
        let (unmet, office, missing, advice) = (None, None, None, None);
        Expectation { service, who, outcome, unmet, office, missing, advice }
    }

    /// Compares what came out with what was expected.
    ///
    /// # Errors
    /// Each thing that came out otherwise.
    pub fn check(&self, book: &RuleBook, found: &Assessment) -> Result<(), Vec<CaseFailure>> {
        let lists = [
            ("unmet", &self.unmet),
            ("office", &self.office),
            ("missing", &self.missing),
            ("advice", &self.advice),
        ];
        let failures = differences(book, found, self.outcome, &lists);
        if failures.is_empty() { Ok(()) } else { Err(failures) }
    }
}

/// Reads and runs all families; `languages` are the messages in the order of [`LANGUAGES`].
pub(crate) fn read(
    files: &Files,
    diagnostics: &Diagnostics,
    book: &RuleBook,
    languages: [&Messages; 3],
) -> Vec<Family> {
    let mut families = Vec::new();
    let mut ids = BTreeSet::new();
    for (file, text) in files.within(FOLDER, ".toml") {
        let id = file.trim_start_matches(FOLDER).trim_end_matches(".toml");
        ids.insert(id);
        let Some(parsed) = diagnostics.parse(file, text) else { continue };
        let root = TomlTable::root(diagnostics, file, &parsed);
        root.only(&["on", "household", "applicant", "partner", "child", "expect", "rest"]);
        let words = words(&root, id, languages);
        let facts = household(&root, book);
        let day = root.need("on").and_then(|value| value.day());
        let (Some(on), Some(household)) = (day, facts) else { continue };
        if !check_lives(&root, book, &household, on) {
            continue;
        }
        let words = words.unwrap_or_default();
        let lives = policy::narrowed(book, &household, on);
        let mut family = Family { id: id.to_owned(), on, household, lives, expect: Vec::new(), words };
        family.expect = expectations(&root, book, &family);
        families.push(family);
    }
    unused_words(files, diagnostics, &ids, languages);
    families
}

/// True for the words of families, which are in no table.
pub(crate) fn is_words(file: &str) -> bool {
    file.split('/').nth(2).is_some_and(|part| part.trim_end_matches(".ftl") == WORDS)
}

fn words(root: &TomlTable<'_>, id: &str, languages: [&Messages; 3]) -> Option<Vec<FamilyWords>> {
    let one = |(language, messages): (&words::Language, &Messages)| {
        let text = |part: &str| {
            let message = messages.by_name.get(&format!("family-{id}{part}"));
            message.filter(|message| is_words(&message.file)).map(|message| message.text.clone())
        };
        let need = |part: &str| {
            let found = text(part);
            // Traditional Chinese is derived: what it lacks, Simplified lacks, and is reported there.
            if found.is_none() && language.tag != "zh-Hant" {
                let message = format!("{} has no words `family-{id}{part}`", language.tag);
                let help = format!("write family-{id}{part} in words/{}/{WORDS}/", language.tag);
                root.error("missing-words", message, help);
            }
            found
        };
        let (name, summary, story) = (need(""), need(".summary"), need(".story"));
        Some(FamilyWords { name: name?, summary: summary?, story: story?, next: text(".next") })
    };
    let each: Vec<Option<FamilyWords>> = LANGUAGES.iter().zip(languages).map(one).collect();
    let told: BTreeSet<bool> = each.iter().flatten().map(|words| words.next.is_some()).collect();
    if told.len() > 1 {
        let message = format!("one language has no words `family-{id}.next`");
        root.error("missing-words", message, "write it in both languages, or in none");
    }
    each.into_iter().collect()
}

fn unused_words(files: &Files, diagnostics: &Diagnostics, ids: &BTreeSet<&str>, languages: [&Messages; 3]) {
    let mut said = BTreeSet::new();
    for messages in languages {
        for (name, message) in messages.by_name.iter().filter(|(_, message)| is_words(&message.file)) {
            let (family, part) = name.split_once('.').unwrap_or((name, ""));
            let known = family.strip_prefix("family-").is_some_and(|id| ids.contains(id));
            let fluent_file = FluentFile::of(message, files, diagnostics);
            if !known && said.insert((&message.file, family)) {
                let help = "call it family-<id>, after a file in policy/families/";
                fluent_file.error(
                    "unused-words",
                    fluent_file.place(name),
                    &format!("nobody is called `{family}`"),
                    help,
                );
            } else if known
                && !matches!(part, "" | "summary" | "story" | "next")
                && said.insert((&message.file, name))
            {
                let help = "a family has a name, .summary, .story and .next";
                fluent_file.error(
                    "unused-words",
                    fluent_file.place(name),
                    &format!("nobody says `{name}`"),
                    help,
                );
            }
        }
    }
}

/// What a service was expected to say, and where that is written.
type Pinned<'a> = BTreeMap<(ServiceId, Person), (Expectation, TomlValue<'a>)>;

/// What may be said of all services that a family does not list.
const DEFAULTS: [(&str, Outcome); 1] = [("not-needed", Outcome::NotNeeded)];

/// Reads `[expect]` and `[rest]`, and holds them against what comes out.
fn expectations(root: &TomlTable<'_>, book: &RuleBook, family: &Family) -> Vec<Expectation> {
    let mut pinned = Pinned::new();
    if let Some(table) = root.get("expect").and_then(|value| value.table()) {
        read_expect(&table, book, family, &mut pinned);
    }
    let rest = root.get("rest").and_then(|value| value.table());
    if let Some(rest) = &rest {
        read_rest(rest, book, family, &mut pinned);
    }
    let by_default = rest.as_ref().and_then(|rest| {
        let value = rest.get("default")?;
        Some((one_of(rest, "default", &DEFAULTS)?, value))
    });
    let (mut expected, mut absent) = (Vec::new(), Vec::new());
    for found in family.results(book) {
        let name = called(book, found.service, found.who);
        if let Some((expectation, value)) = pinned.remove(&(found.service, found.who)) {
            for failure in expectation.check(book, &found).err().unwrap_or_default() {
                value.error(
                    "family-differs",
                    format!("{name}: expected {}, found {}", failure.expected, failure.found),
                    "either the rule or the expectation is wrong; check the source before changing one",
                );
            }
            expected.push(expectation);
        } else if let Some((outcome, _)) = by_default.filter(|(outcome, _)| *outcome == found.outcome) {
            expected.push(Expectation::of_outcome(found.service, found.who, outcome));
        } else {
            absent.push(format!("{name} ({})", found.outcome.name()));
        }
    }
    check_absent(root, by_default.map(|(_, value)| value), &absent);
    expected
}

/// Refuses that a family does not list a service whose outcome is not what `default` says.
fn check_absent(root: &TomlTable<'_>, by_default: Option<TomlValue<'_>>, absent: &[String]) {
    if absent.is_empty() {
        return;
    }
    let all = absent.join(", ");
    if let Some(value) = by_default {
        value.error(
            "family-default-differs",
            format!("not listed, and yet something else comes out: {all}"),
            "check the source: either the rule is wrong, or these belong under [expect] or [rest]",
        );
        return;
    }
    root.diagnostics.push(Diagnostic {
        code: "family-incomplete",
        file: root.file.to_owned(),
        span: root.get("rest").map_or(0..0, |value| value.span()),
        message: format!("nothing is said of {all}"),
        help: "work out what each must say, and list it under [rest] by its outcome".to_owned(),
    });
}

/// Reads `[expect]`: what some services must say, in detail.
fn read_expect<'a>(expect: &TomlTable<'a>, book: &RuleBook, family: &Family, pinned: &mut Pinned<'a>) {
    for (name, span, value) in expect.entries() {
        // `child-1.compulsory-education = { … }` is a table in a table.
        let Some(table) = value.table() else { continue };
        let entries: Vec<(String, Range<usize>, TomlValue<'_>)> = match person(name) {
            Some(_) => {
                table.entries().map(|(inner, span, value)| (format!("{name}.{inner}"), span, value)).collect()
            }
            None => vec![(name.to_owned(), span, value)],
        };
        for (name, span, value) in entries {
            let Some(table) = value.table() else { continue };
            table.only(&["outcome", "unmet", "office", "missing", "advice"]);
            let list = |key: &str| {
                table
                    .get(key)
                    .map(|value| value.texts().into_iter().map(|(_, text)| text.to_owned()).collect())
            };
            let Some((service, who)) = named(&value, span, book, family, &name) else { continue };
            let Some(outcome) = one_of(&table, "outcome", &outcomes()) else { continue };
            let (unmet, office) = (list("unmet"), list("office"));
            let (missing, advice) = (list("missing"), list("advice"));
            pin(pinned, Expectation { service, who, outcome, unmet, office, missing, advice }, value);
        }
    }
}

/// Reads `[rest]`: the names of further services, by their outcome.
fn read_rest<'a>(rest: &TomlTable<'a>, book: &RuleBook, family: &Family, pinned: &mut Pinned<'a>) {
    rest.only(&[&Outcome::ALL.map(Outcome::name)[..], &["default"]].concat());
    for (name, outcome) in outcomes() {
        for (value, text) in rest.get(name).map(|value| value.texts()).unwrap_or_default() {
            let Some((service, who)) = named(&value, value.span(), book, family, text) else { continue };
            pin(pinned, Expectation::of_outcome(service, who, outcome), value);
        }
    }
}

fn pin<'a>(pinned: &mut Pinned<'a>, expectation: Expectation, value: TomlValue<'a>) {
    let before = pinned.insert((expectation.service, expectation.who), (expectation, value));
    if before.is_some() {
        value.error("duplicate-id", "this service is already listed for this person", "list it once");
    }
}

/// A service and a person as families write them: `residence-permit`, `child-1.kindergarten`.
fn called(book: &RuleBook, service: ServiceId, who: Person) -> String {
    let id = &book.service(service).id;
    if who == Person::Applicant { id.clone() } else { format!("{}.{id}", who.name()) }
}

fn named(
    value: &TomlValue<'_>,
    span: Range<usize>,
    book: &RuleBook,
    family: &Family,
    name: &str,
) -> Option<(ServiceId, Person)> {
    let error = |code, message: String, help: String| {
        value.diagnostics.push(Diagnostic {
            code,
            file: value.file.to_owned(),
            span: span.clone(),
            message,
            help,
        });
    };
    let (who, id) = name.split_once('.').map_or((None, name), |(who, id)| (Some(who), id));
    let Some(service) = book.service_named(id) else {
        let help = nearest(id, book.services.iter().map(|service| service.id.as_str()));
        error("unknown-service", format!("there is no service `{id}`"), help);
        return None;
    };
    let whom = who.map_or(Some(Person::Applicant), person);
    let all = beneficiaries(book, &family.household, service);
    let Some(whom) = whom.filter(|whom| all.contains(whom)) else {
        let help = match book.service(service).of {
            Scope::Child if all.is_empty() => "this family has no child, so leave it out".to_owned(),
            _ => {
                let names: Vec<String> = all.iter().map(|who| called(book, service, *who)).collect();
                format!("write {}", names.join(" or "))
            }
        };
        error("unknown-word", format!("`{name}` is for nobody in this family"), help);
        return None;
    };
    Some((service, whom))
}
