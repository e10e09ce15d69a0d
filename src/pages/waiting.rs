//! In place of the results, while their words have not come to the phone: what is happening, and what to do: the
//! questions without scripts lead to results too.

use super::Heading;
use super::say::Say;
use leptos::prelude::*;

/// The page; `missing` if a try to get the words has failed.
#[component]
pub fn Waiting(say: Say, missing: bool) -> impl IntoView {
    let name = if missing { "results-missing" } else { "results-coming" };
    let instead =
        missing.then(|| view! { <p><a class="button" href="../ask/">{say.page("ask-instead")}</a></p> });
    view! {
        <div>
            <Heading text=say.page("results-title")/>
            <p class="results-lead" role="status">{say.page(name)}</p>
            {instead}
        </div>
    }
}
