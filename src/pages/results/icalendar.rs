//! Days as a calendar file (iCalendar, RFC 5545): text in, text out. Must not know: what is planned, or any clock.

use policy::Day;

/// Something on one whole day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Its name among all events there are; the same for the same thing on the same day, so that a file that is opened
    /// twice adds nothing. Only letters, digits, `-`, `.`, `@`.
    pub uid: String,
    /// The day.
    pub day: Day,
    /// What is said in one line.
    pub title: String,
    /// What is said below it; lines end with `\n`.
    pub note: String,
    /// How many days before it to remind of it, each time at nine in the morning.
    pub remind: Vec<u32>,
}

/// As many octets stand in one line of the file at most (RFC 5545, 3.1).
const WIDTH: usize = 75;

/// The file: `product` names who wrote it, `name` the calendar, `made` is the day of writing.
pub fn calendar(product: &str, name: &str, made: Day, events: &[CalendarEvent]) -> String {
    let mut file = String::new();
    let mut line = |text: &str| fold(&mut file, text);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line(&format!("PRODID:{}", text(product)));
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{}", text(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", text(&event.uid)));
        line(&format!("DTSTAMP:{}T000000Z", date(made)));
        line(&format!("DTSTART;VALUE=DATE:{}", date(event.day)));
        // The end is not part of the event.
        line(&format!("DTEND;VALUE=DATE:{}", date(Day(event.day.0 + 1))));
        line(&format!("SUMMARY:{}", text(&event.title)));
        if !event.note.is_empty() {
            line(&format!("DESCRIPTION:{}", text(&event.note)));
        }
        line("TRANSP:TRANSPARENT");
        for before in &event.remind {
            line("BEGIN:VALARM");
            line("ACTION:DISPLAY");
            line(&format!("DESCRIPTION:{}", text(&event.title)));
            // Counted from the midnight with which the day begins.
            let trigger = if *before == 0 { "PT9H".to_owned() } else { format!("-PT{}H", before * 24 - 9) };
            line(&format!("TRIGGER:{trigger}"));
            line("END:VALARM");
        }
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    file
}

fn date(day: Day) -> String {
    let (year, month, day) = day.civil();
    format!("{year:04}{month:02}{day:02}")
}

/// A value of the kind TEXT (3.3.11): what has a meaning of its own is escaped, what may not stand there is left out.
fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    for one in value.chars() {
        match one {
            '\\' | ';' | ',' => escaped.extend(['\\', one]),
            '\n' => escaped.push_str("\\n"),
            one if one.is_control() && one != '\t' => {}
            one => escaped.push(one),
        }
    }
    escaped
}

/// Adds a line, in pieces where it is too long, never cut within a character; every further piece begins with a space.
fn fold(file: &mut String, line: &str) {
    let mut width = 0;
    for one in line.chars() {
        if width + one.len_utf8() > WIDTH {
            file.push_str("\r\n ");
            width = 1;
        }
        file.push(one);
        width += one.len_utf8();
    }
    file.push_str("\r\n");
}
