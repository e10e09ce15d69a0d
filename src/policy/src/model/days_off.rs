//! Days on which offices rest, and the last day of a period that falls on one (Civil Code, art. 203).
//! Saturdays and Sundays are off; a yearly notice turns some days around: a weekday off, or a weekend day
//! worked. Must not know: where the notice was read.

use crate::model::date::Day;

/// Days on which offices rest.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DaysOff {
    /// Years whose notice is known.
    pub years: Vec<i32>,
    /// Months (bit 0 is January) that hold no holiday and no day of work in exchange for one, in any year.
    pub plain_months: u32,
    /// Weekdays off and weekend days worked in those years, in order.
    pub turned: Vec<Day>,
}

impl DaysOff {
    /// True if the day is off; of a day that is not certain, only whether it lies on a weekend.
    pub fn is_off(&self, day: Day) -> bool {
        // 0001-01-01, day 1, was a Monday.
        ((day.0 - 1).rem_euclid(7) >= 5) != self.turned.contains(&day)
    }

    /// True if it is certain whether the day is off.
    pub fn is_certain(&self, day: Day) -> bool {
        let month = day.month_index();
        self.years.contains(&month.div_euclid(12)) || self.plain_months >> month.rem_euclid(12) & 1 != 0
    }

    fn is_certainly_off(&self, day: Day) -> bool {
        self.is_off(day) && self.is_certain(day)
    }

    /// The first of the days off in a row before this day, or the day itself: a period that ends from there on has not
    /// run out on this day. Only past what is certainly off.
    #[must_use]
    pub fn reaching(&self, on: Day) -> Day {
        let mut first = on;
        while self.is_certainly_off(Day(first.0 - 1)) {
            first.0 -= 1;
        }
        first
    }

    /// The last day of a period whose days would end on this one: the day itself, or the first after it that is not
    /// certainly off.
    #[must_use]
    pub fn moved(&self, last: Day) -> Day {
        let mut day = last;
        while self.is_certainly_off(day) {
            day.0 += 1;
        }
        day
    }

    /// The last day before this one that is not off, as far as is known.
    #[must_use]
    pub fn working_day_before(&self, day: Day) -> Day {
        let mut before = Day(day.0 - 1);
        while self.is_off(before) {
            before.0 -= 1;
        }
        before
    }
}

#[cfg(test)]
mod tests {
    use super::DaysOff;
    use crate::model::date::Day;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// National Day and mid-autumn of 2026, and July, August and November of every year.
    fn days_off() -> DaysOff {
        let turned = [
            "2026-09-20",
            "2026-09-25",
            "2026-10-01",
            "2026-10-02",
            "2026-10-05",
            "2026-10-06",
            "2026-10-07",
            "2026-10-10",
        ];
        DaysOff { years: vec![2026], plain_months: 0b100_1100_0000, turned: turned.map(day).to_vec() }
    }

    #[test]
    fn a_last_day_off_moves_past_weekends_and_holidays_and_stops_at_a_day_worked() {
        for (last, moved) in [
            ("2026-11-27", "2026-11-27"),
            ("2026-11-28", "2026-11-30"),
            ("2026-09-20", "2026-09-20"),
            ("2026-09-19", "2026-09-20"),
            ("2026-09-25", "2026-09-28"),
            ("2026-10-01", "2026-10-08"),
            ("2026-10-10", "2026-10-10"),
            ("2027-07-31", "2027-08-02"),
            // Nobody has said yet whether these are off.
            ("2027-01-02", "2027-01-02"),
            ("2027-10-31", "2027-10-31"),
        ] {
            assert_eq!(days_off().moved(day(last)), day(moved), "{last}");
        }
        assert_eq!(days_off().working_day_before(day("2026-10-08")), day("2026-09-30"));
        assert_eq!(days_off().working_day_before(day("2026-11-30")), day("2026-11-27"));
    }

    proptest! {
        #[test]
        fn a_period_has_not_run_out_while_its_moved_last_day_is_not_over(last in 739_000..740_400i32, apart in -20..20i32) {
            let (days, last, on) = (days_off(), Day(last), Day(last + apart));
            prop_assert_eq!(days.moved(last) >= on, last >= days.reaching(on));
        }
    }
}
