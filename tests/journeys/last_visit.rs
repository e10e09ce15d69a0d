//! Back again on a phone that remembers: what is otherwise than last time, and why.

use crate::family::worker;
use crate::session::{Visitor, clock};
use crate::site::{book, fingerprint};
use interview::Interview;
use interview::visit::{Cause, VisitRecord, compare, record};
use policy::{Day, Outcome};
use serde_json::json;

const OUTCOMES: &str = "anju.outcomes";

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
        self.reload();
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

#[test]
fn time_that_has_passed_is_told_as_such() {
    let mut visitor = remembered();
    let last = record(book(), &visitor.state, visitor.on, &fingerprint());
    assert_eq!(visitor.kept(OUTCOMES).as_deref(), Some(last.to_text().as_str()));
    let service = book().service_named("residence-permit").unwrap();
    let (then, before, after) = (visitor.on, "2027-01-23", "2027-01-24");
    // The day before, nothing of the permit is otherwise.
    let said = visitor.comes_again(before).unwrap_or_default();
    let name = visitor.say().message(book().service(service).name);
    assert!(!said.iter().any(|line| line.contains(&name)), "{said:?}");
    let kept = VisitRecord::from_text(&visitor.kept(OUTCOMES).unwrap()).unwrap();
    assert_eq!(kept.on, visitor.on, "this time is the last time of next time");
    assert!(then < kept.on);

    // Whether it is open then depends on the work, which was not asked about as long as nothing could come of it.
    let found = compare(book(), &visitor.state, Day::parse(after).unwrap(), &kept).unwrap();
    let difference = found.different.iter().find(|found| found.service == service).unwrap();
    assert_eq!((difference.then, difference.cause), (Outcome::NotYet, Cause::Time));
    let last = visitor.say().day(visitor.on);
    let said = visitor.comes_again(after).expect("something is otherwise");
    assert!(said[0].contains(&last), "{said:?}");
    let line =
        said.iter().find(|line| line.contains(&name)).unwrap_or_else(|| panic!("{name} is not in {said:?}"));
    for needed in ["badge-not-yet", "badge-yes", "visit-time"] {
        assert!(line.contains(&visitor.word(needed)), "{line}");
    }
    // In another language it is compared with the same time, and nothing of it stays in the tab.
    for (place, language) in [(2, "en"), (0, "zh-Hans")] {
        let told = visitor.reads_in(place, language).expect("as much is otherwise in another language");
        assert_eq!(told.len(), said.len(), "{told:?}");
        let name = visitor.say().message(book().service(service).name);
        let line = told.iter().find(|line| line.contains(&name)).unwrap();
        for needed in ["badge-not-yet", "badge-yes", "visit-time"] {
            assert!(line.contains(&visitor.word(needed)), "{line}");
        }
        assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
    }
    visitor.notes().tell_no_trouble();
    assert_eq!(visitor.comes_again(after), None, "nothing is otherwise since a moment ago");
}

#[test]
fn rules_that_have_changed_are_told_as_such_and_other_answers_are_not_compared() {
    let mut visitor = remembered();
    let mut last = record(book(), &visitor.state, visitor.on, "000000000000");
    // Under other rules of that day, the first thing would have come out otherwise.
    let (id, who, outcome) = last.outcomes[0].clone();
    let other = if outcome == Outcome::Yes { Outcome::NotYet } else { Outcome::Yes };
    last.outcomes[0] = (id.clone(), who, other);
    let keep = "localStorage.setItem('anju.outcomes', arguments[0])";
    visitor.browser.run(keep, vec![json!(last.to_text())]);
    let said = visitor.comes_again("2026-11-24").expect("something is otherwise");
    let name = visitor.say().message(book().service(book().service_named(&id).unwrap()).name);
    let line = said.iter().find(|line| line.contains(&name)).unwrap();
    assert!(line.contains(&visitor.word("visit-rules")), "{line}");

    last.answers ^= 1;
    for text in [last.to_text(), "\u{0}garbled".to_owned(), String::new()] {
        visitor.browser.run(keep, vec![json!(text)]);
        assert_eq!(visitor.comes_again("2026-11-24"), None);
    }
    // Unticked, nothing stays; nor does anything once all is cleared.
    visitor.press("input[name=remember]", 0);
    visitor.wait("the box is not ticked", |seen| seen.pressed().is_empty());
    assert_eq!(visitor.kept(OUTCOMES), None);
    assert_eq!(visitor.reads_in(2, "en"), None);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
}
