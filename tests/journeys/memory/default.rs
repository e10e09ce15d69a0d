//! By default nothing is stored, and a reload forgets.

use super::{ours, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;
use serde_json::json;

#[test]
fn by_default_nothing_is_kept_and_a_reload_forgets() {
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
    stands_at_the_first_question(&visitor);
}
