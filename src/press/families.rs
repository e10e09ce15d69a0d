//! The pages of example families.

use super::page::{Page, html};
use super::site::Site;
use crate::pages::{Family, Say, families, family};
use words::Language;

/// The pages: one of all, one of each.
pub(super) fn pages(site: &Site<'_>, say: Say, language: Language) -> Vec<Page> {
    let book = &site.guide.book;
    let told = site.guide.families.iter().filter_map(|family| {
        let words = family.words.get(site.place(language))?;
        let view = Family {
            id: &family.id,
            name: &words.name,
            story: &words.story,
            next: words.next.as_deref(),
            household: &family.household,
        };
        Some((family, view))
    });
    let told: Vec<_> = told.collect();
    let mut pages: Vec<Page> = told
        .iter()
        .map(|(seed, view)| {
            let children = u8::try_from(view.household.children(book).len()).unwrap_or(u8::MAX);
            let say = Say { children, ..say };
            let results = seed.results(book);
            Page {
                language,
                folder: format!("families/{}", view.id),
                title: view.name.to_owned(),
                description: view.story.to_owned(),
                head: String::new(),
                body: html(|| family(say, view, &results, seed.on, site.hash, "../../")),
            }
        })
        .collect();
    let views: Vec<Family<'_>> = told.into_iter().map(|(_, view)| view).collect();
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
