//! The tables of time of the seeds: ages by month of birth, windows of the year, days on which offices rest.

use crate::calendar;
use crate::parse::{file, int, list, table, text};
use crate::rules::{FollowingDate, Language, Notice, Schedule, Values, Window};
use toml::Value;

/// Tables of ages and months, and the dates they give.
pub fn schedules(language: &mut Language) {
    let root = file("policy/schedules.toml");
    for (id, value) in table(&root, "schedule").unwrap() {
        let value = value.as_table().unwrap();
        let [base, every, add, limit] = ["base", "every", "add", "limit"].map(|key| int(value, key));
        let from = calendar::month_number(calendar::read(text(value, "from")));
        language.schedules.push(Schedule { id: id.clone(), base, from, every, add, limit });
    }
    for (id, value) in table(&root, "reckoned").unwrap() {
        let value = value.as_table().unwrap();
        let (of, by) = (language.fact(text(value, "of")), language.fact(text(value, "by")));
        let Values::Options(options) = &language.facts[by].values else { panic!("{id} is by no choice") };
        let selected = table(value, "schedules").unwrap();
        let schedules =
            options.iter().map(|option| schedule(language, selected[option].as_str().unwrap())).collect();
        language.reckoned.push(FollowingDate { id: id.clone(), of, by, schedules });
    }
}

pub(crate) fn month_and_day(text: &str) -> (i32, i32) {
    let (month, day) = text.split_once('-').unwrap();
    (month.parse().unwrap(), day.parse().unwrap())
}

/// Times of the year, and days on which offices rest.
pub fn days_off(language: &mut Language) {
    let root = file("policy/schedules.toml");
    for (id, value) in table(&root, "window").into_iter().flatten() {
        let value = value.as_table().unwrap();
        let [from, before] = ["from", "before"].map(|key| month_and_day(text(value, key)));
        language.windows.push((id.clone(), Window { from, before, since: int(value, "since") }));
    }
    let Some(table_of_days) = table(&root, "days-off") else { return };
    let numbers = list(table_of_days, "plain-months").iter().filter_map(Value::as_integer);
    language.plain_months = numbers.map(|month| i32::try_from(month).unwrap()).collect();
    for (year, notice) in table(table_of_days, "year").into_iter().flatten() {
        let notice = notice.as_table().unwrap();
        let row = |row: &Value| {
            let row = row.as_str().unwrap();
            let (first, last) = row.split_once('/').unwrap_or((row, row));
            (calendar::read(first), calendar::read(last))
        };
        let off = list(notice, "off").iter().map(row).collect();
        let work = list(notice, "work").iter().map(|day| calendar::read(day.as_str().unwrap())).collect();
        language.notices.push(Notice { year: year.parse().unwrap(), off, work });
    }
}

pub(crate) fn schedule(language: &Language, id: &str) -> usize {
    language
        .schedules
        .iter()
        .position(|schedule| schedule.id == id)
        .unwrap_or_else(|| panic!("no schedule {id}"))
}
