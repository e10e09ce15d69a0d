//! Which answers count. "On what day were you hurt?" stands only as long as somebody was hurt: if the first answer
//! changes, the second rests. It is kept, so that changing back loses nothing, but it says nothing meanwhile.

use crate::state::{Answer, Interview};
use policy::diagram::askable;
use policy::{Day, FactKey, Household, Person, RuleBook, VecSet};

impl Interview {
    /// What the answers that count say of the family. "I don't know" is no knowledge.
    pub fn household(&self, book: &RuleBook, on: Day) -> Household {
        self.counted(book, on).0
    }

    /// The family as far as answers count, and the questions whose answers rest: what they hang on certainly does not
    /// hold, or can no longer be found out because it rests itself.
    fn counted(&self, book: &RuleBook, on: Day) -> (Household, VecSet<FactKey>) {
        let (mut household, mut resting) = (Household::new(), VecSet::new());
        for (key, answer) in self.answers() {
            if let Answer::Known(known) = answer {
                household.learn(key, known);
            }
        }
        // In the order of the vocabulary, where a fact stands after all that it hangs on (the reader sees to it).
        for (key, _) in self.answers() {
            let rests = match askable(book, &household, on, key) {
                Ok(yes) => !yes,
                Err(gates) => gates.iter().all(|gate| resting.contains(gate)),
            };
            if rests {
                household.forget(key);
                resting.insert(key);
            }
        }
        (household, resting)
    }

    /// The questions that were answered with "I don't know", with a few options or with an interval, and whose answers
    /// count, in the order in which they are asked.
    pub fn open_answers(&self, book: &RuleBook, on: Day) -> Vec<FactKey> {
        let open = |answer: Answer| !matches!(answer, Answer::Known(known) if known.is_exact());
        self.active(book, on).into_iter().filter(|(_, answer)| open(*answer)).map(|(key, _)| key).collect()
    }

    /// The answers that count, about people who are part of the family as it is now known, in the order in which
    /// they are asked. Others are kept, but rest.
    pub fn active(&self, book: &RuleBook, on: Day) -> Vec<(FactKey, Answer)> {
        let (household, resting) = self.counted(book, on);
        let (adults, children) = (household.adults(book), household.children(book));
        let present = |who: Person| match who {
            Person::Household | Person::Applicant => true,
            Person::Partner => adults.iter().any(|(other, _)| *other == who),
            Person::Child(_) => children.iter().any(|(other, _)| *other == who),
        };
        let counts = |key: &FactKey| present(key.who) && !resting.contains(key);
        let mut active: Vec<(FactKey, Answer)> = self.answers().filter(|(key, _)| counts(key)).collect();
        active.sort_by_key(|(key, _)| crate::order::rank(book, *key));
        active
    }
}
