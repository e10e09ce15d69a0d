//! Who in the family should apply, where it makes a difference. Must not know: how that is found out.

use super::super::localizer::Localizer;
use super::{Case, section};
use crate::components::{Element, el};
use policy::{Assessment, Candidate, Day, Household, Outcome, Query, RuleBook, applicants};

/// What a card leads with: the result, or what comes of it if the partner goes where the applicant cannot.
pub fn leading(book: &RuleBook, household: &Household, on: Day, result: &Assessment) -> Outcome {
    if result.outcome != Outcome::NotYet {
        return result.outcome;
    }
    match applicants(&Query::new(book, household, on, result.service, result.who)).as_slice() {
        [applicant, partner] if partner.works() && applicant.outcome == Outcome::NotYet => partner.outcome,
        _ => result.outcome,
    }
}

/// What a tap opens: who of the two can apply.
pub fn who_applies(i18n: Localizer, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let found = applicants(&Query::new(i18n.book, case.household, case.on, result.service, result.who));
    let [_, partner] = found.as_slice() else { return None };
    let lines = found.iter().map(|candidate| el("li").text(line(i18n, result, candidate)).view());
    let note = partner.works().then(|| el("p").text(i18n.t("apply-note")));
    let content = el("div").child(el("ul").children(lines)).child(note);
    Some(section(i18n.t("apply-title"), content))
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
