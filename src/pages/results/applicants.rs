//! Who in the family should apply, where it makes a difference. Must not know: how that is found out.

use super::super::say::Say;
use super::{Case, section};
use crate::components::{Element, el};
use policy::{Assessment, Book, Candidate, Day, Household, Outcome, applicants};

/// What a card leads with: the result, or what comes of it if the partner goes where the applicant cannot.
pub fn leading(book: &Book, household: &Household, on: Day, result: &Assessment) -> Outcome {
    if result.outcome != Outcome::NotYet {
        return result.outcome;
    }
    match applicants(book, household, on, result.service, result.who).as_slice() {
        [applicant, partner] if partner.works() && applicant.outcome == Outcome::NotYet => partner.outcome,
        _ => result.outcome,
    }
}

/// What a tap opens: who of the two can apply.
pub fn who_applies(say: Say, case: Case<'_>, result: &Assessment) -> Option<Element> {
    let found = applicants(say.book, case.household, case.on, result.service, result.who);
    let [_, partner] = found.as_slice() else { return None };
    let lines = found.iter().map(|candidate| el("li").text(line(say, result, candidate)).view());
    let note = partner.works().then(|| el("p").text(say.page("apply-note")));
    let content = el("div").child(el("ul").children(lines)).child(note);
    Some(section(say.page("apply-title"), content))
}

/// What comes of it if this adult applies, and what is missing.
fn line(say: Say, result: &Assessment, candidate: &Candidate) -> String {
    let requirements = &say.book.service(result.service).requirements;
    let lacks: Vec<String> =
        candidate.lacks.iter().map(|place| say.of(result.who).id(requirements[*place].label)).collect();
    let name = match candidate.outcome {
        Outcome::Yes => "apply-yes",
        Outcome::Office => "apply-office",
        Outcome::NotYet if lacks.is_empty() => "apply-not-yet",
        Outcome::NotYet => "apply-lacks",
        Outcome::Unknown => "apply-unknown",
        Outcome::NotNeeded => "apply-not-needed",
    };
    let person = say.person(candidate.who);
    say.fill(name, &[("person", &person), ("lacks", &lacks.join(&say.page("and")))])
}
