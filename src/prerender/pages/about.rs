//! Pages of plain text about the guide itself: how it works, what it keeps, how well it can be used.

use crate::components::{Element, el};
use crate::pages::Localizer;
use leptos::prelude::*;

/// A page of text: its name in addresses and words, and its sections with the number of their paragraphs.
#[derive(Clone, Copy)]
pub struct About {
    /// Its name.
    pub id: &'static str,
    sections: &'static [(&'static str, u8)],
}

/// How the guide works.
pub const HOW: About = About {
    id: "how",
    sections: &[("grounds", 4), ("unknown", 2), ("office", 2), ("check", 4), ("limits", 3)],
};

/// What happens with answers.
pub const PRIVACY: About =
    About { id: "privacy", sections: &[("stays", 3), ("kept", 3), ("not", 2), ("proof", 2)] };

/// How well it can be used.
pub const ACCESSIBILITY: About = About {
    id: "accessibility",
    sections: &[("aim", 2), ("can", 7), ("tested", 6), ("limits", 6), ("tell", 2)],
};

/// The page, with what stands below its text.
pub fn about(i18n: Localizer, about: About, below: Vec<Element>) -> Vec<AnyView> {
    let id = about.id;
    let sections = about.sections.iter().map(|(section, paragraphs)| {
        let lines = (1..=*paragraphs).map(|n| el("li").text(i18n.t(&format!("{id}-{section}-{n}"))).view());
        el("section")
            .child(el("h2").text(i18n.t(&format!("{id}-{section}"))))
            .child(el("ul").children(lines))
            .view()
    });
    let head = [
        el("h1").text(i18n.t(&format!("{id}-title"))).view(),
        el("p").class("hero-lead").text(i18n.t(&format!("{id}-lead"))).view(),
    ];
    head.into_iter().chain(sections).chain(below.into_iter().map(Element::view)).collect()
}

/// A list of links: words and address.
pub fn links(i18n: Localizer, heading: &str, links: &[(&str, String)]) -> Element {
    let lines = links.iter().map(|(name, address)| {
        el("li").child(el("a").attr("href", address.clone()).text(i18n.t(name))).view()
    });
    el("section").child(el("h2").text(i18n.t(heading))).child(el("ul").class("plain").children(lines))
}
