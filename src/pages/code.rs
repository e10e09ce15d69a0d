//! Where a code is typed in that somebody reads out. Must not know: what a code holds.

use super::Say;
use crate::parts::{Callback, Element, el, more};

/// The field, closed at first. What is typed goes to `typed`, the button and Enter to `opened`.
pub fn code(say: Say, typed: Callback<String>, opened: Callback<()>) -> Element {
    let field = el("input")
        .attr("type", "text")
        .attr("id", "code")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .class("field-input code-input")
        .on_input(typed);
    let form = el("form")
        .on_submit(opened)
        .child(el("label").attr("for", "code").class("field-label").text(say.page("code-label")))
        .child(field)
        .child(el("button").attr("type", "submit").class("button button-quiet").text(say.page("code-open")));
    more(say.page("code-title"), "more", form)
}
