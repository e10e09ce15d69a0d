//! Short number fields for dates and amounts. Text fields with a number pad: number inputs swallow what is typed
//! wrongly and scroll by accident.

use leptos::prelude::*;

/// One field.
pub struct Field {
    /// Its id and name on the page.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// What it shows at first.
    pub value: String,
    /// Wider, for a year.
    pub wide: bool,
}

/// A labelled field that hands every change to `typed`; `invalid` marks it for screen readers and the eye.
pub fn field(field: Field, invalid: bool, typed: Callback<String>) -> AnyView {
    let class = if field.wide { "field-input field-input-year" } else { "field-input" };
    let length = if field.wide { "4" } else { "2" };
    view! {
        <label class="field">
            <span class="field-label">{field.label}</span>
            <input type="text" inputmode="numeric" autocomplete="off" class=class id=field.id name=field.id
                maxlength=length value=field.value aria-invalid=invalid.then_some("true")
                on:input=move |event| typed.run(event_target_value(&event)) />
        </label>
    }
    .into_any()
}
