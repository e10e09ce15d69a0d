//! By default the phone stores nothing: a reload goes on, and whoever closes the tab leaves nothing behind.

use super::{ours, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;
use serde_json::json;

#[test]
fn by_default_nothing_is_kept_beyond_the_tab() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    assert_eq!(ours(&visitor), [""; 0]);
    let held =
        "return [sessionStorage.length, document.cookie, location.href, JSON.stringify(history.state)]";
    let held = visitor.browser.run(held, vec![]);
    assert_eq!((&held[0], &held[1]), (&json!(0), &json!("")));
    assert_eq!(held[2], format!("{}wizard/", visitor.site), "no answer stands in the address");
    assert!(held[3].as_str().unwrap().parse::<u64>().is_ok(), "the history holds a number only: {held}");
    visitor.reload();
    let title = visitor.word("results-title");
    visitor.wait("the results are there again", |seen| seen.heading == title);
    assert_eq!(ours(&visitor), [""; 0]);
    assert_eq!(
        visitor.browser.run("return sessionStorage.length", vec![]),
        0,
        "nothing while the page is seen"
    );
    visitor.visits_anew();
    stands_at_the_first_question(&visitor);
}
