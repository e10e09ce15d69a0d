//! In place of the results, while their words have not come to the phone: what is happening, and what to do: the
//! questions without scripts lead to results too.

use super::heading;
use super::say::Say;
use crate::parts::el;
use leptos::prelude::AnyView;

/// The page; `missing` if a try to get the words has failed.
pub fn waiting(say: Say, missing: bool) -> AnyView {
    let name = if missing { "results-missing" } else { "results-coming" };
    let page = el("div")
        .child(heading(say.page("results-title")))
        .child(el("p").class("results-lead").attr("role", "status").text(say.page(name)));
    if !missing {
        return page.view();
    }
    let instead = el("a").class("button").attr("href", "../ask/").text(say.page("ask-instead"));
    page.child(el("p").child(instead)).view()
}
