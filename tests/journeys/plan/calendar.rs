//! The days can be kept as a calendar.

use super::worker_with_plan;
use crate::browser::Phone;
use serde_json::json;

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
