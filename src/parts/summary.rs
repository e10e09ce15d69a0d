//! A list of answers, each with a way to change it.

use super::callback::Callback;
use super::element::{Element, el};

/// One answer.
pub struct Row {
    /// What was asked, in short.
    pub term: String,
    /// What was answered.
    pub answer: String,
    /// True if the answer is "I don't know".
    pub muted: bool,
    /// The words on the button.
    pub change: String,
    /// What happens when it is tapped.
    pub tapped: Callback<()>,
}

/// The list. Each button names its answer to those who hear it alone (`aria-label`).
pub fn summary(rows: Vec<Row>) -> Element {
    let rows = rows.into_iter().map(|row| {
        let heard = format!("{} {}", row.change, row.term);
        let button = el("button")
            .attr("type", "button")
            .class("link-button")
            .attr("aria-label", heard)
            .on_click(row.tapped)
            .text(row.change);
        el("div")
            .class("summary-row")
            .child(el("dt").text(row.term))
            .child(
                el("dd")
                    .child(el("span").class(if row.muted { "summary-muted" } else { "" }).text(row.answer)),
            )
            .child(el("dd").class("summary-action").child(button))
            .view()
    });
    el("dl").class("summary").children(rows)
}
