//! The results at a glance: what to do next comes first, cards are slim, and on a wide screen the plan stands
//! beside them.

use crate::family::worker;
use crate::session::Visitor;
use serde_json::json;

/// Places and sizes of what is seen, everything closed as it comes.
const LOOK: &str = r#"
const box = (one) => one.getBoundingClientRect();
const size = (one) => parseFloat(getComputedStyle(one).fontSize);
const seen = (one) => one.getClientRects().length > 0;
const cards = [...document.querySelectorAll("article.card")].filter(seen);
return {
  cards: cards.map((card) => {
    const first = card.querySelector(":scope > .card-first");
    const tools = [...card.querySelectorAll(":scope > details")];
    const rest = [...card.querySelectorAll(":scope > *, :scope > ul > li, :scope > details > summary")].filter((one) => one !== first);
    return { largest: rest.every((one) => size(one) < size(first)), closed: tools.every((one) => !one.open),
      rows: new Set(tools.map((one) => Math.round(box(one).top))).size, tools: tools.length,
      low: tools.filter((one) => box(one.querySelector("summary")).height < 48).length };
  }),
  above: box(document.querySelector(".results-actions")).bottom <= box(document.querySelector(".next-steps")).top,
  order: box(document.querySelector(".next-steps")).bottom <= box(document.querySelector(".plan")).top,
  heading: document.querySelector(".next-steps > p").textContent,
  beside: box(document.querySelector(".plan")).right <= box(cards[0]).left,
  rest: document.querySelectorAll(".result-rest").length, folded: [...document.querySelectorAll(".result-rest")].every((one) => !one.open),
};"#;

#[test]
fn what_to_do_comes_first_cards_are_slim_and_a_wide_screen_has_the_plan_beside_them() {
    let mut visitor = Visitor::arrive("zh-Hans");
    visitor.choose(&["residence", "living"]);
    visitor.finish(worker);
    visitor.judge();
    let seen = visitor.browser.run(LOOK, vec![]);
    let cards = seen["cards"].as_array().unwrap();
    assert!(cards.len() > 5, "{seen}");
    for card in cards {
        assert_eq!(
            (&card["largest"], &card["closed"], &card["low"]),
            (&json!(true), &json!(true), &json!(0)),
            "{card}"
        );
        assert!(card["tools"].as_u64().unwrap() >= 2, "{card}");
        assert!(card["rows"].as_u64().unwrap() <= 2, "the tools stand in a row: {card}");
    }
    let one_row = cards.iter().filter(|card| card["rows"] == 1).count();
    assert!(one_row * 4 > cards.len() * 3, "{one_row} of {} cards have their tools in one row", cards.len());
    for (name, is) in [("above", true), ("order", true), ("beside", false), ("folded", true)] {
        assert_eq!(seen[name], is, "{name}: {seen}");
    }
    assert_eq!(seen["rest"], 1, "what is no task is one closed line");
    assert!(seen["heading"].as_str().unwrap().chars().count() > 12, "{seen}");
    let wide = json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    visitor.browser.command("Emulation.setDeviceMetricsOverride", wide);
    visitor.wait("the screen is wide", |seen| (seen.widths.2 - 1280.0).abs() < 0.5);
    let seen = visitor.browser.run(LOOK, vec![]);
    assert_eq!((&seen["beside"], &seen["order"]), (&json!(true), &json!(true)), "{seen}");
}
