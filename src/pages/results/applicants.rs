//! Who in the family should apply, where it makes a difference. Must not know: how that is found out.

use super::super::localizer::Localizer;
use super::lines::Lines;
use super::section::CardSection;
use super::{CardContext, called};
use crate::components::el;
use leptos::prelude::*;
use policy::{Assessment, Candidate, Day, Household, Outcome, Query, RuleBook, applicants};

/// What a card leads with: the result, or what comes of it if the partner goes where the applicant cannot.
pub fn headline_outcome(book: &RuleBook, household: &Household, on: Day, result: &Assessment) -> Outcome {
    if result.outcome != Outcome::NotYet {
        return result.outcome;
    }
    match applicants(&Query::new(book, household, on, result.service, result.who)).as_slice() {
        [applicant, partner] if partner.works() && applicant.outcome == Outcome::NotYet => partner.outcome,
        _ => result.outcome,
    }
}

/// Who of the two adults can apply; nothing where there is no choice.
#[component]
pub(super) fn WhoApplies<'a>(
    /// The words, and for whom.
    i18n: Localizer,
    /// The service's result.
    result: &'a Assessment,
    /// What all cards have in common.
    context: CardContext<'a>,
) -> impl IntoView + use<> {
    let candidates = applicants(&context.query(i18n, result));
    let [_, partner] = candidates.as_slice() else { return None };
    let lines = candidates.iter().map(|candidate| line(i18n, result, candidate)).collect();
    let note = partner.works().then(|| el("p").text(i18n.t("apply-note")));
    let content = el("div").child(view! { <Lines lines/> }.into_any()).child(note).view();
    let about = called(i18n, result.service, result.who);
    Some(view! { <CardSection title=i18n.t("apply-title") about screen_only=true>{content}</CardSection> })
}

/// What comes of it if this adult applies, and what is missing.
fn line(i18n: Localizer, result: &Assessment, candidate: &Candidate) -> String {
    let requirements = &i18n.book.service(result.service).requirements;
    let lacks: Vec<String> =
        candidate.lacks.iter().map(|place| i18n.of(result.who).message(requirements[*place].label)).collect();
    let name = match candidate.outcome {
        Outcome::Yes => "apply-yes",
        Outcome::Office => "apply-office",
        Outcome::NotYet if lacks.is_empty() => "apply-not-yet",
        Outcome::NotYet => "apply-lacks",
        Outcome::Unknown => "apply-unknown",
        Outcome::NotNeeded => "apply-not-needed",
    };
    let person = i18n.person(candidate.who);
    i18n.t_with(name, &[("person", &person), ("lacks", &lacks.join(&i18n.t("and")))])
}
