//! The pages about the guide itself: how it works, privacy, accessibility.

use super::page::{Page, html};
use super::site::Site;
use crate::components::{Element, el};
use crate::pages::{ACCESSIBILITY, About, HOW, PRIVACY, Say, about, links};
use words::Language;

/// The pages.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    [HOW, PRIVACY, ACCESSIBILITY].map(|one| page(site, say, language, one)).into()
}

fn page(site: &Site<'_>, say: Say, language: Language, one: About) -> Page {
    let below = move || if one.id == HOW.id { checks(site, say, language) } else { Vec::new() };
    Page {
        language,
        folder: one.id.to_owned(),
        title: say.page(&format!("{}-title", one.id)),
        description: say.page(&format!("{}-lead", one.id)),
        head: String::new(),
        body: html(move || about(say, one, below())),
    }
}

/// Where to check us: the proof, the rules for other programs, the document.
fn checks(site: &Site<'_>, say: Say, language: Language) -> Vec<Element> {
    let up = super::page::up(language, HOW.id);
    let files = [
        ("how-link-proof", "../proof/".to_owned()),
        ("prove-link", "../prove/".to_owned()),
        ("how-link-proof-file", format!("{up}proof.json")),
        ("how-link-rules-file", format!("{up}rules.json")),
        ("how-link-document", "../document/".to_owned()),
        ("how-link-changes", "../changes/".to_owned()),
    ];
    let day = say.day(site.on);
    let version = say.fill("fingerprint", &[("day", &day), ("hash", site.hash)]);
    vec![links(say, "how-links", &files), el("p").class("fingerprint").text(version)]
}
