//! Another language continues where the visitor was, and stores nothing besides.

use super::{ours, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;

#[test]
fn another_language_goes_on_where_one_was_and_keeps_nothing_besides() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    for _ in 0..2 {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for (place, language) in [(2, "en"), (1, "zh-Hant"), (0, "zh-Hans")] {
        visitor.press(".language-switch a", place);
        visitor.language = language;
        visitor.release_promise();
        let question = visitor.say().question(visitor.asked().unwrap());
        visitor
            .wait(&format!("the same question in {language}"), |seen| seen.alive && seen.heading == question);
        assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
        assert_eq!(ours(&visitor), [""; 0]);
    }
    visitor.start_way();
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
    visitor.visits_anew();
    stands_at_the_first_question(&visitor);
}

#[test]
fn a_tap_beside_the_languages_keeps_nothing() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    // On the strip itself, not on a language.
    visitor.browser.run("document.querySelector('.language-switch').click()", vec![]);
    assert_eq!(visitor.browser.run("return sessionStorage.length", vec![]), 0);
    visitor.visits_anew();
    stands_at_the_first_question(&visitor);
}
