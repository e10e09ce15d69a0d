//! All sessions go on in another language.

use super::{begin, keeps_nothing, serves, turn};
use crate::family::worker;
use crate::session::Visitor;
use interview::Interview;

#[test]
fn another_language_goes_on_with_everybody() {
    let mut visitor = Visitor::arrive("zh-Hans");
    begin(&mut visitor);
    visitor.choose(&["hukou"]);
    visitor.answer(&worker(&visitor.asked_name()));
    let first = turn(&mut visitor, 1, &Interview::default());
    visitor.choose(&["residence"]);
    visitor.answer(&worker(&visitor.asked_name()));
    visitor.press(".language-switch a", 2);
    visitor.language = "en";
    visitor.release_promise();
    let question = visitor.say().question(visitor.asked().unwrap());
    visitor.wait("the same question in English", |seen| seen.alive && seen.heading == question);
    serves(&visitor, 2, &[1, 2]);
    keeps_nothing(&visitor);
    turn(&mut visitor, 0, &first);
    visitor.finish(worker);
    visitor.judge();
    let people = "return document.querySelectorAll('.helping-line').length";
    visitor.reload();
    visitor.wait("a reload goes on with everybody", |_| visitor.browser.run(people, vec![]) == 1);
    visitor.visits_anew();
    assert_eq!(visitor.browser.run(people, vec![]), 0, "who closes the tab leaves nobody behind");
}
