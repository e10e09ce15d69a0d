//! The field that is wrong is the one that is marked, described by the reason, and focused.

use super::at_a_date;
use crate::session::Visitor;

#[test]
fn the_field_that_is_wrong_is_the_one_that_is_marked() {
    let mut visitor = Visitor::arrive("zh-Hans");
    at_a_date(&mut visitor);
    for (typed, sentence, field) in [
        (["20266", "3", "5"], "input-error-year", "year"),
        (["2026", "三", "5"], "input-error-not-digits", "month"),
        (["2026", "3", "初五"], "input-error-not-digits", "day"),
        (["2026", "333333", "5"], "input-error-no-such-month", "month"),
    ] {
        visitor.type_in(&[("year", typed[0]), ("month", typed[1]), ("day", typed[2])]);
        let sentence = visitor.word(sentence);
        let seen = visitor.wait("it is said", |seen| seen.fresh && seen.error == sentence);
        assert_eq!(seen.field_in_focus, (field.to_owned(), true), "{typed:?}");
        let marked = "const wrong = [...document.querySelectorAll('[aria-invalid=true]')]; \
                      return wrong.map((one) => one.name + ' ' + one.getAttribute('aria-describedby')).join()";
        assert_eq!(visitor.browser.run(marked, vec![]), format!("{field} error"), "no other is marked");
    }
}
