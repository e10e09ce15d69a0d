//! The day and the language of the phone: what the site makes of them, and what it must not.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor, clock};
use policy::Day;
use serde_json::json;

#[test]
fn after_the_document_has_expired_the_results_say_so() {
    let mut visitor = Visitor::with(Phone::default(), "zh-Hans", "2029-06-01");
    visitor.open_wizard();
    visitor.choose(&["residence"]);
    visitor.finish(worker);
    let until = visitor.say().day(crate::site::book().until);
    assert_eq!(until, "2028年12月31日");
    let sentence = visitor.say().t_with("expired", &[("day", &until)]);
    let seen = visitor.wait("results", |seen| seen.alive);
    assert!(seen.notices.contains(&sentence), "{:?}", seen.notices);
    visitor.judge();
}

#[test]
fn today_is_the_day_in_china_wherever_the_phone_thinks_it_is() {
    for (zone, moment, day) in [
        ("America/Los_Angeles", "2028-12-31T15:59:00Z", "2028-12-31"),
        ("America/Los_Angeles", "2028-12-31T16:00:00Z", "2029-01-01"),
        ("Pacific/Kiritimati", "2026-11-24T15:59:00Z", "2026-11-24"),
    ] {
        let phone = Phone {
            commands: vec![("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }))],
            ..Phone::default()
        };
        let mut visitor = Visitor::with(phone, "zh-Hans", TODAY);
        visitor.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({ "source": clock(moment) }));
        visitor.on = Day::parse(day).unwrap();
        visitor.open_wizard();
        visitor.choose(&["hukou"]);
        let seen = visitor.finish(worker);
        visitor.judge();
        let stamp = visitor.browser.run("return document.querySelector('.fingerprint').textContent", vec![]);
        assert!(
            stamp.as_str().unwrap().contains(&visitor.say().day(visitor.on)),
            "{zone}: {stamp} is not {day}"
        );
        let expired = seen.notices.iter().any(|notice| notice.contains("2028年12月31日"));
        assert_eq!(expired, day > "2028-12-31", "{zone} {moment}: {:?}", seen.notices);
    }
}

#[test]
fn whoever_reads_another_language_is_told_that_there_is_one() {
    for (languages, page, offered) in [
        ("en-US,en", "zh-Hans", true),
        ("zh-CN,zh", "en", true),
        ("zh-CN,zh", "zh-Hans", false),
        ("zh-TW,zh", "zh-Hans", false),
        ("en-GB", "en", false),
    ] {
        let mut visitor = Visitor::with(Phone { languages, ..Phone::default() }, page, TODAY);
        let seen = visitor.open_wizard();
        let sentence = visitor.word("offer-language");
        assert_eq!(seen.notices.contains(&sentence), offered, "{languages} on {page}: {:?}", seen.notices);
        let place = "const one = [...document.querySelectorAll('#wizard .notice[lang]')]; \
                     return one.map((e) => [e.lang, e.getBoundingClientRect().bottom < 400])";
        let other = if page == "en" { "zh-Hans" } else { "en" };
        let there = if offered { json!([[other, true]]) } else { json!([]) };
        assert_eq!(
            visitor.browser.run(place, vec![]),
            there,
            "{languages} on {page}: in its own language, in sight"
        );
        let (top, bottom) = seen.heading_at;
        assert!(
            top >= 0.0 && bottom <= 800.0,
            "{languages} on {page}: the question stands from {top} to {bottom}"
        );
    }
}
