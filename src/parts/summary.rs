//! A list of answers, each with a way to change it.

use leptos::prelude::*;

/// One answer.
pub struct Row {
    /// What was asked, in short.
    pub term: String,
    /// What was answered.
    pub answer: String,
    /// True if the answer is "I don't know".
    pub muted: bool,
    /// The words on the button: they name the answer, so that a list of buttons makes sense when heard.
    pub change: String,
    /// What happens when it is tapped.
    pub tapped: Callback<()>,
}

/// The list.
pub fn summary(rows: Vec<Row>) -> AnyView {
    let rows: Vec<AnyView> = rows
        .into_iter()
        .map(|row| {
            let tapped = row.tapped;
            let class = if row.muted { "summary-muted" } else { "" };
            view! {
                <div class="summary-row">
                    <dt>{row.term}</dt>
                    <dd><span class=class>{row.answer}</span></dd>
                    <dd class="summary-action">
                        <button type="button" class="link-button" on:click=move |_| tapped.run(())>
                            {row.change}
                        </button>
                    </dd>
                </div>
            }
            .into_any()
        })
        .collect();
    view! { <dl class="summary">{rows}</dl> }.into_any()
}
