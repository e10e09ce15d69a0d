//! The parent whose papers are enough is named and what the other lacks.

use super::tells_who_applies;
use crate::family::worker;
use crate::session::Visitor;
use policy::{Outcome, Person};

#[test]
fn the_parent_whose_papers_are_enough_is_named_and_what_the_other_lacks() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["schooling"]);
        visitor.finish(|question| match question {
            "applicant.permit" => "none".to_owned(),
            "partner.permit" => "valid".to_owned(),
            _ => worker(question),
        });
        visitor.judge();
        let second = Person::Child(1);
        tells_who_applies(&visitor, "compulsory-education", second, [Outcome::NotYet, Outcome::Office]);
    }
}
