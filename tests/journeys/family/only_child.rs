//! An only child is called the child and nobody asks about a partner who is not there.

use super::worker;
use crate::session::Visitor;
use policy::Person;

#[test]
fn an_only_child_is_called_the_child_and_nobody_asks_about_a_partner_who_is_not_there() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let mut asked = Vec::new();
    while let Some(key) = visitor.asked() {
        let name = visitor.asked_name();
        asked.push((key.who, visitor.say().question(key)));
        visitor.answer(&match name.as_str() {
            "household.partner-here" => "no".to_owned(),
            "household.children-count" => "1".to_owned(),
            _ => worker(&name),
        });
    }
    assert!(asked.iter().all(|(who, _)| *who != Person::Partner));
    assert!(asked.iter().any(|(who, _)| *who == Person::Child(0)));
    assert!(asked.iter().all(|(_, question)| !question.contains('老')), "{asked:?}");
    visitor.judge();
}
