//! The conditions of a service in words, and whether each is met. Must not know: on which page they stand.

use crate::pages::Localizer;
use crate::pages::guidance::{ages, dated};
use leptos::prelude::*;
use policy::{Day, RequirementResult, Service, Settled};

/// Every condition in words, and whether it is met if that is known.
#[component]
pub(super) fn Conditions<'a>(
    /// Rules and words.
    i18n: Localizer,
    /// The service.
    service: &'a Service,
    /// Its requirements with what came of them.
    requirements: &'a [RequirementResult],
    /// The day for which they are read.
    on: Day,
) -> impl IntoView + use<> {
    let lines = requirements.iter().map(|result| {
        let requirement = &service.requirements[result.requirement];
        let (truth, mark) = match result.truth.settled() {
            Some(Settled::Yes) => ("met", "✓"),
            Some(Settled::No) => ("unmet", "✗"),
            Some(Settled::Office) => ("office", "☎\u{fe0e}"),
            None => ("unknown", "?"),
        };
        let label = dated(i18n, &requirement.period, i18n.message(requirement.label));
        view! {
            <li class="condition" data-truth=truth>
                <span class="condition-mark" aria-hidden="true">{mark}</span>
                <span class="condition-text">
                    {label} " " <span class="condition-state">{i18n.t(&format!("truth-{truth}"))}</span>
                </span>
                {ages(i18n, requirement, on)}
            </li>
        }
    });
    view! { <ul class="conditions">{lines.collect_view()}</ul> }
}
