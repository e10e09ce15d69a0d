//! Each of the five topics alone and all together, by touch, to the end: a card for every service, nothing sent,
//! nothing broken. After every step `talk` looks at the heading, the focus, the answers and the number left.

use crate::family::{clueless, worker};
use crate::session::Visitor;
use crate::site::book;
use policy::Outcome;

/// All topics, in the order of the page.
pub fn all() -> Vec<&'static str> {
    book().topics.iter().map(|topic| topic.id.as_str()).collect()
}

fn finish(topics: &[&str], language: &'static str) {
    let mut visitor = Visitor::arrive(language);
    visitor.choose(topics);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
    assert!(visitor.answered > 0);
}

#[test]
fn residence_alone() {
    finish(&["residence"], "zh-Hans");
}

#[test]
fn hukou_alone() {
    finish(&["hukou"], "zh-Hans");
}

#[test]
fn schooling_alone() {
    finish(&["schooling"], "zh-Hans");
}

#[test]
fn housing_alone() {
    finish(&["housing"], "zh-Hans");
}

#[test]
fn insurance_alone() {
    finish(&["insurance"], "zh-Hans");
}

#[test]
fn all_five_together() {
    finish(&all(), "zh-Hans");
}

#[test]
fn in_traditional_characters() {
    finish(&["schooling"], "zh-Hant");
}

#[test]
fn in_english() {
    finish(&["residence", "housing"], "en");
}

#[test]
fn knowing_nothing_one_still_gets_to_the_end_and_nothing_is_claimed() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&all());
    visitor.finish(clueless);
    let cards = visitor.judge();
    for result in visitor.assessed() {
        // Nothing that turns on an answer is decided without one.
        let turns = result.requirements.iter().any(|judged| judged.truth.settled().is_none());
        let open = matches!(result.outcome, Outcome::Unknown | Outcome::Office);
        assert!(!turns || open, "{:?} is {:?}", book().service(result.service).id, result.outcome);
    }
    assert!(cards.iter().any(|card| card.outcome == "unknown"));
    assert!(cards.iter().all(|card| card.outcome != "not-yet"), "nobody said what would refuse anything");
    visitor.notes().are_silent();
}

#[test]
fn without_a_topic_one_is_told_to_choose() {
    let visitor = Visitor::arrive("zh-Hans");
    visitor.press("form.question button[type=submit]", 0);
    let sentence = visitor.word("topics-error");
    let seen = visitor.wait("one is told", |seen| seen.error == sentence);
    assert_eq!(seen.heading, visitor.word("topics-title"));
    let focus = visitor.browser.run("return document.activeElement.textContent", vec![]);
    assert_eq!(focus, sentence, "and hears it");
}
