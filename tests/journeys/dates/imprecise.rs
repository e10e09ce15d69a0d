//! A month or a year is enough.

use super::at_a_date;
use crate::family::worker;
use crate::session::Visitor;

#[test]
fn a_month_and_a_year_are_enough() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let key = at_a_date(&mut visitor);
    visitor.answer("2025-03");
    visitor.finish(worker);
    visitor.judge();
    visitor.open_answers();
    assert_eq!(visitor.answer_to(key), "2025年3月");
    visitor.change(key);
    let seen = visitor.wait("fields", |seen| !seen.fields.is_empty());
    let typed: Vec<&str> = seen.fields.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(typed, ["2025", "3", ""], "what was said stands in the fields");
    // The month is taken away again: a year alone.
    for name in ["month", "day"] {
        visitor.browser.type_into(visitor.hand, &format!("main input[name={name}]"), "");
    }
    visitor.answer("2024");
    while visitor.asked().is_some() {
        visitor.answer(&worker(&visitor.asked_name()));
    }
    assert_eq!(visitor.answer_to(key), "2024年");
}
