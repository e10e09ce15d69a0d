//! Several people at one desk, one after another: a volunteer or an officer asks for each of them, and turns from one to
//! another without losing an answer. Held in memory only; nobody has a name, only a number. Must not know: who they are.

use crate::memory;
use crate::state::{Event, Interview};
use policy::{Day, RuleBook};

/// Stands between people in a text that is carried from page to page; no kept conversation contains it.
const BETWEEN: char = '\u{c}';

/// The people who are being helped; by default nobody is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// The number of the person whose turn it is; 0 while nobody is being helped.
    at: u32,
    /// The others and their conversations, in no order.
    waiting: Vec<(u32, Interview)>,
}

impl People {
    /// Begins to help: whoever answers now is the first.
    pub fn begin(&mut self) {
        self.at = self.at.max(1);
    }

    /// The number of the person whose turn it is; 0 while nobody is being helped.
    pub fn at(&self) -> u32 {
        self.at
    }

    /// The numbers of all, in order.
    pub fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.waiting.iter().map(|(number, _)| *number).collect();
        numbers.push(self.at);
        numbers.sort_unstable();
        numbers
    }

    /// A number that nobody has yet.
    pub fn next(&self) -> u32 {
        self.numbers().last().map_or(1, |last| last + 1)
    }

    /// Puts the conversation `now` aside and turns to another person, who begins one if they are new.
    pub fn turn_to(&mut self, number: u32, now: Interview) -> Interview {
        self.waiting.push((self.at, now));
        self.take(number)
    }

    /// Done with the person whose turn it is; their conversation is let go. The one who has waited longest is next; if
    /// nobody is left, somebody new.
    pub fn done(&mut self) -> Interview {
        let next = self.waiting.iter().map(|(number, _)| *number).min();
        self.take(next.unwrap_or(1))
    }

    fn take(&mut self, number: u32) -> Interview {
        self.at = number;
        match self.waiting.iter().position(|(waiting, _)| *waiting == number) {
            Some(place) => self.waiting.swap_remove(place).1,
            None => Interview::default(),
        }
    }

    /// Writes all of them, with the conversation `now` of the person whose turn it is, for the next page in this tab.
    pub fn pack(&self, book: &RuleBook, now: &Interview) -> String {
        let mut text = self.at.to_string();
        let all = self.waiting.iter().map(|(number, interview)| (*number, interview));
        for (number, interview) in all.chain([(self.at, now)]) {
            text.push(BETWEEN);
            text.push_str(&number.to_string());
            text.push('\n');
            text.push_str(&memory::pack(book, interview));
        }
        text
    }

    /// Reads what [`People::pack`] wrote: the others, and the conversation of the person whose turn it is. `None` if it
    /// is anything else.
    pub fn unpack(book: &RuleBook, on: Day, text: &str) -> Option<(People, Interview)> {
        let mut parts = text.split(BETWEEN);
        let at: u32 = parts.next()?.parse().ok()?;
        let mut people = People { at, waiting: Vec::new() };
        for part in parts {
            let (number, kept) = part.split_once('\n')?;
            let interview = memory::unpack(book, kept).ok()?.interview;
            people.waiting.push((number.parse().ok()?, interview.take(book, on, Event::Continue)));
        }
        let everybody = people.numbers();
        let once = everybody.windows(2).filter(|pair| pair[0] == pair[1]).count() == 1;
        let present = people.waiting.iter().any(|(number, _)| *number == at);
        (at > 0 && once && present).then(|| {
            let now = people.take(at);
            (people, now)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::People;
    use crate::state::Interview;
    use policy::VecSet;

    fn about(topic: u16) -> Interview {
        Interview::default().with_topics(VecSet::from_iter([topic]))
    }

    #[test]
    fn turning_keeps_everybody_and_being_done_forgets_one() {
        let mut people = People::default();
        assert_eq!((people.at(), people.clone()), (0, People::default()));
        people.begin();
        assert_eq!((people.at(), people.numbers(), people.next()), (1, vec![1], 2));
        assert_eq!(people.turn_to(2, about(1)), Interview::default(), "somebody new has said nothing");
        assert_eq!(people.turn_to(3, about(2)), Interview::default());
        assert_eq!(people.turn_to(1, about(3)), about(1));
        assert_eq!(people.turn_to(3, about(4)), about(3));
        assert_eq!(people.numbers(), [1, 2, 3]);
        // The first comes back with what they said last.
        assert_eq!(people.done(), about(4));
        assert_eq!((people.at(), people.numbers(), people.next()), (1, vec![1, 2], 3));
        assert_eq!(people.done(), about(2));
        assert_eq!((people.at(), people.numbers()), (2, vec![2]));
        assert_eq!(people.done(), Interview::default());
        let mut nobody_else = People::default();
        nobody_else.begin();
        assert_eq!(people, nobody_else, "nothing is left of anybody");
    }

    #[test]
    fn to_begin_twice_is_to_begin_once() {
        let mut people = People::default();
        people.begin();
        people.turn_to(2, about(1));
        let before = people.clone();
        people.begin();
        assert_eq!(people, before);
    }
}
