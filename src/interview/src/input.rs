//! Reading typed dates and amounts: full-width digits, a month or a year alone, and "about" are accepted.

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

impl InputError {
    /// The field to correct: 0 year or years, 1 month or months, 2 day.
    pub fn field(self) -> usize {
        match self {
            InputError::Empty
            | InputError::NotDigits
            | InputError::Year
            | InputError::OutOfRange
            | InputError::Future => 0,
            InputError::NoSuchMonth | InputError::DayWithoutMonth => 1,
            InputError::NoSuchDay => 2,
        }
    }
}

/// A date of something that has happened: never after today.
///
/// # Errors
/// [`InputError::Future`] if all of it lies after `on`.
pub fn past(known: Known, on: Day) -> Result<Known, InputError> {
    match known {
        Known::Range(first, _) if first > on.0 => Err(InputError::Future),
        Known::Range(first, last) => Ok(Known::Range(first, last.min(on.0))),
        options => Ok(options),
    }
}

/// Reads a date: year, and month and day if known. `about` widens a month by one month on both sides, a year by
/// half a year, a day by 15 days.
///
/// # Errors
/// The first [`InputError`] found.
pub fn date(year: &str, month: &str, day: &str, about: bool) -> Result<Known, InputError> {
    let year_number = number(year)?.ok_or(InputError::Empty)?;
    if !(1900..=2100).contains(&year_number) {
        return Err(InputError::Year);
    }
    let (month, day) = (number(month)?, number(day)?);
    if month.is_some_and(|month| !(1..=12).contains(&month)) {
        return Err(InputError::NoSuchMonth);
    }
    let make = |month: i32, day: i32| {
        let (month, day) = (u32::try_from(month).ok()?, u32::try_from(day).ok()?);
        Day::new(year_number, month, day)
    };
    let (first, last, slack) = match (month, day) {
        (None, Some(_)) => return Err(InputError::DayWithoutMonth),
        (None, None) => (make(1, 1), make(12, 31), Slack::Months(6)),
        (Some(month), None) => {
            let last = u32::try_from(month).ok().and_then(|month| Day::last_of_month(year_number, month));
            (make(month, 1), last, Slack::Months(1))
        }
        (Some(month), Some(day)) => (make(month, day), make(month, day), Slack::Days(15)),
    };
    let (Some(first), Some(last)) = (first, last) else { return Err(InputError::NoSuchDay) };
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

/// Reads years and months as months. Without months, anything up to the next full year is possible.
///
/// # Errors
/// The first [`InputError`] found; [`InputError::OutOfRange`] outside `least..=most`.
pub fn months(years: &str, months: &str, least: i32, most: i32) -> Result<Known, InputError> {
    let (low, high) = match (number(years)?, number(months)?) {
        (None, None) => return Err(InputError::Empty),
        (Some(years), None) => (years * 12, years * 12 + 11),
        (years, Some(months)) => {
            let all = years.unwrap_or(0) * 12 + months;
            (all, all)
        }
    };
    if low < least || low > most {
        return Err(InputError::OutOfRange);
    }
    Ok(Known::Range(low, high.min(most)))
}

/// The digits of a field, half or full width; `None` if it is empty.
fn number(text: &str) -> Result<Option<i32>, InputError> {
    let digits: Option<String> = text
        .trim()
        .chars()
        .map(|c| match c {
            '０'..='９' => char::from_digit(c as u32 - '０' as u32, 10),
            c if c.is_ascii_digit() => Some(c),
            _ => None,
        })
        .collect();
    let digits = digits.ok_or(InputError::NotDigits)?;
    if digits.is_empty() {
        return Ok(None);
    }
    if digits.len() > 4 {
        Err(InputError::OutOfRange)
    } else {
        digits.parse().map(Some).map_err(|_| InputError::NotDigits)
    }
}

#[cfg(test)]
mod tests {
    use super::{InputError, date, months, past};
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
    fn each_input_error_has_its_own_name() {
        assert_eq!(date("", "5", "", false), Err(InputError::Empty));
        assert_eq!(date("26", "5", "", false), Err(InputError::Year));
        assert_eq!(date("2026", "13", "", false), Err(InputError::NoSuchMonth));
        assert_eq!(date("2026", "2", "29", false), Err(InputError::NoSuchDay));
        assert_eq!(date("2026", "", "3", false), Err(InputError::DayWithoutMonth));
        assert_eq!(date("去年", "", "", false), Err(InputError::NotDigits));
        assert_eq!(months("99999", "", 0, 600), Err(InputError::OutOfRange));
        assert_eq!(months("", "", 0, 600), Err(InputError::Empty));
        assert_eq!(months("60", "", 0, 600), Err(InputError::OutOfRange));
    }

    #[test]
    fn what_has_happened_is_not_to_come() {
        let today = Day::parse("2026-11-24").unwrap();
        assert_eq!(past(days("2026-11-25", "2026-11-30"), today), Err(InputError::Future));
        assert_eq!(past(days("2026-11-01", "2026-11-30"), today), Ok(days("2026-11-01", "2026-11-24")));
        assert_eq!(past(days("2026-11-24", "2026-11-24"), today), Ok(days("2026-11-24", "2026-11-24")));
    }

    #[test]
    fn years_alone_leave_the_months_open() {
        assert_eq!(months("12", "", 0, 600), Ok(Known::Range(144, 155)));
        assert_eq!(months("12", "6", 0, 600), Ok(Known::Range(150, 150)));
        assert_eq!(months("", "14", 0, 600), Ok(Known::Range(14, 14)));
        assert_eq!(months("50", "", 0, 600), Ok(Known::Range(600, 600)));
    }
}
