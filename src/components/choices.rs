//! Choices: large buttons, one tap each; and boxes to tick where several may be chosen.

use super::{Callback, click_handler};
use leptos::prelude::{
    AriaAttributes, ClassAttribute, CollectView, ElementChild, GlobalAttributes, IntoView, OnAttribute,
    component, event_target_checked, view,
};

/// One choice.
pub struct Choice {
    /// What is handed back when it is tapped.
    pub value: u32,
    /// Its words.
    pub label: String,
    /// True if this is the present answer; said with `aria-pressed`, shown with a mark, never by colour alone.
    pub pressed: bool,
    /// True for "I don't know", which stands last and a little apart.
    pub unsure: bool,
}

/// A list of choices, of which one is tapped: a group with the name of the question (`#question`).
#[component]
pub fn ChoiceList(
    /// The choices, from top to bottom.
    choices: Vec<Choice>,
    /// The id of the element that describes the group, if there is one.
    described_by: Option<&'static str>,
    /// Gets the value of the choice that was tapped.
    tapped: Callback<u32>,
) -> impl IntoView {
    let buttons = choices.into_iter().map(|choice| {
        let (value, tapped) = (choice.value, tapped.clone());
        let class = if choice.unsure { "choice choice-unsure" } else { "choice" };
        view! {
            <button type="button" class=class aria-pressed=choice.pressed.to_string() on:click=click_handler(move || tapped.run(value))>
                <span class="choice-label">{choice.label}</span>
            </button>
        }
    });
    view! {
        <div class="choices" role="group" aria-labelledby="question" aria-describedby=described_by>
            {buttons.collect_view()}
        </div>
    }
}

/// A box to tick, with words and a line under them. It works in a plain form, too.
#[component]
pub fn Checkbox(
    /// The name of the field in a plain form.
    name: &'static str,
    /// The value of the field in a plain form.
    value: String,
    /// The words beside the box.
    label: String,
    /// The line under the words; none if it is empty.
    #[prop(optional)]
    hint: String,
    /// True if the box is ticked at first.
    ticked: bool,
    /// Gets true at each tick, false at each untick.
    changed: Callback<bool>,
) -> impl IntoView {
    let hint = (!hint.is_empty()).then(|| view! { <span class="choice-hint">{hint}</span> });
    view! {
        <label class="choice choice-check">
            <input
                type="checkbox"
                name=name
                value=value
                checked=ticked
                on:change=move |event| changed.run(event_target_checked(&event))
            />
            <span class="choice-text">
                <span class="choice-label">{label}</span>
                {hint}
            </span>
        </label>
    }
}
