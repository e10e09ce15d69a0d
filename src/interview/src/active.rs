//! Which answers are active. The answer to "on what day were you hurt?" counts only while somebody was hurt: if the
//! first answer changes, the second becomes inactive. It is kept, so that changing back loses nothing, but is ignored.

use crate::state::{Answer, Interview};
use policy::diagram::askable;
use policy::{Clash, Day, FactKey, Household, Known, Person, RuleBook, VecSet, narrowed};

impl Interview {
    /// The household as the active answers describe it, with what follows from them for the rest. "I don't
    /// know" adds no knowledge, nor do answers that contradict each other: none of them is believed.
    pub fn household(&self, book: &RuleBook, on: Day) -> Household {
        self.without_clashes(book, on, &|_, _| true)
    }

    /// The household from which further questions follow: of answers that contradict each other only the one
    /// that was asked back is not believed. So a contradiction is like "I don't know" and adds no question.
    pub fn believed(&self, book: &RuleBook, on: Day) -> Household {
        self.without_clashes(book, on, &|clash, key| {
            self.asked_back.contains(&key) || !clash.keys.iter().any(|key| self.asked_back.contains(key))
        })
    }

    fn without_clashes(
        &self,
        book: &RuleBook,
        on: Day,
        forgets: &dyn Fn(&Clash, FactKey) -> bool,
    ) -> Household {
        let mut household = self.active_household(book, on).0;
        for clash in policy::clashes(book, &household, on) {
            if book.constraints[clash.constraint].is_impossible() {
                let forgotten = clash.keys.iter().filter(|key| forgets(&clash, **key));
                forgotten.for_each(|key| household.forget(*key));
            }
        }
        narrowed(book, &household, on)
    }

    /// The answers that contradict each other or hardly go together, by constraint.
    pub fn clashes(&self, book: &RuleBook, on: Day) -> Vec<Clash> {
        policy::clashes(book, &self.active_household(book, on).0, on)
    }

    /// The same with what was answered: the constraint's place, and each answer. With a key, what it takes part
    /// in; without one, only what is impossible, for what is unlikely was asked back in its place.
    pub fn clashing_answers(
        &self,
        book: &RuleBook,
        on: Day,
        key: Option<FactKey>,
    ) -> Vec<(usize, Vec<(FactKey, Known)>)> {
        let known = |key: FactKey| match self.answer(key)? {
            Answer::Known(known) => Some((key, known)),
            Answer::Unsure => None,
        };
        let clashes = self.clashes(book, on).into_iter().filter(|clash| match key {
            Some(key) => clash.keys.contains(&key),
            None => book.constraints[clash.constraint].is_impossible(),
        });
        clashes.map(|clash| (clash.constraint, clash.keys.into_iter().filter_map(known).collect())).collect()
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
