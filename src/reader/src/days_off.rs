//! Days on which offices rest, from `policy/schedules.toml`: the months that hold no holiday, and a table a
//! year with the notice on which it rests. Must not know: which rule moves on past such days.

use crate::articles::Registers;
use crate::facts::check_source;
use crate::periods::Law;
use crate::toml_value::{TomlTable, TomlValue};
use policy::{Day, DaysOff};

/// Reads `[days-off]`; nothing is certain of any day where there is none.
pub(crate) fn read(root: &TomlTable<'_>, registers: &Registers, laws: &[Law]) -> DaysOff {
    let mut days_off = DaysOff::default();
    let Some(table) = root.get("days-off").and_then(|value| value.table()) else { return days_off };
    table.only(&["plain-months", "year"]);
    for value in table.get("plain-months").map(|value| value.array()).unwrap_or_default() {
        match value.integer() {
            Some(month @ 1..=12) => days_off.plain_months |= 1 << (month - 1),
            Some(_) => value.error("not-a-month", "this is no month of the calendar", "write 1 to 12"),
            None => {}
        }
    }
    let years = table.get("year").and_then(|value| value.table());
    for (name, span, value) in years.iter().flat_map(TomlTable::entries) {
        let Some(inner) = value.table() else { continue };
        let inner = TomlTable { span, ..inner };
        inner.only(&["off", "work", "law", "article"]);
        check_source(&inner, &format!("days off {name}"), registers, laws);
        let Some(year) = name.parse::<i32>().ok().filter(|year| (2000..2100).contains(year)) else {
            inner.error("not-a-day-off", format!("`{name}` is no year"), "write [days-off.year.2026]");
            continue;
        };
        let mut turned = of_year(&inner, "off", year);
        // A weekend is off anyway.
        turned.retain(|day| !DaysOff::default().is_off(*day));
        for (value, day) in inner.need("work").map(|value| value.texts()).unwrap_or_default() {
            let Some(day) = value.day().filter(|_| !day.is_empty()) else { continue };
            if !DaysOff::default().is_off(day) || day.civil().0 != year {
                let help = "only Saturdays and Sundays of this year are worked in exchange";
                value.error("not-a-day-off", format!("{day} is worked anyway"), help);
            }
            turned.push(day);
        }
        days_off.years.push(year);
        days_off.turned.extend(turned);
    }
    days_off.turned.sort_unstable();
    days_off
}

/// The days of a list of `first/last`, both included, all of one year.
fn of_year(table: &TomlTable<'_>, key: &str, year: i32) -> Vec<Day> {
    let read = |value: &TomlValue<'_>, text: &str| -> Option<Vec<Day>> {
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let days = Day::parse(first).zip(Day::parse(last));
        let days = days.filter(|(first, last)| first <= last && last.0 - first.0 < 31);
        let days = days.filter(|(first, last)| [first, last].iter().all(|day| day.civil().0 == year));
        if days.is_none() {
            let message = format!("`{text}` is no row of days in {year}");
            value.error(
                "not-a-day-off",
                message,
                "write \"2026-10-01/2026-10-07\", the first day and the last",
            );
        }
        days.map(|(first, last)| (first.0..=last.0).map(Day).collect())
    };
    let listed = table.need(key).map(|value| value.texts()).unwrap_or_default();
    listed.iter().filter_map(|(value, text)| read(value, text)).flatten().collect()
}
