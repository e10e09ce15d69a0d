//! "Take it with you": the answers as a code to read out, a link to copy and a picture to scan. Must not know: how
//! answers become a code.

use crate::components::{Element, el, qr};
use crate::pages::localizer::Localizer;

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

/// The section. Which of two codes is seen depends on a box; the style sees to it, so nothing is drawn anew.
pub(super) fn share(i18n: Localizer, share: &Share) -> Element {
    let section = el("section")
        .class("share")
        .attr("aria-labelledby", "share")
        .child(el("h2").attr("id", "share").text(i18n.t("share-title")))
        .child(el("p").text(i18n.t("share-lead")))
        .child(el("p").text(i18n.t("share-safe")));
    let Some((names, whole)) = &share.sensitive else {
        return section.child(carried(i18n, share, "share-plain", &share.code, None));
    };
    let left_out = i18n.t_with("share-left-out", &[("list", &names.join(&i18n.t("and")))]);
    let tick = el("input").attr("type", "checkbox").attr("id", "share-sensitive").class("share-tick");
    let label =
        el("label").class("share-label").attr("for", "share-sensitive").text(i18n.t("share-sensitive"));
    section
        .child(tick)
        .child(label)
        .child(carried(i18n, share, "share-plain", &share.code, Some(left_out)))
        .child(carried(i18n, share, "share-whole", whole, Some(i18n.t("share-all-in"))))
}

fn carried(i18n: Localizer, share: &Share, class: &'static str, code: &str, said: Option<String>) -> Element {
    let before = format!("{}#a=", share.address);
    let picture = qr(&before, code).map(|source| {
        let picture =
            el("img").class("share-picture").attr("alt", i18n.t("share-picture")).attr("src", source);
        el("figure").class("share-figure").child(picture).child(el("figcaption").text(i18n.t("share-scan")))
    });
    el("div")
        .class(class)
        .child(said.map(|said| el("p").attr("role", "status").text(said)))
        .child(el("h3").text(i18n.t("share-code")))
        .child(el("p").class("share-code").attr("translate", "no").text(grouped(code)))
        .child(el("p").text(i18n.t("share-code-how")))
        .child(to_copy(i18n.t("share-link"), format!("{before}{code}"), "4").class("share-link"))
        .child(picture)
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
pub(super) fn to_copy(label: String, text: String, rows: &'static str) -> Element {
    let field = el("textarea").class("copy-field").attr("rows", rows).flag("readonly", true).text(text);
    el("label").child(el("span").class("field-label").text(label)).child(field)
}
