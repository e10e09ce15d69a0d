//! Something more to read, closed at first. A `details`, so that it opens without scripts and prints open.

use super::element::{Child, Element, el};

/// A line to tap and what it opens.
pub fn more(summary: String, class: &'static str, content: impl Into<Child>) -> Element {
    el("details").class(class).child(el("summary").text(summary)).child(content)
}
