//! Clearing leaves nothing behind.

use super::{ours, remember, stands_at_the_first_question};
use crate::family::worker;
use crate::session::Visitor;
use crate::site::book;

#[test]
fn clearing_leaves_nothing_behind() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.browser.run("localStorage.setItem('neighbour', 'his')", vec![]);
    visitor.press(".text-switch", 0);
    visitor.choose(&["housing"]);
    visitor.finish(worker);
    remember(&visitor);
    visitor.wait("the box is ticked", |seen| !seen.pressed().is_empty());
    assert!(!ours(&visitor).is_empty());
    let said: Vec<String> = visitor
        .state
        .active(book(), visitor.on)
        .iter()
        .map(|(key, _)| visitor.say().question(*key))
        .collect();

    visitor.clear_all();
    let sentence = visitor.word("cleared");
    visitor.wait("one is told", |seen| seen.notices.contains(&sentence));
    assert_eq!(ours(&visitor), ["anju:/:cleared"], "that it was cleared, and nothing else");
    assert!(visitor.kept("anju:/:cleared").unwrap().parse::<u64>().is_ok(), "a number");
    assert_eq!(visitor.kept("neighbour").as_deref(), Some("his"), "what is not ours stays");
    stands_at_the_first_question(&visitor);

    // Nor do the browser's buttons bring anything back.
    for button in ["back", "back", "forward"] {
        visitor.browser.navigate(button);
        stands_at_the_first_question(&visitor);
    }
    let page = visitor.browser.run("return document.body.textContent", vec![]);
    for question in said {
        assert!(!page.as_str().unwrap().contains(&question), "{question} is still there");
    }
    visitor.reload();
    stands_at_the_first_question(&visitor);
}
