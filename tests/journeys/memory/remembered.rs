//! Answers that are to be remembered are there again after a reload.

use super::{KEY, remember, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;
use interview::Interview;
use interview::snapshot;

#[test]
fn what_is_remembered_is_there_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    remember(&visitor);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    let text = visitor.kept(KEY).expect("the answers are kept");
    let said = visitor.state.clone();
    assert!(snapshot::decode(book(), &text).unwrap().interview.answers().eq(said.answers()));

    // Reloaded, the page is where it was; another day, it begins with the list of answers.
    visitor.reload();
    let title = visitor.word("results-title");
    visitor.wait("the results", |seen| seen.heading == title);
    visitor.visits_anew();
    let title = visitor.word("check-title");
    visitor.wait("the list of answers", |seen| seen.heading == title);
    visitor.state = Interview::resumed(said.topics().clone(), said.answers().collect());
    assert!(!visitor.answers().is_empty());
    visitor.go_on();
    visitor.judge();
    assert_eq!(visitor.wait("results", |seen| seen.alive).pressed(), [visitor.word("remember")]);

    // Unticked, nothing stays.
    remember(&visitor);
    visitor.wait("the box is not ticked", |seen| seen.pressed().is_empty());
    assert_eq!(visitor.kept(KEY), None);
    visitor.visits_anew();
    stands_at_the_first_question(&visitor);
    visitor.notes().tell_no_trouble();
}
