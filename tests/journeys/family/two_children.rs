//! Two children at different stages are asked about and answered by name.

use super::worker;
use crate::session::Visitor;
use crate::site::book;
use policy::{FactKey, Person};

#[test]
fn two_children_at_different_stages_are_asked_about_and_answered_by_name() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let mut headings = Vec::new();
    while let Some(key) = visitor.asked() {
        if matches!(key.who, Person::Child(_)) {
            headings.push((key, visitor.say().question(key)));
        }
        visitor.answer(&worker(&visitor.asked_name()));
    }
    let stage = book().fact_named("stage").unwrap();
    for (who, name) in [(Person::Child(0), "老大"), (Person::Child(1), "老二")] {
        let (_, heading) = headings.iter().find(|(key, _)| *key == FactKey::new(stage, who)).unwrap();
        assert!(heading.contains(name), "{heading}");
    }
    let cards = visitor.judge();
    let of = |name: &str| {
        let mine = cards.iter().filter(|card| card.title.starts_with(&format!("{name}：")));
        mine.map(|card| (card.title.replace(name, ""), card.outcome.clone())).collect::<Vec<_>>()
    };
    let (mut eldest, mut second) = (of("老大"), of("老二"));
    assert_eq!(eldest.len(), second.len(), "each child has a card for each service");
    assert!(!eldest.is_empty());
    eldest.sort_unstable();
    second.sort_unstable();
    assert_ne!(eldest, second, "what holds for one child does not hold for the other");
    visitor.notes().are_silent();
}
