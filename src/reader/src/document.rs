//! The official document: checked against its fingerprint and cut at its own clause numbers.

use crate::facts::one_of;
use crate::files::Files;
use crate::node::{Node, Sink, Table};
use crate::registry::lookup;
use policy::{Day, Period};
use sha2::{Digest, Sha256};

/// One piece of the document, in the document's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// `notice`, `title`, `preamble`, `part`, `clause`, `closing`, or `furniture` for what is not the document.
    pub kind: String,
    /// Its number as the document writes it, such as `二(三)`; empty for furniture.
    pub number: String,
    /// Its name in addresses, such as `2-3`.
    pub anchor: String,
    /// Its heading, verbatim.
    pub heading: String,
    /// Its text, verbatim, heading included.
    pub text: String,
    /// True if it gives rights to people; false if it is about the city.
    pub about_people: bool,
    /// True if each of its sentences must be quoted by a service, or have a reason why not.
    pub coverage: bool,
}

/// The document with its provenance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title, verbatim.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Its number, such as 榕政规〔2025〕9号.
    pub number: String,
    /// When it was published.
    pub published: Day,
    /// The first day on which it is in force.
    pub from: Day,
    /// The last day on which it is in force.
    pub until: Day,
    /// SHA-256 of the text as received.
    pub sha256: String,
    /// How the list of offices in charge begins, behind its bracket.
    pub offices: Option<String>,
    /// Every piece, furniture included; joined they are the text as received.
    pub sections: Vec<Section>,
}

pub(crate) const FOLDER: &str = "sources/fuzhou-2025-9";
const KINDS: [(&str, &str); 7] = [
    ("notice", "notice"),
    ("title", "title"),
    ("preamble", "preamble"),
    ("part", "part"),
    ("clause", "clause"),
    ("closing", "closing"),
    ("furniture", "furniture"),
];

/// The file of the document itself.
pub(crate) fn text_file() -> String {
    format!("{FOLDER}/document.txt")
}

pub(crate) fn read(files: &Files, sink: &Sink) -> Option<Document> {
    let file = |name: &str| format!("{FOLDER}/{name}");
    let (provenance_file, clauses_file, text_file) =
        (file("provenance.toml"), file("clauses.toml"), text_file());
    let absent = |file: &str| {
        sink.push(crate::diagnostic::Diagnostic {
            code: "no-document",
            file: file.to_owned(),
            span: 0..0,
            message: "the official document is not complete: this file is missing".to_owned(),
            help: format!("{FOLDER}/ needs document.txt, provenance.toml and clauses.toml"),
        });
    };
    let (Some(provenance), Some(clauses), Some(text)) =
        (files.text(&provenance_file), files.text(&clauses_file), files.text(&text_file))
    else {
        for name in [&provenance_file, &clauses_file, &text_file] {
            if files.text(name).is_none() {
                absent(name);
            }
        }
        return None;
    };

    let parsed = sink.parse(&provenance_file, provenance)?;
    let about = Table::root(sink, &provenance_file, &parsed);
    let words = |key: &str| about.need(key).and_then(|node| node.text()).map(str::to_owned);
    let recorded = about.need("sha256")?;
    let sha256: String = Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
    if recorded.as_text() != Some(sha256.as_str()) {
        recorded.wrong(
            "document-changed",
            "document.txt is not the text that was received: its SHA-256 differs from the one recorded",
            format!("restore document.txt; its SHA-256 is now {sha256}"),
        );
    }
    let parsed = sink.parse(&clauses_file, clauses)?;
    let clauses = Table::root(sink, &clauses_file, &parsed);
    clauses.only(&["offices", "clause"]);
    let offices = clauses.get("offices").and_then(|node| node.text()).map(str::to_owned);
    let sections = cut(&clauses, text);
    for key in ["from", "until"] {
        about.need(key)?;
    }
    let Period { from, until, .. } = crate::periods::days(&about);
    Some(Document {
        title: words("title")?,
        issuer: words("issuer")?,
        number: words("number")?,
        published: about.need("published")?.day()?,
        from: from?,
        until: until?,
        sha256,
        offices,
        sections,
    })
}

fn cut(clauses: &Table<'_>, text: &str) -> Vec<Section> {
    let mut starts: Vec<(usize, Node<'_>, Section)> = Vec::new();
    for node in clauses.need("clause").map(|node| node.array()).unwrap_or_default() {
        let Some(table) = node.table() else { continue };
        table.only(&["kind", "number", "anchor", "heading", "starts", "about", "coverage"]);
        let words = |key: &str| table.get(key).and_then(|node| node.text()).unwrap_or_default().to_owned();
        let kind = one_of(&table, "kind", &KINDS).unwrap_or_default();
        let is_about = |_: Node<'_>| one_of(&table, "about", &[("person", true), ("city", false)]);
        let about_people = table.get("about").and_then(is_about).unwrap_or(false);
        let others = || starts.iter().map(|(_, _, section)| section);
        for (key, taken) in [
            ("number", others().any(|other| !other.number.is_empty() && other.number == words("number"))),
            ("anchor", others().any(|other| !other.anchor.is_empty() && other.anchor == words("anchor"))),
        ] {
            if let Some(node) = table.get(key).filter(|_| taken) {
                node.wrong("duplicate-id", format!("two clauses have this {key}"), "give each its own");
            }
        }
        let Some(start) = table.need("starts") else { continue };
        let begins = start.text().unwrap_or_default();
        let found: Vec<usize> = text.match_indices(begins).map(|(place, _)| place).collect();
        let &[place] = found.as_slice() else {
            start.wrong(
                "clause-not-found",
                format!("the document contains this beginning {} times", found.len()),
                "copy the first characters of the clause from document.txt, enough of them to be unique",
            );
            continue;
        };
        if starts.last().is_some_and(|(last, ..)| *last >= place) {
            start.wrong(
                "clause-order",
                "this clause begins before the one above it",
                "keep the document's order",
            );
            continue;
        }
        let section = Section {
            kind: kind.to_owned(),
            number: words("number"),
            anchor: words("anchor"),
            heading: words("heading"),
            text: String::new(),
            about_people,
            coverage: table.get("coverage").and_then(|node| node.bool()).unwrap_or(false),
        };
        starts.push((place, start, section));
    }
    if let Some((first, start, _)) = starts.first()
        && *first != 0
    {
        start.wrong(
            "clause-gap",
            "text before the first clause is left over",
            "begin the first one at the top",
        );
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(place, ..)| *place).chain([text.len()]).collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|((place, start, section), end)| {
            let text = &text[place..end];
            if !plain(text).contains(&plain(&section.heading)) {
                start.wrong(
                    "heading-not-verbatim",
                    "the heading does not stand in its clause",
                    "copy it verbatim",
                );
            }
            Section { text: text.to_owned(), ..section }
        })
        .collect()
}

/// Text without white space: what quotations are compared by.
pub(crate) fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The sections that can be cited, with their place among them.
pub(crate) fn citable(document: &Document) -> Vec<&Section> {
    document.sections.iter().filter(|section| section.kind != "furniture").collect()
}

/// The place of the clause, if the quotation stands in it exactly once.
pub(crate) fn check_quotation(document: &Document, clause: &Node<'_>, quote: &Node<'_>) -> Option<u16> {
    let (number, text) = (clause.text()?, quote.text()?);
    let sections = citable(document);
    let names = sections.iter().map(|section| section.number.as_str());
    let place = lookup(clause, number, names, "unknown-clause", "clause")?;
    let wanted = plain(text);
    let times = |section: &Section| plain(&section.text).matches(&wanted).count();
    match times(sections[usize::from(place)]) {
        1 if !wanted.is_empty() => Some(place),
        0 => {
            let elsewhere: Vec<&str> =
                sections.iter().filter(|s| times(s) > 0).map(|s| s.number.as_str()).collect();
            let help = if elsewhere.is_empty() {
                "copy the words from document.txt, in Traditional characters, sign by sign".to_owned()
            } else {
                format!("the words stand in {}", elsewhere.join(", "))
            };
            quote.wrong("quotation-not-verbatim", format!("these words do not stand in {number}"), help);
            None
        }
        n => {
            quote.wrong(
                "quotation-not-unique",
                format!("these words stand {n} times in {number}"),
                "quote a little more, so that the place is certain",
            );
            None
        }
    }
}
