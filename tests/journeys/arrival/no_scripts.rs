//! Without scripts the pages can be read and say what to do.

use crate::browser::Phone;
use crate::session::TODAY;
use crate::session::Visitor;
use crate::site::below;
use crate::site::say;
use serde_json::json;

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
