//! The first question: what have you come for? Its HTML works before any script: what is ticked is kept.

use super::Heading;
use super::localizer::Localizer;
use crate::components::{Callback, Checkbox, submit_handler};
use leptos::prelude::{
    AriaAttributes, ClassAttribute, CollectView, ElementChild, GlobalAttributes, IntoView, OnAttribute,
    component, view,
};
use policy::VecSet;

/// The question: a box for each topic of the rule book.
#[component]
pub fn Topics(
    /// The words, and for whom.
    i18n: Localizer,
    /// The topics that are ticked, by their place in the rule book.
    chosen: VecSet<u16>,
    /// What is wrong, in words, if no topic was ticked.
    error: Option<String>,
    /// Gets the place of a topic, and whether it is ticked now.
    changed: Callback<(u16, bool)>,
    /// The button was tapped.
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
