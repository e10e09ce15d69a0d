//! All answers so far, each with a way to change it.

use super::say::Say;
use crate::parts::{Row, summary};
use leptos::prelude::*;
use policy::{Key, Known};

/// What the page shows and tells.
pub struct CheckPage {
    /// Names of the chosen topics.
    pub topics: Vec<String>,
    /// Every answer about the family as it is now known; `None` is "I don't know".
    pub answers: Vec<(Key, Option<Known>)>,
    /// Changes the topics.
    pub change_topics: Callback<()>,
    /// Changes one answer.
    pub change: Callback<Key>,
    /// Goes on to the results, or to the questions that are still open.
    pub go_on: Callback<()>,
}

/// The page.
pub fn check(say: Say, page: CheckPage) -> AnyView {
    let changes = |label: &str| say.fill("change", &[("label", label)]);
    let mut rows = vec![Row {
        term: say.page("topics-label"),
        answer: page.topics.join(&say.page("and")),
        muted: false,
        change: changes(&say.page("topics-label")),
        tapped: page.change_topics,
    }];
    for (key, known) in page.answers {
        let label = say.label(key);
        let change = page.change;
        rows.push(Row {
            answer: known.map_or_else(|| say.page("dont-know"), |known| say.value(say.book.fact(key.fact), known)),
            muted: known.is_none(),
            change: changes(&label),
            term: label,
            tapped: Callback::new(move |()| change.run(key)),
        });
    }
    let go_on = page.go_on;
    view! {
        <div class="question">
            <h1 class="question-title" id="question" tabindex="-1">{say.page("check-title")}</h1>
            <p class="question-hint">{say.page("check-hint")}</p>
            {summary(rows)}
            <button type="button" class="button" on:click=move |_| go_on.run(())>{say.page("see-results")}</button>
        </div>
    }
    .into_any()
}
