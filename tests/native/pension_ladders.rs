//! The schedules of `policy/schedules.toml` against the annexes of the decision of 2024-09-13, month of birth
//! by month of birth. The annexes stand here as plain rows, months of one age together: nothing here knows
//! how a row follows from another.

use crate::seeds::{book, day};
use policy::{Day, Schedule};

// A row: first and last month of birth; age in years and months; the months in which the first and the last reach it.

/// Annex 1: men.
const MEN: &str = "
1965-01 1965-04  60  1  2025-02 2025-05
1965-05 1965-08  60  2  2025-07 2025-10
1965-09 1965-12  60  3  2025-12 2026-03
1966-01 1966-04  60  4  2026-05 2026-08
1966-05 1966-08  60  5  2026-10 2027-01
1966-09 1966-12  60  6  2027-03 2027-06
1967-01 1967-04  60  7  2027-08 2027-11
1967-05 1967-08  60  8  2028-01 2028-04
1967-09 1967-12  60  9  2028-06 2028-09
1968-01 1968-04  60 10  2028-11 2029-02
1968-05 1968-08  60 11  2029-04 2029-07
1968-09 1968-12  61  0  2029-09 2029-12
1969-01 1969-04  61  1  2030-02 2030-05
1969-05 1969-08  61  2  2030-07 2030-10
1969-09 1969-12  61  3  2030-12 2031-03
1970-01 1970-04  61  4  2031-05 2031-08
1970-05 1970-08  61  5  2031-10 2032-01
1970-09 1970-12  61  6  2032-03 2032-06
1971-01 1971-04  61  7  2032-08 2032-11
1971-05 1971-08  61  8  2033-01 2033-04
1971-09 1971-12  61  9  2033-06 2033-09
1972-01 1972-04  61 10  2033-11 2034-02
1972-05 1972-08  61 11  2034-04 2034-07
1972-09 1972-12  62  0  2034-09 2034-12
1973-01 1973-04  62  1  2035-02 2035-05
1973-05 1973-08  62  2  2035-07 2035-10
1973-09 1973-12  62  3  2035-12 2036-03
1974-01 1974-04  62  4  2036-05 2036-08
1974-05 1974-08  62  5  2036-10 2037-01
1974-09 1974-12  62  6  2037-03 2037-06
1975-01 1975-04  62  7  2037-08 2037-11
1975-05 1975-08  62  8  2038-01 2038-04
1975-09 1975-12  62  9  2038-06 2038-09
1976-01 1976-04  62 10  2038-11 2039-02
1976-05 1976-08  62 11  2039-04 2039-07
1976-09 1976-12  63  0  2039-09 2039-12
";

/// Annex 2: women whose age was 55.
const WOMEN_55: &str = "
1970-01 1970-04  55  1  2025-02 2025-05
1970-05 1970-08  55  2  2025-07 2025-10
1970-09 1970-12  55  3  2025-12 2026-03
1971-01 1971-04  55  4  2026-05 2026-08
1971-05 1971-08  55  5  2026-10 2027-01
1971-09 1971-12  55  6  2027-03 2027-06
1972-01 1972-04  55  7  2027-08 2027-11
1972-05 1972-08  55  8  2028-01 2028-04
1972-09 1972-12  55  9  2028-06 2028-09
1973-01 1973-04  55 10  2028-11 2029-02
1973-05 1973-08  55 11  2029-04 2029-07
1973-09 1973-12  56  0  2029-09 2029-12
1974-01 1974-04  56  1  2030-02 2030-05
1974-05 1974-08  56  2  2030-07 2030-10
1974-09 1974-12  56  3  2030-12 2031-03
1975-01 1975-04  56  4  2031-05 2031-08
1975-05 1975-08  56  5  2031-10 2032-01
1975-09 1975-12  56  6  2032-03 2032-06
1976-01 1976-04  56  7  2032-08 2032-11
1976-05 1976-08  56  8  2033-01 2033-04
1976-09 1976-12  56  9  2033-06 2033-09
1977-01 1977-04  56 10  2033-11 2034-02
1977-05 1977-08  56 11  2034-04 2034-07
1977-09 1977-12  57  0  2034-09 2034-12
1978-01 1978-04  57  1  2035-02 2035-05
1978-05 1978-08  57  2  2035-07 2035-10
1978-09 1978-12  57  3  2035-12 2036-03
1979-01 1979-04  57  4  2036-05 2036-08
1979-05 1979-08  57  5  2036-10 2037-01
1979-09 1979-12  57  6  2037-03 2037-06
1980-01 1980-04  57  7  2037-08 2037-11
1980-05 1980-08  57  8  2038-01 2038-04
1980-09 1980-12  57  9  2038-06 2038-09
1981-01 1981-04  57 10  2038-11 2039-02
1981-05 1981-08  57 11  2039-04 2039-07
1981-09 1981-12  58  0  2039-09 2039-12
";

/// Annex 3: women whose age was 50.
const WOMEN_50: &str = "
1975-01 1975-02  50  1  2025-02 2025-03
1975-03 1975-04  50  2  2025-05 2025-06
1975-05 1975-06  50  3  2025-08 2025-09
1975-07 1975-08  50  4  2025-11 2025-12
1975-09 1975-10  50  5  2026-02 2026-03
1975-11 1975-12  50  6  2026-05 2026-06
1976-01 1976-02  50  7  2026-08 2026-09
1976-03 1976-04  50  8  2026-11 2026-12
1976-05 1976-06  50  9  2027-02 2027-03
1976-07 1976-08  50 10  2027-05 2027-06
1976-09 1976-10  50 11  2027-08 2027-09
1976-11 1976-12  51  0  2027-11 2027-12
1977-01 1977-02  51  1  2028-02 2028-03
1977-03 1977-04  51  2  2028-05 2028-06
1977-05 1977-06  51  3  2028-08 2028-09
1977-07 1977-08  51  4  2028-11 2028-12
1977-09 1977-10  51  5  2029-02 2029-03
1977-11 1977-12  51  6  2029-05 2029-06
1978-01 1978-02  51  7  2029-08 2029-09
1978-03 1978-04  51  8  2029-11 2029-12
1978-05 1978-06  51  9  2030-02 2030-03
1978-07 1978-08  51 10  2030-05 2030-06
1978-09 1978-10  51 11  2030-08 2030-09
1978-11 1978-12  52  0  2030-11 2030-12
1979-01 1979-02  52  1  2031-02 2031-03
1979-03 1979-04  52  2  2031-05 2031-06
1979-05 1979-06  52  3  2031-08 2031-09
1979-07 1979-08  52  4  2031-11 2031-12
1979-09 1979-10  52  5  2032-02 2032-03
1979-11 1979-12  52  6  2032-05 2032-06
1980-01 1980-02  52  7  2032-08 2032-09
1980-03 1980-04  52  8  2032-11 2032-12
1980-05 1980-06  52  9  2033-02 2033-03
1980-07 1980-08  52 10  2033-05 2033-06
1980-09 1980-10  52 11  2033-08 2033-09
1980-11 1980-12  53  0  2033-11 2033-12
1981-01 1981-02  53  1  2034-02 2034-03
1981-03 1981-04  53  2  2034-05 2034-06
1981-05 1981-06  53  3  2034-08 2034-09
1981-07 1981-08  53  4  2034-11 2034-12
1981-09 1981-10  53  5  2035-02 2035-03
1981-11 1981-12  53  6  2035-05 2035-06
1982-01 1982-02  53  7  2035-08 2035-09
1982-03 1982-04  53  8  2035-11 2035-12
1982-05 1982-06  53  9  2036-02 2036-03
1982-07 1982-08  53 10  2036-05 2036-06
1982-09 1982-10  53 11  2036-08 2036-09
1982-11 1982-12  54  0  2036-11 2036-12
1983-01 1983-02  54  1  2037-02 2037-03
1983-03 1983-04  54  2  2037-05 2037-06
1983-05 1983-06  54  3  2037-08 2037-09
1983-07 1983-08  54  4  2037-11 2037-12
1983-09 1983-10  54  5  2038-02 2038-03
1983-11 1983-12  54  6  2038-05 2038-06
1984-01 1984-02  54  7  2038-08 2038-09
1984-03 1984-04  54  8  2038-11 2038-12
1984-05 1984-06  54  9  2039-02 2039-03
1984-07 1984-08  54 10  2039-05 2039-06
1984-09 1984-10  54 11  2039-08 2039-09
1984-11 1984-12  55  0  2039-11 2039-12
";

/// Annex 4: the year in which the age is reached, and the years and months of contributions that are needed.
const CONTRIBUTIONS: [(i32, i32, i32); 15] = [
    (2025, 15, 0),
    (2026, 15, 0),
    (2027, 15, 0),
    (2028, 15, 0),
    (2029, 15, 0),
    (2030, 15, 6),
    (2031, 16, 0),
    (2032, 16, 6),
    (2033, 17, 0),
    (2034, 17, 6),
    (2035, 18, 0),
    (2036, 18, 6),
    (2037, 19, 0),
    (2038, 19, 6),
    (2039, 20, 0),
];

/// The schedule of this name.
fn schedule(name: &str) -> &'static Schedule {
    book().schedules.iter().find(|schedule| schedule.id == name).unwrap()
}

/// The first day of a month that is written `YYYY-MM`.
fn month(text: &str) -> Day {
    day(&format!("{text}-01"))
}

/// Every month of birth in an annex, with the age in months and the month in which it is reached.
fn months(annex: &str) -> Vec<(Day, i32, Day)> {
    let mut found = Vec::new();
    for row in annex.lines().filter(|row| !row.is_empty()) {
        let words: Vec<&str> = row.split_whitespace().collect();
        let &[first, last, years, more, reached_first, reached_last] = words.as_slice() else {
            panic!("no row of an annex: {row}")
        };
        let age = years.parse::<i32>().unwrap() * 12 + more.parse::<i32>().unwrap();
        let (first, last) = (month(first), month(last));
        let (mut born, mut reached) = (first, month(reached_first));
        while born <= last {
            found.push((born, age, reached));
            (born, reached) = (born.plus_months(1), reached.plus_months(1));
        }
        assert_eq!(reached, month(reached_last).plus_months(1), "as many months on both sides: {row}");
    }
    found
}

/// Where in the annexes a group's schedule, its first and its last month stand.
const GROUPS: [(&str, &str, &str, &str, usize); 3] = [
    ("man", MEN, "1965-01", "1976-12", 144),
    ("woman-55", WOMEN_55, "1970-01", "1981-12", 144),
    ("woman-50", WOMEN_50, "1975-01", "1984-12", 120),
];

#[test]
fn every_month_of_birth_has_the_age_and_the_month_of_its_annex() {
    for (group, annex, first, last, count) in GROUPS {
        let months = months(annex);
        assert_eq!((months.len(), months[0].0), (count, month(first)), "{group}");
        assert_eq!(months[count - 1].0, month(last), "{group}");
        let ladder = schedule(&format!("retirement-age-{group}"));
        for (place, (born, age, reached)) in months.iter().enumerate() {
            assert_eq!(*born, months[0].0.plus_months(place as i32), "{group}: no month is left out");
            // The first, a middle and the last day of the month: the annex knows only the month.
            let end = Day(born.plus_months(1).0 - 1);
            for birthday in [*born, Day(born.0 + 14), end] {
                assert_eq!(ladder.at(birthday), *age, "{group}, born {birthday}");
                let retires = birthday.plus_months(ladder.at(birthday));
                assert_eq!(retires.month_index(), reached.month_index(), "{group}, born {birthday}");
            }
        }
    }
}

#[test]
fn before_the_annexes_the_old_age_stands_and_after_them_the_last() {
    for (group, annex, old) in [("man", MEN, 60), ("woman-55", WOMEN_55, 55), ("woman-50", WOMEN_50, 50)] {
        let (ladder, months) = (schedule(&format!("retirement-age-{group}")), months(annex));
        let (first, (last, highest, _)) = (months[0].0, months[months.len() - 1]);
        assert_eq!(ladder.at(Day(first.0 - 1)), old * 12, "{group}: born on the day before");
        // The old age was reached before the decision came into force.
        assert!(Day(first.0 - 1).plus_months(old * 12) < day("2025-01-01"));
        for later in [last.plus_months(1), day("1990-06-15"), Day::LATEST] {
            assert_eq!(ladder.at(later), highest, "{group}, born {later}");
        }
    }
}

#[test]
fn each_year_needs_the_months_of_contributions_of_its_annex() {
    let schedule = schedule("minimum-contribution");
    for (year, years, months) in CONTRIBUTIONS {
        for reached in [Day::new(year, 1, 1).unwrap(), Day::new(year, 12, 31).unwrap()] {
            assert_eq!(schedule.at(reached), years * 12 + months, "the age is reached on {reached}");
        }
    }
    assert_eq!(schedule.at(day("2024-12-31")), 180);
    assert_eq!(schedule.at(day("2040-01-01")), 240);
}

#[test]
fn the_three_groups_look_up_their_own_ladder() {
    let computed = book().computed_dates.iter().find(|computed| computed.id == "retires-on").unwrap();
    let policy::Kind::Choice(groups) = &book().fact(computed.by).kind else { panic!("no choice") };
    let looked_up: Vec<(&str, &str)> = groups
        .iter()
        .zip(&computed.schedules)
        .map(|(group, id)| (group.as_str(), book().schedules[id.index()].id.as_str()))
        .collect();
    let own = GROUPS.map(|(group, ..)| format!("retirement-age-{group}"));
    let expected: Vec<(&str, &str)> =
        GROUPS.iter().map(|(group, ..)| *group).zip(own.iter().map(String::as_str)).collect();
    assert_eq!(looked_up, expected);
    assert_eq!(book().fact(computed.of).id, "born-on");
}
