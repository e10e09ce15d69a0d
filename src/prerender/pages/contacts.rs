//! Hotlines and channels, each with the services that name it and how sure we are of it. Never says an hour: none was
//! checked.

use crate::components::{Element, disclosure, el};
use crate::pages::Localizer;
use leptos::prelude::*;
use policy::{MessageId, Service};

/// A hotline or a channel.
pub struct Contact {
    /// Its words.
    pub words: MessageId,
    /// The number to dial, if it is a hotline.
    pub number: Option<String>,
    /// How sure we are, as a name in the words.
    pub certainty: &'static str,
}

/// The page; `up` is the way to the language's start page.
pub fn contacts(i18n: Localizer, danger: &[String], contacts: &[Contact], up: &str) -> Vec<AnyView> {
    let urgent = danger.iter().map(|number| {
        let words = i18n.t(&format!("danger-{number}"));
        el("li").child(dial(number, words)).view()
    });
    let group = |name: &str, dialled: bool| {
        let chosen = contacts.iter().filter(|contact| contact.number.is_some() == dialled);
        el("section")
            .child(el("h2").text(i18n.t(&format!("contacts-{name}"))))
            .child(el("p").text(i18n.t(&format!("contacts-{name}-note"))))
            .children(chosen.map(|contact| one(i18n, contact, up).view()))
    };
    vec![
        el("h1").text(i18n.t("contacts-title")).view(),
        el("p").class("hero-lead").text(i18n.t("contacts-lead")).view(),
        el("section")
            .class("contacts-danger")
            .child(el("h2").text(i18n.t("contacts-danger")))
            .child(el("ul").class("plain").children(urgent))
            .view(),
        group("hotlines", true).view(),
        group("channels", false).view(),
    ]
}

/// Words that dial a number when they are tapped.
fn dial(number: &str, words: String) -> Element {
    el("a").class("dial").attr("href", format!("tel:{number}")).text(words)
}

fn one(i18n: Localizer, contact: &Contact, up: &str) -> Element {
    let words = i18n.message(contact.words);
    let name = match &contact.number {
        Some(number) => el("h3").child(dial(number, words)),
        None => el("h3").text(words),
    };
    let names = |service: &&Service| {
        let how = &service.guidance;
        how.hotlines.contains(&contact.words) || how.channels.contains(&contact.words)
    };
    let services = i18n.book.services.iter().filter(names).map(|service| {
        let link =
            el("a").attr("href", format!("{up}service/{}/", service.id)).text(i18n.message(service.name));
        el("li").child(link).view()
    });
    let services: Vec<AnyView> = services.collect();
    let used = i18n.t_with("contacts-used", &[("n", &services.len().to_string())]);
    let sure = (contact.number.is_none())
        .then(|| el("p").class("fingerprint").text(i18n.t(&format!("contacts-{}", contact.certainty))));
    el("div").class("contact").child(name).child(sure).child(disclosure(
        used,
        "disclosure",
        el("ul").class("plain").children(services),
    ))
}
