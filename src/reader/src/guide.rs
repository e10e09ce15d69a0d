//! Everything the seeds say, read and checked: the rule book, the words of each language, the document, the cases.

use crate::beside::Beside;
use crate::cases::Case;
use crate::changes::Change;
use crate::contacts::Contacts;
use crate::coverage::Sentence;
use crate::diagnostic::Diagnostic;
use crate::document::{Document, citable};
use crate::everyday::{self, Everyday};
use crate::families::{self, Family};
use crate::files::Files;
use crate::glossary::Glossary;
use crate::journeys::Journey;
use crate::node::Sink;
use crate::operator::{self, Publisher};
use crate::periods::Law;
use crate::places::Places;
use crate::registry::Messages;
use crate::script::to_simplified;
use crate::spoken::Spoken;
use crate::{
    cases, changes, contacts, coverage, derived, document, facts, fluent, glossary, journeys, places, reach,
    services, spelling, traditional, travel, wording,
};
use policy::{Clause, FactId, Kind, RuleBook, Scope};
use std::collections::BTreeMap;
use std::path::Path;
use words::{LANGUAGES, Table};

/// The seeds as one value.
#[derive(Clone, Debug)]
pub struct Guide {
    /// The rule book.
    pub book: RuleBook,
    /// One table of words a language, in the order of [`LANGUAGES`].
    pub words: Vec<Table>,
    /// What of each table travels to a phone: first what questions need, then what the results need besides.
    pub phone: Vec<[Table; 2]>,
    /// The official document.
    pub document: Document,
    /// The worked cases; all of them hold.
    pub cases: Vec<Case>,
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
    pub changes: Vec<Change>,
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
    pub guide: Option<Guide>,
    /// The mistakes.
    pub diagnostics: Vec<Diagnostic>,
    /// The files, for printing the mistakes.
    pub files: Files,
}

/// Reads the seeds folder.
pub fn read(root: &Path) -> Reading {
    let (files, wrong) = Files::load(root);
    let mut reading = read_files(files);
    reading.diagnostics.splice(0..0, wrong);
    if !reading.diagnostics.is_empty() {
        reading.guide = None;
    }
    reading
}

/// Reads seeds that are already in memory.
pub fn read_files(files: Files) -> Reading {
    let sink = Sink::default();
    files.forget_asked();
    if files.has_unread() {
        sink.lose();
    }
    let guide = assemble(&files, &sink);
    files.check_strays(&sink);
    let diagnostics = sink.into_diagnostics();
    Reading { guide: guide.filter(|_| diagnostics.is_empty()), diagnostics, files }
}

fn assemble(files: &Files, sink: &Sink) -> Option<Guide> {
    // Read last, and not at all where a mistake ends the reading early; they are no strays for that.
    for folder in [cases::FOLDER, families::FOLDER] {
        files.within(folder, ".toml").count();
    }
    let publisher = operator::read(files, sink);
    let simplified = fluent::read(files, sink, "zh-Hans");
    let overrides = fluent::read(files, sink, "zh-Hant");
    let english = fluent::read(files, sink, "en");
    let traditional = traditional::derive(files, sink, &simplified, &overrides);
    fluent::check_blanks(files, sink, &simplified, &overrides);
    fluent::check_blanks(files, sink, &simplified, &english);
    let glossary = glossary::read(files, sink);
    spelling::check(files, sink, glossary.as_ref(), [&simplified, &overrides, &english]);
    let document = document::read(files, sink);

    let mut messages = Messages::default();
    let topics = facts::read_topics(files, sink, &mut messages);
    let mut vocabulary = facts::read_facts(files, sink, &mut messages);
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
    for (place, condition) in facts::read_given(files, sink, &vocabulary, &mut messages) {
        vocabulary[place].given = Some(condition);
    }
    // Nothing that is numbered after these is said before the results.
    let asked = messages.needed.len();
    let laws = services::read_laws(files, sink);
    let (schedules, reckoned) = facts::read_schedules(files, sink, &vocabulary, &laws);
    let derived = derived::read(files, sink, &vocabulary, &schedules, &reckoned, &mut messages);
    let shelf = services::Shelf {
        document: document.as_ref(),
        laws: &laws,
        topics: &topics,
        facts: &vocabulary,
        schedules: &schedules,
        reckoned: &reckoned,
        derived: &derived,
    };
    let services = services::read(files, sink, &shelf, &mut messages);
    let spoken = Spoken::new(sink, &simplified, &english);
    let contacts = contacts::read(files, sink, &messages, &spoken);
    let mut beside =
        Beside { files, sink, shelf: &shelf, services: &services, spoken: &spoken, messages: &mut messages };
    let journeys = journeys::read(&mut beside);
    let places = places::read(&mut beside);
    let changes =
        document.as_ref().map(|document| changes::read(files, sink, document, &topics, &services, &spoken));
    spoken.check_unused(files);
    messages.check_number(sink);
    let mut words = tables(files, sink, &messages, &[&simplified, &traditional, &english]);

    let document = document?;
    let book = RuleBook {
        format: RuleBook::FORMAT,
        from: document.from,
        until: document.until,
        topics,
        partner: reserved(sink, &vocabulary, "partner-here", Scope::Household, is_yes_no)?,
        children: reserved(sink, &vocabulary, "children-count", Scope::Household, is_small_number)?,
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
        glossary::write(glossary, &book, simplified, english);
    }
    reach::unused_facts(sink, &book, &messages);
    reach::given_later(sink, &book, &messages);
    reach::never_met(sink, &book, &messages);
    wording::check(files, sink, &book, [&simplified, &overrides, &english]);
    let cases = cases::read(files, sink, &book);
    let coverage = coverage::read(files, sink, &document, &book.services, &messages, &simplified);
    let families = families::read(files, sink, &book, [&simplified, &traditional, &english]);
    let everyday = everyday::read(files, sink, &book);
    let officer = officer_tables(&[&simplified, &traditional, &english]);
    let phone = travel::parts(&words, asked, &simplified);
    let names = messages.needed.into_iter().map(|needed| needed.name).collect();
    let changes = changes.unwrap_or_default();
    Some(Guide {
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
    sink: &Sink,
    facts: &[policy::Fact],
    name: &str,
    of: Scope,
    fits: fn(&Kind) -> bool,
) -> Option<FactId> {
    let place = facts.iter().position(|fact| fact.id == name && fact.of == of && fits(&fact.kind));
    if place.is_none() {
        sink.push(Diagnostic {
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
fn tables(files: &Files, sink: &Sink, messages: &Messages, languages: &[&fluent::Messages]) -> Vec<Table> {
    let needed: BTreeMap<&str, ()> =
        messages.needed.iter().map(|needed| (needed.name.as_str(), ())).collect();
    let mut reported: Vec<&str> = Vec::new();
    let mut tables = Vec::new();
    for (language, words) in LANGUAGES.iter().zip(languages) {
        let policy = messages.needed.iter().map(|needed| {
            if let Some(data) = &needed.data {
                return if language.tag == "zh-Hant" { data.clone() } else { to_simplified(data) };
            }
            if let Some(message) = words.by_name.get(&needed.name) {
                if message.text.trim().is_empty() {
                    let page = fluent::Page::of(message, files, sink);
                    let (place, said) = (page.place(&needed.name), format!("`{}` says nothing", needed.name));
                    page.wrong("empty-words", place, &said, "write the sentence behind the =");
                }
                return message.text.clone();
            }
            if language.tag != "zh-Hant" {
                sink.push(Diagnostic {
                    code: "missing-words",
                    file: needed.file.clone(),
                    span: needed.span.clone(),
                    message: format!("the sentence `{}` is not written in {}", needed.name, language.tag),
                    help: write_in(&needed.name, language.tag),
                });
            }
            String::new()
        });
        let policy = policy.collect();
        let page = words
            .by_name
            .iter()
            .filter(|(name, message)| !needed.contains_key(name.as_str()) && message.file.contains("/pages/"))
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
            } else if !page && !needed.contains_key(name.as_str()) && !reported.contains(&name.as_str()) {
                reported.push(name);
                let text = format!("nothing uses the sentence `{name}`");
                Some(("unused-words", text, "take it away, or correct its name".to_owned()))
            } else {
                None
            };
            if let Some((code, text, help)) = problem {
                let page = fluent::Page::of(message, files, sink);
                page.wrong(code, page.place(name), &text, &help);
            }
        }
    }
    tables
}
