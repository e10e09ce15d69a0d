//! Short number fields for dates and amounts. Text fields with a number pad: number inputs swallow what is typed
//! wrongly and scroll by accident.

use super::callback::Callback;
use super::element::{Element, el};

/// One field.
pub struct Field {
    /// Its id and name on the page.
    pub id: &'static str,
    /// Its label.
    pub label: String,
    /// What it shows at first.
    pub value: String,
    /// Wider, for a year or for years.
    pub wide: bool,
}

/// A labelled field that hands every change to `typed`; `invalid` marks it for screen readers and the eye, and the
/// message of id `error` then describes it.
pub fn field(field: Field, invalid: bool, typed: Callback<String>) -> Element {
    let mut input = el("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .class(if field.wide { "field-input field-input-year" } else { "field-input" })
        .attr("id", field.id)
        .attr("name", field.id)
        // A field that cuts off what is typed would make 20 of 2015: what is wrong has to be seen to be explained.
        .attr("maxlength", "4")
        .attr("value", field.value)
        .on_input(typed);
    if invalid {
        input = input.attr("aria-invalid", "true").attr("aria-describedby", "error");
    }
    el("label").class("field").child(el("span").class("field-label").text(field.label)).child(input)
}
