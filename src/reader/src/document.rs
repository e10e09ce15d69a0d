//! The official document: checked against its fingerprint and cut at its own clause numbers.

use crate::facts::one_of;
use crate::files::Files;
use crate::registry::lookup;
use crate::toml_value::{Diagnostics, TomlTable, TomlValue};
use lint::signs::truncated;
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
    /// The day on which the text was received.
    pub received: Day,
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

pub(crate) fn read(files: &Files, diagnostics: &Diagnostics) -> Option<Document> {
    let file = |name: &str| format!("{FOLDER}/{name}");
    let (provenance_file, clauses_file, text_file) =
        (file("provenance.toml"), file("clauses.toml"), text_file());
    let absent = |file: &str| {
        diagnostics.push(crate::diagnostic::Diagnostic {
            code: "no-document",
            file: file.to_owned(),
            span: 0..0,
            message: "the official document is not whole: this file is missing".to_owned(),
            help: format!("{FOLDER}/ needs document.txt, provenance.toml and clauses.toml; put them back"),
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

    let parsed = diagnostics.parse(&provenance_file, provenance)?;
    let about = TomlTable::root(diagnostics, &provenance_file, &parsed);
    about.only(&[
        "title",
        "issuer",
        "index",
        "number",
        "number-as-received",
        "validity",
        "made",
        "published",
        "from",
        "until",
        "script",
        "received",
        "sha256",
        "note",
    ]);
    let words = |key: &str| about.need(key).and_then(|value| value.words()).map(str::to_owned);
    let recorded = about.need("sha256")?;
    let sha256 = fingerprint(text);
    if recorded.as_text() != Some(sha256.as_str()) {
        let only_ends = fingerprint(&text.trim_start_matches('\u{feff}').replace("\r\n", "\n"));
        let help = if recorded.as_text() == Some(only_ends.as_str()) {
            "only the ends of the lines differ: an editor saved them as Windows does; put back document.txt as received"
        } else {
            "put back document.txt as received; a new text of the city belongs into a new folder"
        };
        recorded.error(
            "document-changed",
            format!("document.txt is not the text that was received: its SHA-256 is now {sha256}"),
            help,
        );
    }
    let parsed = diagnostics.parse(&clauses_file, clauses)?;
    let clauses = TomlTable::root(diagnostics, &clauses_file, &parsed);
    clauses.only(&["offices", "clause"]);
    let offices = clauses.get("offices").and_then(|value| value.text()).map(str::to_owned);
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
        received: about.need("received")?.day()?,
        sha256,
        offices,
        sections,
    })
}

fn fingerprint(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn cut(clauses: &TomlTable<'_>, text: &str) -> Vec<Section> {
    let mut starts: Vec<(usize, TomlValue<'_>, Section)> = Vec::new();
    for value in clauses.need("clause").map(|value| value.array()).unwrap_or_default() {
        let Some(table) = value.table() else { continue };
        table.only(&["kind", "number", "anchor", "heading", "starts", "about", "coverage"]);
        let words = |key: &str| table.get(key).and_then(|value| value.text()).unwrap_or_default().to_owned();
        let kind = one_of(&table, "kind", &KINDS).unwrap_or_default();
        let is_about = |_: TomlValue<'_>| one_of(&table, "about", &[("person", true), ("city", false)]);
        let about_people = table.get("about").and_then(is_about).unwrap_or(false);
        let others = || starts.iter().map(|(_, _, section)| section);
        for (key, taken) in [
            ("number", others().any(|other| !other.number.is_empty() && other.number == words("number"))),
            ("anchor", others().any(|other| !other.anchor.is_empty() && other.anchor == words("anchor"))),
        ] {
            if let Some(value) = table.get(key).filter(|_| taken) {
                value.error("duplicate-id", format!("two clauses have this {key}"), "give each its own");
            }
        }
        let Some(start) = table.need("starts") else { continue };
        let begins = start.text().unwrap_or_default();
        let found: Vec<usize> = text.match_indices(begins).map(|(place, _)| place).collect();
        let &[place] = found.as_slice() else {
            start.error(
                "clause-not-found",
                format!("this beginning stands {} times in the document, not once", found.len()),
                "copy the first characters of the clause from document.txt, enough of them to be unique",
            );
            continue;
        };
        if starts.last().is_some_and(|(last, ..)| *last >= place) {
            start.error(
                "clause-order",
                "this clause begins before the one above it",
                "write the clauses in the document's order",
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
            coverage: table.get("coverage").and_then(|value| value.bool()).unwrap_or(false),
        };
        starts.push((place, start, section));
    }
    if let Some((first, start, _)) = starts.first()
        && *first != 0
    {
        start.error(
            "clause-gap",
            "text before the first clause is left over",
            "begin the first one with the first characters of document.txt",
        );
    }
    let ends: Vec<usize> = starts.iter().skip(1).map(|(place, ..)| *place).chain([text.len()]).collect();
    starts
        .into_iter()
        .zip(ends)
        .map(|((place, start, section), end)| {
            let text = &text[place..end];
            if !plain(text).contains(&plain(&section.heading)) {
                start.error(
                    "heading-not-verbatim",
                    format!("the heading `{}` does not stand in this clause", truncated(&section.heading)),
                    "copy it from document.txt, sign by sign",
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

/// The signs in which a quotation differs from the passage it is most like, if it is like one.
fn nearly(text: &str, wanted: &str) -> Option<(String, String)> {
    let (text, wanted): (Vec<char>, Vec<char>) = (text.chars().collect(), wanted.chars().collect());
    let differing = |passage: &[char]| passage.iter().zip(&wanted).filter(|(a, b)| a != b).count();
    let passages = text.windows(wanted.len().max(1));
    let passage = passages.min_by_key(|passage| differing(passage))?;
    let few = differing(passage) * 3 <= wanted.len();
    let signs = passage.iter().zip(&wanted).filter(|(a, b)| a != b);
    few.then(|| signs.unzip())
}

/// The sections that can be cited, with their place among them.
pub(crate) fn citable(document: &Document) -> Vec<&Section> {
    document.sections.iter().filter(|section| section.kind != "furniture").collect()
}

/// The place of the clause, if the quotation stands in it exactly once.
pub(crate) fn check_quotation(
    document: &Document,
    clause: &TomlValue<'_>,
    quote: &TomlValue<'_>,
) -> Option<u16> {
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
            let help = match nearly(&plain(&sections[usize::from(place)].text), &wanted) {
                _ if !elsewhere.is_empty() => format!("the words stand in {}", elsewhere.join(", ")),
                Some((there, here)) => format!("where this has `{here}`, the document has `{there}`"),
                None => {
                    "copy the words from document.txt, in Traditional characters, sign by sign".to_owned()
                }
            };
            quote.error("quotation-not-verbatim", format!("these words do not stand in {number}"), help);
            None
        }
        n => {
            quote.error(
                "quotation-not-unique",
                format!("these words stand {n} times in {number}"),
                "quote a little more, so that the place is certain",
            );
            None
        }
    }
}
