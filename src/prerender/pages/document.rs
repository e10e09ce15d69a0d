//! The document reader: every clause at an address of its own, and beside it the services that rest on it, in the
//! reader's script.

use super::links::ServiceLink;
use super::marked_text::{Quotation, marked};
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::either::Either;
use leptos::prelude::*;
use policy::{LegalBasis, ServiceId};
use reader::{to_simplified, to_traditional};
use words::Language;

/// One piece of the document, in the reader's script.
struct Piece {
    /// Its number as the document writes it.
    number: String,
    /// Its name in addresses.
    anchor: String,
    /// Its heading, verbatim; may be empty.
    heading: String,
    /// Its text, verbatim.
    text: String,
    /// True for a clause about the city; false for one about what people can claim, and for what is no clause.
    about_city: bool,
    /// What is quoted from it, in the reader's script.
    quotes: Vec<Quotation>,
    /// Its text again, sentence by sentence, where it is known what each of them leads to; else empty.
    passages: Vec<Passage>,
    /// The services that rest on it as a whole.
    services: Vec<ServiceId>,
}

/// A sentence, in the reader's script, and what it leads to.
struct Passage {
    /// Its words.
    text: String,
    /// The services that quote it.
    services: Vec<ServiceId>,
    /// The name of the reason why none does.
    because: Option<String>,
}

/// A text of the document in the script of a language.
fn shown(language: Language, text: &str) -> String {
    if language.tag == "zh-Hant" { text.to_owned() } else { to_simplified(text) }
}

/// The number of a piece: the seeds write it, in Simplified characters, where the document has none.
pub(in crate::prerender) fn number(language: Language, written: &str) -> String {
    if language.tag == "zh-Hant" { to_traditional(written) } else { written.to_owned() }
}

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let document = &site.content.document;
    let told = |kind: &str| !matches!(kind, "furniture" | "title");
    let pieces = document.sections.iter().filter(|section| told(&section.kind)).map(|section| Piece {
        number: number(language, &section.number),
        anchor: section.anchor.clone(),
        heading: shown(language, &section.heading),
        text: shown(language, &section.text),
        about_city: section.kind == "clause" && !section.about_people,
        quotes: quotes(site, i18n, &section.anchor),
        passages: passages(site, language, &section.anchor),
        services: resting_on(i18n, &section.anchor),
    });
    let (title, pieces) = (shown(language, &document.title), pieces.collect());
    let description = title.clone();
    let body = html(|| view! { <DocumentPage i18n title pieces/> });
    Page::new(language, "document", i18n.t("document-title"), description, body)
}

/// The place of a clause in the rule book.
fn clause(i18n: Localizer, anchor: &str) -> Option<usize> {
    i18n.book.clauses.iter().position(|clause| clause.anchor == anchor)
}

/// Everything that is quoted from a clause anywhere, in the reader's script.
fn quotes(site: &Site<'_>, i18n: Localizer, anchor: &str) -> Vec<Quotation> {
    let (content, place) = (site.content, clause(i18n, anchor));
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
    quotes.into_iter().map(Quotation::new).collect()
}

/// The sentences of a clause about people, and what each leads to.
fn passages(site: &Site<'_>, language: Language, anchor: &str) -> Vec<Passage> {
    let clauses = &site.content.book.clauses;
    let of = site.content.coverage.iter().filter(|one| clauses[usize::from(one.clause)].anchor == anchor);
    let passage = |one: &reader::Sentence| Passage {
        text: shown(language, &one.text),
        services: one.services.clone(),
        because: one.because.clone(),
    };
    of.map(passage).collect()
}

/// The services that rest on a clause.
fn resting_on(i18n: Localizer, anchor: &str) -> Vec<ServiceId> {
    let place = clause(i18n, anchor);
    let cites = |grounds: &[LegalBasis]| {
        grounds
            .iter()
            .any(|g| matches!(g, LegalBasis::Document { clause, .. } if Some(usize::from(*clause)) == place))
    };
    let rests = |id: &ServiceId| {
        let service = i18n.book.service(*id);
        cites(&service.grounds)
            || service.requirements.iter().any(|requirement| cites(&requirement.grounds))
            || service.advice.iter().any(|advice| cites(&advice.grounds))
    };
    i18n.book.service_ids().filter(rests).collect()
}

/// The title, a list of jumps, and the pieces.
#[component]
fn DocumentPage(
    /// Rules and words.
    i18n: Localizer,
    /// The title of the document.
    title: String,
    /// Its pieces.
    pieces: Vec<Piece>,
) -> impl IntoView {
    let script = if i18n.words.language == "zh-Hant" { "zh-Hant" } else { "zh-Hans" };
    // The title of the document says nothing to those who cannot read it.
    let heading = match i18n.words.language.as_str() {
        "en" => Either::Left(view! {
            <h1>{i18n.t("document-title")}</h1>
            <p lang=script>{title}</p>
        }),
        _ => Either::Right(view! { <h1 lang=script>{title}</h1> }),
    };
    let jumps = pieces.iter().filter(|piece| !piece.heading.is_empty()).map(|piece| {
        let words = format!("{} {}", piece.number, piece.heading);
        view! { <li><a href=format!("#c-{}", piece.anchor)>{words}</a></li> }
    });
    let jumps = jumps.collect_view();
    let pieces = pieces.into_iter().map(|piece| view! { <PieceSection i18n piece script/> });
    view! {
        {heading}
        <p class="hero-lead">{i18n.t("document-lead")}</p>
        <Disclosure summary=i18n.t("document-contents") class="disclosure">
            <ul class="plain" lang=script>{jumps}</ul>
        </Disclosure>
        {pieces.collect_view()}
    }
}

/// One piece: sentence by sentence if it is known what each leads to, else as it stands. The heading is the
/// number alone, because the text itself begins with the heading.
#[component]
fn PieceSection(
    /// Rules and words.
    i18n: Localizer,
    /// The piece.
    piece: Piece,
    /// The script in which the document is shown, as a language tag.
    script: &'static str,
) -> impl IntoView {
    let city = piece.about_city.then(|| view! { <p class="fingerprint">{i18n.t("document-city")}</p> });
    let quotes = &piece.quotes;
    let content = if piece.passages.is_empty() {
        let paragraphs = piece.text.lines().map(str::trim).filter(|line| !line.is_empty());
        let paragraphs = paragraphs.map(|line| view! { <p>{marked(line, quotes)}</p> }).collect_view();
        let services = (!piece.services.is_empty())
            .then(|| view! { <ClauseServices i18n services=piece.services.clone()/> });
        Either::Left(view! {
            <div lang=script>{paragraphs}</div>
            {services}
        })
    } else {
        let passages = piece.passages.into_iter().map(|passage| {
            let text = marked(&passage.text, quotes);
            view! { <PassageEntry i18n text script services=passage.services because=passage.because/> }
        });
        Either::Right(passages.collect_view())
    };
    view! {
        <section class="clause" id=format!("c-{}", piece.anchor)>
            <h2 lang=script>{piece.number}</h2>
            {city}
            {content}
        </section>
    }
}

/// A sentence, and below it the services that quote it, or why there are none.
#[component]
fn PassageEntry(
    /// Rules and words.
    i18n: Localizer,
    /// The words of the sentence, with marked quotations.
    text: Vec<AnyView>,
    /// The script of the words, as a language tag.
    script: &'static str,
    /// The services that quote it.
    services: Vec<ServiceId>,
    /// The name of the reason why none does.
    because: Option<String>,
) -> impl IntoView {
    let about = if because.is_some() { "city" } else { "person" };
    let services = (!services.is_empty()).then(|| {
        let links = services.into_iter().map(|service| view! { <ServiceLink i18n service up="../"/>" " });
        view! { <p class="passage-services">{i18n.t("document-sentence")}{links.collect_view()}</p> }
    });
    let because = because.map(|reason| {
        view! { <p class="passage-services">{i18n.t(&format!("document-because-{reason}"))}</p> }
    });
    view! {
        <div class="passage" data-about=about>
            <p lang=script>{text}</p>
            {services}
            {because}
        </div>
    }
}

/// The services that rest on a piece as a whole.
#[component]
fn ClauseServices(
    /// Rules and words.
    i18n: Localizer,
    /// The services.
    services: Vec<ServiceId>,
) -> impl IntoView {
    let links = services.into_iter().map(|service| view! { <li><ServiceLink i18n service up="../"/></li> });
    view! {
        <aside class="clause-services">
            <h3>{i18n.t("document-services")}</h3>
            <ul class="plain">{links.collect_view()}</ul>
        </aside>
    }
}
