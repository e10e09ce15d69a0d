//! Pages of plain text about the guide itself: how it works, what it keeps, how well it can be used.

use super::links::{LinkItem, PageHeading};
use crate::pages::Localizer;
use crate::prerender::page::{Page, html, up};
use crate::prerender::site::Site;
use leptos::prelude::*;
use words::Language;

/// A text: its name in addresses and words, and its sections with the number of their paragraphs.
#[derive(Clone, Copy)]
struct AboutText {
    id: &'static str,
    sections: &'static [(&'static str, u8)],
}

/// How the guide works.
const HOW: AboutText = AboutText {
    id: "how",
    sections: &[("grounds", 4), ("unknown", 2), ("office", 2), ("check", 4), ("limits", 3)],
};

/// What happens with answers.
const PRIVACY: AboutText =
    AboutText { id: "privacy", sections: &[("stays", 3), ("kept", 3), ("not", 2), ("proof", 2)] };

/// How well it can be used.
const ACCESSIBILITY: AboutText = AboutText {
    id: "accessibility",
    sections: &[("aim", 2), ("can", 7), ("tested", 6), ("limits", 6), ("tell", 2)],
};

/// The paragraph that names the languages of the site.
const LANGUAGES_OF_SITE: &str = "accessibility-can-6";

/// The pages.
pub(in crate::prerender) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let page = |text: AboutText| {
        let (title, lead) = (i18n.t(&format!("{}-title", text.id)), i18n.t(&format!("{}-lead", text.id)));
        // Pages of others on the same host can read what is stored.
        let shared = (text.id == PRIVACY.id && site.host.base != "/")
            .then(|| view! { <p class="prose">{i18n.t("privacy-shared")}</p> });
        let checks = || view! { <Checks i18n language version=version(site, i18n)/> };
        let body = html(|| {
            view! {
                <AboutPage i18n text all=site.content.publisher.switched_off.is_empty()/>
                {shared}
                {(text.id == HOW.id).then(checks)}
            }
        });
        Page::new(language, text.id, title, lead, body)
    };
    [HOW, PRIVACY, ACCESSIBILITY].map(page).into()
}

fn version(site: &Site<'_>, i18n: Localizer) -> String {
    i18n.t_with("fingerprint", &[("day", &i18n.day(site.on)), ("hash", site.hash)])
}

/// One of the texts.
#[component]
fn AboutPage(
    /// Rules and words.
    i18n: Localizer,
    /// Which text.
    text: AboutText,
    /// True if every language is published.
    all: bool,
) -> impl IntoView {
    let id = text.id;
    let paragraph = move |name: String| {
        // It names all three.
        let name = if name == LANGUAGES_OF_SITE && !all { "accessibility-can-quotations" } else { &name };
        view! { <li>{i18n.t(name)}</li> }
    };
    let sections = text.sections.iter().map(|(section, paragraphs)| {
        let lines = (1..=*paragraphs).map(|n| paragraph(format!("{id}-{section}-{n}")));
        view! {
            <section>
                <h2>{i18n.t(&format!("{id}-{section}"))}</h2>
                <ul>{lines.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <PageHeading title=i18n.t(&format!("{id}-title")) lead=i18n.t(&format!("{id}-lead"))/>
        {sections.collect_view()}
    }
}

/// Where to check us: the proof, the rules for other programs, the document.
#[component]
fn Checks(
    /// Rules and words.
    i18n: Localizer,
    /// The language of the page.
    language: Language,
    /// Which rules for which day, in words.
    version: String,
) -> impl IntoView {
    let up = up(language, HOW.id);
    let files = [
        ("how-link-proof", "../proof/".to_owned()),
        ("self-test-link", "../prove/".to_owned()),
        ("how-link-proof-file", format!("{up}proof.json")),
        ("how-link-rules-file", format!("{up}rules.json")),
        ("how-link-document", "../document/".to_owned()),
        ("how-link-changes", "../changes/".to_owned()),
        ("how-link-licences", "../licences/".to_owned()),
    ];
    let lines = files.map(|(name, href)| view! { <LinkItem href text=i18n.t(name)/> });
    view! {
        <section>
            <h2>{i18n.t("how-links")}</h2>
            <ul class="plain">{lines.collect_view()}</ul>
        </section>
        <p class="fingerprint">{version}</p>
    }
}
