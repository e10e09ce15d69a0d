//! The plan above the cards: it says what native evaluation says, leads to the cards, and can be taken along as a
//! calendar, as text and as a picture; in WeChat, which keeps no files, without the first.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor};
use crate::site::{book, fingerprint};
use anju::pages::plan;
use policy::Day;
use serde_json::{Value, json};

/// Opens everything that is folded in the plan.
const UNFOLD: &str = "document.querySelectorAll('.plan details').forEach((one) => { one.open = true; });";

impl Visitor {
    /// What the plan must say, line by line.
    fn planned(&self) -> String {
        let household = self.state.household(book(), self.on);
        let services: Vec<_> = self.assessed().iter().map(|one| (one.service, one.who)).collect();
        let entries = policy::plan::plan(book(), &household, self.on, Day::LATEST, &services);
        plan::text(self.say(), &entries, self.on, &fingerprint())
    }

    fn read(&self, script: &str) -> Value {
        self.browser.run(script, Vec::new())
    }

    fn comes(&self, what: &str, script: &str) {
        self.wait(what, |_| self.read(script) == true);
    }
}

fn worker_with_plan(language: &'static str, phone: Phone) -> Visitor {
    let mut visitor = Visitor::with(phone, language, TODAY);
    visitor.open_wizard();
    visitor.choose(&["residence", "schooling", "living"]);
    visitor.finish(worker);
    visitor.comes("the plan is there", "return !!document.querySelector('.plan')");
    visitor.read(UNFOLD);
    visitor
}

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

#[test]
fn the_days_can_be_kept_as_a_calendar() {
    let visitor = worker_with_plan("zh-Hans", Phone::default());
    let files = "return [...document.querySelectorAll('.plan a[download]')].map((one) => \
                 [one.download, decodeURIComponent(one.href.split(',')[1])])";
    let files: Vec<(String, String)> = serde_json::from_value(visitor.read(files)).unwrap();
    assert!(files.len() > 1, "each day by itself, and all of them");
    for (name, file) in &files {
        assert!(name.ends_with(".ics") && file.starts_with("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"), "{name}");
        assert!(file.ends_with("END:VEVENT\r\nEND:VCALENDAR\r\n"), "{name}: {file}");
        assert!(file.split("\r\n").all(|line| line.len() <= 75), "{name}: {file}");
    }
    // The worker's permit is to be endorsed some day in December: the last day of November is surely in time.
    let all = &files.last().unwrap().1;
    assert!(all.contains("DTSTART;VALUE=DATE:20261130"), "{all}");
    let kept = std::env::temp_dir().join(format!("anju-plan-{}", std::process::id()));
    std::fs::create_dir_all(&kept).unwrap();
    let folder = json!({ "behavior": "allow", "downloadPath": kept.to_str().unwrap() });
    visitor.browser.command("Browser.setDownloadBehavior", folder);
    visitor.press(".plan-take a[download]", 0);
    let file = kept.join("anju.ics");
    visitor.wait("the calendar is on the phone", |_| file.is_file());
    assert_eq!(&std::fs::read_to_string(&file).unwrap(), all);
    std::fs::remove_dir_all(&kept).unwrap();
}

#[test]
fn the_text_is_copied_and_the_picture_is_a_picture() {
    let visitor = worker_with_plan("zh-Hans", Phone::default());
    visitor.press(".plan-take button", 0);
    let (copied, not) = (visitor.word("plan-copied"), visitor.word("plan-not-copied"));
    let said = || visitor.read("return document.querySelector('#plan-said').textContent");
    visitor.wait("it is said what came of it", |_| said() == copied.as_str() || said() == not.as_str());
    let chosen = "const field = document.querySelector('#plan-text'); \
                  return field.selectionEnd - field.selectionStart === field.value.length";
    assert_eq!(visitor.read(chosen), true, "what is copied is seen to be");
    visitor.press(".plan-take button", 1);
    let whole = "const image = document.querySelector('#plan-picture img'); \
                 return !!image && image.complete && image.naturalWidth === 720 && image.naturalHeight > 400 \
                 && image.src.startsWith('data:image/png') && image.alt.length > 5 \
                 && image.getBoundingClientRect().right <= innerWidth";
    visitor.comes("the picture is there", whole);
    // Not a blank sheet: some of it is ink.
    let inked = "const image = document.querySelector('#plan-picture img'); \
                 const sheet = document.createElement('canvas'); \
                 sheet.width = image.naturalWidth; sheet.height = image.naturalHeight; \
                 const pen = sheet.getContext('2d'); pen.drawImage(image, 0, 0); \
                 const all = pen.getImageData(0, 0, sheet.width, sheet.height).data; let dark = 0; \
                 for (let place = 0; place < all.length; place += 4) if (all[place] < 99) dark += 1; \
                 return dark > 3000";
    assert_eq!(visitor.read(inked), true);
    visitor.notes().are_silent();
}

#[test]
fn wechat_gets_a_hint_instead_of_a_file() {
    let mut phone = Phone::default();
    let agent = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/116.0 \
                 Mobile Safari/537.36 MicroMessenger/8.0.49";
    phone.commands.push(("Network.setUserAgentOverride", json!({ "userAgent": agent })));
    let visitor = worker_with_plan("zh-Hans", phone);
    assert_eq!(visitor.read("return document.querySelectorAll('.plan a[download]').length"), 0);
    let hint = "return document.querySelector('.plan-take').textContent.includes(arguments[0])";
    assert_eq!(visitor.browser.run(hint, vec![json!(visitor.word("plan-wechat"))]), true);
    assert_eq!(visitor.read("return document.querySelector('#plan-text').value"), visitor.planned().as_str());
}
