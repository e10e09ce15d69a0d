//! A date that does not exist is explained, and the input stays.

use super::at_a_date;
use crate::family::worker;
use crate::session::Visitor;

#[test]
fn a_day_that_does_not_exist_is_explained_and_nothing_is_lost() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    let question = visitor.say().question(key);
    let said = visitor.state.answers().count();
    for (typed, sentence, field) in [
        (["2026", "2", "30"], "input-error-no-such-day", "day"),
        (["2026", "13", "30"], "input-error-no-such-month", "month"),
        (["26", "13", "30"], "input-error-year", "year"),
        (["这年", "13", "30"], "input-error-not-digits", "year"),
        (["2027", "12", "31"], "input-error-future", "year"),
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
