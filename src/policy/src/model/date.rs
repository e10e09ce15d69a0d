//! Civil days and month arithmetic. Never a time of day, never a time zone, never a clock.
//!
//! Counting follows the Civil Code, arts. 201 and 202: the first day is not counted, and a period of months ends
//! on the corresponding day, or on the last day of the month where there is none. A period "is full" (届满) on
//! that day.

use chrono::{Datelike, NaiveDate};
use core::fmt;
use serde::{Deserialize, Serialize};

/// A length in whole calendar months; may be negative.
pub type Months = i32;

/// A civil day of the proleptic Gregorian calendar, counted from 0001-01-01 = 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day(pub i32);

impl Day {
    /// The earliest day a person may name (1900-01-01).
    pub const EARLIEST: Day = Day(693_596);
    /// The latest day a person may name (2100-12-31).
    pub const LATEST: Day = Day(767_009);

    /// The day with this year, month (1–12) and day of month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(|date| Day(date.num_days_from_ce()))
    }

    /// The last day of this month, if there is such a month.
    pub fn last_of_month(year: i32, month: u32) -> Option<Day> {
        let first = Day::new(year, month, 1)?;
        Some(Day(first.plus_months(1).0 - 1))
    }

    /// Reads `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Day> {
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4)?;
        let month = digits(parts.next()?, 2)?;
        let day = digits(parts.next()?, 2)?;
        if parts.next().is_some() {
            return None;
        }
        Day::new(i32::try_from(year).ok()?, month, day)
    }

    /// Year, month and day of month.
    pub fn civil(self) -> (i32, u32, u32) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// Months since 0000-01: January 2030 is 2030 × 12.
    pub fn month_index(self) -> i32 {
        let date = self.date();
        date.year() * 12 + date.month0() as i32
    }

    /// The corresponding day `months` later (earlier if negative), or the last day of that month.
    pub fn plus_months(self, months: Months) -> Day {
        let (date, size) = (self.date(), chrono::Months::new(months.unsigned_abs()));
        let moved = if months < 0 { date.checked_sub_months(size) } else { date.checked_add_months(size) };
        // Only beyond the calendar's own end, which no answer can reach, there is none: stay where we are.
        moved.map_or(self, |date| Day(date.num_days_from_ce()))
    }

    fn date(self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0).unwrap_or_default()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

fn digits(text: &str, length: usize) -> Option<u32> {
    (text.len() == length && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::Day;
    use proptest::prelude::*;

    /// Civil Code art. 202 word by word: the corresponding day of the month, or if there is none, the month's last.
    fn by_the_civil_code(day: Day, months: i32) -> Day {
        let (year, month, of_month) = day.civil();
        let index = year * 12 + month as i32 - 1 + months;
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) as u32 + 1);
        (1..=of_month).rev().find_map(|of_month| Day::new(year, month, of_month)).unwrap()
    }

    proptest! {
        #[test]
        fn months_are_counted_as_the_civil_code_does(day in Day::EARLIEST.0..=Day::LATEST.0, months in -2400..2400i32) {
            prop_assert_eq!(Day(day).plus_months(months), by_the_civil_code(Day(day), months));
        }

        #[test]
        fn more_months_never_end_sooner(day in Day::EARLIEST.0..=Day::LATEST.0, months in -2400..2400i32) {
            prop_assert!(Day(day).plus_months(months) < Day(day).plus_months(months + 1));
            prop_assert!(Day(day).plus_months(months) <= Day(day + 1).plus_months(months));
        }
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn months_end_on_the_corresponding_day_or_the_last_of_the_month() {
        for (from, months, to) in [
            ("2026-05-24", 6, "2026-11-24"),
            ("2025-08-31", 6, "2026-02-28"),
            ("2023-08-31", 6, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-12-31", 2, "2025-02-28"),
            ("2026-01-15", -1, "2025-12-15"),
            ("2026-03-31", -1, "2026-02-28"),
        ] {
            assert_eq!(day(from).plus_months(months), day(to), "{from} {months:+} months");
        }
    }

    #[test]
    fn only_real_days_written_in_full_are_read() {
        for wrong in ["2026-02-29", "2026-2-9", "26-02-09", "2026-02-09x", "2026-13-01", "", "２０２６-01-01"]
        {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
        assert_eq!(day("2024-02-29").to_string(), "2024-02-29");
    }

    #[test]
    fn the_limits_are_the_days_they_name() {
        assert_eq!(Day::EARLIEST, day("1900-01-01"));
        assert_eq!(Day::LATEST, day("2100-12-31"));
    }
}
