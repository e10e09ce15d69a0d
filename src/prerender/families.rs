//! The pages of example families.

use super::page::{Page, html};
use super::pages::{Family, families, family, known};
use super::site::Site;
use crate::pages::Localizer;
use words::Language;

/// The pages: one of all, one of each.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let book = &site.content.book;
    let told = site.content.families.iter().filter_map(|family| {
        let words = family.words.get(site.place(language))?;
        let children = u8::try_from(family.household.children(book).len()).unwrap_or(u8::MAX);
        let i18n = Localizer { children, ..i18n };
        let mut view = Family {
            id: &family.id,
            name: words.name.clone(),
            summary: words.summary.clone(),
            story: words.story.clone(),
            next: words.next.clone(),
            facts: known(i18n, &family.household),
            household: &family.household,
        };
        if language.tag == "en" {
            // The counter speaks Chinese.
            // The list of all families shows the summary alone: there it is the first to say a term.
            site.content.glossary.beside_first([&mut view.name.clone(), &mut view.summary]);
            let told = [&mut view.name, &mut view.story].into_iter().chain(&mut view.next);
            let facts = view.facts.iter_mut().flat_map(|(label, value)| [label, value]);
            site.content.glossary.beside_first(told.chain(facts));
        }
        Some((family, i18n, view))
    });
    let told: Vec<_> = told.collect();
    let mut pages: Vec<Page> = told
        .iter()
        .map(|(seed, i18n, view)| {
            let results = seed.results(book);
            Page {
                language,
                folder: format!("families/{}", view.id),
                title: view.name.clone(),
                description: view.summary.clone(),
                head: String::new(),
                body: html(|| family(*i18n, view, &results, seed.on, site.hash, "../../")),
            }
        })
        .collect();
    let views: Vec<Family<'_>> = told.into_iter().map(|(_, _, view)| view).collect();
    pages.push(Page {
        language,
        folder: "families".to_owned(),
        title: i18n.t("families-title"),
        description: i18n.t("families-lead"),
        head: String::new(),
        body: html(|| families(i18n, &views, "../")),
    });
    pages
}
