//! In place of the results, while their words have not come to the phone: what is happening, and what to do: the
//! questions without scripts lead to results too.

use super::Heading;
use super::localizer::Localizer;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Waiting(
    /// The words, and for whom.
    i18n: Localizer,
    /// True if a try to get the words has failed.
    missing: bool,
) -> impl IntoView {
    let name = if missing { "results-missing" } else { "results-coming" };
    let instead =
        missing.then(|| view! { <p><a class="button" href="../ask/">{i18n.t("ask-instead")}</a></p> });
    view! {
        <div>
            <Heading text=i18n.t("results-title")/>
            <p class="results-lead" role="status">{i18n.t(name)}</p>
            {instead}
        </div>
    }
}
