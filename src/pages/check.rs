//! All answers so far, each with a way to change it.

use super::Heading;
use super::say::Say;
use crate::components::{Callback, Row, Summary, tap};
use leptos::prelude::{
    ClassAttribute, ElementChild, IntoView, OnAttribute, component, view,
};
use policy::{Key, Known};

/// The page.
#[component]
pub fn Check(
    say: Say,
    /// Names of the chosen topics.
    topics: Vec<String>,
    /// Every answer about the family as it is now known; `None` is "I don't know".
    answers: Vec<(Key, Option<Known>)>,
    /// Changes the topics.
    change_topics: Callback<()>,
    /// Changes one answer.
    change: Callback<Key>,
    /// Goes on to the results, or to the questions that are still open.
    go_on: Callback<()>,
) -> impl IntoView {
    let mut rows = vec![Row {
        term: say.page("topics-label"),
        answer: topics.join(&say.page("and")),
        muted: false,
        change: say.page("change"),
        tapped: change_topics,
    }];
    for (key, known) in answers {
        let change = change.clone();
        rows.push(Row {
            term: say.label(key),
            answer: known
                .map_or_else(|| say.page("dont-know"), |known| say.value(say.book.fact(key.fact), known)),
            muted: known.is_none(),
            change: say.page("change"),
            tapped: Callback::new(move |()| change.run(key)),
        });
    }
    view! {
        <div class="question">
            <Heading text=say.page("check-title")/>
            <p class="question-hint">{say.page("check-hint")}</p>
            <Summary rows/>
            <button type="button" class="button" on:click=tap(move || go_on.run(()))>{say.page("see-results")}</button>
        </div>
    }
}
