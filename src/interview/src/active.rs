//! Which answers are active. The answer to "on what day were you hurt?" counts only while somebody was hurt: if the
//! first answer changes, the second becomes inactive. It is kept, so that changing back loses nothing, but is ignored.

use crate::state::{Answer, Interview};
use policy::diagram::askable;
use policy::{Day, FactKey, Household, Person, RuleBook, VecSet};

impl Interview {
    /// The household as the active answers describe it. "I don't know" adds no knowledge.
    pub fn household(&self, book: &RuleBook, on: Day) -> Household {
        self.active_household(book, on).0
    }

    /// The household of the active answers, and the questions whose answers are inactive: their gate certainly does not
    /// hold, or cannot be known because the answers that it reads are inactive themselves.
    fn active_household(&self, book: &RuleBook, on: Day) -> (Household, VecSet<FactKey>) {
        let (mut household, mut inactive) = (Household::new(), VecSet::new());
        for (key, answer) in self.answers() {
            if let Answer::Known(known) = answer {
                household.learn(key, known);
            }
        }
        // In the order of the vocabulary, in which a fact comes after its gates (the reader checks it).
        for (key, _) in self.answers() {
            let is_inactive = match askable(book, &household, on, key) {
                Ok(yes) => !yes,
                Err(gates) => gates.iter().all(|gate| inactive.contains(gate)),
            };
            if is_inactive {
                household.forget(key);
                inactive.insert(key);
            }
        }
        (household, inactive)
    }

    /// The questions whose active answer is "I don't know", several options or an interval, in the order of asking.
    pub fn open_answers(&self, book: &RuleBook, on: Day) -> Vec<FactKey> {
        let open = |answer: Answer| !matches!(answer, Answer::Known(known) if known.is_exact());
        self.active(book, on).into_iter().filter(|(_, answer)| open(*answer)).map(|(key, _)| key).collect()
    }

    /// The active answers about people who are part of the family as it is now known, in the order of asking.
    pub fn active(&self, book: &RuleBook, on: Day) -> Vec<(FactKey, Answer)> {
        let (household, inactive) = self.active_household(book, on);
        let (adults, children) = (household.adults(book), household.children(book));
        let present = |who: Person| match who {
            Person::Household | Person::Applicant => true,
            Person::Partner => adults.iter().any(|(other, _)| *other == who),
            Person::Child(_) => children.iter().any(|(other, _)| *other == who),
        };
        let is_active = |key: &FactKey| present(key.who) && !inactive.contains(key);
        let mut active: Vec<(FactKey, Answer)> = self.answers().filter(|(key, _)| is_active(key)).collect();
        active.sort_by_key(|(key, _)| crate::agenda::default_order(book, *key));
        active
    }
}
