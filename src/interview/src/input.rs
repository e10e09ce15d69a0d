//! Reading typed dates and amounts: full-width digits, a month or a year alone, "about", and a date that was pasted
//! whole into one field are accepted.

use policy::{Day, Known};

/// Why a typed value cannot be used; each reason has its own message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputError {
    /// Nothing was typed where something is needed.
    Empty,
    /// Something else than digits.
    NotDigits,
    /// A year that is not written with four digits, or not between 1900 and 2100.
    Year,
    /// There is no such month.
    NoSuchMonth,
    /// There is no such day in the month.
    NoSuchDay,
    /// A day without its month.
    DayWithoutMonth,
    /// The number is outside what can be.
    OutOfRange,
    /// A day still to come, for something that has happened.
    Future,
}

/// An error, and the field to correct: 0 year or years, 1 month or months, 2 day.
pub type Rejection = (InputError, usize);

/// A date of something that has happened: never after today.
///
/// # Errors
/// [`InputError::Future`] in the year, if all of it lies after `on`.
pub fn past(known: Known, on: Day) -> Result<Known, Rejection> {
    match known {
        Known::Range(first, _) if first > on.0 => Err((InputError::Future, 0)),
        Known::Range(first, last) => Ok(Known::Range(first, last.min(on.0))),
        options => Ok(options),
    }
}

/// Reads a date: year, and month and day if known. `about` widens a month by one month on both sides, a year by
/// half a year, a day by 15 days.
///
/// # Errors
/// The first [`InputError`] found, with its field.
pub fn date(year: &str, month: &str, day: &str, about: bool) -> Result<Known, Rejection> {
    let year_number = number(year, 0)?.ok_or((InputError::Empty, 0))?;
    if !YEARS.contains(&year_number) {
        return Err((InputError::Year, 0));
    }
    let (month, day) = (number(month, 1)?, number(day, 2)?);
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err((InputError::NoSuchMonth, 1));
    }
    let make = |month: i32, day: i32| {
        let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
        Day::new(year_number, month, day)
    };
    let (first, last, slack) = match (month, day) {
        (None, Some(_)) => return Err((InputError::DayWithoutMonth, 1)),
        (None, None) => (make(1, 1), make(12, 31), Slack::Months(6)),
        (Some(month), None) => {
            let last = u32::try_from(month).ok().and_then(|month| Day::last_of_month(year_number, month));
            (make(month, 1), last, Slack::Months(1))
        }
        (Some(month), Some(day)) => (make(month, day), make(month, day), Slack::Days(15)),
    };
    let (Some(first), Some(last)) = (first, last) else { return Err((InputError::NoSuchDay, 2)) };
    let (first, last) = match slack {
        _ if !about => (first, last),
        Slack::Months(n) => (first.plus_months(-n), last.plus_months(n)),
        Slack::Days(n) => (Day(first.0 - n), Day(last.0 + n)),
    };
    Ok(Known::days(first.max(Day::EARLIEST), last.min(Day::LATEST)))
}

enum Slack {
    Months(i32),
    Days(i32),
}

/// Reads years and months as months. Without months, anything up to the next full year is possible; but a single 0
/// says that there are none.
///
/// # Errors
/// The first [`InputError`] found, with its field; [`InputError::OutOfRange`] outside `least..=most`.
pub fn months(years: &str, months: &str, least: i32, most: i32) -> Result<Known, Rejection> {
    let (years, months) = (number(years, 0)?, number(months, 1)?);
    let (low, high) = match (years, months) {
        (None, None) => return Err((InputError::Empty, 0)),
        (Some(0), None) => (0, 0),
        (Some(years), None) => (years * 12, years * 12 + 11),
        (years, Some(months)) => {
            let all = years.unwrap_or(0) * 12 + months;
            (all, all)
        }
    };
    if low < least || low > most {
        let in_years = years.is_some_and(|years| years * 12 > most || months.is_none());
        return Err((InputError::OutOfRange, usize::from(!in_years)));
    }
    Ok(Known::Range(low, high.min(most)))
}

/// Years that somebody can mean.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// Year, month and day of a date that stands whole in one field: `2026-03-05`, `2026年3月5日`, `20260305`,
/// `13/5/2026`; the day may be missing after a year, and is then empty. `None` for anything else, and where the day
/// could be the month (`3/5/2026`).
pub fn whole_date(text: &str) -> Option<[String; 3]> {
    // Each run of digits with its length.
    let mut runs: Vec<(i32, usize)> = Vec::new();
    let mut within = false;
    for sign in text.trim().chars() {
        let digit = digit(sign);
        match (digit, within) {
            (Some(digit), true) => {
                let (number, length) = runs.last_mut()?;
                (*number, *length) = ((*number).min(9_999_999) * 10 + digit, *length + 1);
            }
            (Some(digit), false) => runs.push((digit, 1)),
            (None, _) if !"-/.年月日号 ".contains(sign) => return None,
            (None, _) => {}
        }
        within = digit.is_some();
    }
    let (year, month, day) = match *runs.as_slice() {
        [(all, 8)] => (all / 10_000, all / 100 % 100, all % 100),
        [(year, 4), (month, _)] => (year, month, 0),
        [(year, 4), (month, _), (day, _)] => (year, month, day),
        [(day, _), (month, _), (year, 4)] if day > 12 || day == month => (year, month, day),
        [(month, _), (day, _), (year, 4)] if day > 12 => (year, month, day),
        _ => return None,
    };
    let lone_month = runs.len() == 2;
    Day::new(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?.max(u32::from(lone_month)))?;
    let day = if lone_month { String::new() } else { day.to_string() };
    YEARS.contains(&year).then(|| [year.to_string(), month.to_string(), day])
}

/// The number in a field, in half or full width; `None` if it is empty. More than five digits are cut: no number is so
/// large.
fn number(text: &str, field: usize) -> Result<Option<i32>, Rejection> {
    let mut number = None;
    for sign in text.trim().chars() {
        let digit = digit(sign).ok_or((InputError::NotDigits, field))?;
        number = Some(number.unwrap_or(0).min(9_999) * 10 + digit);
    }
    Ok(number)
}

/// The value of a digit, in half or full width.
fn digit(sign: char) -> Option<i32> {
    match sign {
        '0'..='9' => Some(sign as i32 - '0' as i32),
        '０'..='９' => Some(sign as i32 - '０' as i32),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{InputError, date, months, past, whole_date};
    use policy::{Day, Known};

    fn days(first: &str, last: &str) -> Known {
        Known::days(Day::parse(first).unwrap(), Day::parse(last).unwrap())
    }

    #[test]
    fn a_date_is_as_exact_as_the_person_is() {
        assert_eq!(date("2026", "5", "24", false), Ok(days("2026-05-24", "2026-05-24")));
        assert_eq!(date("２０２６", "0５", "", false), Ok(days("2026-05-01", "2026-05-31")));
        assert_eq!(date("2024", "2", "", false), Ok(days("2024-02-01", "2024-02-29")));
        assert_eq!(date("2025", "", "", false), Ok(days("2025-01-01", "2025-12-31")));
        assert_eq!(date("2026", "5", "", true), Ok(days("2026-04-01", "2026-06-30")));
        assert_eq!(date("2026", "5", "24", true), Ok(days("2026-05-09", "2026-06-08")));
    }

    #[test]
    fn each_input_error_has_its_own_name_and_its_field() {
        assert_eq!(date("", "5", "", false), Err((InputError::Empty, 0)));
        assert_eq!(date("26", "5", "", false), Err((InputError::Year, 0)));
        assert_eq!(date("20265", "5", "", false), Err((InputError::Year, 0)));
        assert_eq!(date("2026", "13", "", false), Err((InputError::NoSuchMonth, 1)));
        assert_eq!(date("2026", "999999999999", "", false), Err((InputError::NoSuchMonth, 1)));
        assert_eq!(date("2026", "2", "29", false), Err((InputError::NoSuchDay, 2)));
        assert_eq!(date("2026", "", "3", false), Err((InputError::DayWithoutMonth, 1)));
        assert_eq!(date("去年", "", "", false), Err((InputError::NotDigits, 0)));
        assert_eq!(date("2026", "三", "", false), Err((InputError::NotDigits, 1)));
        assert_eq!(date("2026", "3", "初五", false), Err((InputError::NotDigits, 2)));
        assert_eq!(months("99999", "", 0, 600), Err((InputError::OutOfRange, 0)));
        assert_eq!(months("60", "", 0, 600), Err((InputError::OutOfRange, 0)));
        assert_eq!(months("60", "1", 0, 600), Err((InputError::OutOfRange, 0)));
        assert_eq!(months("", "2015", 0, 600), Err((InputError::OutOfRange, 1)));
        assert_eq!(months("3", "2015", 0, 600), Err((InputError::OutOfRange, 1)));
        assert_eq!(months("3", "几", 0, 600), Err((InputError::NotDigits, 1)));
        assert_eq!(months("", "", 0, 600), Err((InputError::Empty, 0)));
    }

    #[test]
    fn a_whole_date_in_one_field_is_year_month_and_day() {
        let parts = |text| whole_date(text).map(|parts| parts.join("-"));
        for text in [
            "2026-03-05",
            "2026年3月5日",
            " 20260305 ",
            "2026/3/5",
            "2026.03.05",
            "２０２６年３月５号",
            "2026 3 5",
        ] {
            assert_eq!(parts(text).as_deref(), Some("2026-3-5"), "{text}");
        }
        assert_eq!(parts("13/5/2026").as_deref(), Some("2026-5-13"));
        assert_eq!(parts("5/13/2026").as_deref(), Some("2026-5-13"));
        assert_eq!(parts("5.5.2026").as_deref(), Some("2026-5-5"));
        assert_eq!(parts("2026年3月").as_deref(), Some("2026-3-"));
        // The fifth of March or the third of May; no such day; no date; what is typed into one field by itself.
        for text in [
            "3/5/2026",
            "2026-02-30",
            "20261301",
            "2026-0",
            "2026-3-0",
            "2026-13",
            "1234-05-06",
            "2026",
            "5",
            "",
            "2026-3-5-1",
            "2026-03-05T00:00",
            "三月五日",
            "99999999999999999999",
            "26-3-5",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn what_has_happened_is_not_to_come() {
        let today = Day::parse("2026-11-24").unwrap();
        assert_eq!(past(days("2026-11-25", "2026-11-30"), today), Err((InputError::Future, 0)));
        assert_eq!(past(days("2026-11-01", "2026-11-30"), today), Ok(days("2026-11-01", "2026-11-24")));
        assert_eq!(past(days("2026-11-24", "2026-11-24"), today), Ok(days("2026-11-24", "2026-11-24")));
    }

    #[test]
    fn a_single_zero_is_nothing_at_all() {
        assert_eq!(months("0", "", 0, 600), Ok(Known::Range(0, 0)));
        assert_eq!(months("", "0", 0, 600), Ok(Known::Range(0, 0)));
        assert_eq!(months("0", "0", 0, 600), Ok(Known::Range(0, 0)));
        assert_eq!(months("0", "7", 0, 600), Ok(Known::Range(7, 7)));
    }

    #[test]
    fn years_alone_leave_the_months_open() {
        assert_eq!(months("12", "", 0, 600), Ok(Known::Range(144, 155)));
        assert_eq!(months("12", "6", 0, 600), Ok(Known::Range(150, 150)));
        assert_eq!(months("", "14", 0, 600), Ok(Known::Range(14, 14)));
        assert_eq!(months("50", "", 0, 600), Ok(Known::Range(600, 600)));
    }
}
