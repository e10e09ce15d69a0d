//! How to go about it, on a card: what the counter sheet does not hold already; where there is no sheet yet, all of it.
//! Must not know: what a counter sheet looks like.

use super::super::guidance::{self, checked};
use super::super::localizer::Localizer;
use super::CardContext;
use super::lines::{Lines, NumberedLines, some};
use super::paper_alternatives::{PaperItem, paper_line};
use super::told::told;
use crate::components::{Element, el};
use leptos::prelude::*;
use policy::reasons::{Reason, ReasonSubject, reasons};
use policy::{Assessment, Condition, MessageId, Truth, concerns};

/// What to do, without what stands on the counter sheet.
#[component]
pub(super) fn HowTo<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
    /// True if the card has a counter sheet, which then holds papers, place, phone and questions.
    sheet: bool,
) -> impl IntoView + use<> {
    let service = i18n.book.service(result.service);
    let guidance = &service.guidance;
    let title = |name: &str| el("h4").attr("data-on", "screen").text(i18n.t(name));
    let facts = match sheet {
        true => facts(i18n, result),
        false => guidance::facts(i18n, service, "card"),
    };
    let mut content = el("div");
    if !sheet && !result.papers.is_empty() {
        let lines = result.papers.iter().map(|needed| paper_line(i18n, result, needed));
        let lines = lines.map(|paper| view! { <PaperItem paper/> }.into_any());
        content = content.child(title("card-papers")).child(el("ul").class("papers").children(lines));
    }
    let family = context.query(i18n, result).context();
    let messages = |ids: &mut dyn Iterator<Item = MessageId>| {
        some(ids.filter(|id| concerns(&family, service, *id)).map(|id| told(i18n, &family, id)).collect())
    };
    let steps = messages(&mut guidance.steps.iter().map(|step| step.message));
    let questions = if sheet { None } else { some(questions_for_office(i18n, result, context)) };
    let traps = messages(&mut guidance.traps.iter().copied());
    content = content
        .child(title(if sheet { "card-about-more" } else { "card-about" }))
        .child(facts.attr("data-on", "screen"))
        .child(guidance.yearly.map(|yearly| checked(i18n, yearly, context.on)));
    if let Some(lines) = steps {
        let list = view! { <NumberedLines class="steps" lines/> }.into_any();
        content = content.child(title("card-steps")).child(list);
    }
    for (name, class, lines) in [("card-ask", "ask", questions), ("card-traps", "traps", traps)] {
        if let Some(lines) = lines {
            content = content.child(title(name)).child(view! { <Lines class lines/> }.into_any());
        }
    }
    content.view()
}

/// Online, how long, how much.
fn facts(i18n: Localizer, result: &Assessment) -> Element {
    let guidance = &i18n.book.service(result.service).guidance;
    let online = match guidance.channels.as_slice() {
        [] => vec![i18n.t("no-channels")],
        channels => channels.iter().map(|id| i18n.message(*id)).collect(),
    };
    let rows = [
        ("card-online", online),
        ("card-time", vec![i18n.message(guidance.time)]),
        ("card-fee", vec![i18n.message(guidance.fee)]),
    ];
    el("dl").class("facts").children(rows.into_iter().flat_map(|(name, lines)| fact_row(i18n, name, lines)))
}

/// A row of a list of facts: its name, and a cell a line.
pub(super) fn fact_row(i18n: Localizer, name: &'static str, lines: Vec<String>) -> Vec<AnyView> {
    let cells = lines.into_iter().map(|line| el("dd").text(line).view());
    [el("dt").text(i18n.t(name)).view()].into_iter().chain(cells).collect()
}

/// What to ask at the counter. A question that brings a case before the office is for those who may be in that case.
pub(super) fn questions_for_office(
    i18n: Localizer,
    result: &Assessment,
    context: CardContext<'_>,
) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let context = context.query(i18n, result).context();
    // Each question that brings somebody before the office, and whether this person may be one.
    let mut cases: Vec<(MessageId, bool)> = Vec::new();
    for requirement in &service.requirements {
        let whole = reasons(&context, &requirement.condition);
        office_cases(&whole, whole.truth != Truth::YES, &mut cases);
    }
    let concerned = |id: &&MessageId| {
        let mut own = cases.iter().filter(|(question, _)| question == *id).map(|(_, may)| *may).peekable();
        concerns(&context, service, **id) && (own.peek().is_none() || own.any(|may| may))
    };
    service
        .guidance
        .questions_for_office
        .iter()
        .filter(concerned)
        .map(|id| told(i18n, &context, *id))
        .collect()
}

/// Adds the questions of a condition; `may` if the whole is not met without the office.
fn office_cases(reason: &Reason<'_>, may: bool, cases: &mut Vec<(MessageId, bool)>) {
    if let ReasonSubject::Condition(Condition::Office(question, _)) = reason.of {
        cases.push((*question, may && reason.truth != Truth::NO));
    }
    for part in &reason.parts {
        office_cases(part, may, cases);
    }
}
