//! "Take it with you": the answers as a code to read out, a link to copy and a picture to scan. Must not know: how
//! answers become a code.

use crate::components::{disclosure, el, qr};
use crate::pages::localizer::Localizer;
use leptos::prelude::*;

/// What there is to take along.
#[derive(Default)]
pub struct Share {
    /// The wizard's address, without anything behind `#`.
    pub address: String,
    /// The code without sensitive answers, and without spaces.
    pub code: String,
    /// What each sensitive answer is called, and the code with them; nothing if there are none.
    pub sensitive: Option<(Vec<String>, String)>,
}

/// The section, closed at first. Which of two codes is seen depends on a box; the style sees to it, so nothing is drawn
/// anew.
#[component]
pub(super) fn ShareSection(
    /// The words, and for whom.
    i18n: Localizer,
    /// The address and the codes.
    share: Share,
) -> impl IntoView {
    let Share { address, code, sensitive } = share;
    let section = disclosure(i18n.t("share-title"), "disclosure share", el("p").text(i18n.t("share-lead")))
        .child(el("p").text(i18n.t("share-safe")));
    let (section, codes) = match sensitive {
        None => (section, vec![("share-plain", code, None)]),
        Some((names, whole)) => {
            let left_out = i18n.t_with("share-left-out", &[("list", &names.join(&i18n.t("and")))]);
            let all_in = i18n.t("share-all-in");
            let section = section.children(code_tick("share-sensitive", i18n.t("share-sensitive")));
            (section, vec![("share-plain", code, Some(left_out)), ("share-whole", whole, Some(all_in))])
        }
    };
    let codes = codes.into_iter().map(|(class, code, note)| {
        view! { <Carried i18n address=address.clone() class code note/> }.into_any()
    });
    section.children(codes).view()
}

/// A box by which the style shows one of two texts, and its label.
pub(super) fn code_tick(id: impl Into<String>, label: String) -> [AnyView; 2] {
    let id: String = id.into();
    let tick = el("input").attr("type", "checkbox").attr("id", id.clone()).class("share-tick");
    [tick.view(), el("label").class("share-label").attr("for", id).text(label).view()]
}

/// One code as text, link and picture, with a note on what it holds.
#[component]
fn Carried(
    /// The words, and for whom.
    i18n: Localizer,
    /// The wizard's address, without anything behind `#`.
    address: String,
    /// The class by which the style shows one of the two codes.
    class: &'static str,
    /// The code, without spaces.
    code: String,
    /// What is said above the code.
    note: Option<String>,
) -> impl IntoView {
    let before = format!("{address}#a=");
    let picture = qr(&before, &code).map(|source| {
        let image = el("img").class("share-picture").attr("alt", i18n.t("share-picture")).attr("src", source);
        el("figure").class("share-figure").child(image).child(el("figcaption").text(i18n.t("share-scan")))
    });
    let link =
        view! { <CopyField label=i18n.t("share-link") text=before + &code rows="4" class="share-link"/> };
    el("div")
        .class(class)
        .child(note.map(|note| el("p").attr("role", "status").text(note)))
        .child(el("h3").text(i18n.t("share-code")))
        .child(el("p").class("share-code").attr("translate", "no").text(grouped(&code)))
        .child(el("p").text(i18n.t("share-code-how")))
        .child(link.into_any())
        .child(picture)
        .view()
}

/// A code in groups of four, as it is read out.
pub(super) fn grouped(code: &str) -> String {
    let mut text = String::new();
    for (place, sign) in code.chars().enumerate() {
        if place > 0 && place % 4 == 0 {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}

/// Text to copy, seen whole: the clipboard cannot be relied upon, a finger can.
#[component]
pub(super) fn CopyField(
    /// What a screen reader says of the field.
    label: String,
    /// The text to copy.
    text: String,
    /// How many rows of the text are seen.
    rows: &'static str,
    /// The class by which the style shows one of two texts.
    class: &'static str,
) -> impl IntoView {
    let field = el("textarea").class("copy-field").attr("rows", rows).flag("readonly", true).text(text);
    el("label").class(class).child(el("span").class("field-label").text(label)).child(field).view()
}
