//! Answers that do not go together: why, each in words, and a way to change either. Must not know: what
//! follows from them.

use super::check::answer_row;
use super::localizer::Localizer;
use crate::components::{Callback, Notice, NoticeKind, Summary};
use leptos::prelude::{ClassAttribute, ElementChild, IntoView, component, view};
use policy::{FactKey, Known, Likelihood};

/// A constraint, by its place in the rule book, and the answers that do not go together by it.
pub type ClashingAnswers = (usize, Vec<(FactKey, Known)>);

/// A notice of the first; once that is mended, the next one comes.
#[component]
pub fn Clashes(
    /// Rules and words.
    i18n: Localizer,
    /// What does not go together.
    clashes: Vec<ClashingAnswers>,
    /// Changes one answer.
    change: Callback<FactKey>,
) -> impl IntoView {
    clashes.into_iter().next().map(|(constraint, answers)| {
        let constraint = &i18n.book.constraints[constraint];
        let name = match constraint.likelihood {
            Likelihood::Impossible => "clash-impossible",
            Likelihood::Unlikely => "clash-unlikely",
        };
        let text = i18n.t_with(name, &[("reason", &i18n.message(constraint.reason))]);
        let rows =
            answers.into_iter().map(|(key, known)| answer_row(i18n, key, Some(known), &change)).collect();
        view! {
            <div class="clash">
                <Notice kind=NoticeKind::Warning text/>
                <Summary rows/>
            </div>
        }
    })
}
