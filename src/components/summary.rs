//! A list of answers, each with a way to change it.

use super::{Callback, click_handler};
use leptos::prelude::*;

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
#[component]
pub fn Summary(
    /// The answers, from top to bottom.
    rows: Vec<Row>,
) -> impl IntoView {
    let rows = rows.into_iter().map(|row| {
        let heard = format!("{} {}", row.change, row.term);
        view! {
            <div class="summary-row">
                <dt>{row.term}</dt>
                <dd><span class=if row.muted { "summary-muted" } else { "" }>{row.answer}</span></dd>
                <dd class="summary-action">
                    <button type="button" class="link-button" aria-label=heard on:click=click_handler(move || row.tapped.run(()))>
                        {row.change}
                    </button>
                </dd>
            </div>
        }
    });
    view! { <dl class="summary">{rows.collect_view()}</dl> }
}
