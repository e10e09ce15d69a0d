//! The first question: what have you come for? Its HTML works before any script: what is ticked is kept.

use super::Heading;
use super::localizer::Localizer;
use crate::components::{Callback, Checkbox, submit_handler};
use leptos::prelude::{
    AriaAttributes, ClassAttribute, CollectView, ElementChild, GlobalAttributes, IntoView, OnAttribute,
    component, view,
};
use policy::VecSet;

/// The question with these topics ticked; `changed` hears each tick, `go` the button.
#[component]
pub fn Topics(
    i18n: Localizer,
    chosen: VecSet<u16>,
    error: Option<String>,
    changed: Callback<(u16, bool)>,
    go: Callback<()>,
) -> impl IntoView {
    let boxes = i18n.book.topics.iter().enumerate().map(|(place, topic)| {
        let place = place as u16;
        let changed = changed.clone();
        let keep = Callback::new(move |ticked| changed.run((place, ticked)));
        let (value, label, hint) = (topic.id.clone(), i18n.message(topic.name), i18n.message(topic.what));
        view! { <Checkbox name="topic" value label hint ticked=chosen.contains(&place) changed=keep/> }
    });
    let boxes = boxes.collect_view();
    let error =
        error.map(|error| view! { <p class="error" id="error" tabindex="-1" role="alert">{error}</p> });
    let sent = submit_handler(move || go.run(()));
    view! {
        <form class="question" on:submit=sent>
            <Heading text=i18n.t("topics-title")/>
            <p class="question-hint">{i18n.t("topics-hint")}</p>
            {error}
            <fieldset class="choices" aria-labelledby="question">{boxes}</fieldset>
            <button type="submit" class="button">{i18n.t("continue")}</button>
        </form>
    }
}
