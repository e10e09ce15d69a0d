//! The plan above the cards, and what its buttons do. Must not know: how a plan is found or said.

use crate::browser::{clipboard, export, page};
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
        let words = if clipboard::copy(plan::TEXT) { "plan-copied" } else { "plan-not-copied" };
        page::set_text(plan::SAID, &i18n.t(words));
    });
    let picture = Callback::new(move |()| {
        let (alt, hint) = (i18n.t("plan-picture-alt"), i18n.t("plan-picture-hint"));
        if !export::show_picture(plan::PICTURE, &text, &alt, &hint) {
            page::set_text(plan::PICTURE, &i18n.t("plan-no-picture"));
        }
    });
    let section = PlanSection {
        entries,
        on,
        fingerprint: fingerprint.to_owned(),
        keeps_no_files: export::saves_no_files(),
        show: Callback::new(|id: String| page::focus_part(&id)),
        copy,
        picture,
    };
    plan::plan(i18n, section, &|service, who| services.contains(&(service, who)))
        .map(|section| section.view())
}
