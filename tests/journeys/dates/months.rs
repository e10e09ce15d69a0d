//! Years of contributions are not taken for a year.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use policy::FactKey;
use policy::Kind;
use policy::Unit;

#[test]
fn years_that_were_paid_are_not_taken_for_a_year() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    let paid = |key: FactKey| matches!(book().fact(key.fact).kind, Kind::Number(Unit::Months, ..));
    while !paid(visitor.asked().expect("insurance asks how long one has paid")) {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    for (typed, sentence) in
        [(["", ""], "input-error-empty-months"), (["2015", ""], "input-error-out-of-range")]
    {
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
