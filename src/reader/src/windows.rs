//! Times of the year that come back every year, from `policy/schedules.toml`: a rule that holds inside one,
//! or outside it, becomes one rule for each of these times while the document is in force, so nobody writes
//! years. Must not know: what any rule says.

use crate::conditions::ConditionParser;
use crate::document::Document;
use crate::facts::bounded;
use crate::registry::{Messages, lookup};
use crate::services::ReferenceTables;
use crate::toml_value::{TomlTable, TomlValue};
use policy::{Day, Period};

/// A time of the year.
pub(crate) struct Window {
    id: String,
    /// Month and day on which it opens.
    from: (u32, u32),
    /// Month and day of the first day on which it is over; the same day for a whole year.
    before: (u32, u32),
    /// The year in which it opens for the first time that rules speak of; what was before is as it was then.
    since: i32,
}

/// One of the times in which a rule is in force.
#[derive(Clone, Debug, Default)]
pub(crate) struct WindowPeriod {
    pub(crate) period: Period,
    /// The year in which the window closes: that of the deed for which a condition is judged.
    pub(crate) year: Option<i32>,
}

/// Reads `[window]`.
pub(crate) fn read(root: &TomlTable<'_>) -> Vec<Window> {
    let mut windows = Vec::new();
    let all = root.get("window").and_then(|value| value.table());
    for (id, span, value) in all.iter().flat_map(TomlTable::entries) {
        let Some(table) = value.table() else { continue };
        table.diagnostics.id(table.file, span, id);
        table.only(&["from", "before", "since"]);
        let day = |key: &str| table.need(key).and_then(|value| day_of_year(&value));
        let since = table.need("since").and_then(|value| bounded(&value, 1900..=2100));
        if let (Some(from), Some(before), Some(since)) = (day("from"), day("before"), since) {
            windows.push(Window { id: id.to_owned(), from, before, since });
        }
    }
    windows
}

/// Month and day of `MM-DD`; not the leap day, which most years lack.
pub(crate) fn day_of_year(value: &TomlValue<'_>) -> Option<(u32, u32)> {
    let text = value.text()?;
    let day = Day::parse(&format!("2025-{text}"));
    if day.is_none() {
        value.error("not-a-day", "this is no day of every year", "write it as \"09-01\"");
    }
    day.map(Day::civil).map(|(_, month, day)| (month, day))
}

/// The times in which a rule is in force: one, or one a year where it names a window.
pub(crate) fn times(
    table: &TomlTable<'_>,
    parser: &ConditionParser<'_>,
    tables: &ReferenceTables<'_>,
    messages: &mut Messages,
) -> Vec<WindowPeriod> {
    periods(table, tables.windows, tables.document).unwrap_or_else(|| {
        let period = crate::periods::read(table, parser, tables.document, messages);
        vec![WindowPeriod { period, year: None }]
    })
}

/// The times in which a rule with `during` or `outside` is in force; nothing if it has neither.
fn periods(
    table: &TomlTable<'_>,
    windows: &[Window],
    document: Option<&Document>,
) -> Option<Vec<WindowPeriod>> {
    let inside = table.has("during");
    let value = table.get(if inside { "during" } else { "outside" })?;
    let others = ["from", "until", "at", "outside"];
    if let Some(key) = others.iter().find(|key| table.has(key) && (inside || **key != "outside")) {
        value.error(
            "window-and-days",
            format!("`{key}` says a second time when this is in force"),
            "write one: during, outside, or from and until",
        );
    }
    let names = windows.iter().map(|window| window.id.as_str());
    let place = lookup(&value, value.text()?, names, "unknown-window", "window of policy/schedules.toml");
    let window = &windows[usize::from(place?)];
    Some(window.within(inside, document?.until))
}

impl Window {
    /// Each time inside or outside the window, of those that open from the first year on up to the last day
    /// of the document. The first time inside has no beginning. The last time outside, and of a whole year,
    /// has no end: no rule is gone because nobody has written on.
    fn within(&self, inside: bool, last: Day) -> Vec<WindowPeriod> {
        let day = |year: i32, (month, day): (u32, u32)| Day::new(year, month, day);
        let mut times = Vec::new();
        for year in self.since..=last.civil().0 {
            let closing = year + i32::from(self.before <= self.from);
            let ends = (day(year, self.from), day(closing, self.before), day(year + 1, self.from));
            let (Some(opens), Some(over), Some(next)) = ends else { continue };
            let (from, to) = if inside { (opens, over) } else { (over, next) };
            if opens > last || from == to {
                continue;
            }
            let begins = !inside || !times.is_empty();
            let ends = next <= last || inside && over != next;
            let (from, until) = (begins.then_some(from), ends.then_some(Day(to.0 - 1)));
            let period = Period { from, until, at: None };
            times.push(WindowPeriod { period, year: Some(Day(over.0 - 1).civil().0) });
        }
        times
    }
}

#[cfg(test)]
mod tests {
    use super::Window;
    use policy::Day;

    fn times(inside: bool, from: (u32, u32), before: (u32, u32)) -> Vec<String> {
        let window = Window { id: String::new(), from, before, since: 2026 };
        let said = |day: Option<Day>| day.map_or(String::from("…"), |day| day.to_string());
        let times = window.within(inside, Day::parse("2028-12-31").unwrap()).into_iter();
        times.map(|time| format!("{} {}", said(time.period.from), said(time.period.until))).collect()
    }

    #[test]
    fn a_window_comes_back_every_year_and_ends_with_february_in_leap_years_too() {
        assert_eq!(
            times(true, (9, 1), (3, 1)),
            ["… 2027-02-28", "2027-09-01 2028-02-29", "2028-09-01 2029-02-28"]
        );
        assert_eq!(
            times(false, (9, 1), (3, 1)),
            ["2027-03-01 2027-08-31", "2028-03-01 2028-08-31", "2029-03-01 …"]
        );
    }

    #[test]
    fn what_lies_outside_a_window_goes_on_after_the_last_and_so_does_a_whole_year() {
        assert_eq!(
            times(false, (7, 1), (11, 16)),
            ["2026-11-16 2027-06-30", "2027-11-16 2028-06-30", "2028-11-16 …"]
        );
        assert_eq!(times(true, (9, 1), (9, 1)), ["… 2027-08-31", "2027-09-01 2028-08-31", "2028-09-01 …"]);
    }
}
