//! Software of others in the programs and the search: what it is, which version, and under which licence. The
//! texts, which are never translated, stand once in a file beside the pages.

use super::links::{LinkItem, PageHeading};
use crate::pages::Localizer;
use crate::prerender::page::{Page, html, up};
use crate::prerender::site::{ShippedPackage, Site};
use leptos::prelude::*;
use std::collections::BTreeMap;
use words::Language;

/// The folder of the page, below that of its language.
pub(super) const FOLDER: &str = "licences";
/// The file of all notices and texts, below the root of the site.
pub(in crate::prerender) const NOTICES: &str = "licences.txt";
/// The list for other programs, below the root of the site.
pub(in crate::prerender) const SBOM: &str = "sbom.cdx.json";

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let packages = &site.built.shipped.packages;
    let body = html(|| view! { <LicencesPage i18n language packages/> });
    let (title, lead) = (i18n.t("licences-title"), i18n.t("licences-lead"));
    // Nobody looks for a place to live and finds the name of a library.
    Page { indexed: false, ..Page::new(language, FOLDER, title, lead, body) }
}

/// All packages, by licence.
#[component]
fn LicencesPage<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The language of the page.
    language: Language,
    /// The packages.
    packages: &'a [ShippedPackage],
) -> impl IntoView + use<> {
    let mut licences: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for package in packages {
        let named = format!("{} {}", package.name, package.version);
        licences.entry(&package.licence).or_default().push(named);
    }
    let sections = licences.into_iter().map(|(licence, packages)| {
        view! {
            <section>
                <h2>{i18n.t_with("licences-under", &[("licence", licence)])}</h2>
                <p class="prose" lang="en" translate="no">{packages.join(", ")}</p>
            </section>
        }
    });
    let sections = sections.collect_view();
    let up = up(language, FOLDER);
    let files = [
        ("licences-link-notices", format!("{up}{NOTICES}")),
        ("licences-link-sbom", format!("{up}{SBOM}")),
        ("licences-link-release", format!("{up}release.json")),
    ];
    let files = files.map(|(name, href)| view! { <LinkItem href text=i18n.t(name)/> });
    view! {
        <PageHeading title=i18n.t("licences-title") lead=i18n.t("licences-lead")/>
        <p class="prose">{i18n.t("licences-ours")}</p>
        <section>
            <h2>{i18n.t("licences-files")}</h2>
            <ul class="plain">{files.collect_view()}</ul>
        </section>
        {sections}
    }
}
