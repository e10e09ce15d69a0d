//! The document reader: every clause at an address of its own, and beside it the services that rest on it.

use crate::components::{Element, el};
use crate::pages::Localizer;
use crate::pages::guidance::quotation_anchor;
use leptos::prelude::*;
use policy::{LegalBasis, Service, ServiceId};

/// One piece of the document, in the reader's script.
pub struct Piece {
    /// Its number as the document writes it.
    pub number: String,
    /// Its name in addresses.
    pub anchor: String,
    /// Its heading, verbatim; may be empty.
    pub heading: String,
    /// Its text, verbatim.
    pub text: String,
    /// True for a clause; false for a part, which has clauses below it, and for what stands around them.
    pub is_clause: bool,
    /// True if it is about what people can claim; false if it is about the city.
    pub about_people: bool,
    /// What is quoted from it, in the reader's script.
    pub quotes: Vec<String>,
    /// Its text again, sentence by sentence, where it is known what each of them leads to; else empty.
    pub passages: Vec<Passage>,
}

/// A sentence, in the reader's script, and what it leads to.
pub struct Passage {
    /// Its words.
    pub text: String,
    /// The services that quote it.
    pub services: Vec<ServiceId>,
    /// The name of the reason why none does.
    pub because: Option<String>,
}

/// The page; `up` is the way to the language's start page.
pub fn document(i18n: Localizer, title: &str, pieces: &[Piece], up: &str) -> Vec<AnyView> {
    let script = if i18n.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
    let contents = pieces.iter().filter(|piece| !piece.heading.is_empty()).map(|piece| {
        let words = format!("{} {}", piece.number, piece.heading);
        el("li").child(el("a").attr("href", format!("#c-{}", piece.anchor)).text(words)).view()
    });
    let own = |tag: &'static str| el(tag).attr("lang", script).text(title);
    // The title of the document says nothing to those who cannot read it.
    let head = match i18n.words.language.as_str() {
        "en" => vec![el("h1").text(i18n.t("document-title")).view(), own("p").view()],
        _ => vec![own("h1").view()],
    };
    let mut views = head;
    views.extend([
        el("p").class("hero-lead").text(i18n.t("document-lead")).view(),
        el("details")
            .class("disclosure")
            .child(el("summary").text(i18n.t("document-contents")))
            .child(el("ul").class("plain").attr("lang", script).children(contents))
            .view(),
    ]);
    views.extend(pieces.iter().map(|piece| section(i18n, piece, script, up).view()));
    views
}

fn section(i18n: Localizer, piece: &Piece, script: &'static str, up: &str) -> Element {
    let city = (piece.is_clause && !piece.about_people)
        .then(|| el("p").class("fingerprint").text(i18n.t("document-city")));
    let section = el("section")
        .class("clause")
        .attr("id", format!("c-{}", piece.anchor))
        // The number alone: the text itself begins with the heading.
        .child(el("h2").attr("lang", script).text(piece.number.clone()))
        .child(city);
    let quotes = &piece.quotes;
    if !piece.passages.is_empty() {
        return section
            .children(piece.passages.iter().map(|said| passage(i18n, said, quotes, script, up).view()));
    }
    let paragraphs = piece.text.lines().map(str::trim).filter(|line| !line.is_empty());
    section
        .child(
            el("div")
                .attr("lang", script)
                .children(paragraphs.map(|line| el("p").children(marked(line, quotes)).view())),
        )
        .child(services(i18n, piece, up))
}

/// Text in which each quotation has an address of its own. One within another stands within it; of two that overlap
/// the later has its address where both are.
fn marked(text: &str, quotes: &[String]) -> Vec<AnyView> {
    let mut found: Vec<(usize, usize, String)> = quotes
        .iter()
        .filter_map(|quote| {
            text.find(quote.as_str()).map(|at| (at, at + quote.len(), quotation_anchor(quote)))
        })
        .collect();
    found.sort_by(|a, b| (a.0, b.1).cmp(&(b.0, a.1)));
    within(text, 0, text.len(), &mut found.into_iter().peekable())
}

type Marks = std::iter::Peekable<std::vec::IntoIter<(usize, usize, String)>>;

fn within(text: &str, from: usize, to: usize, marks: &mut Marks) -> Vec<AnyView> {
    let (mut at, mut views) = (from, Vec::new());
    while let Some((start, end, anchor)) = marks.next_if(|(start, ..)| *start < to) {
        let (start, end) = (start.max(at), end.min(to));
        if at < start {
            views.push(crate::components::text(&text[at..start]));
        }
        let inside = within(text, start, end, marks);
        views.push(el("span").class("said").attr("id", anchor).children(inside).view());
        at = end;
    }
    if at < to {
        views.push(crate::components::text(&text[at..to]));
    }
    views
}

/// A sentence, and below it the services that quote it, or why there are none.
fn passage(i18n: Localizer, passage: &Passage, quotes: &[String], script: &'static str, up: &str) -> Element {
    let links = passage.services.iter().map(|id| link(i18n, i18n.book.service(*id), up));
    let services = (!passage.services.is_empty()).then(|| {
        let line = el("p").class("passage-services").text(i18n.t("document-sentence"));
        links.fold(line, |line, link| line.child(link).text(" "))
    });
    let because = passage
        .because
        .as_ref()
        .map(|reason| el("p").class("passage-services").text(i18n.t(&format!("document-because-{reason}"))));
    let about = if because.is_some() { "city" } else { "person" };
    el("div")
        .class("passage")
        .attr("data-about", about)
        .child(el("p").attr("lang", script).children(marked(&passage.text, quotes)))
        .child(services)
        .child(because)
}

fn link(i18n: Localizer, service: &Service, up: &str) -> Element {
    el("a").attr("href", format!("{up}service/{}/", service.id)).text(i18n.message(service.name))
}

/// The services that rest on a piece as a whole.
fn services(i18n: Localizer, piece: &Piece, up: &str) -> Option<Element> {
    let place = i18n.book.clauses.iter().position(|clause| clause.anchor == piece.anchor);
    let rests = |service: &&Service| {
        let cites = |grounds: &[LegalBasis]| {
            grounds.iter().any(
                |g| matches!(g, LegalBasis::Document { clause, .. } if Some(usize::from(*clause)) == place),
            )
        };
        cites(&service.grounds)
            || service.requirements.iter().any(|requirement| cites(&requirement.grounds))
            || service.advice.iter().any(|advice| cites(&advice.grounds))
    };
    let links = i18n.book.services.iter().filter(rests);
    let links: Vec<AnyView> = links.map(|service| el("li").child(link(i18n, service, up)).view()).collect();
    (!links.is_empty()).then(|| {
        el("aside")
            .class("clause-services")
            .child(el("h3").text(i18n.t("document-services")))
            .child(el("ul").class("plain").children(links))
    })
}
