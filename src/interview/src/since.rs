//! What came of it last time: outcomes with their day and the rule book's fingerprint, as a text that a phone keeps,
//! and which of them are otherwise now, because the rules changed or because time passed.
//!
//! The same answers are judged again by the rules of now on the day of then. If that already differs from what was
//! kept, the rules have changed it; if it does not, and today's outcome does, time has. Must not know: pages, words,
//! where the text is kept.

use crate::memory::{checksum, named_who, pack};
use crate::state::Interview;
use policy::{Day, Household, Outcome, Person, RuleBook, ServiceId, assess, beneficiaries};

const HEAD: &str = "anju-outcomes 1";

const OUTCOMES: [Outcome; 5] =
    [Outcome::Yes, Outcome::NotYet, Outcome::Unknown, Outcome::Office, Outcome::NotNeeded];

/// What was shown last time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The day for which it was judged.
    pub on: Day,
    /// The fingerprint of the rule book that judged it.
    pub fingerprint: String,
    /// A sum of the answers that were judged: other answers are not compared.
    pub answers: u32,
    /// Service by its name in the seeds, person, outcome.
    pub outcomes: Vec<(String, Person, Outcome)>,
}

/// Why an outcome is otherwise than last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cause {
    /// The rules of now would have said otherwise on that day, too.
    Rules,
    /// The rules of now say for that day what was said then; since then a day has come on which it turns.
    Time,
    /// The rules of now would have said otherwise on that day, and since then it has turned again.
    Both,
}

/// One outcome that is otherwise than last time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The service.
    pub service: ServiceId,
    /// For whom.
    pub who: Person,
    /// What was said then.
    pub then: Outcome,
    /// What is said now.
    pub now: Outcome,
    /// Why.
    pub cause: Cause,
}

/// A comparison with last time.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Since {
    /// What is otherwise, in the book's order.
    pub different: Vec<Difference>,
    /// How many outcomes are as they were.
    pub same: usize,
    /// Services about which nothing was said then.
    pub new: Vec<(ServiceId, Person)>,
    /// How many services of then there are no more.
    pub gone: usize,
}

/// What there is to judge for this conversation on a day, in the book's order.
fn judged(book: &RuleBook, interview: &Interview, household: &Household) -> Vec<(ServiceId, Person)> {
    let of = |id| beneficiaries(book, household, id).into_iter().map(move |who| (id, who));
    let chosen = |id: &ServiceId| interview.wants(book, *id);
    book.service_ids().filter(chosen).flat_map(of).collect()
}

/// What is said now, to be kept until next time.
pub fn seen(book: &RuleBook, interview: &Interview, on: Day, fingerprint: &str) -> Seen {
    let household = interview.household(book, on);
    let outcome = |(service, who)| {
        (book.service(service).id.clone(), who, assess(book, &household, on, service, who).outcome)
    };
    Seen {
        on,
        fingerprint: fingerprint.to_owned(),
        answers: sum(book, interview),
        outcomes: judged(book, interview, &household).into_iter().map(outcome).collect(),
    }
}

/// Compares with last time. Nothing if the answers are others, or if last time lies in the future: then one of the two
/// days is wrong.
pub fn since(book: &RuleBook, interview: &Interview, on: Day, last: &Seen) -> Option<Since> {
    if last.answers != sum(book, interview) || on < last.on {
        return None;
    }
    // Which answers count may depend on the day.
    let (then_known, known) = (interview.household(book, last.on), interview.household(book, on));
    let mut found = Since::default();
    for (service, who) in judged(book, interview, &known) {
        let id = &book.service(service).id;
        let kept = last.outcomes.iter().find(|(name, whom, _)| name == id && *whom == who);
        let Some(then) = kept.map(|(_, _, outcome)| *outcome) else {
            found.new.push((service, who));
            continue;
        };
        let now = assess(book, &known, on, service, who).outcome;
        if now == then {
            found.same += 1;
            continue;
        }
        let between = assess(book, &then_known, last.on, service, who).outcome;
        let cause = match (between == then, between == now) {
            (true, _) => Cause::Time,
            (false, true) => Cause::Rules,
            (false, false) => Cause::Both,
        };
        found.different.push(Difference { service, who, then, now, cause });
    }
    found.gone = last.outcomes.iter().filter(|(name, ..)| book.service_named(name).is_none()).count();
    Some(found)
}

/// Compares with last time where more has been answered meanwhile: `kept` is the conversation of then. What it alone
/// tells is compared, so that the cause is known; what is said now is said of all answers. Nothing if an answer of then
/// is another one now.
pub fn since_then(
    book: &RuleBook,
    kept: &Interview,
    interview: &Interview,
    on: Day,
    last: &Seen,
) -> Option<Since> {
    let stands = |(key, answer)| interview.answer(key) == Some(answer);
    if kept.topics() != interview.topics() || !kept.answers().all(stands) {
        return None;
    }
    let mut found = since(book, kept, on, last)?;
    let known = interview.household(book, on);
    for difference in &mut found.different {
        difference.now = assess(book, &known, on, difference.service, difference.who).outcome;
    }
    let all = found.different.len();
    found.different.retain(|difference| difference.now != difference.then);
    found.same += all - found.different.len();
    Some(found)
}

/// A sum of the answers by their names: facts in another order are no other answers.
fn sum(book: &RuleBook, interview: &Interview) -> u32 {
    let text = pack(book, interview);
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.starts_with("sum ")).collect();
    lines.sort_unstable();
    checksum(&lines.join("\n"))
}

impl Seen {
    /// Writes it, line by line, with a check sum.
    pub fn to_text(&self) -> String {
        let mut text =
            format!("{HEAD}\non {}\nrules {}\nanswers {:08x}\n", self.on, self.fingerprint, self.answers);
        for (service, who, outcome) in &self.outcomes {
            text.push_str(&format!("{} {service} {}\n", who.name(), outcome.name()));
        }
        let sum = checksum(&text);
        text.push_str(&format!("sum {sum:08x}\n"));
        text
    }

    /// Reads it; nothing if it was garbled or another version of the guide wrote it. Then there is nothing to compare
    /// with, which costs a person nothing.
    pub fn from_text(text: &str) -> Option<Seen> {
        let (body, sum) = text.rsplit_once("sum ")?;
        if sum != format!("{:08x}\n", checksum(body)) {
            return None;
        }
        let mut lines = body.lines();
        if lines.next()? != HEAD {
            return None;
        }
        let on = Day::parse(lines.next()?.strip_prefix("on ")?)?;
        let fingerprint = lines.next()?.strip_prefix("rules ")?.to_owned();
        let answers = u32::from_str_radix(lines.next()?.strip_prefix("answers ")?, 16).ok()?;
        let mut outcomes = Vec::new();
        for line in lines {
            let mut words = line.split(' ');
            let who = named_who(words.next()?)?;
            let service = words.next()?.to_owned();
            let outcome = words.next()?;
            outcomes.push((service, who, OUTCOMES.into_iter().find(|other| other.name() == outcome)?));
            if words.next().is_some() {
                return None;
            }
        }
        Some(Seen { on, fingerprint, answers, outcomes })
    }
}
