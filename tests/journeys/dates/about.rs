//! "About then" is wider than the date.

use super::at_a_date;
use crate::family::worker;
use crate::session::Visitor;

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
