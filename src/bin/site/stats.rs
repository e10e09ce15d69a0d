//! `cargo site stats`: how many pages were read on each day in each language, from the log of a host. Of a
//! line only the day, the language and whether a robot asked are kept; no address, program, referrer or query
//! is kept or printed.

mod line;
mod lines;
#[cfg(test)]
mod tests;

use crate::{Failure, say};
use clap::Args;
use line::{PageView, Unread, page_view};
use lines::{Line, each_line};
use policy::Day;
use serde::Serialize;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use words::LANGUAGES;

/// Count the pages that were read, by day in China and by language, from logs of nginx, Apache or Caddy, packed with
/// gzip or not; no address, program, referrer or query is kept or printed
#[derive(Args, Debug)]
pub struct StatsArguments {
    /// The logs, oldest or newest first alike; - is standard input
    #[arg(value_name = "LOG", required = true)]
    logs: Vec<PathBuf>,
    /// The path below which the site stands on its host
    #[arg(long, value_name = "PATH", default_value = "/")]
    base: String,
    /// Print the counts as JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// What was counted, as `--json` prints it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PageCounts {
    /// The number of this format.
    pub format: u32,
    /// One row for each day in China on which a page was read, the earliest first.
    pub days: Vec<DayCount>,
    /// What became of the lines.
    pub lines: LineCounts,
    /// So many logs could not be read to their end; what was read of them is counted.
    pub logs_cut: u64,
}

/// The pages of one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DayCount {
    /// The day in China, such as `2026-11-30`.
    pub day: String,
    /// Pages by the tag of their language; each language is there. Robots are not counted among them.
    pub pages: BTreeMap<&'static str, u64>,
    /// Pages that programs read which call themselves a robot.
    pub robots: u64,
}

/// What became of all lines; each line is counted once but in `nameless`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LineCounts {
    /// Lines that are a page that was read, by people or robots.
    pub pages: u64,
    /// Lines about anything else: files, redirects, pages that are not there, other requests.
    pub others: u64,
    /// Of the pages, those whose line does not name the program that asked: robots cannot be told from people.
    pub nameless: u64,
    /// Lines longer than 64 KB.
    pub too_long: u64,
    /// Lines that are not text, or hold control characters.
    pub not_text: u64,
    /// Lines without a time, or with one that no calendar has.
    pub no_time: u64,
    /// Lines without a request or its status.
    pub no_request: u64,
}

/// Languages and robots of one day, by place: the languages in the order of [`LANGUAGES`], then robots.
type Counts = [u64; LANGUAGES.len() + 1];

/// What has been counted so far.
#[derive(Default)]
struct Counter {
    days: BTreeMap<Day, Counts>,
    lines: LineCounts,
}

/// Counts, and prints a table or JSON.
///
/// # Errors
/// Exit code 1 when a log cannot be read to its end; what could be read is printed first.
pub fn run(arguments: &StatsArguments) -> Result<(), Failure> {
    let mut counter = Counter::default();
    let mut cut = Vec::new();
    for log in &arguments.logs {
        if let Err(error) = counter.read(log, &arguments.base) {
            cut.push(format!("{}: {error}", log.display()));
        }
    }
    let counts = counter.finish(cut.len());
    if arguments.json {
        let text =
            serde_json::to_string_pretty(&counts).map_err(|error| Failure::wrong(error.to_string()))?;
        say(&text);
    } else {
        say(&table(&counts));
    }
    if cut.is_empty() { Ok(()) } else { Err(Failure::wrong(cut.join("\n"))) }
}

impl Counter {
    /// Counts the lines of a log; what was read before an error stays counted.
    fn read(&mut self, log: &Path, base: &str) -> std::io::Result<()> {
        if log.as_os_str() == "-" {
            return self.read_from(std::io::stdin().lock(), base);
        }
        self.read_from(File::open(log)?, base)
    }

    fn read_from(&mut self, log: impl Read, base: &str) -> std::io::Result<()> {
        each_line(log, |line| {
            let seen = match line {
                Line::TooLong => Err(Unread::TooLong),
                Line::Text(bytes) => page_view(bytes, base),
            };
            self.count(seen);
        })
    }

    fn count(&mut self, seen: Result<Option<PageView>, Unread>) {
        let lines = &mut self.lines;
        let count = match seen {
            Ok(Some(_)) => &mut lines.pages,
            Ok(None) => &mut lines.others,
            Err(Unread::TooLong) => &mut lines.too_long,
            Err(Unread::NotText) => &mut lines.not_text,
            Err(Unread::NoTime) => &mut lines.no_time,
            Err(Unread::NoRequest) => &mut lines.no_request,
        };
        *count += 1;
        let Ok(Some(view)) = seen else { return };
        self.lines.nameless += u64::from(view.robot.is_none());
        let place = if view.robot == Some(true) { LANGUAGES.len() } else { view.language };
        self.days.entry(view.day).or_default()[place] += 1;
    }

    fn finish(self, cut: usize) -> PageCounts {
        let day = |(day, counts): (Day, Counts)| DayCount {
            day: day.to_string(),
            pages: LANGUAGES.iter().map(|language| language.tag).zip(counts).collect(),
            robots: counts[LANGUAGES.len()],
        };
        let days = self.days.into_iter().map(day).collect();
        PageCounts { format: 1, days, lines: self.lines, logs_cut: cut as u64 }
    }
}

/// The counts as people read them: a row a day, a row of sums, and what became of the other lines.
fn table(counts: &PageCounts) -> String {
    let tags = LANGUAGES.map(|language| language.tag);
    let row = |name: &str, cells: &[String]| {
        let cells: String = cells.iter().map(|cell| format!("{cell:>10}")).collect();
        format!("{name:<10}{cells}\n")
    };
    let headings: Vec<String> = tags.iter().copied().chain(["all", "robots"]).map(str::to_owned).collect();
    let mut table = row("day", &headings);
    let mut sums = [0; LANGUAGES.len() + 2];
    for count in &counts.days {
        let pages = tags.map(|tag| count.pages.get(tag).copied().unwrap_or_default());
        let numbers: Vec<u64> = pages.iter().copied().chain([pages.iter().sum(), count.robots]).collect();
        sums.iter_mut().zip(&numbers).for_each(|(sum, number)| *sum += number);
        table.push_str(&row(&count.day, &numbers.iter().map(u64::to_string).collect::<Vec<_>>()));
    }
    table.push_str(&row("sum", &sums.map(|sum| sum.to_string())));
    let LineCounts { pages, others, nameless, too_long, not_text, no_time, no_request } = counts.lines;
    let unread = too_long + not_text + no_time + no_request;
    table.push_str(&format!(
        "{} lines: {pages} pages, {others} other requests, {unread} not read ({too_long} too long, {not_text} no text, \
         {no_time} without a time, {no_request} without a request).\n",
        pages + others + unread,
    ));
    if nameless > 0 {
        table.push_str(&format!(
            "{nameless} pages do not say which program asked: robots among them count as people.\n"
        ));
    }
    table + "A page that a phone shows from what it has kept, without a network, is in no log."
}
