//! Choices: large buttons, one tap each; and boxes to tick where several may be chosen.

use leptos::prelude::*;

/// One choice.
pub struct Choice {
    /// What is handed back when it is tapped.
    pub value: u32,
    /// Its words.
    pub label: String,
    /// A line under them; may be empty.
    pub hint: String,
    /// True if this is the present answer; said with `aria-pressed`, shown with a mark, never by colour alone.
    pub pressed: bool,
    /// True for "I don't know", which stands last and a little apart.
    pub unsure: bool,
}

/// A list of choices, of which one is tapped.
pub fn choice_list(choices: Vec<Choice>, tapped: Callback<u32>) -> AnyView {
    let buttons: Vec<AnyView> = choices
        .into_iter()
        .map(|choice| {
            let value = choice.value;
            let class = if choice.unsure { "choice choice-unsure" } else { "choice" };
            view! {
                <button type="button" class=class aria-pressed=choice.pressed.to_string()
                    on:click=move |_| tapped.run(value)>
                    <span class="choice-label">{choice.label}</span>
                    {line(choice.hint)}
                </button>
            }
            .into_any()
        })
        .collect();
    view! { <div class="choices">{buttons}</div> }.into_any()
}

/// A box to tick, with words and a line under them. `name` and `value` make it work in a plain form, too.
pub fn tick(
    name: &'static str,
    value: String,
    label: String,
    hint: String,
    ticked: bool,
    changed: Callback<bool>,
) -> AnyView {
    view! {
        <label class="choice choice-check">
            <input type="checkbox" name=name value=value checked=ticked
                on:change=move |event| changed.run(event_target_checked(&event)) />
            <span class="choice-text">
                <span class="choice-label">{label}</span>
                {line(hint)}
            </span>
        </label>
    }
    .into_any()
}

fn line(hint: String) -> Option<AnyView> {
    (!hint.is_empty()).then(|| view! { <span class="choice-hint">{hint}</span> }.into_any())
}
