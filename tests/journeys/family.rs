//! Whom the visitors answer for: a building worker with partner and children; and what a family changes.

use crate::session::Visitor;
use crate::site::book;
use policy::{FactKey, Kind, Person};

/// What a worker from another province answers, with a partner who has no permit yet and two children, one in
/// primary school at home, one about to enter it. Facts not named here are answered with the first option.
const WORKER: [(&str, &str); 38] = [
    ("lives-in", "fuzhou-district"),
    ("partner-here", "yes"),
    ("children-count", "2"),
    ("hukou-place", "other-province"),
    ("registered", "yes"),
    ("registered-on", "2025-03-10"),
    ("earlier-circle", "putian"),
    ("earlier-registered-on", "2023-06"),
    ("applicant.permit", "valid"),
    ("partner.permit", "none"),
    ("endorse-by", "2026-12"),
    ("work", "site"),
    ("dwelling", "rented"),
    ("studies-here", "no"),
    ("wants-hukou", "thinking"),
    ("land-rights", "yes"),
    ("child-1.stage", "primary"),
    ("child-2.stage", "entering-primary"),
    ("child-hukou", "other-province"),
    ("hukou-here", "no"),
    ("child-1.school-in", "other-province"),
    ("child-2.school-in", "none"),
    ("child-1.child-born-on", "2017-03"),
    ("child-2.child-born-on", "2020-05-01"),
    ("home-in-fuzhou", "no"),
    ("fund", "none"),
    ("pension-group", "man"),
    ("born-on", "1985"),
    ("pension-now", "self"),
    ("paid-months", "12y"),
    ("resident-paid", "no"),
    ("hires", "no"),
    ("paid-elsewhere", "other-province"),
    ("draws-pension", "no"),
    ("medical-now", "none"),
    ("unemployment-paid-months", "0"),
    ("injury", "at-work"),
    ("injured-on", "2026-10-20"),
];

/// The worker's answer to a question such as `child-1.stage`.
pub fn worker(question: &str) -> String {
    let fact = question.rsplit('.').next().unwrap();
    let known = [question, fact].into_iter().find_map(|name| WORKER.iter().find(|(known, _)| *known == name));
    let first = || match &book().fact(book().fact_named(fact).unwrap()).kind {
        Kind::Choice(options) => options[0].clone(),
        Kind::Number(_, least, _) => least.to_string(),
        Kind::Date => "2024-05".to_owned(),
    };
    known.map_or_else(first, |(_, reply)| (*reply).to_owned())
}

/// Nobody knows anything.
pub fn clueless(_: &str) -> String {
    "?".to_owned()
}

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

#[test]
fn an_only_child_is_called_the_child_and_nobody_asks_about_a_partner_who_is_not_there() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let mut asked = Vec::new();
    while let Some(key) = visitor.asked() {
        let name = visitor.asked_name();
        asked.push((key.who, visitor.say().question(key)));
        visitor.answer(&match name.as_str() {
            "household.partner-here" => "no".to_owned(),
            "household.children-count" => "1".to_owned(),
            _ => worker(&name),
        });
    }
    assert!(asked.iter().all(|(who, _)| *who != Person::Partner));
    assert!(asked.iter().any(|(who, _)| *who == Person::Child(0)));
    assert!(asked.iter().all(|(_, question)| !question.contains('老')), "{asked:?}");
    visitor.judge();
}

#[test]
fn without_children_no_card_is_for_a_child() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling", "residence"]);
    visitor.finish(|name| if name.ends_with("children-count") { "0".to_owned() } else { worker(name) });
    let cards = visitor.cards();
    assert!(!cards.is_empty() && cards.iter().all(|card| !card.title.contains('：')), "{cards:?}");
}

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

#[test]
fn children_whom_nobody_counted_are_named_in_a_notice() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["schooling"]);
    let seen = visitor.finish(clueless);
    assert!(seen.notices.contains(&visitor.word("children-unknown")), "{:?}", seen.notices);
}
