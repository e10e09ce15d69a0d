//! A single 0 for years and months is none at all.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use policy::{Kind, Unit};

#[test]
fn a_single_zero_is_none_at_all() {
    for field in ["years", "months"] {
        let mut visitor = Visitor::arrive("zh-Hans");
        visitor.choose(&["insurance"]);
        let paid = |visitor: &Visitor| {
            let key = visitor.asked().expect("insurance asks how long one has paid");
            matches!(book().fact(key.fact).kind, Kind::Number(Unit::Months, ..))
        };
        while !paid(&visitor) {
            visitor.answer(&worker(&visitor.asked_name()));
        }
        let key = visitor.asked().unwrap();
        visitor.type_in(&[(field, "0")]);
        visitor.goes(interview::Event::Answer(key, interview::Answer::Known(policy::Known::number(0))));
        visitor.finish(worker);
        visitor.open_answers();
        assert_eq!(
            visitor.answer_to(key),
            visitor.say().value(book().fact(key.fact), policy::Known::number(0))
        );
    }
}
