//! The calendar file, read back by a strict reader of RFC 5545 that knows nothing of the writer.

use crate::families::config;
use crate::seeds::day;
use anju::pages::icalendar::{CalendarEvent, calendar};
use policy::Day;
use proptest::prelude::*;

/// One line after unfolding: name, parameters, value.
type Line = (String, Option<String>, String);

/// Lines as section 3.1 has them: ended by CRLF, at most 75 octets, none cut within a character.
fn lines(file: &str) -> Vec<Line> {
    assert!(file.ends_with("\r\n") && file.is_char_boundary(file.len()));
    let mut whole: Vec<String> = Vec::new();
    for raw in file[..file.len() - 2].split("\r\n") {
        assert!(raw.len() <= 75, "{} octets: {raw}", raw.len());
        assert!(!raw.contains(['\r', '\n']), "half an end of a line: {raw:?}");
        match raw.strip_prefix(' ') {
            Some(more) => whole.last_mut().unwrap().push_str(more),
            None => whole.push(raw.to_owned()),
        }
    }
    let split = |line: String| {
        let (head, value) = line.split_once(':').unwrap_or_else(|| panic!("no value: {line}"));
        let (name, parameters) = head.split_once(';').map_or((head, None), |(name, rest)| (name, Some(rest)));
        let known = |one: char| one.is_ascii_uppercase() || one == '-';
        assert!(!name.is_empty() && name.chars().all(known), "no name: {line}");
        assert!(value.chars().all(|one| !one.is_control() || one == '\t'), "{line:?}");
        (name.to_owned(), parameters.map(str::to_owned), value.to_owned())
    };
    whole.into_iter().map(split).collect()
}

/// A value of the kind TEXT; fails where something stands unescaped.
fn text(value: &str) -> String {
    let mut said = String::new();
    let mut all = value.chars();
    while let Some(one) = all.next() {
        match one {
            '\\' => match all.next().unwrap() {
                'n' | 'N' => said.push('\n'),
                one @ ('\\' | ';' | ',') => said.push(one),
                one => panic!("\\{one} means nothing"),
            },
            ';' | ',' => panic!("unescaped: {value}"),
            one => said.push(one),
        }
    }
    said
}

fn date(value: &str) -> Day {
    assert_eq!(value.len(), 8, "{value}");
    day(&format!("{}-{}-{}", &value[..4], &value[4..6], &value[6..]))
}

/// Hours from the midnight that begins the day.
fn hours(trigger: &str) -> i32 {
    let (sign, rest) = trigger.strip_prefix('-').map_or((1, trigger), |rest| (-1, rest));
    sign * rest.strip_prefix("PT").unwrap().strip_suffix('H').unwrap().parse::<i32>().unwrap()
}

struct Reader {
    lines: std::vec::IntoIter<Line>,
}

impl Reader {
    fn next(&mut self, name: &str) -> String {
        let (found, parameters, value) = self.lines.next().unwrap();
        assert_eq!((found.as_str(), parameters), (name, None));
        value
    }

    fn day(&mut self, name: &str) -> Day {
        let (found, parameters, value) = self.lines.next().unwrap();
        assert_eq!((found.as_str(), parameters.as_deref()), (name, Some("VALUE=DATE")));
        date(&value)
    }

    fn peek(&self) -> (&str, &str) {
        let (name, _, value) = &self.lines.as_slice()[0];
        (name, value)
    }
}

/// Product, name, day of writing, events.
pub fn read(file: &str) -> (String, String, Day, Vec<CalendarEvent>) {
    let mut reader = Reader { lines: lines(file).into_iter() };
    assert_eq!(reader.next("BEGIN"), "VCALENDAR");
    assert_eq!(reader.next("VERSION"), "2.0");
    let product = text(&reader.next("PRODID"));
    assert_eq!(reader.next("CALSCALE"), "GREGORIAN");
    assert_eq!(reader.next("METHOD"), "PUBLISH");
    let name = text(&reader.next("X-WR-CALNAME"));
    let (mut events, mut made) = (Vec::new(), Day::default());
    while reader.peek() == ("BEGIN", "VEVENT") {
        reader.next("BEGIN");
        let uid = text(&reader.next("UID"));
        assert!(!uid.is_empty());
        made = date(reader.next("DTSTAMP").strip_suffix("T000000Z").unwrap());
        let start = reader.day("DTSTART");
        assert_eq!(reader.day("DTEND"), Day(start.0 + 1), "one whole day");
        let title = text(&reader.next("SUMMARY"));
        let note =
            if reader.peek().0 == "DESCRIPTION" { text(&reader.next("DESCRIPTION")) } else { String::new() };
        assert_eq!(reader.next("TRANSP"), "TRANSPARENT");
        let mut remind = Vec::new();
        while reader.peek() == ("BEGIN", "VALARM") {
            reader.next("BEGIN");
            assert_eq!(reader.next("ACTION"), "DISPLAY");
            assert_eq!(text(&reader.next("DESCRIPTION")), title);
            let before = 9 - hours(&reader.next("TRIGGER"));
            assert_eq!(before % 24, 0, "at nine");
            remind.push(u32::try_from(before / 24).unwrap());
            assert_eq!(reader.next("END"), "VALARM");
        }
        assert_eq!(reader.next("END"), "VEVENT");
        events.push(CalendarEvent { uid, day: start, title, note, remind });
    }
    assert_eq!(reader.next("END"), "VCALENDAR");
    assert_eq!(reader.lines.len(), 0);
    (product, name, made, events)
}

fn event(on: &str, title: &str, note: &str, remind: &[u32]) -> CalendarEvent {
    let (day, remind) = (day(on), remind.to_vec());
    CalendarEvent {
        uid: format!("permit.applicant.{on}@anju"),
        day,
        title: title.into(),
        note: note.into(),
        remind,
    }
}

#[test]
fn what_is_written_is_read_back() {
    let long = "从2027年5月3日起可以办居住证；前提：登记一直有效，住处不变。".repeat(5);
    let events = [
        event("2026-12-31", "年末", "一行\n二行", &[1]),
        event("2028-02-29", &long, &long, &[0, 1, 7]),
        event("2027-05-03", "a,b;c\\n", "", &[]),
    ];
    let file = calendar("-//anju//plan//ZH", "办事日程", day("2026-11-24"), &events);
    let product = "-//anju//plan//ZH".to_owned();
    assert_eq!(read(&file), (product, "办事日程".to_owned(), day("2026-11-24"), events.to_vec()));
    assert!(file.contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"));
    assert!(file.contains("DTSTART;VALUE=DATE:20280229\r\nDTEND;VALUE=DATE:20280301\r\n"));
    assert!(file.contains("SUMMARY:a\\,b\\;c\\\\n\r\n"));
}

#[test]
fn a_plan_with_nothing_in_it_is_still_a_calendar() {
    assert!(read(&calendar("p", "n", day("2026-11-24"), &[])).3.is_empty());
}

#[test]
fn the_reader_refuses_what_is_wrong() {
    let good = calendar("p", "n", day("2026-11-24"), &[event("2027-05-03", "t", "n", &[1])]);
    for (right, wrong) in [
        ("\r\nUID", "\nUID"),
        ("SUMMARY:t", "SUMMARY:a,b"),
        ("20270504", "20270503"),
        ("END:VALARM\r\n", ""),
        ("T000000Z", ""),
        ("DTSTART;VALUE=DATE:20270503", "DTSTART:20270503"),
    ] {
        let bad = good.replacen(right, wrong, 1);
        assert_ne!(bad, good);
        assert!(std::panic::catch_unwind(|| read(&bad)).is_err(), "{wrong:?} passes");
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn any_text_survives(title in "\\PC{0,200}", note in any::<String>(), days in 693_596i32..767_000) {
        let event = CalendarEvent { uid: "u@anju".to_owned(), day: Day(days), title, note: note.clone(), remind: vec![1] };
        let file = calendar("p", "n", Day(days), std::slice::from_ref(&event));
        let kept: String = note.chars().filter(|one| !one.is_control() || "\t\n".contains(*one)).collect();
        prop_assert_eq!(read(&file).3, vec![CalendarEvent { note: kept, ..event }]);
    }
}
