//! The page of the document reader, in the reader's script.

use super::page::{Page, html};
use super::site::Site;
use crate::pages::{Passage, Piece, Say, document};
use reader::to_simplified;
use words::Language;

/// The page.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    vec![document_page(say, language, site.guide)]
}

fn document_page(say: Say, language: Language, guide: &reader::Guide) -> Page {
    let shown = |text: &str| if language.tag == "zh-Hant" { text.to_owned() } else { to_simplified(text) };
    let sections = guide
        .document
        .sections
        .iter()
        .filter(|section| !matches!(section.kind.as_str(), "furniture" | "title"));
    let passages = |anchor: &str| -> Vec<Passage> {
        let of = guide.coverage.iter();
        let of = of.filter(|said| guide.book.clauses[usize::from(said.clause)].anchor == anchor);
        of.map(|said| Passage {
            text: shown(&said.text),
            services: said.services.clone(),
            because: said.because.clone(),
        })
        .collect()
    };
    let pieces: Vec<Piece> = sections
        .map(|section| Piece {
            number: shown(&section.number),
            anchor: section.anchor.clone(),
            heading: shown(&section.heading),
            text: shown(&section.text),
            is_clause: section.kind == "clause",
            about_people: section.about_people,
            passages: passages(&section.anchor),
        })
        .collect();
    let title = shown(&guide.document.title);
    Page {
        language,
        folder: "document".to_owned(),
        title: say.page("document-title"),
        description: title.clone(),
        head: String::new(),
        body: html(|| document(say, &title, &pieces, "../")),
    }
}
