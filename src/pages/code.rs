//! Where a code is typed in that somebody reads out. Must not know: what a code holds.

use super::Localizer;
use crate::components::{Callback, disclosure, el};
use leptos::prelude::AnyView;

/// The id of the field.
pub const CODE: &str = "code-typed";
/// The id of the place where is said why a code cannot be used.
pub const CODE_ERROR: &str = "code-error";

/// The field, closed at first; `opened` hears the button and Enter.
pub fn code(i18n: Localizer, opened: Callback<()>) -> AnyView {
    let field = el("input")
        .attr("type", "text")
        .attr("id", CODE)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-describedby", CODE_ERROR)
        .class("copy-field");
    let form = el("form")
        .on_submit(opened)
        .child(el("label").attr("for", CODE).class("field-label").text(i18n.t("code-label")))
        .child(field)
        .child(el("p").class("code-error").attr("id", CODE_ERROR).attr("role", "alert"))
        .child(el("button").attr("type", "submit").class("button button-quiet").text(i18n.t("code-open")));
    disclosure(i18n.t("code-title"), "disclosure code", form).view()
}
