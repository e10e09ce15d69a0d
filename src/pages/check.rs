//! All answers so far, each with a way to change it.

use super::heading;
use super::say::Say;
use crate::parts::{Callback, Row, el, summary};
use leptos::prelude::AnyView;
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
    let mut rows = vec![Row {
        term: say.page("topics-label"),
        answer: page.topics.join(&say.page("and")),
        muted: false,
        change: say.page("change"),
        tapped: page.change_topics,
    }];
    for (key, known) in page.answers {
        let change = page.change.clone();
        rows.push(Row {
            term: say.label(key),
            answer: known
                .map_or_else(|| say.page("dont-know"), |known| say.value(say.book.fact(key.fact), known)),
            muted: known.is_none(),
            change: say.page("change"),
            tapped: Callback::new(move |()| change.run(key)),
        });
    }
    el("div")
        .class("question")
        .child(heading(say.page("check-title")))
        .child(el("p").class("question-hint").text(say.page("check-hint")))
        .child(summary(rows))
        .child(
            el("button")
                .attr("type", "button")
                .class("button")
                .on_click(page.go_on)
                .text(say.page("see-results")),
        )
        .view()
}
