//! Why: each condition in one plain line, with what the person answered; one tap deeper how it is worked out, as far as
//! it makes the outcome, and what it rests on. Says what `policy::reasons` finds; must not know how it is found.

pub(crate) mod leaf;
mod tree;

use super::super::guidance::{ages, dated, grounds, named};
use super::super::localizer::Localizer;
use super::feedback::Feedback;
use super::{CardContext, called};
use crate::components::{Element, disclosure_about, el};
use leptos::prelude::*;
use policy::reasons::reasons;
use policy::{Assessment, Context, LegalBasis, RequirementResult, Settled, Truth};
use tree::ReasonWriter;

/// As many answers stand in the line of a condition; all of them a tap deeper.
const PLAIN: usize = 2;

/// The way from the page of the questions to the start page of the language.
const UP: &str = "../";

/// What the service is, every condition with its reasons and grounds, where the document names it, and what to do if
/// something seems wrong.
#[component]
pub(super) fn Why<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let service = i18n.book.service(result.service);
    let conditions = result.requirements.iter().map(|judged| view! { <WhyOne i18n result judged context/> });
    el("div")
        .child(el("p").text(i18n.message(service.what)))
        .child(el("ul").class("conditions").children(conditions.map(IntoAny::into_any)))
        .child(named(i18n, service, Some(UP)))
        // What seems wrong is looked into where the reasons stand.
        .child(view! { <Feedback i18n result context/> }.into_any())
        .view()
}

/// One condition with its reasons and grounds.
#[component]
fn WhyOne<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// The requirement, as it was evaluated.
    judged: &'a RequirementResult,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let family = Context::new(i18n.book, context.household, context.on, result.who);
    let requirement = &i18n.book.service(result.service).requirements[judged.requirement];
    let in_force = requirement.effective_condition(i18n.book, context.on);
    let whole = reasons(&family, &in_force);
    let writer = ReasonWriter { i18n, context: family, open: context.open };
    let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
    let about = format!("{label} {}", called(i18n, result.service, result.who));
    let mut answers = Vec::new();
    writer.answers(&whole, &mut answers);
    answers.truncate(PLAIN);
    let answers = (!answers.is_empty()).then(|| el("span").class("reason-answer").text(answers.join(" ")));
    // That some cases are the office's to decide is no news to whom they are not.
    let decides = judged.truth.settled().is_none();
    let alone = requirement.grounds.len() == 1;
    let said = |ground: &&LegalBasis| decides || alone || !matches!(ground, LegalBasis::Office);
    let basis: Vec<LegalBasis> = requirement.grounds.iter().filter(said).cloned().collect();
    let state = el("span").class("condition-state").text(truth_words(i18n, judged.truth));
    let deeper = el("div").child(el("ul").class("reasons").child(writer.causes(&whole))).child(grounds(
        i18n,
        &basis,
        Some(UP),
    ));
    truth_line("condition", judged.truth)
        .child(el("span").class("condition-text").text(label).text(" — ").child(state))
        .child(answers)
        .children(ages(i18n, requirement, context.on))
        .child(disclosure_about(i18n.t("reason-tree"), &about, "disclosure", deeper))
        .view()
}

/// A line of a list that begins with the sign of its truth.
fn truth_line(class: &'static str, truth: Truth) -> Element {
    let (name, mark) = truth_name(truth);
    let mark = el("span").class("condition-mark").attr("aria-hidden", "true").text(mark);
    el("li").class(class).attr("data-truth", name).child(mark)
}

/// The truth in words, so that no sign and no colour is needed.
fn truth_words(i18n: Localizer, truth: Truth) -> String {
    i18n.t(&format!("truth-{}", truth_name(truth).0))
}

/// The name of a truth in words and markup, and its sign.
fn truth_name(truth: Truth) -> (&'static str, &'static str) {
    match truth.settled() {
        Some(Settled::Yes) => ("met", "✓"),
        Some(Settled::No) => ("unmet", "✗"),
        Some(Settled::Office) => ("office", "☎\u{fe0e}"),
        None => ("unknown", "?"),
    }
}
