//! Dates as exact as the person is, and what happens to a date that cannot be.

mod about;
mod impossible;
mod imprecise;
mod months;
mod pasted;
mod wrong_field;
mod zero;

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use policy::FactKey;
use policy::Kind;

/// Answers until a date is asked for that cannot lie ahead.
pub fn at_a_date(visitor: &mut Visitor) -> FactKey {
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
