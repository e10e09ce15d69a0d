//! Answers that do not go together are asked back once, where they are given; and what earlier answers settle is
//! not asked.

mod confirmed;
mod mended;
mod spared;

use crate::session::Visitor;
use crate::site::book;
use crate::snapshot::PageSnapshot;
use interview::{Answer, Event};
use policy::{FactKey, Known};

impl Visitor {
    /// Answers until this is asked.
    fn answer_until(&mut self, question: &str, reply: impl Fn(&str) -> String) -> FactKey {
        while self.asked_name() != question {
            let reply = reply(&self.asked_name());
            self.answer(&reply);
        }
        self.asked().unwrap()
    }

    /// What was just answered to the question on the screen is asked back: the question stands there still, below
    /// the reason, with all these answers in words.
    fn is_asked_back(&mut self, known: Known, says: &str, answers: &[FactKey]) -> PageSnapshot {
        let key = self.asked().unwrap();
        self.state = self.state.apply(book(), self.on, Event::Answer(key, Answer::Known(known)));
        assert_eq!(self.asked(), Some(key), "it is asked back where it was asked");
        self.shows_clash(says, answers)
    }

    /// The reason stands above the question and names these answers.
    fn shows_clash(&mut self, says: &str, answers: &[FactKey]) -> PageSnapshot {
        let (say, key) = (self.say(), self.asked().unwrap());
        let question = say.question(key);
        let seen = self.wait(&format!("{question:?} is asked back"), |seen| {
            seen.fresh && seen.heading == question && !seen.notices.is_empty()
        });
        let [ours] = &self.state.clashing_answers(book(), self.on, Some(key))[..] else {
            panic!("one reason is given at {question}");
        };
        let reason = say.message(book().constraints[ours.0].reason);
        assert_eq!(seen.notices, [say.t_with(says, &[("reason", &reason)])]);
        let rows = "return [...document.querySelectorAll('.clash dt, .clash dd:not(.summary-action)')]\
                    .map((one) => one.textContent.trim())";
        let expected: Vec<String> = answers
            .iter()
            .flat_map(|key| {
                let Some(Answer::Known(known)) = self.state.answer(*key) else { panic!("{key:?} is known") };
                [say.label(*key), say.value(book().fact(key.fact), known)]
            })
            .collect();
        assert_eq!(self.browser.run(rows, vec![]), serde_json::json!(expected));
        assert!(
            seen.focus_on_heading && seen.scrolled == 0.0,
            "the reason stands in sight above the question"
        );
        seen.suits_a_thumb();
        self.release_promise();
        seen
    }

    /// No reason is left to look again.
    fn has_no_clash(&self) {
        let found = self.browser.run("return document.querySelectorAll('.clash').length", vec![]);
        assert_eq!(found, 0);
    }
}
