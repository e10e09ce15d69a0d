//! How to go about a service, in general: what to bring, where to go, what to do, what to ask, what to beware of. Must
//! not know: whose case it is.

use super::lines::list;
use crate::pages::Localizer;
use crate::pages::guidance::{checked, dated, facts};
use leptos::prelude::*;
use policy::{Day, MessageId, RequiredPaper, Service, ServiceId};

/// The section on the page of a service, without papers that are over.
#[component]
pub(super) fn HowTo(
    /// Rules and words.
    i18n: Localizer,
    /// Which service.
    service: ServiceId,
    /// The day for which it is read.
    on: Day,
) -> impl IntoView {
    let service = i18n.book.service(service);
    let guidance = &service.guidance;
    let mut papers = RequiredPaper::every(&guidance.papers);
    papers.retain(|needed| !guidance.papers[needed.line].period.is_over(on));
    let papers = (!papers.is_empty()).then(|| {
        view! {
            <h3>{i18n.t("guide-papers")}</h3>
            <PaperList i18n service papers/>
        }
    });
    let steps: Vec<MessageId> = guidance.steps.iter().map(|step| step.message).collect();
    let questions = guidance.questions_for_office.clone();
    view! {
        <div>
            {papers}
            <h3>{i18n.t("guide-about")}</h3>
            {facts(i18n, service, "guide").view()}
            {guidance.yearly.map(|yearly| checked(i18n, yearly, on).view())}
            <TitledList i18n title="guide-steps" numbered=true class="steps" lines=steps/>
            <TitledList i18n title="guide-ask" class="ask" lines=questions/>
            <TitledList i18n title="guide-traps" class="traps" lines=guidance.traps.clone()/>
        </div>
    }
}

/// A title and a list below it, if the list holds anything.
#[component]
fn TitledList(
    /// Rules and words.
    i18n: Localizer,
    /// The name of the title's words.
    title: &'static str,
    /// True if the lines are steps.
    #[prop(optional)]
    numbered: bool,
    /// The class of the list.
    class: &'static str,
    /// The lines.
    lines: Vec<MessageId>,
) -> impl IntoView {
    let lines = lines.into_iter().map(|id| i18n.message(id)).collect();
    list(numbered, class, lines).map(|list| {
        view! {
            <h3>{i18n.t(title)}</h3>
            {list}
        }
    })
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
