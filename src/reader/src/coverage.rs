//! Reverse coverage: which sentence of the document leads to which services, and that none is forgotten.
//!
//! Every clause marked `coverage = true` is cut into sentences. A sentence that no service quotes needs a reason in
//! `uncited.toml`; a reason for a sentence that is quoted is a mistake, too. Knows no service and no reason by name.

use crate::diagnostic::Diagnostic;
use crate::document::{Document, FOLDER, Section, citable, plain, text_file};
use crate::files::Files;
use crate::fluent;
use crate::registry::{Messages, lookup};
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use lint::sentences;
use policy::{LegalBasis, Service, ServiceId};
use std::ops::Range;

/// What a sentence is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The clause's own heading: it names what follows, and may be quoted.
    Heading,
    /// Which offices answer for the clause; it is nobody's right.
    Offices,
    /// A sentence proper: it is quoted, or there is a reason why not.
    Sentence,
}

/// A sentence of a clause whose coverage is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// The place of its clause in [`policy::RuleBook::clauses`].
    pub clause: u16,
    /// What it is there for.
    pub role: Role,
    /// Its words, verbatim.
    pub text: String,
    /// The services that quote it, in the book's order.
    pub services: Vec<ServiceId>,
    /// Why no service quotes it, as the name of a reason; in words it is `document-because-<name>`.
    pub because: Option<String>,
}

/// What the coverage of the document is worked out from, and where its mistakes go.
pub(crate) struct CoverageContext<'a> {
    pub(crate) files: &'a Files,
    pub(crate) diagnostics: &'a Diagnostics,
    pub(crate) document: &'a Document,
    pub(crate) services: &'a [Service],
    pub(crate) messages: &'a Messages,
    /// The words in which reasons stand.
    pub(crate) words: &'a fluent::Messages,
}

/// The sentences of all clauses that must be covered, each quoted or with a reason; what is neither is a mistake.
pub(crate) fn read(context: &CoverageContext<'_>) -> Vec<Sentence> {
    let CoverageContext { document, services, messages, .. } = *context;
    let sections = citable(document);
    let mut found = Vec::new();
    for (place, section) in sections.iter().enumerate().filter(|(_, section)| section.coverage) {
        found.extend(of_section(document, place as u16, section, services, messages));
    }
    reasons(context, &sections, &mut found);
    uncovered(context.files, context.diagnostics, &sections, &found);
    found
}

fn of_section(
    document: &Document,
    clause: u16,
    section: &Section,
    services: &[Service],
    messages: &Messages,
) -> Vec<Sentence> {
    let whole = plain(&section.text);
    // Where each quotation stands, counted without white space; `check_quotation` has seen that it does, once.
    let quoted: Vec<(ServiceId, Range<usize>)> = (0_u16..)
        .zip(services)
        .flat_map(|(id, service)| quotations(service, clause).map(move |quote| (ServiceId(id), quote)))
        .filter_map(|(id, quote)| {
            let quote = plain(messages.required.get(usize::from(quote))?.data.as_deref()?);
            whole.find(&quote).map(|start| (id, start..start + quote.len()))
        })
        .collect();
    let ranges = sentences(&section.text).into_iter().enumerate();
    ranges
        .map(|(number, range)| {
            let start = plain(&section.text[..range.start]).len();
            let text = &section.text[range];
            let end = start + plain(text).len();
            let touches = |quote: &Range<usize>| quote.start < end && start < quote.end;
            let mut quoting: Vec<ServiceId> =
                quoted.iter().filter(|(_, quote)| touches(quote)).map(|(id, _)| *id).collect();
            quoting.dedup();
            let role = role(document, section, number, text);
            Sentence { clause, role, text: text.to_owned(), services: quoting, because: None }
        })
        .collect()
}

/// Every quotation of this clause in a service: where it names its right, and under its requirements and advice.
fn quotations(service: &Service, clause: u16) -> impl Iterator<Item = u16> {
    let requirements = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
    let advice = service.advice.iter().flat_map(|advice| &advice.grounds);
    service.grounds.iter().chain(requirements).chain(advice).filter_map(move |ground| match ground {
        LegalBasis::Document { clause: cited, quote } if *cited == clause => Some(quote.0),
        _ => None,
    })
}

fn role(document: &Document, section: &Section, number: usize, text: &str) -> Role {
    let (said, heading) = (plain(text), plain(&section.heading));
    if number == 0 && !heading.is_empty() && said.trim_end_matches('。').ends_with(&heading) {
        return Role::Heading;
    }
    let inner = said.strip_prefix(['(', '（', '〔', '［']);
    let offices = document.offices.as_deref().map(plain).filter(|offices| !offices.is_empty());
    match (inner, offices) {
        (Some(inner), Some(offices)) if inner.starts_with(&offices) => Role::Offices,
        _ => Role::Sentence,
    }
}

/// Reads `uncited.toml` and puts each reason to its sentence.
fn reasons(context: &CoverageContext<'_>, sections: &[&Section], found: &mut [Sentence]) {
    let CoverageContext { files, diagnostics, services, words, .. } = *context;
    let file = format!("{FOLDER}/uncited.toml");
    let Some(parsed) = files.text(&file).and_then(|text| diagnostics.parse(&file, text)) else { return };
    let root = TomlTable::root(diagnostics, &file, &parsed);
    root.only(&["sentence"]);
    for value in root.get("sentence").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&["clause", "starts", "because"]);
        let (Some(clause), Some(starts), Some(because)) =
            (table.need("clause"), table.need("starts"), table.need("because"))
        else {
            continue;
        };
        let (Some(number), Some(begins), Some(reason)) = (clause.text(), starts.text(), because.text())
        else {
            continue;
        };
        let numbers = sections.iter().map(|section| section.number.as_str());
        let Some(place) = lookup(&clause, number, numbers, "unknown-clause", "clause") else { continue };
        if !words.by_name.contains_key(&format!("document-because-{reason}")) {
            because.error(
                "missing-words",
                format!("zh-Hans has no words `document-because-{reason}`"),
                "use a reason that has words, or write document-because-… in words/zh-Hans/pages/ and words/en/pages/",
            );
        }
        if !sections[usize::from(place)].coverage {
            clause.error(
                "needless-reason",
                format!("nobody asks which services rest on {number}"),
                "remove the reason, or mark the clause with coverage = true in clauses.toml",
            );
            continue;
        }
        if let Some(sentence) = the_one(&starts, begins, number, place, found) {
            give(&starts, reason, sentence, services);
        }
    }
}

/// The one sentence of the clause that begins so.
fn the_one<'s>(
    starts: &TomlValue<'_>,
    begins: &str,
    number: &str,
    clause: u16,
    found: &'s mut [Sentence],
) -> Option<&'s mut Sentence> {
    let begins = plain(begins);
    let fits =
        |sentence: &&mut Sentence| sentence.clause == clause && plain(&sentence.text).starts_with(&begins);
    let mut all: Vec<&mut Sentence> = found.iter_mut().filter(fits).collect();
    if all.len() == 1 && !begins.is_empty() {
        return all.pop();
    }
    starts.error(
        "unknown-sentence",
        format!("{} sentences of {number} begin like this; it must be one", all.len()),
        "copy the first characters of the sentence from document.txt, enough of them to be unique in its clause",
    );
    None
}

fn give(starts: &TomlValue<'_>, reason: &str, sentence: &mut Sentence, services: &[Service]) {
    let quoting = sentence.services.iter().map(|id| services[id.index()].id.as_str()).collect::<Vec<_>>();
    if sentence.because.is_some() {
        starts.error("duplicate-id", "this sentence has a reason already", "keep one of the two");
    } else if sentence.role != Role::Sentence {
        starts.error(
            "needless-reason",
            "this is the clause's heading or its list of offices: neither needs a reason",
            "remove the reason",
        );
    } else if !quoting.is_empty() {
        starts.error(
            "needless-reason",
            format!("this sentence is quoted by {}", quoting.join(", ")),
            "remove the reason; it is for sentences that no service quotes",
        );
    } else {
        sentence.because = Some(reason.to_owned());
    }
}

/// A sentence without service and without reason is shown where it stands in the document.
fn uncovered(files: &Files, diagnostics: &Diagnostics, sections: &[&Section], found: &[Sentence]) {
    let file = text_file();
    let whole = files.text(&file).unwrap_or_default();
    for sentence in found {
        let done = !sentence.services.is_empty() || sentence.because.is_some();
        if done || sentence.role != Role::Sentence {
            continue;
        }
        let section = sections[usize::from(sentence.clause)];
        let inside = section.text.find(&sentence.text);
        let place = whole.find(&section.text).zip(inside).map_or(0, |(clause, inside)| clause + inside);
        diagnostics.push(Diagnostic {
            code: "uncovered-sentence",
            file: file.clone(),
            span: place..place + sentence.text.len(),
            message: format!("no service quotes this sentence of {}", section.number),
            help: format!(
                "quote it under `document` or `ground` in the service it is about; if it gives nothing to a person, \
                 write the reason in {FOLDER}/uncited.toml"
            ),
        });
    }
}
