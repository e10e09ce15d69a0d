//! Copying text. Old engines and WeChat do not know the asynchronous clipboard, so text is selected in a visible field
//! and copied by the command of old. Must not know: what the text says.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlTextAreaElement};

/// Copies the text of a field, which is selected for it; false if the phone does not let pages do so.
pub fn copy(field: &str) -> bool {
    let field =
        document().get_element_by_id(field).and_then(|field| field.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(field) = field else { return false };
    field.focus().ok();
    field.select();
    // What `select` does not do on iOS before 14.
    field.set_selection_range(0, u32::MAX >> 1).ok();
    document().dyn_into::<HtmlDocument>().is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
