//! "This seems wrong": a text to hand over, with all that somebody needs who looks into it. Nothing is sent.
//! Must not know: how answers become a code.

use super::share::{CopyField, code_tick, grouped};
use super::{CardContext, called};
use crate::components::{disclosure_about, el};
use crate::pages::guidance::dialled;
use crate::pages::localizer::Localizer;
use leptos::prelude::*;
use policy::Assessment;

/// What can be said about a result: its service, what came out, day, rules; with the code only if a box is ticked.
#[component]
pub(super) fn Feedback<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let CardContext { fingerprint, code, .. } = context;
    let service = i18n.book.service(result.service);
    let name = called(i18n, result.service, result.who);
    let outcome = i18n.t(&format!("feedback-{}", result.outcome.name()));
    let day = i18n.day(context.on);
    let values = [("service", name.as_str()), ("outcome", &outcome), ("day", &day), ("hash", fingerprint)];
    let text = i18n.t_with("feedback-text", &values);
    let with_code = format!("{text}\n{}", i18n.t_with("feedback-code", &[("code", &grouped(code))]));
    let id = format!("feedback-{}-{}", service.id, result.who.name());
    let hotlines = service.guidance.hotlines.iter().map(|id| dialled(i18n.message(*id)).view());
    let copied = |text: String, rows: &'static str, class: &'static str| {
        view! { <CopyField label=i18n.t("feedback-label") text rows class/> }.into_any()
    };
    let content = el("div")
        .child(el("p").text(i18n.t("feedback-lead")))
        .child(el("dl").class("facts").child(el("dt").text(i18n.t("card-hotline"))).children(hotlines))
        .child(el("p").text(i18n.t("feedback-nothing-sent")))
        .children(code_tick(id, i18n.t("feedback-add-code")))
        .child(copied(text, "6", "share-plain"))
        .child(copied(with_code, "8", "share-whole"));
    disclosure_about(i18n.t("feedback-title"), &name, "disclosure feedback", content).view()
}
