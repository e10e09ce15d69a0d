//! The plan above the cards, and what its buttons do. Must not know: how a plan is found or said.

use crate::browser::keep;
use crate::components::Callback;
use crate::pages::Localizer;
use crate::pages::plan::{self, PlanSection};
use leptos::prelude::AnyView;
use policy::plan::plan;
use policy::{Assessment, Day, Household, Person, ServiceId};

/// The section, if there is anything to do.
pub fn section(
    i18n: Localizer,
    household: &Household,
    results: &[Assessment],
    on: Day,
    fingerprint: &str,
) -> Option<AnyView> {
    let services: Vec<(ServiceId, Person)> =
        results.iter().map(|result| (result.service, result.who)).collect();
    let entries = plan(i18n.book, household, on, Day::LATEST, &services);
    let text = plan::text(i18n, &entries, on, fingerprint);
    let copy = Callback::new(move |()| {
        let words = if keep::copy(plan::TEXT) { "plan-copied" } else { "plan-not-copied" };
        keep::say(plan::SAID, &i18n.t(words));
    });
    let picture = Callback::new(move |()| {
        let (alt, hint) = (i18n.t("plan-picture-alt"), i18n.t("plan-picture-hint"));
        if !keep::show_picture(plan::PICTURE, &text, &alt, &hint) {
            keep::say(plan::PICTURE, &i18n.t("plan-no-picture"));
        }
    });
    let page = PlanSection {
        entries,
        on,
        fingerprint: fingerprint.to_owned(),
        keeps_no_files: keep::keeps_no_files(),
        show: Callback::new(|id: String| keep::show(&id)),
        copy,
        picture,
    };
    plan::plan(i18n, page, &|service, who| services.contains(&(service, who))).map(|section| section.view())
}
