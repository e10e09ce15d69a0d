//! One line of a log: a page that was read, or something else. The common and the combined format of nginx
//! and Apache, and Caddy's JSON. Nothing of a line leaves this file but day, language and whether a robot
//! asked.

use policy::Day;
use serde_json::Value;
use words::LANGUAGES;

/// A page that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageView {
    /// The day in China.
    pub day: Day,
    /// The place of the language among [`LANGUAGES`].
    pub language: usize,
    /// Whether the program that asked calls itself a robot; nothing if the line does not name it.
    pub robot: Option<bool>,
}

/// Why a line says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It has too many bytes.
    TooLong,
    /// It is not UTF-8, or holds control characters, which hosts write in other signs.
    NotText,
    /// It has no time, or one that no calendar has.
    NoTime,
    /// It has no request, or no status.
    NoRequest,
}

/// What programs that are no people call themselves.
const ROBOTS: [&str; 13] = [
    "bot",
    "crawl",
    "spider",
    "slurp",
    "curl",
    "wget",
    "python",
    "go-http",
    "java/",
    "headless",
    "monitor",
    "probe",
    "http-client",
];
/// A maker of phones, not a robot.
const NO_ROBOT: &str = "cubot";

/// What a log says of a request.
struct Request<'a> {
    /// Seconds since 1970 began in UTC.
    seconds: i64,
    method: &'a str,
    /// With the query, if there is one.
    target: &'a str,
    status: u16,
    /// The program that asked.
    agent: Option<&'a str>,
}

/// The page that a line is about; nothing if it is about something else. The site stands below `base` on its host.
///
/// # Errors
/// Why the line says nothing.
pub fn page_view(line: &[u8], base: &str) -> Result<Option<PageView>, Unread> {
    let text = std::str::from_utf8(line).map_err(|_| Unread::NotText)?;
    if text.chars().any(|c| c.is_control() && c != '\t') {
        return Err(Unread::NotText);
    }
    if text.starts_with('{') {
        let said: Value = serde_json::from_str(text).map_err(|_| Unread::NotText)?;
        return view(&of_caddy(&said)?, base);
    }
    view(&of_apache(text)?, base)
}

/// What counts as a page: it was asked for and shown, or was as it had been kept.
fn view(request: &Request<'_>, base: &str) -> Result<Option<PageView>, Unread> {
    let day = day_in_china(request.seconds).ok_or(Unread::NoTime)?;
    if request.method != "GET" || ![200, 304].contains(&request.status) {
        return Ok(None);
    }
    let path = request.target.split(['?', '#']).next().unwrap_or_default();
    let base = base.trim_matches('/');
    let below = path.strip_prefix('/').and_then(|path| match base {
        "" => Some(path),
        base => path.strip_prefix(base)?.strip_prefix('/'),
    });
    let Some(below) = below else { return Ok(None) };
    let page =
        below.is_empty() || below.ends_with('/') || below.ends_with("/index.html") || below == "index.html";
    if !page || below.starts_with("assets/") {
        return Ok(None);
    }
    let language =
        LANGUAGES.iter().rposition(|language| below.starts_with(language.folder)).unwrap_or_default();
    Ok(Some(PageView { day, language, robot: request.agent.map(is_robot) }))
}

fn is_robot(agent: &str) -> bool {
    let agent = agent.to_ascii_lowercase().replace(NO_ROBOT, "");
    ROBOTS.iter().any(|name| agent.contains(name))
}

/// The days that a log may name: years of four digits after the web began.
const YEARS: std::ops::RangeInclusive<i32> = 1995..=2200;

/// The day in China (UTC+8, no summer time) at this second; nothing if no log can be of it.
fn day_in_china(seconds: i64) -> Option<Day> {
    let days = i32::try_from(seconds.checked_add(8 * 3600)?.div_euclid(86_400)).ok()?;
    let day = Day(Day::new(1970, 1, 1)?.0.checked_add(days)?);
    let bounds = [Day::new(*YEARS.start(), 1, 1)?, Day::new(*YEARS.end(), 12, 31)?];
    (bounds[0] <= day && day <= bounds[1]).then_some(day)
}

/// `… [30/Nov/2026:19:00:00 +0800] "GET /en/ HTTP/1.1" 200 512 "referrer" "agent"`, the last two in the combined
/// format alone. What stands before the time may be anything.
fn of_apache(line: &str) -> Result<Request<'_>, Unread> {
    let times = line.match_indices('[').filter_map(|(place, _)| {
        let time = line.get(place + 1..place + 1 + TIME)?;
        let rest = line[place + 1 + TIME..].strip_prefix(']')?;
        Some((apache_time(time)?, rest))
    });
    let (seconds, rest) = { times }.next().ok_or(Unread::NoTime)?;
    let (request, rest) = quoted(rest).ok_or(Unread::NoRequest)?;
    let mut words = request.split(' ');
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Err(Unread::NoRequest) };
    let status =
        rest.split_whitespace().next().and_then(|status| status.parse().ok()).ok_or(Unread::NoRequest)?;
    // The referrer is stepped over.
    let agent = quoted(rest).and_then(|(_, rest)| quoted(rest)).map(|(agent, _)| agent);
    let agent = agent.filter(|agent| !agent.is_empty() && *agent != "-");
    Ok(Request { seconds, method, target, status, agent })
}

/// What stands between the next two quotation marks, and what follows; a sign behind a backslash ends nothing.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let start = text.find('"')? + 1;
    let mut escaped = false;
    for (place, byte) in text.as_bytes()[start..].iter().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some((&text[start..start + place], &text[start + place + 1..])),
            _ => {}
        }
    }
    None
}

/// The bytes of `30/Nov/2026:19:00:00 +0800`.
const TIME: usize = 26;
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `30/Nov/2026:19:00:00 +0800` as seconds since 1970 in UTC.
fn apache_time(text: &str) -> Option<i64> {
    let (time, zone) = text.split_once(' ')?;
    let mut parts = time.splitn(4, ['/', ':']);
    let (day, month, year, clock) = (parts.next()?, parts.next()?, parts.next()?, parts.next()?);
    let month = MONTHS.iter().position(|name| *name == month)? + 1;
    instant(year, &month.to_string(), day, clock)?.checked_sub(offset(zone)?)
}

/// `2026-11-30T19:00:00.5+08:00`, where Caddy is told to write times so.
fn rfc_3339(text: &str) -> Option<i64> {
    let (date, time) = text.split_once('T')?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let end = time.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(time.len());
    let zone = time[end..].trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    let zone = if zone == "Z" { "+0000".to_owned() } else { zone.replace(':', "") };
    instant(year, month, day, &time[..end])?.checked_sub(offset(&zone)?)
}

/// Seconds since 1970 at this place of the calendar and the clock; nothing if there is no such day or time.
fn instant(year: &str, month: &str, day: &str, clock: &str) -> Option<i64> {
    let number =
        |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let year = i32::try_from(number(year)?).ok().filter(|year| YEARS.contains(year))?;
    let day = Day::new(year, number(month)?, number(day)?)?;
    let mut parts = clock.split(':').map(number);
    let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
    // A leap second is a second.
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let days = i64::from(day.0) - i64::from(Day::new(1970, 1, 1)?.0);
    Some(days * 86_400 + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second))
}

/// `+0800` as seconds.
fn offset(zone: &str) -> Option<i64> {
    let (sign, digits) = match zone.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits =
        digits.parse::<i64>().ok().filter(|_| digits.len() == 4 && !digits.starts_with(['+', '-']))?;
    let (hours, minutes) = (digits / 100, digits % 100);
    (hours <= 14 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// Caddy's JSON: `ts`, `status`, and `request` with `method`, `uri` and `headers`.
fn of_caddy(said: &Value) -> Result<Request<'_>, Unread> {
    let seconds = match &said["ts"] {
        Value::String(text) => rfc_3339(text),
        // Beyond what an i64 holds there is no day.
        #[expect(clippy::cast_possible_truncation, reason = "of the time only the whole seconds are wanted")]
        other => other.as_f64().filter(|ts| ts.abs() < 1e12).map(|ts| ts.floor() as i64),
    };
    let seconds = seconds.ok_or(Unread::NoTime)?;
    let request = &said["request"];
    let status = said["status"].as_u64().and_then(|status| u16::try_from(status).ok());
    let (Some(method), Some(target), Some(status)) =
        (request["method"].as_str(), request["uri"].as_str(), status)
    else {
        return Err(Unread::NoRequest);
    };
    let agent = request["headers"]["User-Agent"][0].as_str().filter(|agent| !agent.is_empty());
    Ok(Request { seconds, method, target, status, agent })
}
