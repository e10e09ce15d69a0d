//! Visits: the outcomes of one visit with its date and the rule book's fingerprint, as a text for storage on the phone,
//! and which outcomes differ now, because the rules changed or because time passed.
//!
//! The same answers are evaluated with the present rules on the date of the earlier visit. If that already differs from
//! the record, the rules changed the outcome; if only today's outcome differs, time did. Must not know: pages, words,
//! where the text is stored.

use crate::snapshot::{self, checksum, person_named};
use crate::state::Interview;
use policy::{Day, Household, Outcome, Person, Query, RuleBook, ServiceId, assess, beneficiaries};

const HEADER: &str = "anju-outcomes 1";

/// The outcomes of one visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRecord {
    /// The evaluation date.
    pub on: Day,
    /// The fingerprint of the rule book.
    pub fingerprint: String,
    /// A checksum of the answers: outcomes of other answers are not compared.
    pub answers: u32,
    /// The service's name in the seeds, the person, the outcome.
    pub outcomes: Vec<(String, Person, Outcome)>,
}

/// Why an outcome differs from that of the last visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The present rules already give another outcome on the date of the last visit.
    Rules,
    /// The present rules confirm the outcome on that date; it changed on a date since.
    Time,
    /// The present rules give another outcome on that date, and a third one today.
    Both,
}

/// One outcome that differs from that of the last visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutcomeChange {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// The outcome of the last visit.
    pub then: Outcome,
    /// The present outcome.
    pub now: Outcome,
    /// Why.
    pub cause: Cause,
}

/// The present outcomes compared with those of the last visit.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct VisitComparison {
    /// The outcomes that differ, in the book's order.
    pub different: Vec<OutcomeChange>,
    /// How many outcomes are unchanged.
    pub same: usize,
    /// Services that the record does not contain.
    pub new: Vec<(ServiceId, Person)>,
    /// How many services of the record no longer exist.
    pub gone: usize,
}

/// The services to evaluate for this interview, with their persons, in the book's order.
fn beneficiary_pairs(
    book: &RuleBook,
    interview: &Interview,
    household: &Household,
) -> Vec<(ServiceId, Person)> {
    let of = |id| beneficiaries(book, household, id).into_iter().map(move |who| (id, who));
    let chosen = |id: &ServiceId| interview.wants(book, *id);
    book.service_ids().filter(chosen).flat_map(of).collect()
}

/// The record of the present outcomes, to be stored until the next visit.
pub fn record(book: &RuleBook, interview: &Interview, on: Day, fingerprint: &str) -> VisitRecord {
    let household = interview.household(book, on);
    let outcome = |(service, who)| {
        (
            book.service(service).id.clone(),
            who,
            assess(&Query::new(book, &household, on, service, who)).outcome,
        )
    };
    VisitRecord {
        on,
        fingerprint: fingerprint.to_owned(),
        answers: answers_checksum(book, interview),
        outcomes: beneficiary_pairs(book, interview, &household).into_iter().map(outcome).collect(),
    }
}

/// Compares the present outcomes with those of the last visit. `None` if the answers differ, or if the last
/// visit lies in the future: then one of the two dates is wrong.
pub fn compare(
    book: &RuleBook,
    interview: &Interview,
    on: Day,
    last: &VisitRecord,
) -> Option<VisitComparison> {
    if last.answers != answers_checksum(book, interview) || on < last.on {
        return None;
    }
    // Which answers are active may depend on the date.
    let (then_known, known) = (interview.household(book, last.on), interview.household(book, on));
    let mut found = VisitComparison::default();
    for (service, who) in beneficiary_pairs(book, interview, &known) {
        let id = &book.service(service).id;
        let kept = last.outcomes.iter().find(|(name, whom, _)| name == id && *whom == who);
        let Some(then) = kept.map(|(_, _, outcome)| *outcome) else {
            found.new.push((service, who));
            continue;
        };
        let now = assess(&Query::new(book, &known, on, service, who)).outcome;
        if now == then {
            found.same += 1;
            continue;
        }
        let between = assess(&Query::new(book, &then_known, last.on, service, who)).outcome;
        let cause = match (between == then, between == now) {
            (true, _) => Cause::Time,
            (false, true) => Cause::Rules,
            (false, false) => Cause::Both,
        };
        found.different.push(OutcomeChange { service, who, then, now, cause });
    }
    found.gone = last.outcomes.iter().filter(|(name, ..)| book.service_named(name).is_none()).count();
    Some(found)
}

/// Compares where more questions have been answered since: `kept` is the interview of the last visit. Its
/// answers alone are compared, so that the cause is known; the present outcome is that of all answers. `None`
/// if an answer of the last visit has changed.
pub fn compare_extended(
    book: &RuleBook,
    kept: &Interview,
    interview: &Interview,
    on: Day,
    last: &VisitRecord,
) -> Option<VisitComparison> {
    let stands = |(key, answer)| interview.answer(key) == Some(answer);
    if kept.topics() != interview.topics() || !kept.answers().all(stands) {
        return None;
    }
    let mut found = compare(book, kept, on, last)?;
    let known = interview.household(book, on);
    for difference in &mut found.different {
        difference.now = assess(&Query::new(book, &known, on, difference.service, difference.who)).outcome;
    }
    let all = found.different.len();
    found.different.retain(|difference| difference.now != difference.then);
    found.same += all - found.different.len();
    Some(found)
}

/// A checksum of the answers by their names: it does not depend on the order of the facts.
fn answers_checksum(book: &RuleBook, interview: &Interview) -> u32 {
    let text = snapshot::encode(book, interview);
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("sum ")).collect();
    lines.sort_unstable();
    checksum(&lines.join("\n"))
}

impl VisitRecord {
    /// The record as a text of lines with a checksum.
    pub fn to_text(&self) -> String {
        let mut text =
            format!("{HEADER}\non {}\nrules {}\nanswers {:08x}\n", self.on, self.fingerprint, self.answers);
        for (service, who, outcome) in &self.outcomes {
            text.push_str(&format!("{} {service} {}\n", who.name(), outcome.name()));
        }
        let sum = checksum(&text);
        text.push_str(&format!("sum {sum:08x}\n"));
        text
    }

    /// Reads a record; `None` if the text was altered or has another format version. Then nothing is compared.
    pub fn from_text(text: &str) -> Option<VisitRecord> {
        let (body, sum) = text.rsplit_once("sum ")?;
        if sum != format!("{:08x}\n", checksum(body)) {
            return None;
        }
        let mut lines = body.lines();
        if lines.next()? != HEADER {
            return None;
        }
        let on = Day::parse(lines.next()?.strip_prefix("on ")?)?;
        let fingerprint = lines.next()?.strip_prefix("rules ")?.to_owned();
        let answers = u32::from_str_radix(lines.next()?.strip_prefix("answers ")?, 16).ok()?;
        let mut outcomes = Vec::new();
        for line in lines {
            let mut words = line.split(' ');
            let who = person_named(words.next()?)?;
            let service = words.next()?.to_owned();
            let outcome = words.next()?;
            outcomes.push((service, who, Outcome::ALL.into_iter().find(|other| other.name() == outcome)?));
            if words.next().is_some() {
                return None;
            }
        }
        Some(VisitRecord { on, fingerprint, answers, outcomes })
    }
}
