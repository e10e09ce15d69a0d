//! The tree of a condition, pruned to what makes it as it is. A tree has no type of its own size, so each line of it is
//! made with the builder.

use super::super::super::localizer::Localizer;
use super::{truth_line, truth_name, truth_words};
use crate::components::el;
use leptos::prelude::*;
use policy::reasons::{Contribution, Reason, ReasonSubject};
use policy::{Condition, Context, FactKey, Truth};

/// Writes the reasons of one requirement.
pub(super) struct ReasonWriter<'a> {
    pub(super) i18n: Localizer,
    pub(super) context: Context<'a>,
    /// What was answered with "I don't know".
    pub(super) open: &'a [FactKey],
}

/// A line of the tree, with its truth said where no sign is seen, and what stands below it.
#[component]
fn ReasonLine(
    /// The words, and for whom.
    i18n: Localizer,
    /// The truth of the condition.
    truth: Truth,
    /// The condition in words.
    text: String,
    /// What was answered to it.
    answer: Option<String>,
    /// The lines of its parts.
    below: Vec<AnyView>,
) -> impl IntoView {
    let below = (!below.is_empty()).then(|| el("ul").class("reasons").children(below));
    truth_line("reason", truth)
        .child(el("span").text(text))
        .child(el("span").class("heard").text(format!(" {} ", truth_words(i18n, truth))))
        .child(answer.map(|answer| el("span").class("reason-answer").text(answer)))
        .child(below)
        .view()
}

impl ReasonWriter<'_> {
    /// What makes it so, and nothing else; groups of one are told as their member.
    pub(super) fn causes(&self, reason: &Reason<'_>) -> Option<AnyView> {
        if let Some(leaf) = self.leaf(reason) {
            return Some(self.line(reason, leaf, self.answer(reason), Vec::new()));
        }
        let mut below: Vec<&Reason<'_>> =
            reason.parts.iter().filter(|part| part.contribution == Contribution::Causes).collect();
        let kept = match reason.of {
            ReasonSubject::Person(..) => true,
            ReasonSubject::Condition(condition) => {
                matches!(condition, Condition::None(_) | Condition::Office(..))
            }
        };
        if below.len() == 1 && !kept {
            return below.pop().and_then(|only| self.causes(only));
        }
        let alone = matches!(reason.of, ReasonSubject::Condition(Condition::Office(..)));
        let nobody = (reason.parts.is_empty() && !alone).then(|| self.i18n.t("reason-nobody"));
        let lines = below.iter().filter_map(|part| self.causes(part)).collect();
        Some(self.line(reason, self.heading(reason), nobody, lines))
    }

    /// What was answered to what makes it so, each once.
    pub(super) fn answers(&self, reason: &Reason<'_>, said: &mut Vec<String>) {
        let answer = self.answer(reason).filter(|answer| !said.contains(answer));
        said.extend(answer);
        let causes = reason.parts.iter().filter(|part| part.contribution == Contribution::Causes);
        causes.for_each(|part| self.answers(part, said));
    }

    fn line(
        &self,
        reason: &Reason<'_>,
        text: String,
        answer: Option<String>,
        below: Vec<AnyView>,
    ) -> AnyView {
        let (i18n, truth) = (self.i18n, reason.truth);
        view! { <ReasonLine i18n truth text answer below/> }.into_any()
    }

    /// What a group asks for, and what of it makes the whole so.
    fn heading(&self, reason: &Reason<'_>) -> String {
        let state = truth_name(reason.truth).0;
        let group = |name: &str| self.i18n.t(&format!("reason-{name}-{state}"));
        match reason.of {
            ReasonSubject::Person(who, _) => self.i18n.person(who),
            ReasonSubject::Condition(condition) => match condition {
                Condition::Any(_) => group("any"),
                Condition::None(_) => self.i18n.t("reason-none"),
                Condition::AtLeast(k, _) => self.i18n.t_with("reason-at-least", &[("k", &k.to_string())]),
                Condition::Some(bound, _) => self.i18n.t(&format!("reason-some-{}", bound.name())),
                Condition::Every(bound, _) => self.i18n.t(&format!("reason-every-{}", bound.name())),
                // Who is not in this case has nothing to ask.
                Condition::Office(..) if reason.truth == Truth::NO => self.i18n.t("reason-office-else"),
                Condition::Office(question, inner) => {
                    let alone = **inner == Condition::Always;
                    let name = if alone { "reason-office" } else { "reason-office-where" };
                    self.i18n.t_with(name, &[("question", &self.i18n.message(*question))])
                }
                _ => group("all"),
            },
        }
    }
}
