//! The pages of journeys across services.

use super::page::{Page, html};
use super::pages::{Journey, JourneyDate, Stage, journey, journeys};
use super::site::Site;
use crate::pages::Localizer;
use policy::ServiceId;
use reader::Content;
use words::Language;

/// The pages: one of all, one of each.
pub(super) fn pages(site: &Site<'_>, i18n: Localizer, language: Language) -> Vec<Page> {
    let all = told(site.content);
    let mut pages: Vec<Page> = all
        .iter()
        .map(|one| Page {
            language,
            folder: format!("journey/{}", one.id),
            title: one.title(i18n),
            description: one.lead(i18n),
            head: String::new(),
            body: html(|| journey(i18n, one, "../../")),
        })
        .collect();
    pages.push(Page {
        language,
        folder: "journey".to_owned(),
        title: i18n.t("journeys-title"),
        description: i18n.t("journeys-lead"),
        head: String::new(),
        body: html(|| journeys(i18n, &all, "../")),
    });
    pages
}

/// The journeys as pages tell them.
pub(super) fn told(content: &Content) -> Vec<Journey> {
    let stage = |journey: &str, stage: &reader::Stage| Stage {
        words: format!("journey-{journey}-{}", stage.id),
        service: stage.service,
        when: stage.deadline.as_ref().map(|deadline| JourneyDate {
            event: deadline.event.clone(),
            verb: deadline.verb,
            unit: deadline.unit,
            amount: deadline.amount,
        }),
        grounds: stage.grounds.clone(),
    };
    let all = content.journeys.iter().map(|journey| Journey {
        id: journey.id.clone(),
        stages: journey.stages.iter().map(|one| stage(&journey.id, one)).collect(),
    });
    all.collect()
}

/// Titles and folders of the journeys that lead through a service.
pub(super) fn through(i18n: Localizer, content: &Content, service: ServiceId) -> Vec<(String, String)> {
    let all = content.journeys.iter();
    let leads = all.filter(|journey| journey.stages.iter().any(|stage| stage.service == Some(service)));
    leads
        .map(|journey| (i18n.t(&format!("journey-{}", journey.id)), format!("journey/{}", journey.id)))
        .collect()
}
