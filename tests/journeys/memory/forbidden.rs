//! Where storage is forbidden everything else works.

use super::{remember, stands_at_the_first_question};
use crate::browser::Phone;
use crate::family::worker;
use crate::session::TODAY;
use crate::session::Visitor;

/// Forbids storage as a browser with "block all cookies" does.
const FORBIDDEN: &str = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('x', 'SecurityError'); } })";

#[test]
fn where_storage_is_forbidden_everything_else_works() {
    let phone = Phone { before: vec![FORBIDDEN.to_owned()], ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.open_wizard();
    visitor.press(".text-switch", 0);
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    visitor.judge();
    remember(&visitor);
    let sentence = visitor.word("cannot-remember");
    let seen = visitor.wait("one is told", |seen| seen.notices.contains(&sentence));
    assert!(seen.pressed().is_empty(), "nothing pretends to be remembered");
    visitor.judge();
    visitor.clear_all();
    stands_at_the_first_question(&visitor);
    visitor.notes().are_silent();
}
