//! The people a question or a rule speaks of, and what is known of them.

use crate::model::book::RuleBook;
use crate::model::fact::Scope;
use crate::model::ids::FactId;
use crate::model::known::Known;
use crate::model::vec_collections::VecMap;
use serde::{Deserialize, Serialize};

/// Whom a fact is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Person {
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
pub struct FactKey {
    /// The fact.
    pub fact: FactId,
    /// The person.
    pub who: Person,
}

impl Scope {
    /// True if a fact of this scope can be about them.
    pub fn covers(self, who: Person) -> bool {
        match self {
            Scope::Household => who == Person::Household,
            Scope::Applicant => who == Person::Applicant,
            Scope::Adult => matches!(who, Person::Applicant | Person::Partner),
            Scope::Child => matches!(who, Person::Child(_)),
        }
    }
}

impl Person {
    /// The person's name in the seeds, in kept answers and in JSON: `applicant`, `child-1` for the eldest.
    pub fn name(self) -> String {
        match self {
            Person::Household => "household".to_owned(),
            Person::Applicant => "applicant".to_owned(),
            Person::Partner => "partner".to_owned(),
            Person::Child(n) => format!("child-{}", u32::from(n) + 1),
        }
    }

    /// The person as a number, one of its own for each.
    pub fn number(self) -> u32 {
        match self {
            Person::Household => 0,
            Person::Applicant => 1,
            Person::Partner => 2,
            Person::Child(n) => 3 + u32::from(n),
        }
    }
}

impl FactKey {
    /// The fact about the person as worked cases write it: `registered-on`, `partner.permit`, `child-1.stage`.
    pub fn name(self, book: &RuleBook) -> String {
        let fact = &book.fact(self.fact).id;
        match self.who {
            Person::Household | Person::Applicant => fact.clone(),
            who => format!("{}.{fact}", who.name()),
        }
    }

    /// Both in one number, in the order of the keys.
    fn packed(self) -> u32 {
        u32::from(self.fact.0) << 16 | self.who.number()
    }

    /// The key of this number.
    fn unpacked(packed: u32) -> FactKey {
        let who = match packed & 0xffff {
            0 => Person::Household,
            1 => Person::Applicant,
            2 => Person::Partner,
            child => Person::Child((child - 3) as u8),
        };
        FactKey { fact: FactId((packed >> 16) as u16), who }
    }

    /// This fact about this person.
    pub fn new(fact: FactId, who: Person) -> FactKey {
        FactKey { fact, who }
    }
}

/// All that is known of a family. What is absent is unknown; nothing here is ever guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(FactKey, Known)>", into = "Vec<(FactKey, Known)>")]
pub struct Household {
    /// By [`FactKey::packed`]: they are looked up all the time, and one number is compared sooner than two.
    answers: VecMap<u32, Known>,
}

impl From<Vec<(FactKey, Known)>> for Household {
    fn from(answers: Vec<(FactKey, Known)>) -> Household {
        Household { answers: answers.into_iter().map(|(key, known)| (key.packed(), known)).collect() }
    }
}

impl From<Household> for Vec<(FactKey, Known)> {
    fn from(household: Household) -> Vec<(FactKey, Known)> {
        household.iter().collect()
    }
}

impl Household {
    /// A family of which nothing is known.
    pub fn new() -> Household {
        Household::default()
    }

    /// Learns something; what was known of that fact before is replaced.
    pub fn learn(&mut self, key: FactKey, known: Known) {
        self.answers.insert(key.packed(), known);
    }

    /// Forgets one fact.
    pub fn forget(&mut self, key: FactKey) {
        self.answers.remove(&key.packed());
    }

    /// What is known, if anything.
    pub fn get(&self, key: FactKey) -> Option<Known> {
        self.answers.get(&key.packed()).copied()
    }

    /// What is known, or everything the fact allows.
    pub fn known(&self, book: &RuleBook, key: FactKey) -> Known {
        self.get(key).unwrap_or_else(|| book.fact(key.fact).anything())
    }

    /// Everything known, in a fixed order.
    pub fn iter(&self) -> impl Iterator<Item = (FactKey, Known)> + '_ {
        self.answers.iter().map(|(key, known)| (FactKey::unpacked(*key), *known))
    }

    /// The adults and whether each certainly exists.
    pub fn adults(&self, book: &RuleBook) -> Vec<(Person, bool)> {
        let partner = self.known(book, FactKey::new(book.partner, Person::Household)).mask();
        let mut adults = vec![(Person::Applicant, true)];
        // Option 0 of a yes-no fact is yes.
        if partner & 1 != 0 {
            adults.push((Person::Partner, partner & 2 == 0));
        }
        adults
    }

    /// The children and whether each certainly exists.
    pub fn children(&self, book: &RuleBook) -> Vec<(Person, bool)> {
        let (least, most) = self.known(book, FactKey::new(book.children, Person::Household)).ends();
        (0..most.clamp(0, 255)).map(|n| (Person::Child(n as u8), n < least)).collect()
    }

    /// Who a fact of this scope can be asked of, as far as the family is known for certain.
    pub fn people(&self, book: &RuleBook, scope: Scope) -> Vec<Person> {
        let certain = |people: Vec<(Person, bool)>| {
            people.into_iter().filter(|(_, certain)| *certain).map(|(who, _)| who).collect()
        };
        match scope {
            Scope::Household => vec![Person::Household],
            Scope::Applicant => vec![Person::Applicant],
            Scope::Adult => certain(self.adults(book)),
            Scope::Child => certain(self.children(book)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{FactKey, Person};
    use crate::model::ids::FactId;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_in_one_number_are_the_same_keys_in_the_same_order(
            facts in (any::<u16>(), any::<u16>()),
            people in (0..259usize, 0..259usize),
        ) {
            let person = |n: usize| match n {
                0 => Person::Household,
                1 => Person::Applicant,
                2 => Person::Partner,
                child => Person::Child((child - 3) as u8),
            };
            let one = FactKey::new(FactId(facts.0), person(people.0));
            let other = FactKey::new(FactId(facts.1), person(people.1));
            prop_assert_eq!(FactKey::unpacked(one.packed()), one);
            prop_assert_eq!(one.packed().cmp(&other.packed()), one.cmp(&other));
        }
    }
}
