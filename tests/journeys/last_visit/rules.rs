//! Rules that have changed are told as such and other answers are not compared.

use super::{OUTCOMES, remembered};
use crate::site::book;
use interview::visit::record;
use policy::Outcome;
use serde_json::json;

#[test]
fn rules_that_have_changed_are_told_as_such_and_other_answers_are_not_compared() {
    let mut visitor = remembered();
    let mut last = record(book(), &visitor.state, visitor.on, "000000000000");
    // Under other rules of that day, the first thing would have come out otherwise.
    let (id, who, outcome) = last.outcomes[0].clone();
    let other = if outcome == Outcome::Yes { Outcome::NotYet } else { Outcome::Yes };
    last.outcomes[0] = (id.clone(), who, other);
    let keep = "localStorage.setItem('anju:/:outcomes', arguments[0])";
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
