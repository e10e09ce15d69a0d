//! The plan to take along: its days as events of a calendar, its lines as plain text. Must not know: markup.

use super::super::super::localizer::Localizer;
use super::super::icalendar::{CalendarEvent, calendar};
use super::lines::{Group, Line};
use policy::Day;

/// How many days before a last day one is reminded, and before a day on which something opens.
const BEFORE_LAST: [u32; 3] = [14, 7, 1];
const BEFORE_FIRST: [u32; 2] = [1, 0];

/// The days of these lines: on which something opens, and on which something runs out.
pub(super) fn events(i18n: Localizer, lines: &[Line], on: Day, fingerprint: &str) -> Vec<CalendarEvent> {
    let made = i18n.t_with("fingerprint", &[("day", &i18n.day(on)), ("hash", fingerprint)]);
    let mut events = Vec::new();
    for line in lines {
        let notes = line.notes.iter().map(|note| note.text.as_str()).chain([made.as_str()]);
        let note: String = notes.collect::<Vec<&str>>().join("\n");
        let mut add = |day: Day, kind: &str, title: &str, before: &[u32]| {
            let id = &i18n.book.service(line.service).id;
            events.push(CalendarEvent {
                uid: format!("{id}.{}.{kind}.{day}@anju.fuzhou", line.who.name()),
                day,
                title: i18n.t_with(title, &[("name", &line.name)]),
                note: note.clone(),
                remind: before.iter().copied().filter(|before| day.0 - *before as i32 >= on.0).collect(),
            });
        };
        if let Some((day, office)) = line.opens {
            add(day, "from", if office { "plan-event-office" } else { "plan-event" }, &BEFORE_FIRST);
        }
        for last in &line.lasts {
            add(*last, "last", "plan-event-last", &BEFORE_LAST);
        }
    }
    events
}

/// The calendar file of these events.
pub(super) fn file(i18n: Localizer, on: Day, events: &[CalendarEvent]) -> String {
    calendar("-//Anju//Fuzhou//ZH", &i18n.t("plan-title"), on, events)
}

/// An address that is the file itself.
pub(super) fn address(file: &str) -> String {
    let mut address = String::from("data:text/calendar;charset=utf-8,");
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() {
            address.push(char::from(byte));
        } else {
            let digit = |n: u8| char::from(b"0123456789ABCDEF"[usize::from(n)]);
            address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    address
}

/// The plan as plain text.
pub(super) fn text(i18n: Localizer, groups: &[Group], on: Day, fingerprint: &str) -> String {
    let mut text = i18n.t("plan-title");
    for group in groups {
        text.push_str("\n\n");
        text.push_str(&group.head);
        for line in &group.lines {
            text.push_str("\n· ");
            text.push_str(&line.name);
            for note in &line.notes {
                text.push_str("\n  ");
                text.push_str(&note.text);
            }
        }
    }
    text.push_str("\n\n");
    text.push_str(&i18n.t_with("fingerprint", &[("day", &i18n.day(on)), ("hash", fingerprint)]));
    text
}
