//! After the document has expired the results say so.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::Visitor;

#[test]
fn after_the_document_has_expired_the_results_say_so() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", "2029-06-01");
    visitor.open_wizard();
    visitor.all_stands();
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    let until = visitor.say().day(crate::site::book().until);
    assert_eq!(until, "2028年12月31日");
    let sentence = visitor.say().t_with("expired", &[("day", &until)]);
    let seen = visitor.wait("results", |seen| seen.alive);
    assert!(seen.notices.contains(&sentence), "{:?}", seen.notices);
    visitor.judge();
}
