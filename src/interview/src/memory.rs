//! The conversation as one line-by-line text that a phone can keep, and back again.
//!
//! Facts, options and topics are written by name, so that an answer survives a new rule book; what the new book no
//! longer knows is dropped and counted. A check sum refuses text that was garbled.

use crate::state::{Answer, Interview};
use policy::VecSet;
use policy::{Day, FactKey, Kind, Known, Person, RuleBook, VecMap};

const HEAD: &str = "anju-answers 1";

/// Why a kept text cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Forgotten {
    /// Another version of the guide wrote it in another format.
    Version,
    /// It is cut short, altered, or not ours.
    Garbled,
}

/// A conversation recalled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recalled {
    /// The conversation.
    pub interview: Interview,
    /// How many answers the present rule book no longer knows.
    pub dropped: usize,
}

/// Writes a conversation.
pub fn pack(book: &RuleBook, interview: &Interview) -> String {
    let mut text = format!("{HEAD}\n");
    for topic in interview.topics() {
        if let Some(topic) = book.topics.get(usize::from(*topic)) {
            text.push_str(&format!("topic {}\n", topic.id));
        }
    }
    if let Some(only) = interview.only() {
        text.push_str(&format!("only {}\n", book.service(only).id));
    }
    for (key, answer) in interview.answers() {
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

/// Reads a conversation.
///
/// # Errors
/// [`Forgotten`], if the text is of another format or garbled; nothing of it is used then.
pub fn unpack(book: &RuleBook, text: &str) -> Result<Recalled, Forgotten> {
    let head = text.lines().next().unwrap_or_default();
    if head != HEAD {
        let other = head.strip_prefix("anju-answers ").is_some_and(|number| number.parse::<u32>().is_ok());
        return Err(if other { Forgotten::Version } else { Forgotten::Garbled });
    }
    let (body, sum) = text.rsplit_once("sum ").ok_or(Forgotten::Garbled)?;
    if sum != format!("{:08x}\n", checksum(body)) {
        return Err(Forgotten::Garbled);
    }
    let (mut topics, mut only, mut answers, mut dropped) = (VecSet::new(), None, VecMap::new(), 0);
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
                    answers.insert(key, answer);
                }
                None => dropped += 1,
            },
            _ => return Err(Forgotten::Garbled),
        }
    }
    // It may have moved to another topic meanwhile; the whole topic is asked about then.
    let only = only.filter(|service| topics.contains(&book.service(*service).topic));
    Ok(Recalled { interview: Interview::resumed(topics, answers).about(only), dropped })
}

fn answer(book: &RuleBook, who: &str, name: &str, value: &str) -> Option<(FactKey, Answer)> {
    let who = named_who(who)?;
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

pub(crate) fn named_who(name: &str) -> Option<Person> {
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

/// FNV-1a, 32 bits: enough to notice an accident, not meant against anyone.
pub(crate) fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
