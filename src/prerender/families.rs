//! The pages of example families.

use super::page::{Page, html};
use super::site::Site;
use crate::pages::{Family, Say, families, family, known};
use words::Language;

/// The pages: one of all, one of each.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    let book = &site.guide.book;
    let told = site.guide.families.iter().filter_map(|family| {
        let words = family.words.get(site.place(language))?;
        let children = u8::try_from(family.household.children(book).len()).unwrap_or(u8::MAX);
        let say = Say { children, ..say };
        let mut view = Family {
            id: &family.id,
            name: words.name.clone(),
            summary: words.summary.clone(),
            story: words.story.clone(),
            next: words.next.clone(),
            facts: known(say, &family.household),
            household: &family.household,
        };
        if language.tag == "en" {
            // The counter speaks Chinese.
            // The list of all families shows the summary alone: there it is the first to say a term.
            site.guide.glossary.beside_first([&mut view.name.clone(), &mut view.summary]);
            let told = [&mut view.name, &mut view.story].into_iter().chain(&mut view.next);
            let facts = view.facts.iter_mut().flat_map(|(label, value)| [label, value]);
            site.guide.glossary.beside_first(told.chain(facts));
        }
        Some((family, say, view))
    });
    let told: Vec<_> = told.collect();
    let mut pages: Vec<Page> = told
        .iter()
        .map(|(seed, say, view)| {
            let results = seed.results(book);
            Page {
                language,
                folder: format!("families/{}", view.id),
                title: view.name.clone(),
                description: view.summary.clone(),
                head: String::new(),
                body: html(|| family(*say, view, &results, seed.on, site.hash, "../../")),
            }
        })
        .collect();
    let views: Vec<Family<'_>> = told.into_iter().map(|(_, _, view)| view).collect();
    pages.push(Page {
        language,
        folder: "families".to_owned(),
        title: say.page("families-title"),
        description: say.page("families-lead"),
        head: String::new(),
        body: html(|| families(say, &views, "../")),
    });
    pages
}
