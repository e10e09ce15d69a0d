//! What is only unlikely is asked back once, may be confirmed, and then counts.

use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use policy::{FactKey, Known};

#[test]
fn what_is_unlikely_is_confirmed_and_counts() {
    for language in ["zh-Hans", "en"] {
        let mut visitor = Visitor::arrive(language);
        visitor.choose(&["residence", "insurance"]);
        let no_work = |question: &str| match question {
            "applicant.work" => "none".to_owned(),
            _ => worker(question),
        };
        let now = visitor.answer_until("applicant.pension-now", no_work);
        let work = FactKey { fact: book().fact_named("work").unwrap(), ..now };
        visitor.press("button.choice", 0);
        visitor.is_asked_back(Known::option(0), "clash-unlikely", &[work, now]);
        visitor.answer("employer");
        visitor.has_no_clash();
        visitor.finish(no_work);
        visitor.has_no_clash();
        let household = visitor.state.household(book(), visitor.on);
        assert_eq!((household.get(now), household.get(work).is_some()), (Some(Known::option(0)), true));
        visitor.judge();
        visitor.notes().are_silent();
    }
}
