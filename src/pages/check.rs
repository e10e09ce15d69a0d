//! All answers so far, each with a way to change it.

use super::Heading;
use super::localizer::Localizer;
use crate::components::{Callback, Row, Summary, click_handler};
use leptos::prelude::{ClassAttribute, ElementChild, IntoView, OnAttribute, component, view};
use policy::{FactKey, Known};

/// The page.
#[component]
pub fn Check(
    /// The words, and for whom.
    i18n: Localizer,
    /// Names of the chosen topics.
    topics: Vec<String>,
    /// Every answer about the family as it is now known; `None` is "I don't know".
    answers: Vec<(FactKey, Option<Known>)>,
    /// Changes the topics.
    change_topics: Callback<()>,
    /// Changes one answer.
    change: Callback<FactKey>,
    /// Goes on to the results, or to the questions that are still open.
    go_on: Callback<()>,
) -> impl IntoView {
    let mut rows = vec![Row {
        term: i18n.t("topics-label"),
        answer: topics.join(&i18n.t("and")),
        muted: false,
        change: i18n.t("change"),
        tapped: change_topics,
    }];
    rows.extend(answers.into_iter().map(|(key, known)| answer_row(i18n, key, known, &change)));
    view! {
        <div class="question">
            <Heading text=i18n.t("check-title")/>
            <p class="question-hint">{i18n.t("check-hint")}</p>
            <Summary rows/>
            <button type="button" class="button" on:click=click_handler(move || go_on.run(()))>{i18n.t("see-results")}</button>
        </div>
    }
}

/// The row of one answer; `None` is "I don't know".
pub(super) fn answer_row(
    i18n: Localizer,
    key: FactKey,
    known: Option<Known>,
    change: &Callback<FactKey>,
) -> Row {
    let change = change.clone();
    Row {
        term: i18n.label(key),
        answer: known
            .map_or_else(|| i18n.t("dont-know"), |known| i18n.value(i18n.book.fact(key.fact), known)),
        muted: known.is_none(),
        change: i18n.t("change"),
        tapped: Callback::new(move |()| change.run(key)),
    }
}
