//! A contradiction is asked back once with both answers in words, and either can be changed.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::{Event, Screen};

/// A family whose member typed this year's date for the birthday; at the question with both answers.
fn contradicting(language: &'static str) -> Visitor {
    let mut visitor = Visitor::arrive(language);
    visitor.choose(&["residence", "insurance"]);
    let born = visitor.answer_until("applicant.born-on", |question| match question {
        "applicant.permit" => "none".to_owned(),
        _ => worker(question),
    });
    visitor.type_in(&[("year", "2025"), ("month", "5"), ("day", "1")]);
    let known = visitor.read_date(born, ["2025", "5", "1"], false);
    let registered = policy::FactKey { fact: book().fact_named("registered-on").unwrap(), ..born };
    visitor.is_asked_back(known, "clash-impossible", &[registered, born]);
    visitor
}

#[test]
fn a_contradiction_is_asked_back_and_the_answer_is_mended() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = contradicting(language);
        visitor.answer("1985-05-01");
        visitor.has_no_clash();
        visitor.finish(worker);
        visitor.judge();
        visitor.notes().are_silent();
    }
}

#[test]
fn the_other_answer_is_changed_instead() {
    let mut visitor = contradicting("zh-Hans");
    let born = visitor.asked().unwrap();
    let registered = policy::FactKey { fact: book().fact_named("registered-on").unwrap(), ..born };
    visitor.press(".clash button", 0);
    visitor.state = visitor.state.apply(book(), visitor.on, Event::Change(registered));
    visitor.shows_clash("clash-impossible", &[registered, born]);
    visitor.type_in(&[("year", "2025"), ("month", "9"), ("day", "1")]);
    let known = visitor.read_date(registered, ["2025", "9", "1"], false);
    visitor.goes(Event::Answer(registered, interview::Answer::Known(known)));
    visitor.has_no_clash();
}

#[test]
fn who_insists_goes_on_and_neither_answer_counts() {
    let mut visitor = contradicting("zh-Hans");
    visitor.answer("2025-05-01");
    while visitor.asked().is_some() {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    assert_eq!(visitor.state.screen(), Screen::Results);
    visitor.judge();
    let notices = "return document.querySelectorAll('.clash').length";
    assert_eq!(visitor.browser.run(notices, vec![]), 1, "the results say what does not count");
}
