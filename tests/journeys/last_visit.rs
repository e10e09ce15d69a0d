//! Back again on a phone that remembers: what is otherwise than last time, and why.

mod rules;
mod time;

use crate::family::worker;
use crate::session::{Visitor, clock};
use interview::Interview;
use policy::Day;
use serde_json::json;

const OUTCOMES: &str = "anju:/:outcomes";

/// A worker who registered four months ago, at the results of today; the phone remembers.
fn remembered() -> Visitor {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.finish(|question| match question {
        "applicant.registered-on" => "2026-07-24".to_owned(),
        "applicant.permit" => "none".to_owned(),
        "applicant.earlier-circle" => "none".to_owned(),
        other => worker(other),
    });
    assert_eq!(visitor.kept(OUTCOMES), None, "nothing is kept unasked");
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    visitor
}

impl Visitor {
    /// The page is opened anew, on this day; what is said at the top of the results, if anything.
    fn comes_again(&mut self, on: &str) -> Option<Vec<String>> {
        let said = self.state.clone();
        self.browser.command(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": clock(&format!("{on}T12:00:00+08:00")) }),
        );
        self.on = Day::parse(on).unwrap();
        self.visits_anew();
        let title = self.word("check-title");
        self.wait("the list of answers", |seen| seen.heading == title);
        self.state = Interview::resumed(said.topics().clone(), said.answers().collect());
        self.go_on();
        while self.asked().is_some() {
            let reply = worker(&self.asked_name());
            self.answer(&reply);
        }
        self.judge();
        self.compare()
    }

    /// What is said of last time at the top of the results, if anything.
    fn compare(&self) -> Option<Vec<String>> {
        let lines = "const difference = document.querySelector('.visit-difference'); \
                     return difference && [...difference.querySelectorAll('p, li')].map((one) => one.textContent)";
        let lines = self.browser.run(lines, vec![]);
        lines.as_array().map(|all| all.iter().map(|line| line.as_str().unwrap().to_owned()).collect())
    }

    /// The results in another language; what is said of last time there.
    fn reads_in(&mut self, place: usize, language: &'static str) -> Option<Vec<String>> {
        self.press(".language-switch a", place);
        self.language = language;
        self.release_promise();
        let title = self.word("results-title");
        self.wait(&format!("the results in {language}"), |seen| seen.alive && seen.heading == title);
        self.judge();
        self.compare()
    }
}
