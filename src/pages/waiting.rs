//! In place of the results, while their words have not come to the phone: what is happening, and what to do.

use super::heading;
use super::say::Say;
use crate::parts::el;
use leptos::prelude::AnyView;

/// The page; `missing` if a try to get the words has failed.
pub fn waiting(say: Say, missing: bool) -> AnyView {
    let name = if missing { "results-missing" } else { "results-coming" };
    el("div")
        .child(heading(say.page("results-title")))
        .child(el("p").class("results-lead").attr("role", "status").text(say.page(name)))
        .view()
}
