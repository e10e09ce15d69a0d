//! Today is the day in china wherever the phone thinks it is.

use crate::browser::Phone;
use crate::family::worker;
use crate::session::{TODAY, Visitor, clock};
use policy::Day;
use serde_json::json;

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
