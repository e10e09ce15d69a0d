//! Headings and links that many pages have in common. Must not know: what a page is about.

use crate::pages::Localizer;
use leptos::prelude::*;
use policy::ServiceId;

/// The title of a page, and the sentence below it.
#[component]
pub(super) fn PageHeading(
    /// The title.
    title: String,
    /// The sentence.
    lead: String,
) -> impl IntoView {
    view! {
        <h1>{title}</h1>
        <p class="hero-lead">{lead}</p>
    }
}

/// The way back to the page above.
#[component]
pub(super) fn Breadcrumb(
    /// The address of the page above.
    href: String,
    /// Its title.
    title: String,
) -> impl IntoView {
    view! { <p class="crumb"><a href=href>{title}</a></p> }
}

/// A large link with a title and a line, as an item of a list.
#[component]
pub(super) fn LinkCard(
    /// The address.
    href: String,
    /// The title.
    title: String,
    /// The line below it.
    line: String,
) -> impl IntoView {
    view! {
        <li>
            <a class="topic-card" href=href>
                <strong>{title}</strong>
                <span>{line}</span>
            </a>
        </li>
    }
}

/// A plain link, as an item of a list.
#[component]
pub(super) fn LinkItem(
    /// The address.
    href: String,
    /// The words.
    text: String,
) -> impl IntoView {
    view! { <li><a href=href>{text}</a></li> }
}

/// A link to the page of a service, by the service's name.
#[component]
pub(super) fn ServiceLink(
    /// Rules and words.
    i18n: Localizer,
    /// Which service.
    service: ServiceId,
    /// The way to the language's start page.
    up: &'static str,
) -> impl IntoView {
    let service = i18n.book.service(service);
    view! { <a href=format!("{up}service/{}/", service.id)>{i18n.message(service.name)}</a> }
}
