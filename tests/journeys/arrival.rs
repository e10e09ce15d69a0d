//! Before the program arrives, when it never does, and where no script runs: nobody stands before an empty page.

use crate::browser::Phone;
use crate::family::worker;
use crate::gate::Gate;
use crate::site::{address, below, say};
use crate::talk::{TODAY, Visitor};
use serde_json::json;

#[test]
fn what_is_ticked_and_sent_before_the_program_comes_is_taken_over() {
    let (gate, outside) = Gate::before(&address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    let title = visitor.word("topics-title");
    let seen = visitor.wait("the first question can be read", |seen| seen.heading == title);
    assert!(!seen.alive, "the program is still on its way");
    visitor.tick("residence");
    visitor.tick("housing");
    visitor.press("form.question button[type=submit]", 0);
    assert!(!visitor.wait("nothing is lost", |seen| seen.pressed().len() == 2).alive);
    gate.open();
    visitor.topics_are_chosen(&["residence", "housing"]);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}

#[test]
fn what_is_ticked_but_not_sent_stays_ticked() {
    let (gate, outside) = Gate::before(&address());
    let phone = Phone { impatient: true, ..Phone::default() };
    let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{outside}wizard/"));
    visitor.wait("the first question can be read", |seen| !seen.choices.is_empty());
    visitor.tick("insurance");
    gate.open();
    let seen = visitor.wait("the program runs", |seen| seen.alive);
    assert_eq!(seen.pressed().len(), 1);
    visitor.press("form.question button[type=submit]", 0);
    visitor.topics_are_chosen(&["insurance"]);
}

#[test]
fn if_the_program_cannot_be_had_one_is_told() {
    let phone = Phone {
        commands: vec![
            ("Network.enable", json!({})),
            ("Network.setBlockedURLs", json!({ "urls": ["*.wasm"] })),
        ],
        ..Phone::default()
    };
    let visitor = Visitor::with(phone, "zh-Hans", TODAY);
    visitor.browser.go(&format!("{}wizard/", visitor.site));
    let sentence = visitor.word("trouble");
    let seen =
        visitor.wait("one is told", |seen| seen.notices.iter().any(|told| told.starts_with(&sentence)));
    assert_eq!(seen.heading, visitor.word("topics-title"), "the page as pressed stays");
    assert!(!seen.alive);
    let left = "const link = document.querySelector('#trouble a'); \
                return [document.querySelector('#wizard').getClientRects().length, link.getBoundingClientRect().height >= 48]";
    let left = visitor.browser.run(left, vec![]);
    assert_eq!(left, json!([0, true]), "no form that leads nowhere, and a way on");
}

#[test]
fn without_scripts_the_pages_can_be_read_and_say_what_to_do() {
    for language in ["zh-Hans", "zh-Hant", "en"] {
        let phone = Phone {
            commands: vec![("Emulation.setScriptExecutionDisabled", json!({ "value": true }))],
            ..Phone::default()
        };
        let visitor = Visitor::with(phone, language, TODAY);
        let (say, home) = (say(language, 0), format!("{}{}", visitor.site, below(language)));
        visitor.browser.go(&home);
        let seen = visitor.wait("the start page", |seen| seen.heading == say.t("home-title"));
        seen.suits_a_thumb();
        let read = || visitor.browser.run("return document.querySelector('main').innerText", vec![]);
        let text = read().to_string();
        for name in ["home-minutes", "home-at-hand", "home-private", "home-start"] {
            assert!(text.contains(&say.t(name)), "{name}: {text}");
        }
        let shown = "return [...document.querySelectorAll('.text-switch')].every((e) => e.hidden)";
        assert_eq!(visitor.browser.run(shown, vec![]), true, "no switch that does nothing");

        visitor.press(".button-start", 0);
        let seen = visitor.wait("the first question", |seen| seen.heading == say.t("topics-title"));
        assert_eq!(seen.choices.len(), say.book.topics.len());
        let form = "return document.querySelector('#wizard').getClientRects().length";
        assert_eq!(visitor.browser.run(form, vec![]), 0, "no form that leads nowhere");
        let text = read().to_string();
        assert!(text.contains(&say.t("no-script")) && text.contains("12345"), "{text}");
    }
}

#[test]
fn a_topic_on_the_start_page_leads_to_the_wizard_and_is_ticked_there() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", TODAY);
    visitor.browser.go(&visitor.site);
    let topic = &say("zh-Hans", 0).book.topics[2];
    visitor.press(".topic-card", 2);
    visitor.wait("the page of the topic", |seen| seen.heading == visitor.say().message(topic.name));
    visitor.press("main a.button", 0);
    visitor.begin_anew();
    let seen = visitor.wait("a topic is ticked", |seen| !seen.pressed().is_empty());
    assert_eq!(seen.pressed(), [visitor.say().message(topic.name)]);
    visitor.press("form.question button[type=submit]", 0);
    visitor.topics_are_chosen(&[&topic.id]);
    visitor.finish(worker);
    visitor.judge();
    visitor.notes().are_silent();
}
