//! Snapshots: the interview as a text of lines, for storage on the phone and for the next page, and its decoder.
//!
//! Facts, options and topics are written by name, so that answers survive a new rule book; what the new book does not
//! know is dropped and counted. A checksum detects altered text.

use crate::state::{Answer, Interview};
use policy::VecSet;
use policy::{Day, FactKey, Kind, Known, Person, RuleBook, VecMap};

const HEADER: &str = "anju-answers 1";

/// Why a text cannot be decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SnapshotError {
    /// It is a snapshot in another format version.
    Version,
    /// It is truncated, altered, or no snapshot.
    Garbled,
}

/// A decoded snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// The interview, on the screen that lists the answers.
    pub interview: Interview,
    /// How many entries the present rule book does not know.
    pub dropped: usize,
}

/// Encodes an interview.
pub fn encode(book: &RuleBook, interview: &Interview) -> String {
    let mut text = format!("{HEADER}\n");
    for topic in interview.topics() {
        if let Some(topic) = book.topics.get(usize::from(*topic)) {
            text.push_str(&format!("topic {}\n", topic.id));
        }
    }
    if let Some(only) = interview.only() {
        text.push_str(&format!("only {}\n", book.service(only).id));
    }
    // Written twice: the answer was asked back, which is not done again.
    let asked_back = interview.asked_back.iter().filter_map(|key| Some((*key, interview.answer(*key)?)));
    for (key, answer) in interview.answers().chain(asked_back) {
        let fact = book.fact(key.fact);
        let value = match answer {
            Answer::Unsure => "?".to_owned(),
            Answer::Known(known) => match (&fact.kind, known) {
                (Kind::Choice(options), Known::Options(mask)) => {
                    let chosen = options.iter().enumerate().filter(|(n, _)| mask & (1 << n) != 0);
                    chosen.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(",")
                }
                (Kind::Date, Known::Range(first, last)) => format!("{}..{}", Day(first), Day(last)),
                (_, Known::Range(low, high)) => format!("{low}..{high}"),
                _ => continue,
            },
        };
        text.push_str(&format!("{} {} {value}\n", key.who.name(), fact.id));
    }
    let sum = checksum(&text);
    text.push_str(&format!("sum {sum:08x}\n"));
    text
}

/// Decodes an interview.
///
/// # Errors
/// [`SnapshotError`], if the text has another format version or was altered; nothing of it is used then.
pub fn decode(book: &RuleBook, text: &str) -> Result<Restored, SnapshotError> {
    let head = text.lines().next().unwrap_or_default();
    if head != HEADER {
        let other = head.strip_prefix("anju-answers ").is_some_and(|number| number.parse::<u32>().is_ok());
        return Err(if other { SnapshotError::Version } else { SnapshotError::Garbled });
    }
    let (body, sum) = text.rsplit_once("sum ").ok_or(SnapshotError::Garbled)?;
    if sum != format!("{:08x}\n", checksum(body)) {
        return Err(SnapshotError::Garbled);
    }
    let (mut topics, mut only, mut answers, mut dropped) = (VecSet::new(), None, VecMap::new(), 0);
    let mut asked_back = VecSet::new();
    for line in body.lines().skip(1) {
        let mut words = line.split(' ');
        match (words.next(), words.next(), words.next(), words.next()) {
            (Some("topic"), Some(name), None, None) => {
                match book.topics.iter().position(|topic| topic.id == name) {
                    Some(place) => {
                        topics.insert(place as u16);
                    }
                    None => dropped += 1,
                }
            }
            (Some("only"), Some(name), None, None) => match book.service_named(name) {
                Some(service) => only = Some(service),
                None => dropped += 1,
            },
            (Some(who), Some(name), Some(value), None) => match answer(book, who, name, value) {
                Some((key, answer)) => {
                    if answers.insert(key, answer).is_some() {
                        asked_back.insert(key);
                    }
                }
                None => dropped += 1,
            },
            _ => return Err(SnapshotError::Garbled),
        }
    }
    // The service may have moved to another topic; then the whole topic is asked about.
    let only = only.filter(|service| topics.contains(&book.service(*service).topic));
    let mut interview = Interview::resumed(topics, answers).with_only(only);
    interview.asked_back = asked_back;
    Ok(Restored { interview, dropped })
}

fn answer(book: &RuleBook, who: &str, name: &str, value: &str) -> Option<(FactKey, Answer)> {
    let who = person_named(who)?;
    let id = book.fact_named(name)?;
    let fact = book.fact(id);
    if !fact.of.covers(who) {
        return None;
    }
    let key = FactKey::new(id, who);
    if value == "?" {
        return Some((key, Answer::Unsure));
    }
    let known = match &fact.kind {
        Kind::Choice(options) => {
            let mut mask = 0;
            for chosen in value.split(',') {
                mask |= 1 << options.iter().position(|option| option == chosen)?;
            }
            Known::Options(mask)
        }
        Kind::Number(..) => {
            let (low, high) = value.split_once("..")?;
            Known::Range(low.parse().ok()?, high.parse().ok()?)
        }
        Kind::Date => {
            let (first, last) = value.split_once("..")?;
            Known::days(Day::parse(first)?, Day::parse(last)?)
        }
    };
    let (low, high) = known.ends();
    (low <= high && known.refines(fact.anything())).then_some((key, Answer::Known(known)))
}

pub(crate) fn person_named(name: &str) -> Option<Person> {
    match name {
        "household" => Some(Person::Household),
        "applicant" => Some(Person::Applicant),
        "partner" => Some(Person::Partner),
        _ => {
            let n: u8 = name.strip_prefix("child-")?.parse().ok()?;
            n.checked_sub(1).map(Person::Child)
        }
    }
}

/// FNV-1a, 32 bits: detects accidents, offers no protection against intent.
pub(crate) fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
