//! What is said of every case and family in each month until the document ends: on the first and the
//! fifteenth. With the variable FIRST_LINES set to a file, the table of first lines and advice is written
//! there, a line for each change, to be read. Must not know: what any sentence should say.

use crate::seeds::{book, content, day};
use policy::counterfactuals::Goal;
use policy::earliest_date::availability_window;
use policy::{Assessment, Day, Household, Outcome, Person, Query, ServiceId, assess, is_impossible};
use std::collections::BTreeMap;

/// The first and the fifteenth of each month from December 2026 to December 2028.
fn days() -> Vec<Day> {
    let months = (2026 * 12 + 11)..=(2028 * 12 + 11);
    months
        .flat_map(|month| [1, 15].map(|dom| Day::new(month / 12, month as u32 % 12 + 1, dom).unwrap()))
        .collect()
}

/// Everybody whom the guide was tried with: a name, what is known, and of which service for whom.
fn everybody() -> Vec<(String, &'static Household, ServiceId, Person)> {
    let content = content();
    let cases = content.cases.iter().map(|case| (case.name.clone(), &case.household, case.service, case.who));
    let families = content.families.iter().flat_map(|family| {
        family.expect.iter().map(move |one| (family.id.clone(), &family.lives, one.service, one.who))
    });
    families.chain(cases).collect()
}

/// The first sentence of a card and its advice, in Chinese.
fn said(assessment: &Assessment) -> (Outcome, String) {
    let service = book().service(assessment.service);
    let words = |id: policy::MessageId| content().words[0].numbered(id.0).to_owned();
    let failing = assessment.requirements.iter().find(|one| {
        one.truth == policy::Truth::NO && !service.requirements[one.requirement].is_applicability()
    });
    let first = match assessment.outcome {
        Outcome::Yes => words(service.yes),
        Outcome::NotYet => {
            words(failing.map_or(service.not_yet, |one| service.requirements[one.requirement].unmet))
        }
        Outcome::Office => words(service.decided),
        Outcome::NotNeeded => return (assessment.outcome, words(service.not_needed)),
        Outcome::Unknown => String::new(),
    };
    let advice = assessment.advice.iter().map(|place| words(service.advice[*place].message));
    let office = assessment.requirements.iter().filter(|one| one.truth == policy::Truth::OFFICE);
    let office = office.map(|one| format!("[{}]", words(service.requirements[one.requirement].label)));
    let all: Vec<String> = std::iter::once(first).chain(office).chain(advice).collect();
    (assessment.outcome, all.join(" | "))
}

#[test]
fn a_yes_ends_on_the_day_that_was_named_and_every_month_has_its_line() {
    let table = std::env::var_os("FIRST_LINES");
    let everybody = everybody();
    // All of them only for the table: one in ten shows what there is to see, and the families first.
    let step = if table.is_some() { 1 } else { 10 };
    let mut changes: BTreeMap<(String, String, String, String), (usize, String)> = BTreeMap::new();
    let mut yes = 0;
    for (name, household, service, who) in everybody.into_iter().step_by(step) {
        let mut before: Option<(Day, Assessment)> = None;
        for on in days() {
            if is_impossible(book(), household, on) {
                before = None;
                continue;
            }
            let query = Query::new(book(), household, on, service, who);
            let now = assess(&query);
            let (outcome, words) = said(&now);
            assert!(outcome == Outcome::Unknown || !words.is_empty(), "{name}: nothing is said on {on}");
            if let Some((earlier, assessment)) = &before {
                if assessment.outcome == Outcome::Yes {
                    let then =
                        availability_window(&query.on(*earlier), Day::LATEST, Goal::Yes).certain.unwrap();
                    let ended = then.until.is_some_and(|until| until < on);
                    assert!(
                        outcome == Outcome::Yes || ended,
                        "{name}: open on {earlier}, not on {on}: {then:?}"
                    );
                    yes += 1;
                }
                let (_, old) = said(assessment);
                if old != words && table.is_some() {
                    let id = book().service(service).id.clone();
                    let change = (id, on.to_string()[5..].to_owned(), old, words);
                    let seen = changes.entry(change).or_insert((0, format!("{on} {name}")));
                    seen.0 += 1;
                }
            }
            before = Some((on, now));
        }
    }
    assert!(yes > 1000, "only {yes} steps of time were looked at");
    if let Some(file) = table {
        let lines = changes.iter().map(|((id, on, old, new), (count, first))| {
            format!("{id}\t{on}\t{count}\t{first}\n    - {old}\n    + {new}\n")
        });
        std::fs::write(file, lines.collect::<String>()).expect("the table can be written");
    }
    assert!(days().first() == Some(&day("2026-12-01")) && days().len() == 50);
}
