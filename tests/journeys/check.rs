//! "Check your answers": reading the list, and changing one line of it.

use crate::session::Visitor;
use interview::{Event, Screen};
use policy::FactKey;
use serde_json::Value;

impl Visitor {
    /// From the results to the list of answers.
    pub fn open_answers(&mut self) {
        self.press(".results-actions button", 0);
        self.goes(Event::Visit(Screen::Check));
    }

    /// The list, as term and answer. It must be the list of the conversation.
    pub fn answers(&self) -> Vec<(String, String)> {
        let read = "return [...document.querySelectorAll('.summary-row')].map((row) => \
                    [row.querySelector('dt').textContent.trim(), row.querySelector('dd').textContent.trim()])";
        let rows = self.browser.run(read, Vec::new());
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let rows: Vec<(String, String)> =
            rows.as_array().unwrap().iter().map(|row| (text(&row[0]), text(&row[1]))).collect();
        let (say, active) = (self.say(), self.state.active(crate::site::book(), self.on));
        let terms: Vec<String> = active.iter().map(|(key, _)| say.label(*key)).collect();
        let shown: Vec<String> = rows.iter().skip(1).map(|(term, _)| term.clone()).collect();
        assert_eq!(shown, terms, "every answer stands in the list, after the topics");
        assert!(rows.iter().all(|(_, answer)| !answer.is_empty()), "{rows:?}");
        rows
    }

    /// What stands in the list for a question.
    pub fn answer_to(&self, key: FactKey) -> String {
        let label = self.say().label(key);
        let found = self.answers().into_iter().find(|(term, _)| *term == label);
        found.unwrap_or_else(|| panic!("{label} is not in the list")).1
    }

    /// Opens one answer of the list for a change.
    pub fn change(&mut self, key: FactKey) {
        let active = self.state.active(crate::site::book(), self.on);
        let place = active.iter().position(|(other, _)| *other == key).expect("an answer in the list");
        // The first button is that of the topics.
        self.press(".summary-action button", place + 1);
        self.release_promise();
        self.goes(Event::Change(key));
    }

    /// From the list to what is still open, or to the results.
    pub fn go_on(&mut self) {
        self.press(".question > button.button", 0);
        self.goes(Event::Continue);
    }
}
