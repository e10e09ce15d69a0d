//! Short number fields for dates and amounts. Text fields with a number pad: number inputs swallow what is typed
//! wrongly and scroll by accident.

use super::Callback;
use leptos::prelude::*;

/// A labelled field that hands every change to `typed`; `invalid` marks it for screen readers and the eye, and the
/// message of id `error` then describes it. `id` is also its name on the page; it is wider for a year or for years.
#[component]
pub fn Field(
    id: &'static str,
    label: String,
    value: String,
    wide: bool,
    invalid: bool,
    typed: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            // A field that cuts off what is typed would make 20 of 2015: what is wrong has to be seen to be explained.
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                class=if wide { "field-input field-input-year" } else { "field-input" }
                id=id
                name=id
                maxlength="4"
                value=value
                aria-invalid=invalid.then_some("true")
                aria-describedby=invalid.then_some("error")
                on:input=move |event| typed.run(event_target_value(&event))
            />
        </label>
    }
}
