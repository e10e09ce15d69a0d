//! The pages about the guide itself: how it works, privacy, accessibility.

use super::page::{Page, html};
use super::pages::{ACCESSIBILITY, About, HOW, PRIVACY, about, links};
use super::site::Site;
use crate::components::{Element, el};
use crate::pages::Localizer;
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    [HOW, PRIVACY, ACCESSIBILITY].map(|one| page(site, i18n, language, one)).into()
}

fn page(site: &Site<'_>, i18n: Localizer, language: Language, one: About) -> Page {
    let below = move || if one.id == HOW.id { checks(site, i18n, language) } else { Vec::new() };
    Page {
        language,
        folder: one.id.to_owned(),
        title: i18n.t(&format!("{}-title", one.id)),
        description: i18n.t(&format!("{}-lead", one.id)),
        head: String::new(),
        body: html(move || about(i18n, one, below())),
    }
}

/// Where to check us: the proof, the rules for other programs, the document.
fn checks(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Element> {
    let up = super::page::up(language, HOW.id);
    let files = [
        ("how-link-proof", "../proof/".to_owned()),
        ("self-test-link", "../prove/".to_owned()),
        ("how-link-proof-file", format!("{up}proof.json")),
        ("how-link-rules-file", format!("{up}rules.json")),
        ("how-link-document", "../document/".to_owned()),
        ("how-link-changes", "../changes/".to_owned()),
    ];
    let day = i18n.day(site.on);
    let version = i18n.t_with("fingerprint", &[("day", &day), ("hash", site.hash)]);
    vec![links(i18n, "how-links", &files), el("p").class("fingerprint").text(version)]
}
