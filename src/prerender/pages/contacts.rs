//! Hotlines and channels, each with the services that name it and how sure we are of it. Never says an hour: none was
//! checked.

use super::links::{PageHeading, ServiceLink};
use crate::components::Disclosure;
use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use crate::prerender::site::Site;
use leptos::either::Either;
use leptos::prelude::*;
use policy::{MessageId, ServiceId};
use reader::Certainty;
use words::Language;

/// A hotline or a channel.
struct Contact {
    /// Its words.
    words: MessageId,
    /// The number to dial, if it is a hotline.
    number: Option<String>,
    /// How sure we are, as a name in the words.
    certainty: &'static str,
    /// The services that name it.
    services: Vec<ServiceId>,
}

/// The page.
pub(in crate::prerender) fn page(site: &Site<'_>, i18n: Localizer, language: Language) -> Page {
    let seeds = &site.content.contacts;
    let named = site.content.names.iter().enumerate().filter_map(|(place, name)| {
        let certainty = match seeds.certainty.get(name)? {
            Certainty::Read => "read",
            Certainty::Known => "known",
            Certainty::Ask => "ask",
        };
        let words = MessageId(u16::try_from(place).ok()?);
        let number = name.strip_prefix("hotline-").map(str::to_owned);
        Some(Contact { words, number, certainty, services: services(i18n, words) })
    });
    let mut contacts: Vec<Contact> = named.collect();
    // What helps with most comes first.
    contacts.sort_by_key(|contact| std::cmp::Reverse(contact.services.len()));
    let (hotlines, channels) = contacts.into_iter().partition(|contact| contact.number.is_some());
    let danger = seeds.danger.clone();
    let body = html(|| view! { <ContactsPage i18n danger hotlines channels/> });
    Page::new(language, "contacts", i18n.t("contacts-title"), i18n.t("contacts-lead"), body)
}

/// The services that name a contact.
fn services(i18n: Localizer, words: MessageId) -> Vec<ServiceId> {
    let names = |id: &ServiceId| {
        let guidance = &i18n.book.service(*id).guidance;
        guidance.hotlines.contains(&words) || guidance.channels.contains(&words)
    };
    i18n.book.service_ids().filter(names).collect()
}

/// All contacts, those for danger to life first.
#[component]
fn ContactsPage(
    /// Rules and words.
    i18n: Localizer,
    /// The numbers to call in danger.
    danger: Vec<String>,
    /// Contacts with a number.
    hotlines: Vec<Contact>,
    /// Contacts without one.
    channels: Vec<Contact>,
) -> impl IntoView {
    let urgent = danger.into_iter().map(|number| {
        let words = i18n.t(&format!("danger-{number}"));
        view! { <li><Dial number words/></li> }
    });
    view! {
        <PageHeading title=i18n.t("contacts-title") lead=i18n.t("contacts-lead")/>
        <section class="contacts-danger">
            <h2>{i18n.t("contacts-danger")}</h2>
            <ul class="plain">{urgent.collect_view()}</ul>
        </section>
        <ContactGroup i18n name="hotlines" contacts=hotlines/>
        <ContactGroup i18n name="channels" contacts=channels/>
    }
}

/// Contacts of one kind.
#[component]
fn ContactGroup(
    /// Rules and words.
    i18n: Localizer,
    /// The kind's name in the words.
    name: &'static str,
    /// The contacts.
    contacts: Vec<Contact>,
) -> impl IntoView {
    let contacts = contacts.into_iter().map(|contact| view! { <ContactEntry i18n contact/> });
    view! {
        <section>
            <h2>{i18n.t(&format!("contacts-{name}"))}</h2>
            <p>{i18n.t(&format!("contacts-{name}-note"))}</p>
            {contacts.collect_view()}
        </section>
    }
}

/// Words that dial a number when they are tapped.
#[component]
fn Dial(
    /// The number.
    number: String,
    /// The words.
    words: String,
) -> impl IntoView {
    view! { <a class="dial" href=format!("tel:{number}")>{words}</a> }
}

/// One contact with the services that name it.
#[component]
fn ContactEntry(
    /// Rules and words.
    i18n: Localizer,
    /// The contact.
    contact: Contact,
) -> impl IntoView {
    let words = i18n.message(contact.words);
    let sure = contact.number.is_none().then(|| {
        view! { <p class="fingerprint">{i18n.t(&format!("contacts-{}", contact.certainty))}</p> }
    });
    let name = match contact.number {
        Some(number) => Either::Left(view! { <Dial number words/> }),
        None => Either::Right(words),
    };
    let used = i18n.t_with("contacts-used", &[("n", &contact.services.len().to_string())]);
    let services =
        contact.services.into_iter().map(|service| view! { <li><ServiceLink i18n service up="../"/></li> });
    let services = services.collect_view();
    view! {
        <div class="contact">
            <h3>{name}</h3>
            {sure}
            <Disclosure summary=used class="disclosure"><ul class="plain">{services}</ul></Disclosure>
        </div>
    }
}
