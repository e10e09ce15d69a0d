//! The first question: what have you come for? Its HTML works before any script: what is ticked is kept.

use super::heading;
use super::say::Say;
use crate::parts::{Callback, el, tick};
use leptos::prelude::AnyView;
use policy::Set;

/// The question with these topics ticked; `changed` hears each tick, `go` the button.
pub fn topics(
    say: Say,
    chosen: &Set<u16>,
    error: Option<String>,
    changed: Callback<(u16, bool)>,
    go: Callback<()>,
) -> AnyView {
    let boxes = say.book.topics.iter().enumerate().map(|(place, topic)| {
        let place = place as u16;
        let changed = changed.clone();
        let keep = Callback::new(move |ticked| changed.run((place, ticked)));
        tick("topic", topic.id.clone(), say.id(topic.name), say.id(topic.what), chosen.contains(&place), keep)
            .view()
    });
    let error = error.map(|error| {
        el("p").class("error").attr("id", "error").attr("tabindex", "-1").attr("role", "alert").text(error)
    });
    el("form")
        .class("question")
        .on_submit(go)
        .child(heading(say.page("topics-title")))
        .child(el("p").class("question-hint").text(say.page("topics-hint")))
        .child(error)
        .child(el("fieldset").class("choices").attr("aria-labelledby", "question").children(boxes))
        .child(el("button").attr("type", "submit").class("button").text(say.page("continue")))
        .view()
}
