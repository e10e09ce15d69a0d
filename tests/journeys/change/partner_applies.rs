//! A partner who can apply where the applicant cannot is named at once.

use super::tells_who_applies;
use crate::family::worker;
use crate::session::Visitor;
use policy::{Outcome, Person};
use serde_json::json;

#[test]
fn a_partner_who_can_apply_where_the_applicant_cannot_is_named_at_once() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling", "insurance"]);
    // The one who answers is away; the partner and the children are in Fuzhou.
    visitor.finish(|question| match question {
        "applicant.lives-in" => "elsewhere".to_owned(),
        "child-1.child-medical" | "child-2.child-medical" => "none".to_owned(),
        _ => worker(question),
    });
    visitor.judge();
    tells_who_applies(&visitor, "resident-medical-child", Person::Child(1), [Outcome::NotYet, Outcome::Yes]);
    let told = visitor
        .browser
        .run("return [...document.querySelectorAll('.apply-first')].map((one) => one.innerText)", vec![]);
    let say = visitor.say();
    let expected = say.t_with("apply-first-yes", &[("person", &say.person(Person::Partner))]);
    assert!(told.as_array().unwrap().contains(&json!(expected)), "{told}");
}
