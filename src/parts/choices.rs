//! Choices: large buttons, one tap each; and boxes to tick where several may be chosen.

use super::callback::Callback;
use super::element::{Element, el};
use leptos::prelude::AnyView;

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

/// A list of choices, of which one is tapped.
pub fn choice_list(choices: Vec<Choice>, tapped: Callback<u32>) -> AnyView {
    let buttons = choices.into_iter().map(|choice| {
        let (value, tapped) = (choice.value, tapped.clone());
        el("button")
            .attr("type", "button")
            .class(if choice.unsure { "choice choice-unsure" } else { "choice" })
            .attr("aria-pressed", choice.pressed.to_string())
            .on_click(Callback::new(move |()| tapped.run(value)))
            .child(el("span").class("choice-label").text(choice.label))
            .view()
    });
    el("div").class("choices").children(buttons).view()
}

/// A box to tick, with words and a line under them. `name` and `value` make it work in a plain form, too.
pub fn tick(
    name: &'static str,
    value: String,
    label: String,
    hint: String,
    ticked: bool,
    changed: Callback<bool>,
) -> Element {
    let hint = (!hint.is_empty()).then(|| el("span").class("choice-hint").text(hint));
    el("label")
        .class("choice choice-check")
        .child(
            el("input")
                .attr("type", "checkbox")
                .attr("name", name)
                .attr("value", value)
                .flag("checked", ticked)
                .on_tick(changed),
        )
        .child(
            el("span").class("choice-text").child(el("span").class("choice-label").text(label)).child(hint),
        )
}
