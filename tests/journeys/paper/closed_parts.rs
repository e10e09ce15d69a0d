//! What is closed is opened for paper and closed again.

use crate::family::worker;
use crate::session::Visitor;

#[test]
fn what_is_closed_is_opened_for_paper_and_closed_again() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["hukou"]);
    visitor.finish(worker);
    let open = "return [document.querySelectorAll('details').length, document.querySelectorAll('details[open]').length]";
    let before = visitor.browser.run(open, vec![]);
    assert!(before[0].as_u64().unwrap() > 1 && before[1] == 0, "{before}");
    visitor.browser.run("dispatchEvent(new Event('beforeprint'))", vec![]);
    let printing = visitor.browser.run(open, vec![]);
    assert_eq!(printing[0], printing[1]);
    visitor.browser.run("dispatchEvent(new Event('afterprint'))", vec![]);
    assert_eq!(visitor.browser.run(open, vec![]), before);
}
