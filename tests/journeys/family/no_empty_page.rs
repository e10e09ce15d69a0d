//! Schooling without children is no empty page.

use super::worker;
use crate::session::Visitor;

#[test]
fn schooling_without_children_is_no_empty_page() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let seen =
        visitor.finish(|name| if name.ends_with("children-count") { "0".to_owned() } else { worker(name) });
    let cards = visitor.cards();
    assert!(cards.iter().all(|card| card.outcome == "not-needed"), "{cards:?}");
    assert!(seen.notices.contains(&visitor.word("children-none")), "{:?}", seen.notices);
}
