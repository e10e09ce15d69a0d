//! How to go about a service, in general: what to bring, where to go, what to do, what to ask, what to beware of. Must
//! not know: whose case it is.

use super::lines::list;
use crate::pages::Localizer;
use crate::pages::guidance::{checked, dated, facts};
use leptos::prelude::*;
use policy::{Day, MessageId, RequiredPaper, Service};

/// The sections of the page of a service that say how to go about it, in the order of the way there, each with the
/// name of its heading: papers without those that are over, place and time, steps, what to ask.
pub(super) fn sections(
    i18n: Localizer,
    service: &'static Service,
    on: Day,
) -> [(&'static str, Option<AnyView>); 4] {
    let guidance = &service.guidance;
    let mut papers = RequiredPaper::every(&guidance.papers);
    papers.retain(|needed| !guidance.papers[needed.line].period.is_over(on));
    let papers = (!papers.is_empty()).then(|| view! { <PaperList i18n service papers/> }.into_any());
    let about = view! {
        <div>
            {facts(i18n, service, "guide").view()}
            {guidance.yearly.map(|yearly| checked(i18n, yearly, on).view())}
        </div>
    };
    let steps = guidance.steps.iter().map(|step| i18n.message(step.message)).collect();
    [
        ("guide-papers", papers),
        ("guide-about", Some(about.into_any())),
        ("guide-steps", list(true, "steps", steps)),
        ("guide-ask", list(false, "ask", messages(i18n, &guidance.questions_for_office))),
    ]
}

/// What goes wrong for others, if anything is known to.
pub(super) fn traps(i18n: Localizer, service: &Service) -> Option<AnyView> {
    list(false, "traps", messages(i18n, &service.guidance.traps))
}

fn messages(i18n: Localizer, ids: &[MessageId]) -> Vec<String> {
    ids.iter().map(|id| i18n.message(*id)).collect()
}

/// Papers as a list; those of which any one will do stand one below the other.
#[component]
pub(super) fn PaperList(
    /// Rules and words.
    i18n: Localizer,
    /// The service that asks for them.
    service: &'static Service,
    /// Which of its papers.
    papers: Vec<RequiredPaper>,
) -> impl IntoView {
    let lines = papers.into_iter().map(|needed| {
        let paper = &service.guidance.papers[needed.line];
        let mut any: Vec<String> =
            needed.any.iter().map(|place| i18n.message(paper.any[*place].paper)).collect();
        let (words, any) = match any.len() {
            0 | 1 => (any.pop().unwrap_or_default(), Vec::new()),
            _ => (i18n.t("any-one-of"), any),
        };
        let any = list(false, "any-one", any);
        view! { <li>{dated(i18n, &paper.period, words)}{any}</li> }
    });
    view! { <ul class="papers">{lines.collect_view()}</ul> }
}
