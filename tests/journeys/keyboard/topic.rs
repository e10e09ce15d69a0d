//! A topic is finished.

use super::at_the_keyboard;
use crate::family::worker;
use crate::input::{ENTER, SPACE};

#[test]
fn a_topic_is_finished() {
    let mut visitor = at_the_keyboard("zh-Hans");
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    visitor.judge();

    // Reasons open and close.
    visitor.browser.reach("article.card summary", 0);
    let open = || visitor.browser.run("return document.querySelector('article.card details').open", vec![]);
    visitor.browser.strike(&[ENTER]);
    assert_eq!(open(), true);
    visitor.browser.strike(&[SPACE]);
    assert_eq!(open(), false);
    visitor.notes().are_silent();
}
