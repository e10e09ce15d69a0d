//! Everything the seeds say, read and checked: the rule book, the words of each language, the document, the cases.

use crate::cases::WorkedCase;
use crate::changes::PolicyChange;
use crate::contacts::Contacts;
use crate::coverage::Sentence;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, citable};
use crate::everyday::{self, Everyday};
use crate::families::{self, Family};
use crate::files::Files;
use crate::journeys::Journey;
use crate::linting::WrittenWords;
use crate::operator::{self, Publisher};
use crate::page_data::PageDataContext;
use crate::page_messages::PageMessages;
use crate::periods::Law;
use crate::places::Places;
use crate::registry::Messages;
use crate::script::to_simplified;
use crate::toml_value::Diagnostics;
use crate::{
    cases, changes, contacts, coverage, derived, document, facts, fluent, glossary, journeys, phone_words,
    places, reachability, services, traditional,
};
use lint::Glossary;
use policy::{Clause, FactId, Kind, RuleBook, Scope};
use std::collections::BTreeMap;
use std::path::Path;
use words::{LANGUAGES, Table};

/// The seeds as one value.
#[derive(Clone, Debug)]
pub struct Content {
    /// The rule book.
    pub book: RuleBook,
    /// One table of words a language, in the order of [`LANGUAGES`].
    pub words: Vec<Table>,
    /// What of each table travels to a phone: first what questions need, then what the results need besides.
    pub phone: Vec<[Table; 2]>,
    /// The official document.
    pub document: Document,
    /// The worked cases; all of them hold.
    pub cases: Vec<WorkedCase>,
    /// The document's sentences that must lead to services, and those they lead to.
    pub coverage: Vec<Sentence>,
    /// The example families; all of them hold.
    pub families: Vec<Family>,
    /// What to do one thing after another, across services.
    pub journeys: Vec<Journey>,
    /// Districts, counties and the metropolitan circle.
    pub places: Places,
    /// Hotlines and channels.
    pub contacts: Contacts,
    /// What changed for people, newest first.
    pub changes: Vec<PolicyChange>,
    /// The settled terms of English, for texts that stand in no table.
    pub glossary: Glossary,
    /// What people say who do not know the official names, one a language, in the order of [`LANGUAGES`].
    pub everyday: Vec<Everyday>,
    /// The laws that may be cited, in the order of `laws.toml`.
    pub laws: Vec<Law>,
    /// What the command line says to officers, one table a language; no page and no phone needs it.
    pub officer: Vec<Table>,
    /// The name of each numbered message in the seeds, such as `law-civil-code`; a quotation stands for itself.
    pub names: Vec<String>,
    /// Who publishes the guide, and where.
    pub publisher: Publisher,
}

/// What came of reading the seeds.
pub struct Reading {
    /// The guide, if there is no mistake at all.
    pub content: Option<Content>,
    /// The mistakes.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for printing the mistakes.
    pub files: Files,
}

/// Reads the seeds folder.
pub fn read(root: &Path) -> Reading {
    let (files, unread) = Files::load(root);
    let mut reading = read_files(files);
    reading.diagnostics.splice(0..0, unread);
    if !reading.diagnostics.is_empty() {
        reading.content = None;
    }
    reading
}

/// Reads seeds that are already in memory.
pub fn read_files(files: Files) -> Reading {
    let diagnostics = Diagnostics::default();
    files.forget_asked();
    if files.has_unread() {
        diagnostics.mark_incomplete();
    }
    let content = assemble(&files, &diagnostics);
    files.check_strays(&diagnostics);
    let diagnostics = diagnostics.into_diagnostics();
    Reading { content: content.filter(|_| diagnostics.is_empty()), diagnostics, files }
}

fn assemble(files: &Files, diagnostics: &Diagnostics) -> Option<Content> {
    // Read last, and not at all where a mistake ends the reading early; they are no strays for that.
    for folder in [cases::FOLDER, families::FOLDER] {
        files.within(folder, ".toml").count();
    }
    let publisher = operator::read(files, diagnostics);
    let simplified = fluent::read(files, diagnostics, "zh-Hans");
    let overrides = fluent::read(files, diagnostics, "zh-Hant");
    let english = fluent::read(files, diagnostics, "en");
    let traditional = traditional::derive(files, diagnostics, &simplified, &overrides);
    fluent::check_blanks(files, diagnostics, &simplified, &overrides);
    fluent::check_blanks(files, diagnostics, &simplified, &english);
    let glossary = glossary::read(files, diagnostics);
    let written = WrittenWords { simplified: &simplified, overrides: &overrides, english: &english };
    written.check_spelling(files, diagnostics, glossary.as_ref());
    let document = document::read(files, diagnostics);

    let mut messages = Messages::default();
    let topics = facts::read_topics(files, diagnostics, &mut messages);
    let mut vocabulary = facts::read_facts(files, diagnostics, &mut messages);
    for fact in &mut vocabulary {
        let hint = format!("fact-{}.hint", fact.id);
        if simplified.by_name.contains_key(&hint) {
            fact.hint = Some(messages.need(&hint, facts::FACTS, 0..0));
        }
        // A yes-no fact may say its own yes and no, such as 有 and 没有.
        let own = ["yes", "no"].map(|option| format!("fact-{}.option-{option}", fact.id));
        if fact.options.is_empty() && own.iter().all(|name| simplified.by_name.contains_key(name)) {
            fact.options = own.iter().map(|name| messages.need(name, facts::FACTS, 0..0)).collect();
        }
    }
    for (place, condition) in facts::read_given(files, diagnostics, &vocabulary, &mut messages) {
        vocabulary[place].given = Some(condition);
    }
    // Nothing that is numbered after these is said before the results.
    let asked = messages.required.len();
    let laws = services::read_laws(files, diagnostics);
    let (schedules, reckoned) = facts::read_schedules(files, diagnostics, &vocabulary, &laws);
    let derived = derived::read(files, diagnostics, &vocabulary, &schedules, &reckoned, &mut messages);
    let tables = services::ReferenceTables {
        document: document.as_ref(),
        laws: &laws,
        topics: &topics,
        facts: &vocabulary,
        schedules: &schedules,
        reckoned: &reckoned,
        derived: &derived,
    };
    let services = services::read(files, diagnostics, &tables, &mut messages);
    let page_messages = PageMessages::new(diagnostics, &simplified, &english);
    let contacts = contacts::read(files, diagnostics, &messages, &page_messages);
    let mut context = PageDataContext {
        files,
        diagnostics,
        tables: &tables,
        services: &services,
        page_messages: &page_messages,
        messages: &mut messages,
    };
    let journeys = journeys::read(&mut context);
    let places = places::read(&mut context);
    let changes = document
        .as_ref()
        .map(|document| changes::read(files, diagnostics, document, &topics, &services, &page_messages));
    page_messages.check_unused(files);
    messages.check_number(diagnostics);
    let mut words = word_tables(files, diagnostics, &messages, &[&simplified, &traditional, &english]);

    let document = document?;
    let book = RuleBook {
        format: RuleBook::FORMAT,
        from: document.from,
        until: document.until,
        topics,
        partner: reserved(diagnostics, &vocabulary, "partner-here", Scope::Household, is_yes_no)?,
        children: reserved(diagnostics, &vocabulary, "children-count", Scope::Household, is_small_number)?,
        facts: vocabulary,
        named_conditions: derived,
        schedules,
        computed_dates: reckoned,
        clauses: citable(&document)
            .into_iter()
            .map(|section| Clause { number: section.number.clone(), anchor: section.anchor.clone() })
            .collect(),
        services,
    };
    if let (Some(glossary), [simplified, .., english]) = (&glossary, &mut words[..]) {
        lint::write_terms(glossary, &book, simplified, english);
    }
    reachability::unused_facts(diagnostics, &book, &messages);
    reachability::given_later(diagnostics, &book, &messages);
    reachability::never_met(diagnostics, &book, &messages);
    written.check_wording(files, diagnostics, &book);
    let cases = cases::read(files, diagnostics, &book);
    let coverage = coverage::read(files, diagnostics, &document, &book.services, &messages, &simplified);
    let families = families::read(files, diagnostics, &book, [&simplified, &traditional, &english]);
    let everyday = everyday::read(files, diagnostics, &book);
    let officer = officer_tables(&[&simplified, &traditional, &english]);
    let phone = phone_words::parts(&words, asked, &simplified);
    let names = messages.required.into_iter().map(|required| required.name).collect();
    let changes = changes.unwrap_or_default();
    Some(Content {
        book,
        words,
        phone,
        document,
        cases,
        coverage,
        families,
        everyday,
        journeys,
        places,
        contacts,
        changes,
        glossary: glossary.unwrap_or_default(),
        laws,
        officer,
        names,
        publisher,
    })
}

fn is_yes_no(kind: &Kind) -> bool {
    matches!(kind, Kind::Choice(options) if options.len() == 2 && options[0] == "yes")
}

fn is_small_number(kind: &Kind) -> bool {
    matches!(kind, Kind::Number(_, 0, most) if *most <= 12)
}

/// The two facts about the family that the engine itself must know.
fn reserved(
    diagnostics: &Diagnostics,
    facts: &[policy::Fact],
    name: &str,
    of: Scope,
    fits: fn(&Kind) -> bool,
) -> Option<FactId> {
    let place = facts.iter().position(|fact| fact.id == name && fact.of == of && fits(&fact.kind));
    if place.is_none() {
        diagnostics.push(Diagnostic {
            code: "reserved-fact",
            file: facts::FACTS.to_owned(),
            span: 0..0,
            message: format!("the program itself needs the fact `{name}`, and it is missing or changed"),
            help: "both are of = \"household\": partner-here a yes-no, children-count a number, min 0, max at most 12"
                .to_owned(),
        });
    }
    place.and_then(|place| u16::try_from(place).ok()).map(FactId)
}

/// What an author does about a sentence that is not there.
fn write_in(name: &str, language: &str) -> String {
    match name.split_once('.') {
        Some((id, part)) => {
            format!("in words/{language}/, under {id} =, write    .{part} = … (four spaces before the point)")
        }
        None => format!("in words/{language}/ write {name} = …"),
    }
}

/// The folder of words that only the command line says.
const OFFICER: &str = "/officer/";

/// The words of the command line, by name.
fn officer_tables(languages: &[&fluent::Messages]) -> Vec<Table> {
    let said = |words: &fluent::Messages| {
        let ours = words.by_name.iter().filter(|(_, message)| message.file.contains(OFFICER));
        ours.map(|(name, message)| (name.clone(), message.text.clone())).collect()
    };
    let table = |(language, words): (&words::Language, &&fluent::Messages)| {
        Table::new(language.tag, Vec::new(), said(words))
    };
    LANGUAGES.iter().zip(languages).map(table).collect()
}

/// The tables of all languages; a sentence that a rule needs must stand in each.
fn word_tables(
    files: &Files,
    diagnostics: &Diagnostics,
    messages: &Messages,
    languages: &[&fluent::Messages],
) -> Vec<Table> {
    let required: BTreeMap<&str, ()> =
        messages.required.iter().map(|required| (required.name.as_str(), ())).collect();
    let mut reported: Vec<&str> = Vec::new();
    let mut tables = Vec::new();
    for (language, words) in LANGUAGES.iter().zip(languages) {
        let policy = messages.required.iter().map(|required| {
            if let Some(data) = &required.data {
                return if language.tag == "zh-Hant" { data.clone() } else { to_simplified(data) };
            }
            if let Some(message) = words.by_name.get(&required.name) {
                if message.text.trim().is_empty() {
                    let fluent_file = fluent::FluentFile::of(message, files, diagnostics);
                    let (place, said) =
                        (fluent_file.place(&required.name), format!("`{}` says nothing", required.name));
                    fluent_file.error("empty-words", place, &said, "write the sentence behind the =");
                }
                return message.text.clone();
            }
            if language.tag != "zh-Hant" {
                diagnostics.push(Diagnostic {
                    code: "missing-words",
                    file: required.file.clone(),
                    span: required.span.clone(),
                    message: format!("the sentence `{}` is not written in {}", required.name, language.tag),
                    help: write_in(&required.name, language.tag),
                });
            }
            String::new()
        });
        let policy = policy.collect();
        let page = words
            .by_name
            .iter()
            .filter(|(name, message)| {
                !required.contains_key(name.as_str()) && message.file.contains("/pages/")
            })
            .map(|(name, message)| (name.clone(), message.text.clone()))
            .collect();
        tables.push(Table::new(language.tag, policy, page));
    }
    // Words that nobody says, and page words that one language lacks.
    let (simplified, english) = (languages[0], languages[languages.len() - 1]);
    for (here, there, other) in [(simplified, english, "en"), (english, simplified, "zh-Hans")] {
        for (name, message) in here.by_name.iter().filter(|(_, message)| !families::is_words(&message.file)) {
            let page = message.file.contains("/pages/") || message.file.contains(OFFICER);
            let problem = if page && !there.by_name.contains_key(name) {
                let text = format!("the sentence `{name}` is not written in {other}");
                Some(("missing-words", text, write_in(name, other)))
            } else if !page && !required.contains_key(name.as_str()) && !reported.contains(&name.as_str()) {
                reported.push(name);
                let text = format!("nothing uses the sentence `{name}`");
                Some(("unused-words", text, "take it away, or correct its name".to_owned()))
            } else {
                None
            };
            if let Some((code, text, help)) = problem {
                let fluent_file = fluent::FluentFile::of(message, files, diagnostics);
                fluent_file.error(code, fluent_file.place(name), &text, &help);
            }
        }
    }
    tables
}
