//! Children whom nobody counted are named in a notice.

use super::clueless;
use crate::session::Visitor;

#[test]
fn children_whom_nobody_counted_are_named_in_a_notice() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let seen = visitor.finish(clueless);
    assert!(seen.notices.contains(&visitor.word("children-unknown")), "{:?}", seen.notices);
}
