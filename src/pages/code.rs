//! Where a code is typed in that somebody reads out. Must not know: what a code holds.

use super::Localizer;
use crate::components::{Disclosure, LiveSentence, submit_handler};
use leptos::prelude::*;

/// The id of the field.
const CODE: &str = "code-typed";
/// The id of the place where is said why a code cannot be used.
const CODE_ERROR: &str = "code-error";

/// The field, closed at first.
#[component]
pub fn CodeField(
    /// The words.
    i18n: Localizer,
    /// Hears what was typed, by button or by Enter.
    entered: Box<dyn Fn(&str)>,
    /// Why the code cannot be used; empty at first.
    error: RwSignal<String>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let form = view! {
        <form on:submit=submit_handler(move || entered(&typed.read_untracked()))>
            <label for=CODE class="field-label">{i18n.t("code-label")}</label>
            <input
                type="text"
                id=CODE
                autocomplete="off"
                autocapitalize="characters"
                spellcheck="false"
                aria-describedby=CODE_ERROR
                class="copy-field"
                on:input=move |event| typed.set(event_target_value(&event))
            />
            <p class="code-error" id=CODE_ERROR role="alert"><LiveSentence sentence=error/></p>
            <button type="submit" class="button button-quiet">{i18n.t("code-open")}</button>
        </form>
    };
    view! { <Disclosure summary=i18n.t("code-title") class="disclosure code">{form}</Disclosure> }
}
