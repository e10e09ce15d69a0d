//! The plan says what the rules say and leads to the cards.

use super::worker_with_plan;
use crate::browser::Phone;

#[test]
fn the_plan_says_what_the_rules_say_and_leads_to_the_cards() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let visitor = worker_with_plan(language, Phone::default());
        let planned = visitor.planned();
        let field = visitor.read("return document.querySelector('#plan-text').value");
        assert_eq!(field.as_str().unwrap(), planned, "{language}");
        let said = "return [...document.querySelectorAll('.plan-group h3, .plan-name, .plan-notes > li')]\
                    .map((one) => one.textContent)";
        let said: Vec<String> = serde_json::from_value(visitor.read(said)).unwrap();
        let lines = planned.lines().map(|line| line.trim_start_matches("· ").trim());
        let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
        assert_eq!(said, lines[1..lines.len() - 1], "{language}");
        assert!(said.len() > 8, "{said:?}");
        // Every name leads to its card, and the way back is not lost.
        let targets = "return [...document.querySelectorAll('.plan-name')].every((one) => \
                       document.getElementById(one.getAttribute('href').slice(1)).tagName === 'ARTICLE')";
        assert_eq!(visitor.read(targets), true, "{language}");
        visitor.press(".plan-name", 2);
        let there = "const to = document.querySelectorAll('.plan-name')[2].getAttribute('href').slice(1); \
                     const at = document.getElementById(to); \
                     return document.activeElement === at && Math.abs(at.getBoundingClientRect().top) < 80 \
                     && location.hash === ''";
        visitor.comes("the card is shown", there);
        visitor.notes().are_silent();
    }
}
