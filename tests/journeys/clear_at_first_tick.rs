//! "Clear everything" appears with the first tick, while the topics stay on the screen.

use crate::session::Visitor;
use serde_json::json;

#[test]
fn clear_appears_at_the_first_tick_and_goes_with_the_last() {
    let mut visitor = Visitor::arrive("zh-Hans");
    let clear = |visitor: &Visitor| {
        visitor
            .browser
            .run("return [...document.querySelectorAll('.clear-link')].map((e) => e.textContent)", vec![])
    };
    assert_eq!(clear(&visitor), json!([]), "there is nothing to clear");
    visitor.browser.run("window.form = document.querySelector('form.question')", vec![]);
    visitor.tick("housing");
    visitor.wait("clear is offered", |_| clear(&visitor) == json!([visitor.word("clear")]));
    let same = "return window.form === document.querySelector('form.question') && \
                document.activeElement.matches('input[value=housing]')";
    assert_eq!(visitor.browser.run(same, vec![]), true, "the topics stay, and the focus with them");
    visitor.tick("housing");
    visitor.wait("clear is gone", |_| clear(&visitor) == json!([]));
    visitor.tick("housing");
    visitor.wait("clear is offered again", |_| clear(&visitor) == json!([visitor.word("clear")]));
    visitor.clear_all();
    let cleared = visitor.word("cleared");
    let seen = visitor.wait("one is told", |seen| seen.notices.contains(&cleared));
    assert!(seen.pressed().is_empty(), "nothing is ticked");
    visitor.notes().are_silent();
}
