//! Without children no card is for a child.

use super::worker;
use crate::session::Visitor;
use crate::site::book;

#[test]
fn without_children_no_card_is_for_a_child() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling", "residence"]);
    visitor.finish(|name| if name.ends_with("children-count") { "0".to_owned() } else { worker(name) });
    let cards = visitor.judge();
    // A card for a child would name the child behind the service.
    let say = visitor.say();
    let titles: Vec<String> = book().services.iter().map(|service| say.message(service.name)).collect();
    assert!(!cards.is_empty() && cards.iter().all(|card| titles.contains(&card.title)), "{cards:?}");
}
