//! The page for missing addresses. It is shown at any depth, so its links begin at the host's root.

use crate::pages::Localizer;
use crate::prerender::page::{Page, html};
use crate::prerender::site::HostSettings;
use leptos::prelude::*;
use words::Language;

/// The page.
pub(in crate::prerender) fn page(i18n: Localizer, language: Language, host: &HostSettings) -> Page {
    let start = format!("{}{}", host.base, language.folder);
    let body = html(|| view! { <NotFoundPage i18n start/> });
    Page {
        indexed: false,
        ..Page::new(language, "404", i18n.t("not-found-title"), i18n.t("not-found"), body)
    }
}

/// That there is no such page, and the way to the start page.
#[component]
fn NotFoundPage(
    /// Rules and words.
    i18n: Localizer,
    /// The address of the start page.
    start: String,
) -> impl IntoView {
    view! {
        <div>
            <h1>{i18n.t("not-found-title")}</h1>
            <p>{i18n.t("not-found")}</p>
            <p><a class="button" href=start>{i18n.t("not-found-home")}</a></p>
        </div>
    }
}
