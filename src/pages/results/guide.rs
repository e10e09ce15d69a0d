//! How to go about it, on a card: what the slip for the counter does not hold already; where there is no slip yet, all
//! of it. Must not know: how a slip looks.

use super::super::guidance::{self, checked, list};
use super::super::localizer::Localizer;
use super::{Case, either};
use crate::components::{Element, el};
use leptos::prelude::AnyView;
use policy::reasons::{Reason, ReasonSubject, reasons};
use policy::{Assessment, Condition, Context, MessageId, Truth};

/// What to do; with `slip`, without what stands on it: papers, place, phone, questions.
pub(super) fn how(i18n: Localizer, result: &Assessment, case: Case<'_>, slip: bool) -> Element {
    let service = i18n.book.service(result.service);
    let guidance = &service.guidance;
    let ids = |ids: &[MessageId]| -> Vec<String> { ids.iter().map(|id| i18n.message(*id)).collect() };
    let title = |name: &str| el("h4").text(i18n.t(name));
    let part = |content: Element, name: &str, lines: Option<Element>| {
        content.child(lines.is_some().then(|| title(name))).child(lines)
    };
    let facts = if slip { facts(i18n, result) } else { guidance::facts(i18n, service, "card") };
    let papers = (!slip && !result.papers.is_empty()).then(|| papers(i18n, result));
    let content = part(el("div"), "card-papers", papers)
        .child(title(if slip { "card-about-more" } else { "card-about" }))
        .child(facts)
        .child(guidance.yearly.map(|yearly| checked(i18n, yearly, case.on)));
    let steps = guidance.steps.iter().map(|step| i18n.message(step.message)).collect();
    let content = part(content, "card-steps", list("ol", "steps", steps));
    let ask = if slip { Vec::new() } else { asks(i18n, result, case) };
    let content = part(content, "card-ask", list("ul", "ask", ask));
    part(content, "card-traps", list("ul", "traps", ids(&guidance.traps)))
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
    rows.into_iter().fold(el("dl").class("facts"), |list, (name, lines)| {
        let lines = lines.into_iter().map(|line| el("dd").text(line).view());
        list.child(el("dt").text(i18n.t(name))).children(lines)
    })
}

/// The papers, one below the other; of which any one will do, in a list of their own.
fn papers(i18n: Localizer, result: &Assessment) -> Element {
    let lines = result.papers.iter().map(|needed| {
        let paper = either::paper(i18n, result, needed);
        let any = paper.any.iter().map(|one| el("li").text(one.clone()).view()).collect::<Vec<AnyView>>();
        let any = (!any.is_empty()).then(|| el("ul").children(any));
        el("li").text(paper.line).child(any).view()
    });
    el("ul").class("papers").children(lines)
}

/// What to ask at the counter. A question that brings a case before the office is for those who may be in that case.
pub(super) fn asks(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Vec<String> {
    let service = i18n.book.service(result.service);
    let context = Context::new(i18n.book, case.household, case.on, result.who);
    // Each question that brings somebody before the office, and whether this person may be one.
    let mut cases: Vec<(MessageId, bool)> = Vec::new();
    for requirement in &service.requirements {
        let whole = reasons(&context, &requirement.condition);
        bring(&whole, whole.truth != Truth::YES, &mut cases);
    }
    let concerns = |id: &&MessageId| {
        let mut own = cases.iter().filter(|(question, _)| question == *id).map(|(_, may)| *may).peekable();
        own.peek().is_none() || own.any(|may| may)
    };
    service.guidance.questions_for_office.iter().filter(concerns).map(|id| i18n.message(*id)).collect()
}

/// `may`: the whole is not met without the office.
fn bring(reason: &Reason<'_>, may: bool, cases: &mut Vec<(MessageId, bool)>) {
    if let ReasonSubject::Condition(Condition::Office(question, _)) = reason.of {
        cases.push((*question, may && reason.truth != Truth::NO));
    }
    for part in &reason.parts {
        bring(part, may, cases);
    }
}
