//! Dates as exact as the person is, and what happens to a date that cannot be.

use crate::family::worker;
use crate::site::book;
use crate::talk::Visitor;
use policy::{FactKey, Kind, Unit};

/// Answers until a date is asked for that cannot lie ahead.
fn at_a_date(visitor: &mut Visitor) -> FactKey {
    visitor.choose(&["residence"]);
    loop {
        let key = visitor.asked().expect("residence asks for such a date");
        let fact = book().fact(key.fact);
        if fact.kind == Kind::Date && fact.past {
            return key;
        }
        // Without a permit one is asked since when one is registered.
        let asked = visitor.asked_name();
        visitor.answer(&if asked.ends_with("permit") { "none".to_owned() } else { worker(&asked) });
    }
}

#[test]
fn a_month_and_a_year_are_enough() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    visitor.answer("2025-03");
    visitor.finish(worker);
    visitor.judge();
    visitor.open_answers();
    assert_eq!(visitor.answer_to(key), "2025年3月");
    visitor.change(key);
    let seen = visitor.wait("fields", |seen| !seen.fields.is_empty());
    let typed: Vec<&str> = seen.fields.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(typed, ["2025", "3", ""], "what was said stands in the fields");
    // The month is taken away again: a year alone.
    for name in ["month", "day"] {
        visitor.browser.type_into(visitor.hand, &format!("main input[name={name}]"), "");
    }
    visitor.answer("2024");
    while visitor.asked().is_some() {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    assert_eq!(visitor.answer_to(key), "2024年");
}

#[test]
fn a_day_that_does_not_exist_is_explained_and_nothing_is_lost() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    let question = visitor.say().question(key);
    let said = visitor.state.answers().count();
    for (typed, sentence, field) in [
        (["2026", "2", "30"], "slip-no-such-day", "day"),
        (["2026", "13", "30"], "slip-no-such-month", "month"),
        (["26", "13", "30"], "slip-year", "year"),
        (["这年", "13", "30"], "slip-not-digits", "year"),
        (["2027", "12", "31"], "slip-future", "year"),
    ] {
        visitor.type_in(&[("year", typed[0]), ("month", typed[1]), ("day", typed[2])]);
        let sentence = visitor.word(sentence);
        let seen =
            visitor.wait(&format!("{sentence:?} is said"), |seen| seen.fresh && seen.error == sentence);
        assert_eq!(seen.heading, question, "one stays at the question");
        assert_eq!(seen.field_in_focus, (field.to_owned(), true), "the focus is where it can be mended");
        let kept: Vec<&str> = seen.fields.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(kept, typed, "what was typed still stands there");
        let alert = "return document.querySelector('.error[role=alert]').id === \
                     document.activeElement.getAttribute('aria-describedby')";
        assert_eq!(visitor.browser.run(alert, vec![]), true, "the field says what is wrong with it");
        seen.suits_a_thumb();
    }
    visitor.release_promise();
    visitor.answer("2026-02-28");
    assert_eq!(visitor.state.answers().count(), said + 1);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}

#[test]
fn years_that_were_paid_are_not_taken_for_a_year() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    let paid = |key: FactKey| matches!(book().fact(key.fact).kind, Kind::Number(Unit::Months, ..));
    while !paid(visitor.asked().expect("insurance asks how long one has paid")) {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for (typed, sentence) in [(["", ""], "slip-empty-months"), (["2015", ""], "slip-out-of-range")] {
        visitor.type_in(&[("years", typed[0]), ("months", typed[1])]);
        let sentence = visitor.word(sentence);
        let seen =
            visitor.wait(&format!("{sentence:?} is said"), |seen| seen.fresh && seen.error == sentence);
        let kept: Vec<&str> = seen.fields.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(kept, typed, "what was typed still stands there, uncut");
        assert_eq!(seen.field_in_focus, ("years".to_owned(), true), "the focus is where it can be mended");
        visitor.release_promise();
    }
    visitor.finish(worker);
    visitor.judge();
}

#[test]
fn about_then_is_wider_than_then() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    visitor.press("input[name=about]", 0);
    visitor.type_in(&[("year", "2025"), ("month", "3")]);
    let known = visitor.read_date(key, ["2025", "3", ""], true);
    visitor.goes(interview::Event::Answer(key, interview::Answer::Known(known)));
    visitor.finish(worker);
    visitor.judge();
    visitor.open_answers();
    assert_eq!(visitor.answer_to(key), "2025年2月1日到2025年4月30日");
}
