//! The first question: what have you come for? Its HTML works before any script: what is ticked is kept.

use super::say::Say;
use crate::parts::tick;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The question with these topics ticked; `changed` hears each tick, `go` the button.
pub fn topics(say: Say, chosen: &BTreeSet<u16>, error: bool, changed: Callback<(u16, bool)>, go: Callback<()>) -> AnyView {
    let boxes: Vec<AnyView> = say
        .book
        .topics
        .iter()
        .enumerate()
        .map(|(place, topic)| {
            let place = place as u16;
            tick(
                "topic",
                topic.id.clone(),
                say.id(topic.name),
                say.id(topic.what),
                chosen.contains(&place),
                Callback::new(move |ticked| changed.run((place, ticked))),
            )
        })
        .collect();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        go.run(());
    };
    view! {
        <form class="question" on:submit=submit>
            <h1 class="question-title" id="question" tabindex="-1">{say.page("topics-title")}</h1>
            <p class="question-hint">{say.page("topics-hint")}</p>
            {error.then(|| view! { <p class="error" role="alert">{say.page("topics-error")}</p> })}
            <fieldset class="choices" aria-labelledby="question">{boxes}</fieldset>
            <button type="submit" class="button">{say.page("continue")}</button>
        </form>
    }
    .into_any()
}
