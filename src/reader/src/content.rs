//! Everything the seeds say, read and checked: the rule book, the words of each language, the document, the cases.

use crate::articles::Register;
use crate::cases::WorkedCase;
use crate::changes::PolicyChange;
use crate::contacts::Contacts;
use crate::coverage::{CoverageContext, Sentence};
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::everyday::{self, Everyday};
use crate::families::{self, Family};
use crate::files::Files;
use crate::journeys::Journey;
use crate::linting::WrittenWords;
use crate::lives::{self, WorkedLife};
use crate::operator::{self, Publisher};
use crate::page_data::PageDataContext;
use crate::page_messages::PageMessages;
use crate::periods::Law;
use crate::places::Places;
use crate::reachability::NeededPlaces;
use crate::registry::Messages;
use crate::script::to_simplified;
use crate::toml_value::Diagnostics;
use crate::{
    cases, changes, constraints, contacts, coverage, document, fluent, glossary, journeys, phone_words,
    places, reachability, rules, traditional,
};
use lint::Glossary;
use policy::{RuleBook, ServiceId, is_impossible};
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
    /// The worked lives; all of them hold.
    pub lives: Vec<WorkedLife>,
    /// The document's sentences that must lead to services, and those they lead to.
    pub coverage: Vec<Sentence>,
    /// The articles of the laws, and what cites them.
    pub registers: Vec<Register>,
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

impl Content {
    /// True if every worked case of the service holds for this book.
    pub fn service_holds(&self, book: &RuleBook, service: ServiceId) -> bool {
        self.cases.iter().filter(|case| case.service == service).all(|case| case.run(book).is_ok())
    }

    /// True if every worked life breaks what it should in this book, and the constraint at this place makes
    /// no worked case and no family impossible.
    pub fn constraint_holds(&self, book: &RuleBook, place: usize) -> bool {
        if self.lives.iter().any(|life| life.run(book).is_err()) {
            return false;
        }
        let mut alone = book.clone();
        alone.constraints = alone.constraints.into_iter().skip(place).take(1).collect();
        let cases = self.cases.iter().map(|case| (&case.household, case.on));
        let families = self.families.iter().map(|family| (&family.lives, family.on));
        !cases.chain(families).any(|(household, on)| is_impossible(&alone, household, on))
    }
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
    ask_for_late_files(files);
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

    let mut messages = Messages::of_written(simplified.by_name.keys());
    let rules = rules::read(files, diagnostics, document.as_ref(), &simplified, &mut messages);
    let asked = rules.asked;
    let page_messages = PageMessages::new(diagnostics, &simplified, &english);
    let contacts = contacts::read(files, diagnostics, &messages, &page_messages);
    let mut context = PageDataContext {
        files,
        diagnostics,
        tables: &rules.tables(document.as_ref()),
        services: &rules.services,
        page_messages: &page_messages,
        messages: &mut messages,
    };
    let journeys = journeys::read(&mut context);
    let places = places::read(&mut context);
    let changes = changes::read(&context);
    page_messages.check_unused(files);
    messages.check_number(diagnostics);
    let mut words = word_tables(files, diagnostics, &messages, &[&simplified, &traditional, &english]);

    let document = document?;
    let registers = rules.registers.finish(diagnostics);
    let laws = rules.laws.clone();
    let book = rules.into_book(diagnostics, &document)?;
    if let (Some(glossary), [simplified, .., english]) = (&glossary, &mut words[..]) {
        lint::write_terms(glossary, &book, simplified, english);
    }
    let needed = NeededPlaces { messages: &messages, diagnostics };
    reachability::check(&needed, &book);
    constraints::check(&needed, &book);
    written.check_wording(files, diagnostics, &book);
    let (cases, lives) = (cases::read(files, diagnostics, &book), lives::read(files, &needed, &book));
    let coverage = coverage::read(&CoverageContext {
        files,
        diagnostics,
        document: &document,
        services: &book.services,
        messages: &messages,
        words: &simplified,
    });
    let families = families::read(files, diagnostics, &book, [&simplified, &traditional, &english]);
    let everyday = everyday::read(files, diagnostics, &book);
    let phone = phone_words::parts(&words, asked, &simplified);
    let names = messages.required.into_iter().map(|required| required.name).collect();
    Some(Content {
        book,
        words,
        phone,
        document,
        cases,
        lives,
        coverage,
        registers,
        families,
        everyday,
        journeys,
        places,
        contacts,
        changes,
        glossary: glossary.unwrap_or_default(),
        laws,
        officer: officer_tables(&[&simplified, &traditional, &english]),
        names,
        publisher,
    })
}

/// Asks for what is read last, and not at all where a mistake ends the reading early: it is no stray for that.
fn ask_for_late_files(files: &Files) {
    for folder in [cases::FOLDER, families::FOLDER] {
        files.within(folder, ".toml").count();
    }
    files.text(lives::FILE);
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
