//! Kept answers know their day: what time makes untrue is asked again after a month, and what has happened stays.

use super::remember;
use crate::family::worker;
use crate::session::{Visitor, clock};
use crate::site::book;
use interview::Interview;
use policy::{Day, FactKey, Person};
use serde_json::json;

#[test]
fn what_time_makes_untrue_is_asked_again_after_a_month() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["insurance"]);
    visitor.finish(worker);
    remember(&visitor);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let (said, first) = (visitor.state.clone(), visitor.on);
    assert_eq!(visitor.kept("anju:/:answers-day").as_deref(), Some(first.to_string().as_str()));
    let fresh = said.without_outdated(book()).expect("months that were paid");
    for (on, asks) in [("2026-12-23", false), ("2026-12-24", true)] {
        let source = clock(&format!("{on}T12:00:00+08:00"));
        visitor.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source }));
        visitor.on = Day::parse(on).unwrap();
        visitor.visits_anew();
        let told = visitor.say().t_with("recalled-old", &[("day", &visitor.say().day(first))]);
        let title = visitor.word("check-title");
        visitor.wait(on, |seen| seen.heading == title && seen.notices.contains(&told) == asks);
    }
    visitor.state = Interview::resumed(fresh.topics().clone(), fresh.answers().collect());
    let rows = visitor.answers().len();
    assert!(rows <= said.active(book(), visitor.on).len(), "{rows} rows");
    visitor.go_on();
    let months = FactKey::new(book().fact_named("paid-months").unwrap(), Person::Applicant);
    let left = visitor.state.agenda(book(), visitor.on).left.expect("nobody is left to count");
    assert!(left.contains(&months), "{left:?}");
    visitor.finish(worker);
    assert!(visitor.state.answer(months).is_some());
    visitor.judge();
}
