//! Sessions: a volunteer or an officer asks for several people in turn and switches between them without losing an
//! answer. Held in memory only; a session has a number and no name. Must not know: who the people are.

use crate::snapshot;
use crate::state::{Event, Interview};
use policy::{Day, RuleBook};

/// Separates sessions in their snapshot; no snapshot of an interview contains it.
const SEPARATOR: char = '\u{c}';

/// The sessions of the people who are being helped; by default there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sessions {
    /// The number of the current session; 0 while nobody is being helped.
    current: u32,
    /// The other sessions, in no order.
    waiting: Vec<(u32, Interview)>,
}

impl Sessions {
    /// Begins to help: the present interview becomes session 1.
    pub fn begin(&mut self) {
        self.current = self.current.max(1);
    }

    /// The number of the current session; 0 while nobody is being helped.
    pub fn current(&self) -> u32 {
        self.current
    }

    /// The numbers of all sessions, sorted.
    pub fn numbers(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.waiting.iter().map(|(number, _)| *number).collect();
        numbers.push(self.current);
        numbers.sort_unstable();
        numbers
    }

    /// A number that no session has yet.
    pub fn next_number(&self) -> u32 {
        self.numbers().last().map_or(1, |last| last + 1)
    }

    /// Puts the interview of the current session aside and switches to another session, or to a new one.
    pub fn switch_to(&mut self, number: u32, interview: Interview) -> Interview {
        self.waiting.push((self.current, interview));
        self.resume(number)
    }

    /// Ends the current session and drops its interview. The waiting session with the lowest number is next, or a new
    /// one.
    pub fn close_current(&mut self) -> Interview {
        let next = self.waiting.iter().map(|(number, _)| *number).min();
        self.resume(next.unwrap_or(1))
    }

    fn resume(&mut self, number: u32) -> Interview {
        self.current = number;
        match self.waiting.iter().position(|(waiting, _)| *waiting == number) {
            Some(place) => self.waiting.swap_remove(place).1,
            None => Interview::default(),
        }
    }

    /// Encodes all sessions for the next page in this tab; `interview` is that of the current session.
    pub fn encode(&self, book: &RuleBook, interview: &Interview) -> String {
        let mut text = self.current.to_string();
        let all = self.waiting.iter().map(|(number, interview)| (*number, interview));
        for (number, interview) in all.chain([(self.current, interview)]) {
            text.push(SEPARATOR);
            text.push_str(&number.to_string());
            text.push('\n');
            text.push_str(&snapshot::encode(book, interview));
        }
        text
    }

    /// Decodes what [`Sessions::encode`] wrote: the sessions, and the interview of the current one. `None`
    /// for any other text.
    pub fn decode(book: &RuleBook, on: Day, text: &str) -> Option<(Sessions, Interview)> {
        let mut parts = text.split(SEPARATOR);
        let current: u32 = parts.next()?.parse().ok()?;
        let mut sessions = Sessions { current, waiting: Vec::new() };
        for part in parts {
            let (number, kept) = part.split_once('\n')?;
            let interview = snapshot::decode(book, kept).ok()?.interview;
            sessions.waiting.push((number.parse().ok()?, interview.apply(book, on, Event::Continue)));
        }
        let numbers = sessions.numbers();
        let once = numbers.windows(2).filter(|pair| pair[0] == pair[1]).count() == 1;
        let present = sessions.waiting.iter().any(|(number, _)| *number == current);
        (current > 0 && once && present).then(|| {
            let interview = sessions.resume(current);
            (sessions, interview)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Sessions;
    use crate::state::Interview;
    use policy::VecSet;

    fn about(topic: u16) -> Interview {
        Interview::default().with_topics(VecSet::from_iter([topic]))
    }

    #[test]
    fn turning_keeps_everybody_and_being_done_forgets_one() {
        let mut sessions = Sessions::default();
        assert_eq!((sessions.current(), sessions.clone()), (0, Sessions::default()));
        sessions.begin();
        assert_eq!((sessions.current(), sessions.numbers(), sessions.next_number()), (1, vec![1], 2));
        assert_eq!(sessions.switch_to(2, about(1)), Interview::default(), "somebody new has said nothing");
        assert_eq!(sessions.switch_to(3, about(2)), Interview::default());
        assert_eq!(sessions.switch_to(1, about(3)), about(1));
        assert_eq!(sessions.switch_to(3, about(4)), about(3));
        assert_eq!(sessions.numbers(), [1, 2, 3]);
        // The first comes back with what they said last.
        assert_eq!(sessions.close_current(), about(4));
        assert_eq!((sessions.current(), sessions.numbers(), sessions.next_number()), (1, vec![1, 2], 3));
        assert_eq!(sessions.close_current(), about(2));
        assert_eq!((sessions.current(), sessions.numbers()), (2, vec![2]));
        assert_eq!(sessions.close_current(), Interview::default());
        let mut nobody_else = Sessions::default();
        nobody_else.begin();
        assert_eq!(sessions, nobody_else, "nothing is left of anybody");
    }

    #[test]
    fn to_begin_twice_is_to_begin_once() {
        let mut sessions = Sessions::default();
        sessions.begin();
        sessions.switch_to(2, about(1));
        let before = sessions.clone();
        sessions.begin();
        assert_eq!(sessions, before);
    }
}
