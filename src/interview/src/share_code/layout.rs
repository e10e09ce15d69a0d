//! The layout of a share code: which answers it has positions for, in which order, and whether a code of an earlier
//! release used the same layout.
//!
//! Facts and options are sorted by name, so the order of the seeds does not matter. Each fact has a tag, a hash of all
//! that its position means: name, persons, kind, options. The vocabulary hash is the exclusive or of all tags, so the
//! difference between two vocabulary hashes is the exclusive or of the tags that were added or removed, and can be
//! looked up among the facts known now. One or two facts more or fewer, or one option more, are recognised; anything
//! else is refused. The hash has 25 bits, and the answers must also fill the code to the last bit.

use super::alphabet::{VOCABULARY_SYMBOLS, hash, mask};
use policy::{Fact, FactId, FactKey, Kind, Person, RuleBook, Scope, Sensitivity, VecSet};

/// The positions of a code.
#[derive(Clone)]
pub struct Layout {
    /// One for each fact of the book, in the order of the names.
    shapes: Vec<Shape>,
    /// What the topics add to the vocabulary hash.
    topics: u32,
}

/// The position of one fact.
#[derive(Clone)]
struct Shape {
    fact: FactId,
    of: Scope,
    /// True if the code has a position for it.
    included: bool,
    /// Indices of the options in the book, sorted by name; empty for other kinds.
    options: Vec<u8>,
}

impl Layout {
    /// How many children a code can hold answers about.
    pub const MAX_CHILDREN: u8 = 7;

    /// The layout for these topics: all facts that their services read, the people of the family, and the gates.
    pub fn of(book: &RuleBook, topics: &VecSet<u16>, with_sensitive: bool) -> Layout {
        let services = || book.services.iter().filter(|service| topics.contains(&service.topic));
        let mut there: Vec<bool> = (0..book.facts.len())
            .map(|place| {
                let id = FactId(place as u16);
                id == book.partner || id == book.children || services().any(|service| service.reads(book, id))
            })
            .collect();
        // A gate stands before what hangs on it, so one way back finds all.
        for place in (0..there.len()).rev() {
            if let (true, Some(gate)) = (there[place], &book.facts[place].given) {
                for (before, there) in there[..place].iter_mut().enumerate() {
                    *there |= gate.reads(book, FactId(before as u16));
                }
            }
        }
        let shape = |(place, fact): (usize, &Fact)| Shape {
            fact: FactId(place as u16),
            of: fact.of,
            included: there[place] && (with_sensitive || fact.sensitivity == Sensitivity::Plain),
            options: options(fact),
        };
        let mut shapes: Vec<Shape> = book.facts.iter().enumerate().map(shape).collect();
        shapes.sort_by_key(|shape| &book.fact(shape.fact).id);
        let topics = topics.iter().filter_map(|place| Some((place, book.topics.get(usize::from(*place))?)));
        let topics = topics.fold(0, |sum, (place, topic)| sum ^ tag(&format!("topic {place} {}", topic.id)));
        Layout { shapes, topics }
    }

    /// The vocabulary hash.
    pub fn vocabulary_hash(&self, book: &RuleBook) -> u32 {
        let there = self.shapes.iter().filter(|shape| shape.included);
        there.fold(self.topics, |sum, shape| sum ^ shape.tag(book))
    }

    /// The layout whose vocabulary has this hash: this one, one with one or two facts more or fewer, or one in which a
    /// fact had one option less. `None` if none of these explains the difference.
    pub fn for_vocabulary(self, book: &RuleBook, hash: u32) -> Option<Layout> {
        let difference = self.vocabulary_hash(book) ^ hash;
        if difference == 0 {
            return Some(self);
        }
        let tags: Vec<u32> = self.shapes.iter().map(|shape| shape.tag(book)).collect();
        let mut then = self.clone();
        for one in 0..tags.len() {
            if tags[one] == difference {
                then.shapes[one].toggle();
                return Some(then);
            }
            if let Some(two) = tags[one + 1..].iter().position(|other| tags[one] ^ other == difference) {
                then.shapes[one].toggle();
                then.shapes[one + 1 + two].toggle();
                return Some(then);
            }
            for option in 0..self.shapes[one].options.len() {
                let mut fewer = self.shapes[one].clone();
                fewer.options.remove(option);
                if fewer.included && tags[one] ^ fewer.tag(book) == difference {
                    then.shapes[one] = fewer;
                    return Some(then);
                }
            }
        }
        None
    }

    /// The question of every position, in order, for a family with these people.
    pub fn keys(&self, partner: bool, children: u8) -> Vec<FactKey> {
        let mut keys = Vec::new();
        for shape in self.shapes.iter().filter(|shape| shape.included) {
            let key = |who| FactKey::new(shape.fact, who);
            match shape.of {
                Scope::Household => keys.push(key(Person::Household)),
                Scope::Applicant => keys.push(key(Person::Applicant)),
                Scope::Adult if partner => keys.extend([key(Person::Applicant), key(Person::Partner)]),
                Scope::Adult => keys.push(key(Person::Applicant)),
                Scope::Child => keys.extend((0..children).map(|n| key(Person::Child(n)))),
            }
        }
        keys
    }

    /// Indices of a fact's options in the book, in the order in which the code numbers them.
    pub fn options(&self, fact: FactId) -> &[u8] {
        self.shapes.iter().find(|shape| shape.fact == fact).map_or(&[], |shape| &shape.options)
    }
}

impl Shape {
    fn toggle(&mut self) {
        self.included = !self.included;
    }

    /// A hash of all that this position means.
    fn tag(&self, book: &RuleBook) -> u32 {
        let fact = book.fact(self.fact);
        let kind = match &fact.kind {
            Kind::Choice(names) => {
                let names = self.options.iter().map(|place| names[usize::from(*place)].as_str());
                names.collect::<Vec<_>>().join(",")
            }
            Kind::Number(_, least, most) => format!("{least}..{most}"),
            Kind::Date => "day".to_owned(),
        };
        tag(&format!("{} {} {kind}", fact.id, self.of as u8))
    }
}

fn options(fact: &Fact) -> Vec<u8> {
    let Kind::Choice(names) = &fact.kind else { return Vec::new() };
    let mut options: Vec<u8> = (0..names.len() as u8).collect();
    options.sort_by_key(|place| &names[usize::from(*place)]);
    options
}

fn tag(text: &str) -> u32 {
    hash(text.bytes()) & mask(VOCABULARY_SYMBOLS)
}
