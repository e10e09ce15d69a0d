//! The people a question or a rule speaks of, and what is known of them.

use crate::book::{Book, Scope};
use crate::ids::FactId;
use crate::known::Known;
use crate::sorted::Map;
use serde::{Deserialize, Serialize};

/// Whom a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Who {
    /// The family as a whole.
    Household,
    /// The person who applies.
    Applicant,
    /// The partner who lives in Fuzhou with the applicant.
    Partner,
    /// A child, the eldest being 0.
    Child(u8),
}

/// One fact about one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Key {
    /// The fact.
    pub fact: FactId,
    /// The person.
    pub who: Who,
}

impl Scope {
    /// True if a fact of this scope can be about them.
    pub fn covers(self, who: Who) -> bool {
        match self {
            Scope::Household => who == Who::Household,
            Scope::Applicant => who == Who::Applicant,
            Scope::Adult => matches!(who, Who::Applicant | Who::Partner),
            Scope::Child => matches!(who, Who::Child(_)),
        }
    }
}

impl Who {
    /// The person's name in the seeds, in kept answers and in JSON: `applicant`, `child-1` for the eldest.
    pub fn name(self) -> String {
        match self {
            Who::Household => "household".to_owned(),
            Who::Applicant => "applicant".to_owned(),
            Who::Partner => "partner".to_owned(),
            Who::Child(n) => format!("child-{}", u32::from(n) + 1),
        }
    }

    /// The person as a number, one of its own for each.
    pub fn number(self) -> u32 {
        match self {
            Who::Household => 0,
            Who::Applicant => 1,
            Who::Partner => 2,
            Who::Child(n) => 3 + u32::from(n),
        }
    }

    /// Whom a number names, if anybody.
    pub fn numbered(number: u32) -> Option<Who> {
        Some(match number {
            0 => Who::Household,
            1 => Who::Applicant,
            2 => Who::Partner,
            n => Who::Child(u8::try_from(n - 3).ok()?),
        })
    }
}

impl Key {
    /// The fact about the person as worked cases write it: `registered-on`, `partner.permit`, `child-1.stage`.
    pub fn name(self, book: &Book) -> String {
        let fact = &book.fact(self.fact).id;
        match self.who {
            Who::Household | Who::Applicant => fact.clone(),
            who => format!("{}.{fact}", who.name()),
        }
    }

    /// This fact about this person.
    pub fn new(fact: FactId, who: Who) -> Key {
        Key { fact, who }
    }
}

/// All that is known of a family. What is absent is unknown; nothing here is ever guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Household {
    answers: Map<Key, Known>,
}

impl Household {
    /// A family of which nothing is known.
    pub fn new() -> Household {
        Household::default()
    }

    /// Learns something; what was known of that fact before is replaced.
    pub fn learn(&mut self, key: Key, known: Known) {
        self.answers.insert(key, known);
    }

    /// Forgets one fact.
    pub fn forget(&mut self, key: Key) {
        self.answers.remove(&key);
    }

    /// What is known, if anything.
    pub fn get(&self, key: Key) -> Option<Known> {
        self.answers.get(&key).copied()
    }

    /// What is known, or everything the fact allows.
    pub fn known(&self, book: &Book, key: Key) -> Known {
        self.get(key).unwrap_or_else(|| book.fact(key.fact).anything())
    }

    /// Everything known, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (Key, Known)> + '_ {
        self.answers.iter().copied()
    }

    /// The adults and whether each certainly exists.
    pub fn adults(&self, book: &Book) -> Vec<(Who, bool)> {
        let partner = self.known(book, Key::new(book.partner, Who::Household)).mask();
        let mut adults = vec![(Who::Applicant, true)];
        // Option 0 of a yes-no fact is yes.
        if partner & 1 != 0 {
            adults.push((Who::Partner, partner & 2 == 0));
        }
        adults
    }

    /// The children and whether each certainly exists.
    pub fn children(&self, book: &Book) -> Vec<(Who, bool)> {
        let (least, most) = self.known(book, Key::new(book.children, Who::Household)).ends();
        (0..most.clamp(0, 255)).map(|n| (Who::Child(n as u8), n < least)).collect()
    }

    /// Who a fact of this scope can be asked of, as far as the family is known for certain.
    pub fn people(&self, book: &Book, scope: Scope) -> Vec<Who> {
        let certain = |people: Vec<(Who, bool)>| {
            people.into_iter().filter(|(_, certain)| *certain).map(|(who, _)| who).collect()
        };
        match scope {
            Scope::Household => vec![Who::Household],
            Scope::Applicant => vec![Who::Applicant],
            Scope::Adult => certain(self.adults(book)),
            Scope::Child => certain(self.children(book)),
        }
    }
}
