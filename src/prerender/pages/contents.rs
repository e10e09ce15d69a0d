//! Every page there is, in one list: for who would rather look than search, and where there is no search.

use super::links::{LinkItem, PageHeading};
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use leptos::prelude::*;
use words::Language;

/// Pages of one kind: a heading, and their titles with their folders.
struct LinkGroup {
    /// Its name on the page.
    id: String,
    /// Its heading.
    heading: String,
    /// Titles and folders, below the language's folder.
    pages: Vec<(String, String)>,
}

/// The list of everything that was prerendered so far, in groups by kind; services stand under their topic.
pub(in crate::prerender) fn page(i18n: Localizer, language: Language, pages: &[Page]) -> Page {
    let listed = |page: &Page| (page.title.clone(), page.folder.clone());
    let titled = |folder: &str| pages.iter().find(|page| page.folder == folder).map(listed);
    let topics = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let services = i18n.book.services.iter().filter(|service| usize::from(service.topic) == place);
        let pages = services.filter_map(|service| titled(&format!("service/{}", service.id)));
        LinkGroup { id: topic.id.clone(), heading: i18n.message(topic.name), pages: pages.collect() }
    });
    let mut groups: Vec<LinkGroup> = topics.collect();
    for (id, own) in [("journey", "journeys-title"), ("families", "families-title")] {
        let below = |page: &&Page| page.folder.strip_prefix(id).is_some_and(|rest| rest.starts_with('/'));
        let pages = pages.iter().filter(below).map(listed).collect();
        groups.push(LinkGroup { id: id.to_owned(), heading: i18n.t(own), pages });
    }
    // Whatever stands in no folder of its own kind, whoever made it.
    let single = |page: &&Page| !page.folder.is_empty() && !page.folder.contains('/') && page.folder != "404";
    let single = pages.iter().filter(single).map(listed).collect();
    groups.push(LinkGroup { id: "more".to_owned(), heading: i18n.t("contents-more"), pages: single });
    // In English the alphabet helps; Chinese readers know the topic, not the order of the characters.
    if language.tag == "en" {
        groups.iter_mut().for_each(|group| group.pages.sort_by_key(|(title, _)| title.to_lowercase()));
    }
    let body = html(|| view! { <ContentsPage i18n groups/> });
    Page::new(language, "index", i18n.t("contents-title"), i18n.t("contents-lead"), body)
}

/// All groups, with a list of jumps to them.
#[component]
fn ContentsPage(
    /// Rules and words.
    i18n: Localizer,
    /// The groups.
    groups: Vec<LinkGroup>,
) -> impl IntoView {
    let jumps = groups
        .iter()
        .map(|group| view! { <LinkItem href=format!("#{}", group.id) text=group.heading.clone()/> })
        .collect_view();
    let groups = groups.into_iter().map(|group| {
        let lines = group
            .pages
            .into_iter()
            .map(|(title, folder)| view! { <LinkItem href=format!("../{folder}/") text=title/> });
        view! {
            <section id=group.id>
                <h2>{group.heading}</h2>
                <ul class="contents">{lines.collect_view()}</ul>
            </section>
        }
    });
    view! {
        <PageHeading title=i18n.t("contents-title") lead=i18n.t("contents-lead")/>
        <ul class="contents-jumps">{jumps}</ul>
        {groups.collect_view()}
    }
}
