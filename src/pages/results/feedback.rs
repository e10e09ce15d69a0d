//! "This seems wrong": a text to hand over, with all that somebody needs who looks into it. Nothing is sent.
//! Must not know: how answers become a code.

use super::share::{grouped, to_copy};
use super::{Case, called};
use crate::components::{Element, disclosure, el};
use crate::pages::guidance::dialled;
use crate::pages::localizer::Localizer;
use policy::Assessment;

/// What can be said about a result: its service, what came out, day, rules; with the code only if a box is ticked.
pub(super) fn feedback(i18n: Localizer, result: &Assessment, case: Case<'_>) -> Element {
    let Case { fingerprint, code, .. } = case;
    let service = i18n.book.service(result.service);
    let name = called(i18n, result.service, result.who);
    let outcome = i18n.t(&format!("feedback-{}", result.outcome.name()));
    let day = i18n.day(case.on);
    let values = [("service", name.as_str()), ("outcome", &outcome), ("day", &day), ("hash", fingerprint)];
    let text = i18n.t_with("feedback-text", &values);
    let with_code = format!("{text}\n{}", i18n.t_with("feedback-code", &[("code", &grouped(code))]));
    let id = format!("feedback-{}-{}", service.id, result.who.name());
    let hotlines = service.guidance.hotlines.iter().map(|id| dialled(i18n.message(*id)).view());
    let hotlines = el("dl").class("facts").child(el("dt").text(i18n.t("card-hotline"))).children(hotlines);
    let content = el("div")
        .child(el("p").text(i18n.t("feedback-lead")))
        .child(hotlines)
        .child(el("p").text(i18n.t("feedback-nothing-sent")))
        .child(el("input").attr("type", "checkbox").attr("id", id.clone()).class("share-tick"))
        .child(el("label").class("share-label").attr("for", id).text(i18n.t("feedback-add-code")))
        .child(to_copy(i18n.t("feedback-label"), text, "6").class("share-plain"))
        .child(to_copy(i18n.t("feedback-label"), with_code, "8").class("share-whole"));
    disclosure(i18n.t("feedback-title"), "disclosure feedback", content)
}
