//! The document reader: every clause at an address of its own, and beside it the services that rest on it.

use super::say::Say;
use crate::parts::{Element, el};
use leptos::prelude::*;
use policy::{Ground, Service};

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
}

/// The page; `up` is the way to the language's start page.
pub fn document(say: Say, title: &str, pieces: &[Piece], up: &str) -> Vec<AnyView> {
    let script = if say.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
    let contents = pieces.iter().filter(|piece| !piece.heading.is_empty()).map(|piece| {
        let words = format!("{} {}", piece.number, piece.heading);
        el("li").child(el("a").attr("href", format!("#c-{}", piece.anchor)).text(words)).view()
    });
    let mut views = vec![
        el("h1").attr("lang", script).text(title).view(),
        el("p").class("hero-lead").text(say.page("document-lead")).view(),
        el("details")
            .class("more")
            .child(el("summary").text(say.page("document-contents")))
            .child(el("ul").class("plain").attr("lang", script).children(contents))
            .view(),
    ];
    views.extend(pieces.iter().map(|piece| section(say, piece, script, up).view()));
    views
}

fn section(say: Say, piece: &Piece, script: &'static str, up: &str) -> Element {
    let place = say.book.clauses.iter().position(|clause| clause.anchor == piece.anchor);
    let rests = |service: &&Service| {
        let cites = |grounds: &[Ground]| {
            grounds
                .iter()
                .any(|g| matches!(g, Ground::Seed { clause, .. } if Some(usize::from(*clause)) == place))
        };
        cites(&service.grounds)
            || service.requirements.iter().any(|requirement| cites(&requirement.grounds))
            || service.advice.iter().any(|advice| cites(&advice.grounds))
    };
    let links = say.book.services.iter().filter(rests).map(|service| {
        let link = el("a").attr("href", format!("{up}service/{}/", service.id)).text(say.id(service.name));
        el("li").child(link).view()
    });
    let links: Vec<AnyView> = links.collect();
    let heading = format!("{} {}", piece.number, piece.heading);
    let paragraphs = piece.text.lines().map(str::trim).filter(|line| !line.is_empty());
    let city = (piece.is_clause && !piece.about_people)
        .then(|| el("p").class("fingerprint").text(say.page("document-city")));
    let services = (!links.is_empty()).then(|| {
        el("aside")
            .class("clause-services")
            .child(el("h3").text(say.page("document-services")))
            .child(el("ul").class("plain").children(links))
    });
    el("section")
        .class("clause")
        .attr("id", format!("c-{}", piece.anchor))
        .child(el("h2").attr("lang", script).text(heading.trim().to_owned()))
        .child(city)
        .child(el("div").attr("lang", script).children(paragraphs.map(|line| el("p").text(line).view())))
        .child(services)
}
