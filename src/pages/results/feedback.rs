//! "This seems wrong": a text to hand over, with all that somebody needs who looks into it. Nothing is sent.
//! Must not know: how answers become a code.

use super::share::{CopyField, grouped};
use super::{CardContext, called};
use crate::components::{Disclosure, drawn};
use crate::pages::guidance::dialled;
use crate::pages::localizer::Localizer;
use leptos::prelude::*;
use policy::Assessment;

/// What can be said about a result: its service, what came out, day, rules; with the code only if a box is ticked.
#[component]
pub(super) fn Feedback<'a>(
    i18n: Localizer,
    result: &'a Assessment,
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
    let label = || i18n.t("feedback-label");
    let content = drawn(view! {
        <div>
            <p>{i18n.t("feedback-lead")}</p>
            <dl class="facts">
                <dt>{i18n.t("card-hotline")}</dt>
                {hotlines.collect_view()}
            </dl>
            <p>{i18n.t("feedback-nothing-sent")}</p>
            <input type="checkbox" id=id.clone() class="share-tick"/>
            <label class="share-label" for=id>{i18n.t("feedback-add-code")}</label>
            <CopyField label=label() text=text rows="6" class="share-plain"/>
            <CopyField label=label() text=with_code rows="8" class="share-whole"/>
        </div>
    });
    drawn(
        view! { <Disclosure summary=i18n.t("feedback-title") class="disclosure feedback">{content}</Disclosure> },
    )
}
