//! Sensitive answers are left out of the code unless the visitor wishes otherwise.

use super::plain;
use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::share_code::decode;
use interview::share_code::encode;
use policy::FactKey;

#[test]
fn sensitive_answers_are_left_out_unless_one_wishes_otherwise() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    visitor.finish(worker);
    let all = visitor.state.answers().count();
    assert!(plain(&visitor.state).len() < all, "the worker was hurt");
    let offered = visitor.offered();
    let told = decode(book(), &offered.code).unwrap();
    assert_eq!(told.interview.answers().collect::<Vec<_>>(), plain(&visitor.state));
    let injury =
        visitor.say().label(FactKey::new(book().fact_named("injury").unwrap(), policy::Person::Applicant));
    assert!(offered.text.contains(&injury), "what is left out is named: {}", offered.text);
    visitor.press("#share-sensitive + label", 0);
    let offered = visitor.offered();
    assert_eq!(offered.code.replace(' ', ""), encode(book(), &visitor.state, true));
    assert!(offered.text.contains(&visitor.word("share-all-in")));
    assert_eq!(decode(book(), &offered.link).unwrap().interview.answers().count(), all);
    assert_eq!(offered.scanned, offered.link);
    visitor.press("#share-sensitive + label", 0);
    assert!(visitor.offered().code.len() < offered.code.len());
    visitor.notes().are_silent();
}
