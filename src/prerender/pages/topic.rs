//! The page of one topic: its services, each with a sentence, and the way to one's own case.

use super::links::{LinkCard, PageHeading};
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use leptos::prelude::*;
use words::Language;

/// The pages, one a topic.
pub(in crate::prerender) fn pages(i18n: Localizer, language: Language) -> Vec<Page> {
    let page = |place: u16| {
        let topic = &i18n.book.topics[usize::from(place)];
        let body = html(|| view! { <TopicPage i18n place/> });
        let (title, description) = (i18n.message(topic.name), i18n.message(topic.what));
        Page::new(language, format!("topic/{}", topic.id), title, description, body)
    };
    (0..i18n.book.topics.len() as u16).map(page).collect()
}

/// A topic and its services.
#[component]
fn TopicPage(
    /// Rules and words.
    i18n: Localizer,
    /// The place of the topic in the rule book.
    place: u16,
) -> impl IntoView {
    let topic = &i18n.book.topics[usize::from(place)];
    let services = i18n.book.services.iter().filter(|service| service.topic == place).map(|service| {
        let href = format!("../../service/{}/", service.id);
        view! { <LinkCard href title=i18n.message(service.name) line=i18n.message(service.what)/> }
    });
    let check = format!("../../wizard/#topic={}", topic.id);
    view! {
        <PageHeading title=i18n.message(topic.name) lead=i18n.message(topic.what)/>
        <p><a class="button" href=check>{i18n.t("service-check")}</a></p>
        <section class="topic-list">
            <h2>{i18n.t("topic-services")}</h2>
            <ul>{services.collect_view()}</ul>
        </section>
    }
}
