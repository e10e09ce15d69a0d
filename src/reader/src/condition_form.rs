//! Which of the forms of a condition a table has: a fact with its verb, a named condition, or one group; and what
//! becomes of a last day that is a day off. Must not know: facts.

use crate::conditions::KEYS;
use crate::toml_value::{TomlTable, nearest};
use crate::windows::day_of_year;
use policy::{Comparison, Condition, Day, TimeUnit};

/// A table is one condition: a fact with its verb, a derived condition, or one group. Of two, one would go unread.
pub(crate) fn one_form(table: &TomlTable<'_>) -> bool {
    let has = |key: &&str| table.has(key);
    let people = ["some", "every"].iter().any(|key| table.has(key));
    let mut forms: Vec<&str> =
        ["fact", "derived", "some", "every", "any", "none", "of"].into_iter().filter(has).collect();
    // `all` lists the members of `some` and `every`.
    if table.has("all") && !people {
        forms.push("all");
    }
    // `at-least` without a fact counts the members of `of`.
    if table.has("at-least") && !table.has("fact") && !table.has("of") {
        forms.push("at-least");
    }
    let stray = KEYS[1..13].iter().copied().filter(|key| !table.has("fact") && *key != "at-least");
    forms.extend(stray.filter(has));
    if forms.len() > 1 {
        table.error(
            "one-verb",
            format!("this is several conditions at once: {}", forms.join(", ")),
            "put each into a { … } of its own, inside all = [ … ] or any = [ … ]",
        );
    }
    forms.len() <= 1
}

/// What may stand behind `last-day`.
const LAST_DAYS: [&str; 2] = ["moves-on", "stays"];

/// A length of time, and what becomes of its last day if that is a day off; where deadlines run, that must be said of
/// every period that begins with an event.
pub(crate) fn last_day(table: &TomlTable<'_>, urgent: bool, length: Condition) -> Option<Condition> {
    let is_period = matches!(
        length,
        Condition::Elapsed(_, _, Comparison::AtMost | Comparison::MoreThan, amount) if amount > 0
    );
    let Some(value) = table.get("last-day") else {
        if urgent && is_period {
            table.error(
                "last-day-unsaid",
                "nothing says whether the last day of this period moves on if it is a day off",
                "add last-day = \"moves-on\" (Civil Code, article 203) or last-day = \"stays\"",
            );
        }
        return Some(length);
    };
    match value.text()? {
        "stays" => Some(length),
        "moves-on" if is_period => Some(Condition::PastDaysOff(Box::new(length))),
        "moves-on" => {
            value.error(
                "wrong-kind",
                "only a period that begins with an event has a last day that moves on",
                "say at-most or more-than, and a number above 0",
            );
            None
        }
        other => {
            let message = format!("`{other}` says nothing of a last day");
            value.error("unknown-word", message, nearest(other, LAST_DAYS.into_iter()));
            None
        }
    }
}

/// A length of time judged on the day of a deed that comes every year, such as six years old on the day of
/// entry: the day `on` in the year in which the rule's window closes. What is left to compare is the date
/// alone.
pub(crate) fn on_day(table: &TomlTable<'_>, year: Option<i32>, length: &Condition) -> Option<Condition> {
    let value = table.get("on")?;
    let (month, day) = day_of_year(&value)?;
    let Some(deed) = year.and_then(|year| Day::new(year, month, day)) else {
        value.error(
            "on-without-window",
            "a day of the year decides, but not of which year",
            "add during = \"…\" to the rule: the day lies in the year in which that window closes",
        );
        return None;
    };
    let Condition::Elapsed(date, unit, comparison, amount) = length else { return None };
    let full = |day: Day| match unit {
        TimeUnit::Days => Day(day.0 + amount),
        TimeUnit::Months => day.plus_months(*amount),
    };
    let about = match unit {
        TimeUnit::Days => Day(deed.0 - amount),
        TimeUnit::Months => deed.plus_months(-amount),
    };
    // On the day on which it is full it is at least and at most so long; the first date that is too late decides.
    let over = matches!(comparison, Comparison::MoreThan | Comparison::AtMost);
    let late = |day: Day| if over { full(day) >= deed } else { full(day) > deed };
    let first = (about.0 - 5..about.0 + 6).find(|day| late(Day(*day)))?;
    let before = matches!(comparison, Comparison::AtLeast | Comparison::MoreThan);
    Some(Condition::Before(*date, before, first))
}
