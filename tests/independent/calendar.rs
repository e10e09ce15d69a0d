//! Civil days counted from 1 March of the year 0, and months that end on the corresponding day or on the last
//! of a month that has none (Civil Code, articles 201 and 202). Must not know: any calendar of the program.

/// A civil day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: i32,
    /// 1 to 31.
    pub day: i32,
}

fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days a month has.
pub fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The day's number: one more for each day.
pub fn number(date: Date) -> i32 {
    // Years begin in March here, so that the leap day is the last of its year.
    let (year, month) =
        if date.month > 2 { (date.year, date.month - 3) } else { (date.year - 1, date.month + 9) };
    let before = 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    before + (153 * month + 2) / 5 + date.day - 1
}

/// The day of a number.
pub fn date(number: i32) -> Date {
    let mut year = (i64::from(number) * 400 / 146_097) as i32;
    let first = |year: i32| number_of_first_march(year);
    while first(year + 1) <= number {
        year += 1;
    }
    while first(year) > number {
        year -= 1;
    }
    let mut rest = number - first(year);
    let (mut year, mut month) = (year, 3);
    while rest >= days_in(year, month) {
        rest -= days_in(year, month);
        month += 1;
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    Date { year, month, day: rest + 1 }
}

fn number_of_first_march(year: i32) -> i32 {
    number(Date { year, month: 3, day: 1 })
}

/// Reads `YYYY-MM-DD`, or `YYYY-MM` as the first of the month.
pub fn read(text: &str) -> i32 {
    let mut parts = text.split('-').map(|part| part.parse::<i32>().expect("a day is written in digits"));
    let (year, month) = (parts.next().unwrap(), parts.next().unwrap());
    number(Date { year, month, day: parts.next().unwrap_or(1) })
}

/// Months since the year 0.
pub fn month_number(day: i32) -> i32 {
    let date = date(day);
    date.year * 12 + date.month - 1
}

/// The corresponding day so many months later, or the last day of that month.
pub fn plus_months(day: i32, months: i32) -> i32 {
    let from = date(day);
    let total = from.year * 12 + from.month - 1 + months;
    let (year, month) = (total.div_euclid(12), total.rem_euclid(12) + 1);
    number(Date { year, month, day: from.day.min(days_in(year, month)) })
}

/// True on a Saturday or a Sunday; 2026-11-30 was a Monday.
pub fn is_weekend(day: i32) -> bool {
    (day - number(Date { year: 2026, month: 11, day: 30 })).rem_euclid(7) > 4
}

#[test]
fn days_are_counted_and_months_end_where_the_law_says() {
    for (a, b) in [("1999-12-31", "2000-01-01"), ("2000-02-29", "2000-03-01"), ("2100-02-28", "2100-03-01")] {
        assert_eq!(read(b) - read(a), 1, "{a}");
    }
    for (from, months, to) in [
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2026-01-15", -13, "2024-12-15"),
    ] {
        assert_eq!(date(plus_months(read(from), months)), date(read(to)), "{from} and {months} months");
    }
    assert!((read("1900-01-01")..read("2101-01-01")).all(|day| number(date(day)) == day));
}
