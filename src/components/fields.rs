//! Short number fields for dates and amounts. Text fields with a number pad: number inputs swallow what is typed
//! wrongly and scroll by accident.

use super::Callback;
use leptos::prelude::*;

/// A short field with its label above it.
#[component]
pub fn Field(
    /// The id of the field on the page, and its name in the form.
    id: &'static str,
    /// The words above the field.
    label: String,
    /// What stands in the field at first.
    value: String,
    /// True for a year or for years: the field is wider.
    wide: bool,
    /// True if what was typed is wrong: the field is marked, and the element with the id `error` describes it.
    invalid: bool,
    /// Gets the whole text after every change.
    typed: Callback<String>,
) -> impl IntoView {
    view! {
        <label class="field">
            <span class="field-label">{label}</span>
            // A field that cuts off what is typed would make 20 of 2015: what is wrong has to be seen to be explained.
            // And a date may be pasted whole.
            <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                class=if wide { "field-input field-input-year" } else { "field-input" }
                id=id
                name=id
                maxlength="20"
                value=value
                aria-invalid=invalid.then_some("true")
                aria-describedby=invalid.then_some("error")
                on:input=move |event| typed.run(event_target_value(&event))
            />
        </label>
    }
}
