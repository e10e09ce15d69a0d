//! The page of the document reader, in the reader's script.

use super::page::{Page, html};
use super::pages::{Passage, Piece, document};
use super::site::Site;
use crate::pages::Localizer;
use policy::LegalBasis;
use reader::{to_simplified, to_traditional};
use words::Language;

/// The page.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    vec![document_page(i18n, language, site.content)]
}

/// Everything that is quoted from a clause anywhere, in the reader's script.
fn quotes(i18n: Localizer, content: &reader::Content, anchor: &str) -> Vec<String> {
    let place = content.book.clauses.iter().position(|clause| clause.anchor == anchor);
    let services = content.book.services.iter().flat_map(|service| {
        let requirements = service.requirements.iter().flat_map(|requirement| &requirement.grounds);
        let advice = service.advice.iter().flat_map(|advice| &advice.grounds);
        let spared = service.guidance.waived_papers.iter().flat_map(|spared| &spared.grounds);
        requirements.chain(advice).chain(spared).chain(&service.grounds)
    });
    let places = content.places.differences.iter().flat_map(|place| &place.grounds);
    let stages = content.journeys.iter().flat_map(|journey| &journey.stages).flat_map(|stage| &stage.grounds);
    let quoted = services.chain(places).chain(stages).filter_map(|ground| match ground {
        LegalBasis::Document { clause, quote } if Some(usize::from(*clause)) == place => {
            Some(i18n.message(*quote))
        }
        _ => None,
    });
    let mut quotes: Vec<String> = quoted.collect();
    quotes.sort();
    quotes.dedup();
    quotes
}

/// The number of a piece: the seeds write it, in Simplified characters, where the document has none.
pub(super) fn number(language: Language, written: &str) -> String {
    if language.tag == "zh-Hant" { to_traditional(written) } else { written.to_owned() }
}

fn document_page(i18n: Localizer, language: Language, content: &reader::Content) -> Page {
    let shown = |text: &str| if language.tag == "zh-Hant" { text.to_owned() } else { to_simplified(text) };
    let sections = content
        .document
        .sections
        .iter()
        .filter(|section| !matches!(section.kind.as_str(), "furniture" | "title"));
    let passages = |anchor: &str| -> Vec<Passage> {
        let of = content.coverage.iter();
        let of = of.filter(|said| content.book.clauses[usize::from(said.clause)].anchor == anchor);
        of.map(|said| Passage {
            text: shown(&said.text),
            services: said.services.clone(),
            because: said.because.clone(),
        })
        .collect()
    };
    let pieces: Vec<Piece> = sections
        .map(|section| Piece {
            number: number(language, &section.number),
            anchor: section.anchor.clone(),
            heading: shown(&section.heading),
            text: shown(&section.text),
            is_clause: section.kind == "clause",
            about_people: section.about_people,
            quotes: quotes(i18n, content, &section.anchor),
            passages: passages(&section.anchor),
        })
        .collect();
    let title = shown(&content.document.title);
    Page {
        language,
        folder: "document".to_owned(),
        title: i18n.t("document-title"),
        description: title.clone(),
        head: String::new(),
        body: html(|| document(i18n, &title, &pieces, "../")),
    }
}
