//! How long the questions are, as a person feels it: the topic, the part of all parts, a bar, the number that is to be
//! expected; and, for who wants to know, the number that is never exceeded.

use super::store::Wizard;
use interview::Agenda;
use leptos::either::Either;
use leptos::prelude::*;
use policy::FactKey;

/// How much is left: the number to be expected, which opens to the number that is never exceeded. Nothing while the
/// family is not known.
#[component]
pub fn QuestionsLeft(
    /// The number that is never exceeded, if it is known yet.
    most: Option<usize>,
    /// The number that is to be expected.
    expected: usize,
) -> impl IntoView {
    let i18n = Wizard::from_context().i18n();
    let number = |name: &str, n: usize| i18n.t_with(name, &[("n", &n.to_string())]);
    most.map(|most| {
        if most < 2 {
            return Either::Left(view! { <p class="wizard-left" id="left">{i18n.t("left-last")}</p> });
        }
        Either::Right(view! {
            <details class="wizard-more">
                <summary id="left">{number("left-about", expected)}</summary>
                <p class="wizard-left">{number("left-at-most", most)}</p>
            </details>
        })
    })
}

/// The topic of a question, which part of all parts it is, and a bar of what is done.
#[component]
pub fn Progress(
    /// The question.
    key: FactKey,
    /// What is left to ask.
    agenda: Agenda,
) -> impl IntoView {
    let wizard = Wizard::from_context();
    let (i18n, interview) = (wizard.i18n(), wizard.interview());
    let section = agenda.section;
    let topics = interview.topics();
    let earlier = section.map_or(0, |section| 1 + topics.iter().filter(|topic| **topic < section).count());
    let topic = section.and_then(|section| wizard.book.topics.get(usize::from(section)));
    let topic = topic.map_or_else(|| i18n.t("section-family"), |topic| i18n.message(topic.name));
    let (n, all) = ((earlier + 1).to_string(), (topics.len() + 1).to_string());
    // The family is not known yet: as much again as is answered.
    let done = interview.answers().count();
    let max = (done + agenda.expected.max(1)).to_string();
    // Of a question that is only looked at again nobody says to which part it belongs.
    let part = (agenda.next == Some(key))
        .then(|| i18n.t_with("part", &[("topic", &topic), ("n", &n), ("all", &all)]));
    view! {
        <progress class="wizard-bar-done" value=done.to_string() max=max aria-hidden="true"></progress>
        <p class="wizard-part" id="progress">
            {part}
        </p>
    }
}
