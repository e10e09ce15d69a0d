//! "Take it with you": the answers as a code to read out, a link to copy and a picture to scan. Must not know: how
//! answers become a code.

use crate::components::{drawn, qr};
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

/// The section. Which of two codes is seen depends on a box; the style sees to it, so nothing is drawn anew.
#[component]
pub(super) fn ShareSection(i18n: Localizer, share: Share) -> impl IntoView {
    let Share { address, code, sensitive } = share;
    let one = |class: &'static str, code: String, note: Option<String>| {
        view! { <Carried i18n address=address.clone() class code note/> }
    };
    let codes = match sensitive {
        None => drawn(one("share-plain", code, None)),
        Some((names, whole)) => {
            let left_out = i18n.t_with("share-left-out", &[("list", &names.join(&i18n.t("and")))]);
            drawn(view! {
                <input type="checkbox" id="share-sensitive" class="share-tick"/>
                <label class="share-label" for="share-sensitive">{i18n.t("share-sensitive")}</label>
                {one("share-plain", code, Some(left_out))}
                {one("share-whole", whole, Some(i18n.t("share-all-in")))}
            })
        }
    };
    drawn(view! {
        <section class="share" aria-labelledby="share">
            <h2 id="share">{i18n.t("share-title")}</h2>
            <p>{i18n.t("share-lead")}</p>
            <p>{i18n.t("share-safe")}</p>
            {codes}
        </section>
    })
}

/// One code as text, link and picture, with a note on what it holds.
#[component]
fn Carried(
    i18n: Localizer,
    address: String,
    class: &'static str,
    code: String,
    note: Option<String>,
) -> impl IntoView {
    let before = format!("{address}#a=");
    let picture = qr(&before, &code).map(|source| {
        view! {
            <figure class="share-figure">
                <img class="share-picture" alt=i18n.t("share-picture") src=source/>
                <figcaption>{i18n.t("share-scan")}</figcaption>
            </figure>
        }
    });
    drawn(view! {
        <div class=class>
            {note.map(|note| view! { <p role="status">{note}</p> })}
            <h3>{i18n.t("share-code")}</h3>
            <p class="share-code" translate="no">{grouped(&code)}</p>
            <p>{i18n.t("share-code-how")}</p>
            <CopyField label=i18n.t("share-link") text=before + &code rows="4" class="share-link"/>
            {picture}
        </div>
    })
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
    label: String,
    text: String,
    /// How many rows of the text are seen.
    rows: &'static str,
    class: &'static str,
) -> impl IntoView {
    drawn(view! {
        <label class=class>
            <span class="field-label">{label}</span>
            <textarea class="copy-field" rows=rows readonly="">{text}</textarea>
        </label>
    })
}
